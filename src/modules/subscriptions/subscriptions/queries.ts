import { and, eq, gte, isNotNull, lte, type SQL, sql } from 'drizzle-orm'
import { dayIn } from '#kernel/calendar.ts'
import type { Ctx } from '#kernel/context.ts'
import { daysLater } from '#kernel/days.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, type Page, placeOf } from '#kernel/page.ts'
import { missing, within } from '#kernel/store.ts'
import { beyondPrefix, customerNames, mustServe, nameKey } from '#modules/relationships/index.ts'
import { type Alignable, endsFor } from './rules/coterm.ts'
import { momentIn } from './rules/standing.ts'
import type { ById, Ending, OfCustomer, OfPartner } from './shapes.ts'
import { type Subscription, subscriptions as s, store, type TermLength } from './tables.ts'

/** The subscription of a customer this partner serves; that of another customer is not there. */
export async function held(ctx: Ctx, { customerId, id }: ById, take: typeof store.get): Promise<Subscription> {
  await mustServe(ctx, customerId)
  const row = await take(ctx, id)
  if (row.customerId !== customerId) throw missing()
  return row
}

/** One subscription, to be read. */
export const find = (ctx: Ctx, input: ById): Promise<Subscription> => held(ctx, input, store.get)

/** In code points, as the indexes have it. */
const key = sql`${s.nameKey} collate "C"`
const byName: Order = { way: 'up', by: [[key, 'text'], [s.id, 'id']] } // biome-ignore format: one line

/** The subscriptions of one customer, by name. */
export async function ofCustomer(ctx: Ctx, { customerId, ...wanted }: OfCustomer) {
  await mustServe(ctx, customerId)
  return byTheirNames(ctx, { ...wanted, customerId })
}

/** The subscriptions of all customers, by name, or of one; each with whose it is. */
export const ofPartner = async (ctx: Ctx, input: OfPartner) => withCustomers(ctx, await byTheirNames(ctx, input))

async function withCustomers(ctx: Ctx, { items, next }: Page<Subscription>) {
  const names = await customerNames(ctx, items.map(({ customerId }) => customerId)) // biome-ignore format: one line
  return { next, items: items.map((row) => ({ ...row, customerName: names.get(row.customerId) ?? '' })) }
}

async function byTheirNames(ctx: Ctx, { customerId, status, search, after, limit = PAGE_ROWS }: OfPartner) {
  const rows = await ctx.db
    .select()
    .from(s)
    .where(
      and(
        within(ctx, s),
        customerId && eq(s.customerId, customerId),
        status && eq(s.status, status),
        search ? named(nameKey(search)) : undefined,
        beyond(byName, after),
      ),
    )
    .orderBy(...inOrder(byName))
    .limit(limit + 1)
  return cut(rows, limit, (row) => placeOf(row.nameKey, row.id))
}
const named = (text: string): SQL | undefined => and(sql`${key} >= ${text}`, sql`${key} < ${beyondPrefix(text)}`)

/** What ends or is renewed in these days, the first first: by default within the next quarter. */
const byEnd: Order = { way: 'up', by: [[s.termTo, 'day'], [s.id, 'id']] } // biome-ignore format: one line
const AHEAD_DAYS = 92
export async function ending(ctx: Ctx, { from = dayIn(ctx.now, 'UTC'), until, after, limit = PAGE_ROWS }: Ending) {
  const last = until ?? daysLater(from, AHEAD_DAYS)
  const rows = await ctx.db
    .select()
    .from(s)
    .where(and(within(ctx, s), eq(s.status, 'active'), gte(s.termTo, from), lte(s.termTo, last), beyond(byEnd, after)))
    .orderBy(...inOrder(byEnd))
    .limit(limit + 1)
  return withCustomers(
    ctx,
    cut(rows, limit, (row) => placeOf(row.termTo, row.id)),
  )
}

const MOST = 1_000
/** What of a customer runs and ends: what another subscription may end together with (domain.md 6.9). */
export async function alignables(ctx: Ctx, customerId: Id<'tenant'>): Promise<Alignable[]> {
  return ctx.db
    .selectDistinct({ termTo: s.termTo, term: s.term })
    .from(s)
    .where(and(within(ctx, s), eq(s.customerId, customerId), eq(s.status, 'active'), eq(s.isTrial, false), isNotNull(s.term)))
    .limit(MOST)
} // biome-ignore format: one query

/** The days on which the first term of something bought today may end. */
export async function endsToChoose(ctx: Ctx, { customerId, term }: { customerId: Id<'tenant'>; term: TermLength }) {
  const { country } = await mustServe(ctx, customerId)
  const { today } = momentIn(ctx.now, country)
  return { days: endsFor({ from: today, term }, await alignables(ctx, customerId)) }
}
