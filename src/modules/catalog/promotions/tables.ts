import { sql } from 'drizzle-orm'
import { boolean, check, date, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { idOf, instant, networkOnly, published } from '#kernel/tables.ts'
import type { Said } from '#kernel/words.ts'
import type { Cycle, Segment, Term } from '../offers/tables.ts'

/** For how long something is bought, and how often it is charged. */
export type Way = { readonly term: Term; readonly cycle: Cycle }

/** What the vendor takes off the partner's price of some SKUs, for a time (domain.md 6.3). SKUs are named `product:sku`. */
export const promotions = pgTable(
  'catalog_promotions',
  {
    id: text().notNull(),
    version: integer().notNull().default(1),
    name: jsonb().$type<Said>().notNull(),
    description: jsonb().$type<Said>().notNull(),
    skus: text().array().notNull(),
    ways: jsonb().$type<readonly Way[]>().notNull(),
    /** The countries it is given in; none is every one. */
    markets: text().array().notNull(),
    segments: text().array().$type<Segment[]>().notNull(),
    discountBps: integer().notNull(),
    /** Both days count, in each market by its own clock. */
    validFrom: date({ mode: 'string' }).notNull(),
    validTo: date({ mode: 'string' }).notNull(),
    /** Given to whoever asks for it by its number, and not by itself. */
    optIn: boolean().notNull(),
    /** Only for what the customer never had, not even to try. */
    firstPurchase: boolean().notNull(),
    /** Seats of one order at least; and of a customer at most, over all its partners and for ever, those it gave back too. */
    seatsMin: integer(),
    seatsMax: integer(),
    /** How many subscriptions of a customer may have it. */
    timesMax: integer(),
    /** One of these SKUs must be held already. */
    requires: text().array().notNull(),
    /** Since then nobody is given it any more; who has it keeps it for the term. */
    endedAt: instant(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'catalog_promotions_pk', columns: [t.id] }),
    check('catalog_promotions_days', sql`valid_from <= valid_to`),
    check('catalog_promotions_discount', sql`discount_bps between 1 and 10000`),
    ...published('catalog_promotions'),
  ],
)
export type Promotion = typeof promotions.$inferSelect

/** How many seats a customer was given at a promotion's price, over all its partners, and how often; `redeem_promotions` alone counts them. */
export const redemptions = pgTable(
  'promotion_redemptions',
  {
    customerId: idOf<'tenant'>().notNull(),
    promotionId: text().notNull(),
    productId: text().notNull(),
    skuId: text().notNull(),
    seats: integer().notNull(),
    times: integer().notNull(),
  },
  (t) => [
    primaryKey({
      name: 'promotion_redemptions_pk',
      columns: [t.customerId, t.promotionId, t.productId, t.skuId],
    }),
    check('promotion_redemptions_counted', sql`seats >= 0 and times >= 0`),
    ...networkOnly('promotion_redemptions'),
  ],
)
