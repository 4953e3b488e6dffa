import { and, desc, eq, gte } from 'drizzle-orm'
import type { Day } from '#kernel/calendar.ts'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { within } from '#kernel/store.ts'
import { customerOf } from '#modules/customers/index.ts'
import type { OfCustomer } from './shapes.ts'
import { type Charge, charges as c } from './tables.ts'

const latest: Order = { way: 'down', by: [[c.id, 'id']] }

/** What was charged for one customer, the latest first; of a customer that left it stays to be read. */
export async function ofCustomer(ctx: Ctx, { customerId, subscriptionId, after, limit = PAGE_ROWS }: OfCustomer) {
  await customerOf(ctx, { customerId })
  const these = subscriptionId && eq(c.subscriptionId, subscriptionId)
  const rows = await ctx.db
    .select()
    .from(c)
    .where(and(within(ctx, c), eq(c.customerId, customerId), these, beyond(latest, after)))
    .orderBy(...inOrder(latest))
    .limit(limit + 1)
  return cut(rows, limit)
}

// 1,200 changes of two lines each are the most a subscription can see in a term, and its cycles.
const MOST = 3_000

/** What was charged for one subscription from that day on. */
export const chargedSince = (
  ctx: Ctx,
  { subscriptionId, since }: { subscriptionId: Id<'subscription'>; since: Day },
): Promise<Charge[]> =>
  ctx.db
    .select()
    .from(c)
    .where(and(within(ctx, c), eq(c.subscriptionId, subscriptionId), gte(c.chargedFrom, since)))
    .orderBy(desc(c.id))
    .limit(MOST)
