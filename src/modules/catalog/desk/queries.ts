import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { daysLater } from '#kernel/days.ts'
import { missing } from '#kernel/store.ts'
import { dateOf } from '#kernel/time.ts'
import { legacyOf, skuKey } from '../generations/queries.ts'
import type { SkuDraft } from '../keeping/drafts.ts'
import { availabilities as a, prices as x } from '../offers/tables.ts'
import { products as p, skus as s } from '../products/tables.ts'
import type { Written } from './shapes.ts'

/** A product as it stands, held for whoever changes it; null where there is none. */
export async function productHere(ctx: Ctx, id: string) {
  const [row] = await ctx.db.select().from(p).where(eq(p.id, id)).for('update') // published: no tenant's
  return row ?? null
}
/** Products held for whoever prices them, in one order: two who hold some of the same wait, and never for each other. */
export const lockProducts = (ctx: Ctx, ids: readonly string[]) =>
  ctx.db
    .select({ id: p.id })
    .from(p) // published: no tenant's
    .where(inArray(p.id, [...new Set(ids)]))
    .orderBy(p.id)
    .for('update')

/** Prices that hold yet somewhere, or will: where the day is latest, it is yesterday. */
const notOver = ({ now }: Ctx) => or(isNull(x.validTo), gte(x.validTo, daysLater(dateOf(now), -1)))
/** Every SKU of a product with all there is to it, as it could be put into the catalogue anew; of its prices none that is over. */
export async function draftsOf(ctx: Ctx, productId: string): Promise<SkuDraft[]> {
  const rows = await ctx.db.select().from(s).innerJoin(p, eq(p.id, s.productId)).where(eq(s.productId, productId)).orderBy(s.id) // published: no tenant's
  const offers = await ctx.db.select().from(a).where(eq(a.productId, productId)) // published: no tenant's
  const prices = await ctx.db.select().from(x).where(and(eq(x.productId, productId), notOver(ctx))) // published: no tenant's
  return rows.map(({ catalog_products: product, catalog_skus: { productId: _, ...sku } }) => ({
    ...{ product, sku },
    offers: offers
      .filter(({ skuId }) => skuId === sku.id)
      .map((offer) => ({ ...offer, prices: prices.filter(({ skuId, availabilityId }) => skuId === sku.id && availabilityId === offer.id) })),
  }))
} // biome-ignore format: one record

/** A product as the desk edits it. */
export async function productWritten(ctx: Ctx, { productId }: { productId: string }): Promise<Written> {
  const [product] = await ctx.db.select().from(p).where(eq(p.id, productId.toUpperCase())) // published: no tenant's
  if (!product) throw missing()
  const drafts = await draftsOf(ctx, product.id)
  const keyOf = ({ sku }: SkuDraft) => ({ productId: product.id, skuId: sku.id })
  const older = await legacyOf(ctx, drafts.map(keyOf)) // biome-ignore format: one line
  return { ...product, skus: drafts.map((draft) => ({ ...draft, legacy: older.get(skuKey(keyOf(draft))) })) }
}
