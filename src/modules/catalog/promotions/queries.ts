import { and, arrayOverlaps, eq, gte, isNull, or, sql } from 'drizzle-orm'
import type { Day } from '#kernel/calendar.ts'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, type Page, placeOf } from '#kernel/page.ts'
import { statement } from '#kernel/prepared.ts'
import { missing } from '#kernel/store.ts'
import { type Item, skuAsked } from '../items/rules.ts'
import { todayIn } from '../offers/rules.ts'
import { daysAt } from './desk.ts'
import * as rules from './rules.ts'
import type { List, OneOf } from './shapes.ts'
import { type Promotion, promotions as p } from './tables.ts'

const NAMED = `id, version, name, description, skus, ways, markets, segments, discount_bps as "discountBps", valid_from::text as "validFrom",
  valid_to::text as "validTo", opt_in as "optIn", first_purchase as "firstPurchase", seats_min as "seatsMin", seats_max as "seatsMax",
  times_max as "timesMax", requires, ended_at as "endedAt", created_at as "createdAt", updated_at as "updatedAt"`
const naming = statement(`select ${NAMED} from catalog_promotions where skus && $1::text[] or id = any ($2::text[])`)

/** Every promotion of these SKUs, and those with these numbers: as they stand, given today or not. */
export const promotionsOf = ({ db }: Pick<Ctx, 'db'>, skus: readonly string[], ids: readonly string[] = []) =>
  naming<Promotion>(db, [[...new Set(skus)], [...new Set(ids)]])

const standing = statement(`select * from promotion_standings($1::jsonb)`)
type Stands = rules.Standing & { readonly at: number }
type Pair = { readonly one: Promotion; readonly item: Pick<Item, 'productId' | 'skuId'> }
const pairKey = (one: Pick<Promotion, 'id'>, item: Pair['item']) => `${one.id} ${rules.skuOf(item)}`

/** How a customer stands to each of these, in one question; to what asks nothing of it, it stands like anybody. */
export async function standingsOf({ db }: Pick<Ctx, 'db'>, customerId: Id<'tenant'>, pairs: readonly Pair[]) {
  const asked = pairs.filter(({ one }) => rules.asksOfCustomer(one))
  const asks = asked.map(({ one: { id: promotionId, requires }, item: { productId, skuId } }, at) => ({ at, customerId, promotionId, productId, skuId, requires })) // biome-ignore format: one record
  const rows = asks.length > 0 ? await standing<Stands>(db, [JSON.stringify(asks)]) : []
  const known = new Map(rows.flatMap((row) => { const pair = asked[row.at]; return pair ? [[pairKey(pair.one, pair.item), row] as const] : [] })) // biome-ignore format: one thought
  return (one: Promotion, item: Pair['item']): rules.Standing => known.get(pairKey(one, item)) ?? rules.NOTHING_YET
}

/** For whom promotions are looked at, on which day of that customer. */
export type Looking = { readonly customerId: Id<'tenant'>; readonly on: Day }

type Asked = Pick<rules.Wanted, 'promotionId'> & { readonly catalogItemId: string }
const named = (lines: readonly Pick<rules.Wanted, 'promotionId'>[]) => lines.flatMap(({ promotionId }) => (promotionId ? [promotionId.toUpperCase()] : [])) // biome-ignore format: one line
/** All that may be given of what is asked for, before anybody knows what that is. */
export const promotionsAsked = (ctx: Ctx, lines: readonly Asked[]): Promise<Promotion[]> =>
  promotionsOf(ctx, lines.flatMap((line) => { const sku = skuAsked(line); return sku ? [rules.skuOf(sku)] : [] }), named(lines)) // biome-ignore format: one thought

/** What each line of an order is given, or why not what it names; what may be given is asked for unless it is known. */
export async function discountsFor(ctx: Ctx, { customerId, on }: Looking, lines: readonly rules.Wanted[], known?: readonly Promotion[]): Promise<rules.Given[]> {
  const ids = named(lines)
  const all = known ?? (await promotionsOf(ctx, lines.map(({ item }) => rules.skuOf(item)), ids))
  if (all.length === 0 && ids.length === 0) return lines.map(() => ({ promotion: null, refusal: null }))
  const pairs = all.flatMap((one) => lines.filter(({ item }) => one.skus.includes(rules.skuOf(item))).map(({ item }) => ({ one, item })))
  const standingOf = await standingsOf(ctx, customerId, pairs)
  return rules.given(lines, { all, on, standingOf })
} // biome-ignore format: one thought

/** The same for one thing that is bought. */
export async function discountFor(ctx: Ctx, looking: Looking, wanted: rules.Wanted): Promise<rules.Discount | null> {
  const [one] = await discountsFor(ctx, looking, [wanted])
  return one?.promotion ?? null
}

type Held = Pick<Item, 'productId' | 'skuId'> & {
  readonly customerId: Id<'tenant'>
  readonly promotionId: string | null
}
/** How many seats a subscription can still add at its promotion's price; null is without limit. */
export async function promotionSeatsLeft(ctx: Ctx, { customerId, promotionId, ...item }: Held): Promise<number | null> {
  if (promotionId === null) return null
  const [one] = await promotionsOf(ctx, [], [promotionId])
  if (!one || one.seatsMax === null) return null
  return rules.seatsLeft(one, (await standingsOf(ctx, customerId, [{ one, item }]))(one, item))
}

const latestFirst: Order = { way: 'down', by: [[p.validFrom, 'day'], [p.id, 'text']] } // biome-ignore format: one line
/** What is given in a market, today or from a day on that is still to come; all of it for the vendor's desk. */
export async function list(ctx: Ctx, { market, segment, sku, over = false, after, limit = PAGE_ROWS }: List): Promise<Page<Promotion>> {
  const today = market ? todayIn(ctx.now, market.toUpperCase()) : daysAt(ctx.now).last
  const rows = await ctx.db
    .select()
    .from(p) // published: no tenant's
    .where(
      and(
        sku ? arrayOverlaps(p.skus, [sku.toUpperCase()]) : undefined,
        market ? or(eq(sql`cardinality(${p.markets})`, 0), arrayOverlaps(p.markets, [market.toUpperCase()])) : undefined,
        segment ? arrayOverlaps(p.segments, [segment]) : undefined,
        over ? undefined : and(isNull(p.endedAt), gte(p.validTo, today)),
        beyond(latestFirst, after),
      ),
    )
    .orderBy(...inOrder(latestFirst))
    .limit(limit + 1)
  return cut(rows, limit, ({ validFrom, id }) => placeOf(validFrom, id))
} // biome-ignore format: one query

/** One promotion, by its number. */
export async function find(ctx: Ctx, { promotionId }: OneOf): Promise<Promotion> {
  const [row] = await ctx.db.select().from(p).where(eq(p.id, promotionId.toUpperCase())) // published: no tenant's
  if (!row) throw missing()
  return row
}
