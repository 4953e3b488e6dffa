import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { published } from '#kernel/tables.ts'
import { skus } from '../products/tables.ts'

/** SKUs of the older generation, each with the one of the newer that replaces it, where there is one (domain.md 6.15). What is not named is of the newer. */
export const legacySkus = pgTable(
  'catalog_legacy_skus',
  {
    productId: text().notNull(),
    skuId: text().notNull(),
    newProductId: text(),
    newSkuId: text(),
  },
  (t) => [
    primaryKey({ name: 'catalog_legacy_skus_pk', columns: [t.productId, t.skuId] }),
    check('catalog_legacy_skus_whole', sql`(new_product_id is null) = (new_sku_id is null)`),
    check('catalog_legacy_skus_other', sql`(product_id, sku_id) is distinct from (new_product_id, new_sku_id)`),
    index('catalog_legacy_skus_into').on(t.newProductId, t.newSkuId),
    foreignKey({
      name: 'catalog_legacy_skus_sku_fk',
      columns: [t.productId, t.skuId],
      foreignColumns: [skus.productId, skus.id],
    }),
    foreignKey({
      name: 'catalog_legacy_skus_new_fk',
      columns: [t.newProductId, t.newSkuId],
      foreignColumns: [skus.productId, skus.id],
    }),
    ...published('catalog_legacy_skus'),
  ],
)
export type LegacySku = typeof legacySkus.$inferSelect
