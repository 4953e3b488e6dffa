import { type Day, dayIn } from '#kernel/calendar.ts'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { said } from '#kernel/prepared.ts'
import { word } from '#kernel/words.ts'
import { customerSegments } from '#modules/customers/index.ts'
import { zoneOf } from '#modules/membership/index.ts'
import { companyOf, mustServe } from '#modules/relationships/index.ts'
import { type Segment, segments } from '../offers/tables.ts'
import type { Kind } from '../products/tables.ts'
import { refuse } from './rules.ts'
import type {
  AvailabilitySold,
  Offers,
  OfProduct,
  OfSku,
  OneAvailability,
  ProductSold,
  SkuSold,
  Stock,
  Where,
} from './shapes.ts'

/** A market on its day, for those who buy there as one of these. */
type Shelf = { readonly market: string; readonly on: Day; readonly segments: readonly Segment[] }

/** In which market is looked: that of the customer, who buys there as what it was found to be. */
async function shelfOf(ctx: Ctx, { market, customerId, segment }: Where): Promise<Shelf> {
  const country = customerId
    ? (await mustServe(ctx, customerId)).country
    : (market ?? (await companyOf(ctx)).country ?? 'US')
  const theirs: readonly Segment[] = customerId ? await customerSegments(ctx, customerId) : segments
  if (segment && !theirs.includes(segment))
    throw refuse.segmentNotTheirs({ segment: word(`segment.catalog.${segment}`) })
  return {
    market: country.toUpperCase(),
    on: dayIn(ctx.now, zoneOf(country.toUpperCase())),
    segments: segment ? [segment] : theirs,
  }
}

const HERE = 'a.market = $1 and a.segment = any ($2::text[])'
/** Sold now: open, before both of its ends, and at a price that holds today. */
const SOLD = `a.is_purchasable and (s.end_of_sale is null or s.end_of_sale > $3::date) and (s.end_of_life is null or s.end_of_life > $3::date)
  and exists (select from catalog_prices n where n.product_id = a.product_id and n.sku_id = a.sku_id and n.availability_id = a.id
    and n.valid_from <= $3::date and (n.valid_to is null or n.valid_to >= $3::date))`
const PRODUCTS = `
  select p.id, p.kind, p.title, p.description, p.publisher, p.own, $1::text as market from catalog_products p
  where ($4::text is null or p.id = $4) and ($5::text[] is null or p.kind = any ($5::text[])) and exists (
    select from catalog_availabilities a join catalog_skus s on s.product_id = a.product_id and s.id = a.sku_id
    where a.product_id = p.id and ${HERE} and ($4::text is not null or (${SOLD})))
  order by p.title ->> 'en', p.id`

async function productsOn({ db }: Ctx, { market, segments: theirs, on }: Shelf, { productId, kinds }: { productId?: string; kinds?: readonly Kind[] | undefined }) {
  const values = [market, theirs, on, productId?.toUpperCase() ?? null, kinds ?? null]
  return said<ProductSold>(db, PRODUCTS, values)
} // biome-ignore format: one line

/** What is sold in a market, by title; a product asked for by its number is known after its sale too. */
export const products = async (ctx: Ctx, where: Where) => productsOn(ctx, await shelfOf(ctx, where), where)
export async function product(ctx: Ctx, where: OfProduct) {
  return productKnown(ctx, await shelfOf(ctx, where), where.productId)
}
async function productKnown(ctx: Ctx, shelf: Shelf, productId: string) {
  const [row] = await productsOn(ctx, shelf, { productId })
  if (!row) throw refuse.productUnknown({ id: productId, market: shelf.market })
  return row
}

const offersOf = (names: string) => `
  array(select q.offer_id::text from unnest(${names}) n join catalog_skus q on q.product_id = split_part(n, ':', 1) and q.id = split_part(n, ':', 2) order by 1)`
/** A SKU with how it is sold here; and its kin by the numbers they have as offers. */
const SKUS = `
  select s.product_id as "productId", s.id, p.kind, s.title, s.description, p.title as "productTitle", p.own, s.unit,
    s.min_quantity as "minQuantity", s.max_quantity as "maxQuantity", s.is_trial as "isTrial", s.is_addon as "isAddon", s.attestation,
    exists (select from catalog_skus d where d.is_addon and d.prerequisites @> array[s.product_id || ':' || s.id]) as "hasAddons", w.sold as "isSold", w.renewable as "isRenewable",
    s.prerequisites, s.upgrades_to as "upgradesTo", s.converts_to as "convertsTo", s.offer_id as "offerId",
    ${offersOf('s.prerequisites')} as "prerequisiteOffers", ${offersOf('s.upgrades_to')} as "upgradeOffers",
    ${offersOf('array[s.converts_to]')} as "conversionOffers", $1::text as market, w.segments,
    array(select distinct x.cycle from catalog_prices x join catalog_availabilities a on a.product_id = x.product_id and a.sku_id = x.sku_id and a.id = x.availability_id
      where x.product_id = s.product_id and x.sku_id = s.id and ${HERE} and x.valid_from <= $3::date and (x.valid_to is null or x.valid_to >= $3::date) order by 1) as cycles
  from catalog_skus s join catalog_products p on p.id = s.product_id
  cross join lateral (
    select bool_or(${SOLD}) as sold, bool_or(a.is_renewable and (s.end_of_life is null or s.end_of_life > $3::date)) as renewable, array_agg(a.segment order by a.segment) as segments
    from catalog_availabilities a where a.product_id = s.product_id and a.sku_id = s.id and ${HERE}
  ) w
  where w.sold is not null`

async function skusOn({ db }: Ctx, { market, on, segments: theirs }: Shelf, { productId, skuId }: { productId: string; skuId?: string | undefined }) {
  const named = [productId.toUpperCase(), skuId?.toUpperCase() ?? null]
  return said<SkuSold>(db, `${SKUS} and s.product_id = $4 and ($5::text is null or s.id = $5) order by s.id`, [market, theirs, on, ...named])
} // biome-ignore format: one question

export async function skus(ctx: Ctx, where: OfProduct) {
  const shelf = await shelfOf(ctx, where)
  await productKnown(ctx, shelf, where.productId)
  return skusOn(ctx, shelf, { productId: where.productId })
}
export async function sku(ctx: Ctx, where: OfSku) {
  const shelf = await shelfOf(ctx, where)
  return skuKnown(ctx, shelf, where)
}
async function skuKnown(ctx: Ctx, shelf: Shelf, { productId, skuId }: OfSku) {
  const [row] = await skusOn(ctx, shelf, { productId, skuId })
  if (row) return row
  await productKnown(ctx, shelf, productId)
  throw refuse.skuUnknown({ id: `${productId}:${skuId}`, market: shelf.market })
}

const OFFERED = ['onlineService', 'usage'] as const
const OFFERS_MAX = 10_000
/** Whether something is there to be bought: of a product that is asked for whole, each of its SKUs. */
export async function stock(ctx: Ctx, { items, ...where }: Stock) {
  const shelf = await shelfOf(ctx, where)
  const answers = []
  for (const item of items) {
    const rows = await skusOn(ctx, shelf, item)
    const none = { productId: item.productId, id: item.skuId ?? '', isSold: false }
    answers.push(...(rows.length > 0 ? rows : [none]).map(({ productId, id, isSold }) => ({ productId, skuId: id, isSold, market: shelf.market })))
  }
  return answers
} // biome-ignore format: one record

/** The catalogue of before: seats and usage, each SKU an offer with a number of its own. */
export const offers = async (ctx: Ctx, asked: Offers) => offersOn(ctx, await shelfOf(ctx, asked), asked)
export async function offer(ctx: Ctx, asked: Offers) {
  const shelf = await shelfOf(ctx, asked)
  const { items } = await offersOn(ctx, shelf, asked)
  const [row] = items
  if (!row) throw refuse.offerUnknown({ id: asked.offerId ?? '', market: shelf.market })
  return row
}
/** Which of them are on a page, by number: only of these is read what there is to them. */
const PICKED = `
  with picked as (
    select s.product_id, s.id from catalog_skus s join catalog_products p on p.id = s.product_id
    where p.kind = any ($4::text[]) and ($5::uuid is null or s.offer_id = $5)
      and ($6::uuid is null or (s.is_addon and exists (select from catalog_skus b where b.offer_id = $6 and b.product_id || ':' || b.id = any (s.prerequisites))))
      and exists (select from catalog_availabilities a where a.product_id = s.product_id and a.sku_id = s.id and ${HERE} and ($5::uuid is not null or (${SOLD})) offset 0)
    order by s.product_id, s.id limit $7 offset $8
  ) ${SKUS} and (s.product_id, s.id) in (select product_id, id from picked) order by s.product_id, s.id`
async function offersOn({ db }: Ctx, { market, on, segments: theirs }: Shelf, { offerId, addonsOf, kind, skip = 0, limit = OFFERS_MAX }: Offers) {
  const kinds = OFFERED.filter((one) => kind === undefined || one === kind)
  const rows = await said<SkuSold>(db, PICKED, [market, theirs, on, kinds, offerId ?? null, addonsOf ?? null, limit + 1, skip])
  return { items: rows.slice(0, limit), next: rows.length > limit ? String(skip + limit) : null }
} // biome-ignore format: one question

/** SKUs (`product:sku`) as offers, as they are for this customer, sold or not. */
export async function offersNamed(ctx: Ctx, { customerId, skus: names }: { customerId: Id<'tenant'>; skus: readonly string[] }): Promise<SkuSold[]> {
  if (names.length === 0) return []
  const { market, on, segments: theirs } = await shelfOf(ctx, { customerId })
  return said<SkuSold>(ctx.db, `${SKUS} and s.product_id || ':' || s.id = any ($4::text[])`, [market, theirs, on, names])
} // biome-ignore format: one question

const OFFER_ITEMS = `
  select distinct on (s.offer_id) s.offer_id as "offerId", s.product_id || ':' || s.id || ':' || a.id as item
  from catalog_skus s join catalog_availabilities a on a.product_id = s.product_id and a.sku_id = s.id
  where s.offer_id = any ($4::uuid[]) and ${HERE}
  order by s.offer_id, (${SOLD}) desc, a.segment = 'commercial', a.segment`
/** Offers by the numbers of the items they are for this customer. */
export async function itemsOfOffers(ctx: Ctx, { customerId, offerIds }: { customerId: Id<'tenant'>; offerIds: readonly string[] }) {
  if (offerIds.length === 0) return new Map<string, string>()
  const { market, on, segments: theirs } = await shelfOf(ctx, { customerId })
  const rows = await said<{ offerId: string; item: string }>(ctx.db, OFFER_ITEMS, [market, theirs, on, offerIds])
  return new Map(rows.map(({ offerId, item }) => [offerId, item]))
} // biome-ignore format: one question

const AVAILABILITIES = `
  select a.id, a.product_id as "productId", a.sku_id as "skuId", a.market, a.segment, a.currency, (${SOLD}) as "isPurchasable",
    a.is_renewable and (s.end_of_life is null or s.end_of_life > $3::date) as "isRenewable",
    (select coalesce(json_agg(json_build_object('term', x.term, 'cycle', x.cycle) order by x.term, x.cycle), '[]') from (
      select distinct term, cycle from catalog_prices x where x.product_id = a.product_id and x.sku_id = a.sku_id and x.availability_id = a.id
        and x.valid_from <= $3::date and (x.valid_to is null or x.valid_to >= $3::date)) x) as ways
  from catalog_availabilities a join catalog_skus s on s.product_id = a.product_id and s.id = a.sku_id
  where a.product_id = $4 and a.sku_id = $5 and ($6::text is null or a.id = $6) and ${HERE} order by a.segment`

async function availabilitiesOn({ db }: Ctx, { market, segments: theirs, on }: Shelf, { productId, skuId, availabilityId }: OfSku & { availabilityId?: string }) {
  const named = [productId, skuId, availabilityId].map((one) => one?.toUpperCase() ?? null)
  return said<AvailabilitySold>(db, AVAILABILITIES, [market, theirs, on, ...named])
} // biome-ignore format: one question

/** How a SKU is sold in a market: to whom, in which currency, for which terms. */
export async function availabilities(ctx: Ctx, where: OfSku) {
  const shelf = await shelfOf(ctx, where)
  await skuKnown(ctx, shelf, where)
  return availabilitiesOn(ctx, shelf, where)
}
export async function availability(ctx: Ctx, where: OneAvailability) {
  const shelf = await shelfOf(ctx, where)
  const [row] = await availabilitiesOn(ctx, shelf, where)
  if (row) return row
  await skuKnown(ctx, shelf, where)
  throw refuse.availabilityUnknown({ id: where.availabilityId, market: shelf.market })
}
