/** Products, their SKUs, and how each is sold. */
import type { Ctx } from '#kernel/context.ts'
import { cut, type Page, placeOf, readPlace } from '#kernel/page.ts'
import { said, statement } from '#kernel/prepared.ts'
import type { Kind } from '../../products/tables.ts'
import { refuse } from '../rules.ts'
import type {
  AvailabilitySold,
  OfKinds,
  OfMarket,
  OfProduct,
  OfSku,
  OneAvailability,
  ProductSold,
  SkuSold,
  Stock,
} from '../shapes.ts'
import { asking, HERE, HOLDS, keptRows, type Shelf, SOLD, shelfOf, valuesOf } from './place.ts'
import { SKUS } from './skus.ts'

const COLUMNS = 'p.id, p.kind, p.title, p.description, p.publisher, p.own, $1::text as market'
/** One of its SKUs is sold here; looked for product by product, as a page is read. */
const SOMETHING_SOLD = `exists (select from catalog_availabilities a join catalog_skus s on s.product_id = a.product_id and s.id = a.sku_id
  where a.product_id = p.id and ${HERE} and ${SOLD} offset 0)`
const PAGE = `
  select ${COLUMNS} from catalog_products p
  where p.id > $4 and ($5::text[] is null or p.kind = any ($5::text[])) and ${SOMETHING_SOLD} order by p.id limit $6`

/** Without a size the list is given whole. */
const PRODUCTS_MAX = 10_000
/** What is sold in a market, by number, page by page. */
export async function products(ctx: Ctx, { kinds, after, limit = PRODUCTS_MAX, ...where }: OfMarket): Promise<Page<ProductSold>> {
  const shelf = await shelfOf(ctx, where)
  const [from = ''] = after === undefined ? [] : readPlace(after, ['text'])
  const values = [...valuesOf(shelf), from, kinds ?? null, limit + 1]
  const rows = await keptRows(ctx, { products: values }, () => said<ProductSold>(ctx.db, PAGE, values)) // planned for how much is asked for
  return cut([...rows], limit, ({ id }) => placeOf(id))
} // biome-ignore format: one thought

const kindsSold = asking<{ readonly kind: Kind }>(`
  select kind from unnest($4::text[]) with ordinality k (kind, nth)
  where exists (select from catalog_products p where p.kind = k.kind and ${SOMETHING_SOLD}) order by nth`)
/** Of which of these kinds anything is sold in a market. */
export async function kinds(ctx: Ctx, { kinds: asked = [], ...where }: OfKinds) {
  const shelf = await shelfOf(ctx, where)
  const rows = await kindsSold(ctx, shelf, asked)
  return rows.map(({ kind }) => ({ kind, market: shelf.market }))
}

const oneProduct = statement(`
  select ${COLUMNS} from catalog_products p
  where p.id = $3 and exists (select from catalog_availabilities a where a.product_id = p.id and ${HERE})`)
/** A product asked for by its number is known after its sale too. */
export async function product(ctx: Ctx, where: OfProduct) {
  return productKnown(ctx, await shelfOf(ctx, where), where.productId)
}
async function productKnown(ctx: Ctx, shelf: Shelf, productId: string) {
  const values = [shelf.market, shelf.segments, productId.toUpperCase()]
  const [row] = await keptRows(ctx, { product: values }, () => oneProduct<ProductSold>(ctx.db, values))
  if (!row) throw refuse.productUnknown({ id: productId, market: shelf.market })
  return row
}

const skusOfProduct = asking<SkuSold>(`${SKUS} and s.product_id = $4 order by s.id`)
const oneSku = asking<SkuSold>(`${SKUS} and s.product_id = $4 and s.id = $5`)
const skusOn = (ctx: Ctx, shelf: Shelf, { productId, skuId }: { productId: string; skuId?: string | undefined }) =>
  skuId === undefined
    ? skusOfProduct(ctx, shelf, productId.toUpperCase())
    : oneSku(ctx, shelf, productId.toUpperCase(), skuId.toUpperCase())

export async function skus(ctx: Ctx, where: OfProduct) {
  const shelf = await shelfOf(ctx, where)
  const rows = await skusOn(ctx, shelf, { productId: where.productId })
  if (rows.length === 0) await productKnown(ctx, shelf, where.productId)
  return [...rows]
}
export async function sku(ctx: Ctx, where: OfSku) {
  return skuKnown(ctx, await shelfOf(ctx, where), where)
}
async function skuKnown(ctx: Ctx, shelf: Shelf, { productId, skuId }: OfSku) {
  const [row] = await skusOn(ctx, shelf, { productId, skuId })
  if (row) return row
  await productKnown(ctx, shelf, productId)
  throw refuse.skuUnknown({ id: `${productId}:${skuId}`, market: shelf.market })
}

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

const AVAILABILITIES = `
  select a.id, a.product_id as "productId", a.sku_id as "skuId", a.market, a.segment, a.currency, (${SOLD}) as "isPurchasable",
    a.is_renewable and (s.end_of_life is null or s.end_of_life > $3::date) as "isRenewable",
    (select coalesce(json_agg(json_build_object('term', way.term, 'cycle', way.cycle) order by way.term, way.cycle), '[]') from (
      select distinct n.term, n.cycle from catalog_prices n
      where n.product_id = a.product_id and n.sku_id = a.sku_id and n.availability_id = a.id and ${HOLDS}) way) as ways
  from catalog_availabilities a join catalog_skus s on s.product_id = a.product_id and s.id = a.sku_id
  where a.product_id = $4 and a.sku_id = $5 and ${HERE}`
const availabilitiesOf = asking<AvailabilitySold>(`${AVAILABILITIES} order by a.segment`)
const oneAvailability = asking<AvailabilitySold>(`${AVAILABILITIES} and a.id = $6`)

/** How a SKU is sold in a market: to whom, in which currency, for which terms. */
export async function availabilities(ctx: Ctx, where: OfSku) {
  const shelf = await shelfOf(ctx, where)
  const rows = await availabilitiesOf(ctx, shelf, where.productId.toUpperCase(), where.skuId.toUpperCase())
  if (rows.length === 0) await skuKnown(ctx, shelf, where)
  return [...rows]
}
export async function availability(ctx: Ctx, where: OneAvailability) {
  const shelf = await shelfOf(ctx, where)
  const numbers = [where.productId, where.skuId, where.availabilityId].map((one) => one.toUpperCase())
  const [row] = await oneAvailability(ctx, shelf, ...numbers)
  if (row) return row
  await skuKnown(ctx, shelf, where)
  throw refuse.availabilityUnknown({ id: where.availabilityId, market: shelf.market })
}
