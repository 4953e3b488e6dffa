import { and, desc, eq, gte, sql } from 'drizzle-orm'
import type { Day } from '#kernel/calendar.ts'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import type { Currency } from '#kernel/money.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { anyone, prepared } from '#kernel/prepared.ts'
import { within } from '#kernel/store.ts'
import { customerOf } from '#modules/customers/index.ts'
import type { OfCustomer } from './shapes.ts'
import { type Charge, charges as c, chargeSums as sums } from './tables.ts'

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

const summing = prepared((db, name) =>
  db
    .select({ currency: sums.currency, sum: sql<string>`sum(${sums.sum})::text` })
    .from(sums)
    .where(within(anyone, sums))
    .groupBy(sums.currency)
    .prepare(name),
)
/** What the company at hand was charged in each currency, all in all: there are no invoices yet that would take any of it up. */
export async function unbilledOf({ db, tenantId }: Ctx): Promise<ReadonlyMap<Currency, bigint>> {
  const rows = await summing(db).execute({ tenantId })
  return new Map(rows.map(({ currency, sum }) => [currency, BigInt(sum)]))
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
