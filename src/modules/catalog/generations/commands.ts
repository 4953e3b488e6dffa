import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { statement } from '#kernel/prepared.ts'
import { across } from '#kernel/store.ts'
import { type LegacySku, legacySkus as l } from './tables.ts'

const keep = statement(`
  insert into catalog_legacy_skus (product_id, sku_id, new_product_id, new_sku_id)
  select "productId", "skuId", "newProductId", "newSkuId"
  from json_to_recordset($1::json) as r("productId" text, "skuId" text, "newProductId" text, "newSkuId" text)
  on conflict (product_id, sku_id) do update set new_product_id = excluded.new_product_id, new_sku_id = excluded.new_sku_id`)

/** Says of SKUs that they are of the older generation, and what replaces each. An operation of the network. */
export async function keepLegacy(ctx: Ctx, all: readonly LegacySku[]): Promise<void> {
  across(ctx, l)
  await keep(ctx.db, [JSON.stringify(all)])
}

/** Says of a SKU that it is of the newer generation. An operation of the network. */
export async function keepNewer(ctx: Ctx, { productId, skuId }: Pick<LegacySku, 'productId' | 'skuId'>): Promise<void> {
  await ctx.db.delete(l).where(and(across(ctx, l), eq(l.productId, productId), eq(l.skuId, skuId)))
}
