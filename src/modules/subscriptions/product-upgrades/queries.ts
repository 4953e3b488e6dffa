import { and, desc, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import { mustServe } from '#modules/relationships/index.ts'
import { targetsOf } from '../transitions/queries.ts'
import type { Target } from '../transitions/shapes.ts'
import { listAll } from '../whole/queries.ts'
import type { WithFacts } from '../whole/shapes.ts'
import { refuse } from './refusals.ts'
import type { Family, OneOf } from './shapes.ts'
import { productUpgrades as u } from './tables.ts'

export type Upgradable = { readonly before: WithFacts; readonly target: Target }
/** What of a customer's plans by use can be moved to another today, each with the first it can become. */
export async function upgradable(ctx: Ctx, customerId: Id<'tenant'>): Promise<Upgradable[]> {
  const items = await listAll(ctx, customerId)
  const plans = items.filter(({ kind, status }) => kind === 'usage' && status === 'active')
  const all: Upgradable[] = []
  for (const before of plans) {
    const target = (await targetsOf(ctx, before, 'immediate')).find(({ reasons }) => reasons.length === 0)
    if (target) all.push({ before, target })
  }
  return all
}

/** Whether something of the family would be upgraded, and the number of what was upgraded last. */
export async function possible(ctx: Ctx, { customerId, family }: Family) {
  const isEligible = (await upgradable(ctx, customerId)).length > 0
  const mine = and(within(ctx, u), eq(u.customerId, customerId), eq(u.family, family))
  const [last] = await ctx.db.select({ id: u.id }).from(u).where(mine).orderBy(desc(u.id)).limit(1)
  return { customerId, family, isEligible, upgradeId: last?.id ?? null }
}

export async function find(ctx: Ctx, { customerId, id }: OneOf) {
  await mustServe(ctx, customerId)
  const [row] = await ctx.db
    .select()
    .from(u)
    .where(and(within(ctx, u), eq(u.customerId, customerId), eq(u.id, id)))
  if (!row) throw refuse.unknown({ id })
  return row
}
