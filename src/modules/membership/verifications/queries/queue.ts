import { and, eq, getTableColumns, ilike, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, placeOf } from '#kernel/page.ts'
import { across, containing } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { accounts } from '../../accounts/tables.ts'
import { owed } from '../lifecycle.ts'
import type { Queue } from '../shapes.ts'
import { type Verification, verifications as v } from '../tables.ts'

/** One row of the vendor's queue. */
export type Queued = Verification & { company: string; country: string; claimedByMe: boolean }

/** What lapses first comes first; what has no promise, because it is not the vendor's turn, comes last. */
const due = sql<Date>`coalesce(${v.promisedAt}, 'infinity')`
const order: Order = { way: 'up', by: [[due, 'instant'], [v.id, 'id']] } // biome-ignore format: one thought
const ofCompany = and(eq(accounts.tenantId, v.tenantId))

/** The checks of every company; without a state asked for, those that wait for the vendor. */
export async function queue(ctx: Ctx, { after, limit = PAGE_ROWS, ...filters }: Queue) {
  const rows = await ctx.db
    .select({ ...getTableColumns(v), company: accounts.name, country: accounts.country })
    .from(v)
    .innerJoin(accounts, ofCompany)
    .where(and(across(ctx, v), wanted(ctx, filters), beyond(order, after)))
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  const shown = rows.map((row) => ({ ...row, claimedByMe: row.claimedBy === ctx.actor.id }))
  return cut(shown, limit, ({ promisedAt, id }) => placeOf(promisedAt, id))
}

function wanted(ctx: Ctx, { status, kind, claim, country, overdue, search }: Omit<Queue, 'after' | 'limit'>) {
  const like = search?.trim() && containing(search)
  const claims = {
    free: isNull(v.claimedBy),
    mine: eq(v.claimedBy, ctx.actor.id),
    others: ne(v.claimedBy, ctx.actor.id),
  }
  return and(
    status ? eq(v.status, status) : inArray(v.status, [...owed]),
    kind && eq(v.kind, kind),
    claim && claims[claim],
    country ? eq(accounts.country, country) : undefined,
    overdue ? lt(v.promisedAt, ctx.now) : undefined,
    like
      ? or(ilike(accounts.name, like), ilike(accounts.latinName, like), ilike(sql`${accounts.globalId}`, like))
      : undefined,
  )
}

/** The queue in numbers: what is owed, what is late, what lapses within a day, what is mine, what waits for companies. */
export async function summary(ctx: Ctx) {
  const count = (condition: unknown) => sql<number>`count(*) filter (where ${condition})::int`
  const isOwed = inArray(v.status, [...owed])
  const [row] = await ctx.db
    .select({
      open: count(isOwed),
      overdue: count(and(isOwed, lt(v.promisedAt, ctx.now))),
      dueToday: count(and(isOwed, lt(v.promisedAt, addDays(ctx.now, 1)), sql`${v.promisedAt} >= ${ctx.now}`)),
      mine: count(and(isOwed, eq(v.claimedBy, ctx.actor.id))),
      waiting: count(inArray(v.status, ['waiting', 'rejected'])),
    })
    .from(v)
    .where(and(across(ctx, v), ne(v.status, 'accepted')))
  return row ?? { open: 0, overdue: 0, dueToday: 0, mine: 0, waiting: 0 }
}
