import type { Ctx } from '#kernel/context.ts'
import { localRegistry } from './registry.ts'
import { refuse } from './rules.ts'
import type { ByDuns } from './shapes.ts'

/** A company by its DUNS number, as the registry writes it. */
export async function lookUp(_ctx: Ctx, { duns }: ByDuns) {
  const found = await localRegistry.find(duns)
  if (!found) throw refuse.companyUnknown({ duns }, { field: 'duns' })
  return found
}
