import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { ofTenant } from '../../accounts/queries.ts'
import type { Company } from '../../registry/registry.ts'
import { store } from '../tables.ts'

export type Found = { by: 'duns' | 'name' | null; companies: Company[] }
type Check = { id: Id<'verification'> }
const NAMED_MAX = 3

async function ask({ look, ports: { registry } }: Outside, check: Check): Promise<Found> {
  const { duns, name, country } = await look((ctx) => underReview(ctx, check))
  const numbered = duns ? await registry.find(duns) : null
  if (numbered) return { by: 'duns', companies: [numbered] }
  const named = ((await registry.search?.({ name, country })) ?? []).slice(0, NAMED_MAX)
  return { by: named.length ? 'name' : null, companies: named }
}

async function underReview(ctx: Ctx, { id }: Check) {
  await store.get(ctx, id)
  return ofTenant(ctx)
}

/** What the registry knows of the company under review: by its number, or else by its name. */
export const registered = beforehand(ask, async (_ctx: Ctx, _check: Check, found) => found)
