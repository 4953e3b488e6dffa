import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { Refusal } from '#kernel/refusal.ts'
import { within } from '#kernel/store.ts'
import { itemsOfOffers } from '#modules/catalog/index.ts'
import { partnersAt } from '#modules/membership/index.ts'
import { mustHaveServed, mustServe, partnerships as p } from '#modules/relationships/index.ts'
import { find as findCart } from '../carts/queries.ts'
import { LINES_MAX, type Wished } from '../lines/shapes.ts'
import { find as findOrder, paper as findPaper } from '../orders/queries.ts'
import type { OnePaper, Whole } from '../orders/shapes.ts'
import { orderLines as l, type OrderLine, orders as o } from '../orders/tables.ts'
import { digitsOf, refuse, uuidIn } from './rules.ts'
import type { OfCustomer, OneCart, OneOrder, SentLine } from './shapes.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000' as Id<'tenant'>
const NOTHING = '-'

/** Lines as they were sent, in the numbers of the house; what none can be named by stays wrong, at its line. */
export async function wishesOf(ctx: Ctx, customerId: Id<'tenant'>, lines: readonly SentLine[]): Promise<Wished[]> {
  const offers = await itemsOfOffers(ctx, { customerId, offerIds: lines.flatMap(({ item }) => uuidIn(item) ?? []) })
  const resellers = await resellersOf(ctx, lines.flatMap(({ reseller }) => (reseller && !uuidIn(reseller) ? [reseller] : []))) // biome-ignore format: one thought
  const nameOf = (reseller: string) => (uuidIn(reseller) as Id<'tenant'> | null) ?? resellers.get(digitsOf(reseller)) ?? NOBODY // biome-ignore format: one thought
  return lines.map(({ item, reseller, ...rest }) => ({
    ...{ ...rest, ...itemSent(item, rest, offers) },
    ...(reseller && { resellerTenantId: nameOf(reseller) }),
  }))
}

/** Offers were bought by the year where nothing else was said. */
function itemSent(item: string, { cycle = 'monthly', term = null }: Pick<SentLine, 'cycle' | 'term'>, offers: ReadonlyMap<string, string>) {
  const offerId = uuidIn(item)
  if (offerId === null) return { catalogItemId: item.trim() || NOTHING, cycle, term }
  return { catalogItemId: offers.get(offerId) ?? NOTHING, cycle, term: term ?? (cycle === 'oneTime' ? null : ('P1Y' as const)) }
} // biome-ignore format: one thought

const PARTNERS_MAX = 2_000
/** The resellers a provider sells through, by the digits of their IDs. */
async function resellersOf(ctx: Ctx, asked: readonly string[]): Promise<ReadonlyMap<string, Id<'tenant'>>> {
  if (asked.length === 0) return new Map()
  const rows = await ctx.db
    .select({ id: p.resellerTenantId })
    .from(p)
    .where(and(within(ctx, p), eq(p.status, 'active')))
    .limit(PARTNERS_MAX)
  const partners = await partnersAt(ctx, rows.flatMap(({ id }) => id ?? [])) // biome-ignore format: one thought
  return new Map(partners.map(({ partnerId, tenantId }) => [digitsOf(partnerId), tenantId]))
}

/** What is not there is told apart from a customer who is not. */
const orElse = <T>(work: Promise<T>, refusal: () => Refusal): Promise<T> =>
  work.catch((fault: unknown) => {
    throw fault instanceof Refusal && fault.code === 'store.missing' ? refusal() : fault
  })
export async function ofCart<T>(ctx: Ctx, { customerId, id }: OneCart, work: () => Promise<T>): Promise<T> {
  await mustServe(ctx, customerId)
  return orElse(work(), () => refuse.cartUnknown({ id }))
}
export async function ofOrder<T>(ctx: Ctx, { customerId, id }: OneOrder, work: () => Promise<T>): Promise<T> {
  await mustHaveServed(ctx, customerId)
  return orElse(work(), () => refuse.orderUnknown({ id }))
}

export const cart = (ctx: Ctx, input: OneCart) => ofCart(ctx, input, () => findCart(ctx, input))
export const order = (ctx: Ctx, input: OneOrder) => ofOrder(ctx, input, () => findOrder(ctx, input))
export const paper = (ctx: Ctx, input: OnePaper) => ofOrder(ctx, input, () => findPaper(ctx, input))

const newestFirst: Order = { way: 'down', by: [[o.id, 'id']] }
/** The orders of one customer with all their lines, a page at a time, the newest first. */
export async function orders(ctx: Ctx, { customerId, cycles, after, limit = PAGE_ROWS }: OfCustomer) {
  await mustHaveServed(ctx, customerId)
  const which = and(within(ctx, o), eq(o.customerId, customerId), cycles && inArray(o.cycle, cycles))
  const rows = await ctx.db
    .select()
    .from(o)
    .where(and(which, beyond(newestFirst, after)))
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  const { items, next } = cut(rows, limit)
  const known = await linesOfEach(ctx, items)
  return { items: items.map((row): Whole => ({ ...row, lines: known.get(row.id) ?? [], files: [] })), next }
}

async function linesOfEach(ctx: Ctx, rows: readonly Pick<Whole, 'id'>[]) {
  if (rows.length === 0) return new Map<Whole['id'], OrderLine[]>()
  const lines = await ctx.db
    .select()
    .from(l)
    .where(and(within(ctx, l), inArray(l.orderId, rows.map(({ id }) => id)))) // biome-ignore format: one line
    .orderBy(asc(l.orderId), asc(l.number))
    .limit(rows.length * LINES_MAX)
  return Map.groupBy(lines, ({ orderId }) => orderId)
}
