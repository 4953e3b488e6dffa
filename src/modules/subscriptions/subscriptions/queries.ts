import { and, count, eq, isNotNull } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { daysLater } from '#kernel/days.ts'
import type { Id } from '#kernel/id.ts'
import { cut, PAGE_ROWS, type Page, placeOf } from '#kernel/page.ts'
import { missing, within } from '#kernel/store.ts'
import { companyOf, customerNames, mustServe } from '#modules/relationships/index.ts'
import { listed } from './list.ts'
import { type Alignable, endsFor } from './rules/coterm.ts'
import { momentIn } from './rules/standing.ts'
import type { ById, Ending, ListedSubscription, OfCustomer, OfPartner } from './shapes.ts'
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

/** The subscriptions of one customer, by name. */
export async function ofCustomer(ctx: Ctx, { customerId, ...wanted }: OfCustomer) {
  await mustServe(ctx, customerId)
  return byTheirNames(ctx, { ...wanted, customerId })
}

/** The subscriptions of all customers, by name, or of one; each with whose it is. */
export const ofPartner = async (ctx: Ctx, input: OfPartner) => withCustomers(ctx, await byTheirNames(ctx, input))

async function withCustomers(ctx: Ctx, { items, next }: Page<ListedSubscription>) {
  const names = await customerNames(ctx, items.map(({ customerId }) => customerId)) // biome-ignore format: one line
  return { next, items: items.map((row) => ({ ...row, customerName: names.get(row.customerId) ?? '' })) }
}

async function byTheirNames(ctx: Ctx, { limit = PAGE_ROWS, ...wanted }: OfPartner) {
  const rows = await listed(ctx, { ...wanted, limit: limit + 1 })
  return cut(rows, limit, ({ nameKey, id }) => placeOf(nameKey, id))
}

const AHEAD_DAYS = 92
/** What ends or is renewed in these days, the first first: by default from the company's own day on, within the next quarter. */
export async function ending(ctx: Ctx, { from: first, until, after, limit = PAGE_ROWS }: Ending) {
  const from = first ?? (await ownDay(ctx))
  const ends = [from, until ?? daysLater(from, AHEAD_DAYS)] as const
  const rows = await listed(ctx, { status: 'active', ends, after, limit: limit + 1 })
  const page = cut(rows, limit, ({ termTo, id }) => placeOf(termTo, id))
  return withCustomers(ctx, page)
}

async function ownDay(ctx: Ctx) {
  const { country } = await companyOf(ctx)
  return momentIn(ctx.now, country ?? '').today
}

/** How many of a customer's are active. */
export async function countActive(ctx: Ctx, customerId: Id<'tenant'>): Promise<number> {
  const active = and(within(ctx, s), eq(s.customerId, customerId), eq(s.status, 'active'))
  const [row] = await ctx.db.select({ n: count() }).from(s).where(active)
  return row?.n ?? 0
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
