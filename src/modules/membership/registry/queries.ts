import type { Ctx } from '#kernel/context.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import type { Company } from './registry.ts'
import { refuse } from './rules.ts'
import type { ByDuns } from './shapes.ts'

const ask = ({ ports }: Outside, { duns }: ByDuns) => ports.registry.find(duns)

async function known(_ctx: Ctx, { duns }: ByDuns, found: Company | null) {
  if (!found) throw refuse.companyUnknown({ duns }, { field: 'duns' })
  return found
}

/** A company by its DUNS number, as the registry writes it. */
export const lookUp = beforehand(ask, known)
