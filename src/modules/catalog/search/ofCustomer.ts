/** The catalogue as one customer may buy from it. */
import type { Ctx } from '#kernel/context.ts'
import { statement } from '#kernel/prepared.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { whyNot } from '../items/rules.ts'
import { todayIn } from '../offers/rules.ts'
import type { Segment } from '../offers/tables.ts'
import { buyerOf } from '../products/queries.ts'
import { searchFor } from './queries.ts'
import type { Found, Hit, SearchOfCustomer } from './shapes.ts'

export type HitOfCustomer = Hit & { readonly kept: Refusal | null }

/** What is sold in a customer's country, with what it may not buy and why. */
export async function searchOfCustomer(ctx: Ctx, { customerId, ...asked }: SearchOfCustomer): Promise<Omit<Found, 'items'> & { items: HitOfCustomer[] }> {
  const { market, segments } = await buyerOf(ctx, customerId)
  const found = await searchFor(ctx, { ...asked, market }, segments)
  const ways = await waysOf(ctx, found.items, market)
  const on = todayIn(ctx.now, market)
  const items = found.items.map((hit) => {
    const sold = ways.filter(({ productId, skuId }) => productId === hit.productId && skuId === hit.skuId)
    return { ...hit, kept: whyNot({ market, segments, on }, { ...hit, endOfLife: null }, sold) }
  })
  return { ...found, items }
} // biome-ignore format: one thought

type Way = { readonly productId: string; readonly skuId: string; readonly segment: Segment; readonly isPurchasable: boolean; readonly isRenewable: boolean } // biome-ignore format: one type
const sold = statement(`
  select a.product_id as "productId", a.sku_id as "skuId", a.segment, a.is_purchasable as "isPurchasable", a.is_renewable as "isRenewable"
  from unnest($1::text[], $2::text[]) k(product_id, sku_id) join catalog_availabilities a using (product_id, sku_id) where a.market = $3`)
const waysOf = ({ db }: Ctx, hits: readonly Hit[], market: string) =>
  sold<Way>(db, [hits.map(({ productId }) => productId), hits.map(({ skuId }) => skuId), market])
