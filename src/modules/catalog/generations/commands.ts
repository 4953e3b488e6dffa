import type { Ctx } from '#kernel/context.ts'
import { statement } from '#kernel/prepared.ts'
import { across } from '#kernel/store.ts'
import { type LegacySku, legacySkus } from './tables.ts'

const keep = statement(`
  insert into catalog_legacy_skus (product_id, sku_id, new_product_id, new_sku_id)
  select "productId", "skuId", "newProductId", "newSkuId"
  from json_to_recordset($1::json) as r("productId" text, "skuId" text, "newProductId" text, "newSkuId" text)
  on conflict (product_id, sku_id) do update set new_product_id = excluded.new_product_id, new_sku_id = excluded.new_sku_id`)

/** Says of SKUs that they are of the older generation, and what replaces each. An operation of the network. */
export async function keepLegacy(ctx: Ctx, all: readonly LegacySku[]): Promise<void> {
  across(ctx, legacySkus)
  await keep(ctx.db, [JSON.stringify(all)])
}
