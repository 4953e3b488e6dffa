import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Id } from '#kernel/id.ts'
import { storeOf } from '#kernel/store.ts'
import { amount, currency, idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { languages, type Said } from '#kernel/words.ts'
import { type Seller, tenants } from '#modules/access/index.ts'
import { levels } from '../levels/tables.ts'
import { bundles } from '../unions/tables.ts'
import { lifecycle } from './lifecycle.ts'

export const methods = ['card', 'transfer'] as const
export const kinds = ['new', 'renewal'] as const

/** An order of a level, with everything as it was when it was placed: version, price, tax, buyer. */
export const purchases = pgTable(
  'level_purchases',
  {
    ...record<'purchase'>(),
    /** The order's number, by which a transfer is recognised together with the Partner ID. */
    number: text().notNull(),
    reference: text().notNull(),
    kind: oneOf(kinds).notNull(),
    method: oneOf(methods).notNull(),
    status: oneOf(lifecycle.states).notNull(),
    code: text().notNull(),
    levelNumber: integer().notNull(),
    levelName: jsonb().$type<Said>().notNull(),
    companyName: text().notNull(),
    country: text().notNull(),
    partnerId: text().notNull(),
    fee: amount().notNull(),
    taxRateBps: integer().notNull(),
    tax: amount().notNull(),
    total: amount().notNull().generatedAlwaysAs(sql`fee + tax`),
    currency: currency().notNull(),
    buyerId: idOf<'user'>().notNull(),
    buyerName: text().notNull(),
    buyerEmail: text().notNull(),
    language: oneOf(languages).notNull(),
    placedAt: instant().notNull(),
    /** A transfer that has not come by then makes the order void. */
    expiresAt: instant(),
    /** What the gateway calls the payment: never a card's number. */
    payment: text(),
    /** A card the gateway remembers, for automatic renewal; null where the buyer did not want it. */
    cardToken: text(),
    cardEnds: text(),
    proofFileIds: uuid().array().$type<Id<'file'>[]>().notNull().default(sql`'{}'`),
    paidAt: instant(),
    invoiceNumber: text(),
    /** Who sold it, as the receipt names them: as it was when it was paid. */
    seller: jsonb().$type<Seller>(),
    holdingId: idOf<'holding'>(),
    /** Where the holding stood before a renewal, for a refund to put back. */
    before: jsonb().$type<{ periodFrom: string; anniversary: string; number: number } | null>(),
    refundTo: instant(),
    endedAt: instant(),
    /** Why it failed, was cancelled or refunded. */
    reason: text(),
    autoRenew: boolean().notNull().default(false),
    /** What it brings: the level's own benefits, or those of retired levels chosen instead. */
    bundle: oneOf(bundles).notNull().default('own'),
  },
  (t) => [
    ...owned('level_purchases', t),
    only('level_purchases_method_known', t.method, methods),
    only('level_purchases_bundle_known', t.bundle, bundles),
    only('level_purchases_kind_known', t.kind, kinds),
    only('level_purchases_status_known', t.status, lifecycle.states),
    check('level_purchases_sum', sql`fee >= 0 and tax >= 0`),
    uniqueIndex('level_purchases_number').on(t.number),
    uniqueIndex('level_purchases_invoice').on(t.invoiceNumber),
    uniqueIndex('level_purchases_one_open')
      .on(t.tenantId, t.code)
      .where(sql`status in ('placed', 'authorised', 'pending')`),
    index('level_purchases_status').on(t.status, t.placedAt),
    index('level_purchases_expiring').on(t.expiresAt).where(sql`status = 'pending'`),
    foreignKey({
      name: 'level_purchases_level_fk',
      columns: [t.code, t.levelNumber],
      foreignColumns: [levels.code, levels.number],
    }),
    foreignKey({
      name: 'level_purchases_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)
export type Purchase = typeof purchases.$inferSelect
export const store = storeOf(purchases, 'purchase', ['payment', 'cardToken'])
