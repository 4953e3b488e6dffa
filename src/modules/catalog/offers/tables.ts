import { sql } from 'drizzle-orm'
import { boolean, check, date, foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { amount, currency, oneOf, only, published } from '#kernel/tables.ts'
import { skus } from '../products/tables.ts'

export const segments = ['commercial', 'education', 'government', 'nonprofit'] as const
export type Segment = (typeof segments)[number]
/** How long it is bought for; `none` is for good, or for as long as it is used. */
export const terms = ['P1M', 'P1Y', 'P3Y', 'none'] as const
export type Term = (typeof terms)[number]
/** How often it is charged (domain.md 6.1). */
export const cycles = ['monthly', 'annual', 'triennial', 'oneTime'] as const
export type Cycle = (typeof cycles)[number]

/** That a SKU is sold in a country to a segment, and in which currency. Its catalogue item is `product:sku:availability`. */
export const availabilities = pgTable(
  'catalog_availabilities',
  {
    productId: text().notNull(),
    skuId: text().notNull(),
    id: text().notNull(),
    market: text().notNull(),
    segment: oneOf(segments).notNull(),
    currency: currency().notNull(),
    isPurchasable: boolean().notNull().default(true),
    isRenewable: boolean().notNull().default(true),
  },
  (t) => [
    primaryKey({ name: 'catalog_availabilities_pk', columns: [t.productId, t.skuId, t.id] }),
    uniqueIndex('catalog_availabilities_once').on(t.productId, t.skuId, t.market, t.segment),
    index('catalog_availabilities_in').on(t.market, t.productId, t.skuId, t.id),
    only('catalog_availabilities_segment_known', t.segment, segments),
    foreignKey({
      name: 'catalog_availabilities_sku_fk',
      columns: [t.productId, t.skuId],
      foreignColumns: [skus.productId, skus.id],
    }),
    ...published('catalog_availabilities'),
  ],
)
export type Availability = typeof availabilities.$inferSelect

/**
 * What one unit costs a partner in each charge cycle, in minor units, and what a customer is suggested to pay. Where the days
 * of two overlap, the one that began later holds (`priceOn`).
 */
export const prices = pgTable(
  'catalog_prices',
  {
    productId: text().notNull(),
    skuId: text().notNull(),
    availabilityId: text().notNull(),
    term: oneOf(terms).notNull(),
    cycle: oneOf(cycles).notNull(),
    /** Both days count; without a last one it holds until another begins. */
    validFrom: date({ mode: 'string' }).notNull(),
    validTo: date({ mode: 'string' }),
    price: amount().notNull(),
    retail: amount().notNull(),
  },
  (t) => [
    primaryKey({
      name: 'catalog_prices_pk',
      columns: [t.productId, t.skuId, t.availabilityId, t.term, t.cycle, t.validFrom],
    }),
    only('catalog_prices_term_known', t.term, terms),
    only('catalog_prices_cycle_known', t.cycle, cycles),
    check('catalog_prices_days', sql`valid_to is null or valid_to >= valid_from`),
    check('catalog_prices_amounts', sql`price >= 0 and retail >= 0`),
    index('catalog_prices_changes').on(t.validFrom),
    index('catalog_prices_ends').on(t.validTo).where(sql`valid_to is not null`),
    foreignKey({
      name: 'catalog_prices_availability_fk',
      columns: [t.productId, t.skuId, t.availabilityId],
      foreignColumns: [availabilities.productId, availabilities.skuId, availabilities.id],
    }),
    ...published('catalog_prices'),
  ],
)
export type Price = typeof prices.$inferSelect
