/** The catalogue of before: seats and usage, each SKU an offer with a number of its own. */
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { said, statement } from '#kernel/prepared.ts'
import { refuse } from '../rules.ts'
import type { Offers, SkuSold } from '../shapes.ts'
import { asking, HERE, keptRows, type Shelf, SOLD, shelfOf, valuesOf } from './place.ts'
import { SKUS, SKUS_NAMED } from './skus.ts'

const OFFERED = ['onlineService', 'usage'] as const
/** Without a size the list is given whole. */
const OFFERS_MAX = 10_000

/** Which of them are on a page, by number: only of these is read what there is to them. Planned for how much is asked for. */
const PICKED = `
  select s.product_id as "productId", s.id from catalog_skus s join catalog_products p on p.id = s.product_id
  where p.kind = any ($4::text[])
    and ($5::uuid is null or (s.is_addon and exists (select from catalog_skus b where b.offer_id = $5 and b.product_id || ':' || b.id = any (s.prerequisites))))
    and exists (select from catalog_availabilities a where a.product_id = s.product_id and a.sku_id = s.id and ${HERE} and (${SOLD}) offset 0)
  order by s.product_id, s.id limit $6 offset $7`
type Named = { readonly productId: string; readonly id: string }
const shown = statement(SKUS_NAMED)
/** So many are planned once for all; more at a time, for as many as they are. */
const FEW = 500
const named = ({ db }: Ctx, shelf: Shelf, names: readonly Named[]): Promise<SkuSold[]> => {
  const values = [...valuesOf(shelf), names.map(({ productId }) => productId), names.map(({ id }) => id)]
  return names.length > FEW ? said(db, SKUS_NAMED, values) : shown(db, values)
}

export async function offers(ctx: Ctx, { addonsOf, kind, skip = 0, limit = OFFERS_MAX, ...where }: Offers) {
  const shelf = await shelfOf(ctx, where)
  const kinds = OFFERED.filter((one) => kind === undefined || one === kind)
  const values = [...valuesOf(shelf), kinds, addonsOf ?? null, limit + 1, skip]
  const rows = await keptRows(ctx, { offers: values }, async () => named(ctx, shelf, await said<Named>(ctx.db, PICKED, values)))
  return { items: rows.slice(0, limit), next: rows.length > limit ? String(skip + limit) : null }
} // biome-ignore format: one thought

const oneOffer = asking<SkuSold>(`${SKUS} and s.offer_id = $4 and p.kind = any ($5::text[])`)
/** One by its number, sold now or not. */
export async function offer(ctx: Ctx, { offerId = '', ...where }: Offers) {
  const shelf = await shelfOf(ctx, where)
  const [row] = await oneOffer(ctx, shelf, offerId, OFFERED)
  if (!row) throw refuse.offerUnknown({ id: offerId, market: shelf.market })
  return row
}

/** SKUs (`product:sku`) as offers, as they are for this customer, sold or not. */
export async function offersNamed(ctx: Ctx, { customerId, skus }: { customerId: Id<'tenant'>; skus: readonly string[] }): Promise<SkuSold[]> {
  if (skus.length === 0) return []
  const names = [...new Set(skus)].map((one) => one.split(':'))
  return named(ctx, await shelfOf(ctx, { customerId }), names.map(([productId = '', id = '']) => ({ productId, id })))
} // biome-ignore format: one thought

const itemsNamed = statement(`
  select distinct on (s.offer_id) s.offer_id as "offerId", s.product_id || ':' || s.id || ':' || a.id as item
  from catalog_skus s join catalog_availabilities a on a.product_id = s.product_id and a.sku_id = s.id
  where s.offer_id = any ($4::uuid[]) and ${HERE}
  order by s.offer_id, (${SOLD}) desc, a.segment = 'commercial', a.segment`)
/** Offers by the numbers of the items they are for this customer. */
export async function itemsOfOffers(ctx: Ctx, { customerId, offerIds }: { customerId: Id<'tenant'>; offerIds: readonly string[] }) {
  if (offerIds.length === 0) return new Map<string, string>()
  const shelf = await shelfOf(ctx, { customerId })
  const rows = await itemsNamed<{ offerId: string; item: string }>(ctx.db, [...valuesOf(shelf), offerIds])
  return new Map(rows.map(({ offerId, item }) => [offerId, item]))
} // biome-ignore format: one question
