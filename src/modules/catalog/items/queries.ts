import type { Ctx } from '#kernel/context.ts'
import { statement } from '#kernel/prepared.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { type Ask, choose, type Found, type Item, skuAsked } from './rules.ts'

/** Each way a SKU is sold in the market it is asked for in, with the price that holds on the day. */
const found = statement(`
  select k.at, p.id as "productId", s.id as "skuId", p.kind, s.title, p.publisher, s.unit, s.min_quantity as "minQuantity",
    s.max_quantity as "maxQuantity", s.seats_max as "seatsMax", s.is_trial as "isTrial", s.is_addon as "isAddon", s.prerequisites,
    s.upgrades_to as "upgradesTo", s.converts_to as "convertsTo", s.attestation, s.one_per_customer as "onePerCustomer", s.pool,
    s.offer_id as "offerId", s.end_of_sale::text as "endOfSale", s.end_of_life::text as "endOfLife", a.id as "availabilityId",
    a.market, a.segment, a.currency, a.is_purchasable as "isPurchasable", a.is_renewable as "isRenewable",
    x.price as "unitPrice", x.retail as "retailPrice"
  from json_to_recordset($1::json) as k(at integer, "productId" text, "skuId" text, market text, term text, cycle text, "on" date)
  join catalog_skus s on s.product_id = k."productId" and s.id = k."skuId"
  join catalog_products p on p.id = s.product_id
  left join catalog_availabilities a on a.product_id = s.product_id and a.sku_id = s.id and a.market = k.market
  left join lateral (
    select price, retail from catalog_prices x
    where x.product_id = a.product_id and x.sku_id = a.sku_id and x.availability_id = a.id and x.term = k.term and x.cycle = k.cycle
      and x.valid_from <= k."on" and (x.valid_to is null or x.valid_to >= k."on")
    order by x.valid_from desc limit 1
  ) x on true`)
type Row = Omit<Found, 'unitPrice' | 'retailPrice'> & { readonly at: number; readonly unitPrice: string | null; readonly retailPrice: string | null } // biome-ignore format: one type

/** The items of many asks in one question, in their order: each as it can be had, or why not. */
export async function itemsOf({ db }: Pick<Ctx, 'db'>, asks: readonly Ask[]): Promise<(Item | Refusal)[]> {
  const keys = asks.flatMap((ask, at) => {
    const wanted = skuAsked(ask)
    return wanted ? [{ at, ...wanted, market: ask.market, term: ask.term ?? 'none', cycle: ask.cycle, on: ask.on }] : []
  })
  const ways = new Map<number, Found[]>()
  for (const { at, unitPrice, retailPrice, ...row } of keys.length > 0 ? await found<Row>(db, [JSON.stringify(keys)]) : []) {
    const known = ways.get(at) ?? []
    ways.set(at, known)
    known.push({ ...row, unitPrice: amountOf(unitPrice), retailPrice: amountOf(retailPrice) })
  }
  return asks.map((ask, at) => choose(ask, ways.get(at) ?? []))
} // biome-ignore format: one thought
const amountOf = (text: string | null) => (text === null ? null : BigInt(text))

/** The same for one. */
export async function itemOf(ctx: Pick<Ctx, 'db'>, ask: Ask): Promise<Item | Refusal> {
  const [item] = await itemsOf(ctx, [ask])
  if (!item) throw new Error('An ask is answered by an item or a refusal.')
  return item
}
