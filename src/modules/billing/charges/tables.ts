import { sql } from 'drizzle-orm'
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { newId } from '#kernel/id.ts'
import { amount, currency, idOf, oneOf, only, owned, sealed } from '#kernel/tables.ts'
import type { Said } from '#kernel/words.ts'
import { tenants } from '#modules/access/index.ts'
import { causes, chargeTypes } from './rules/lines.ts'

/** What a partner owes, or is given back, and why: a line is written once, with the change it follows from, and never changed. */
export const charges = pgTable(
  'charges',
  {
    tenantId: idOf<'tenant'>().notNull(),
    id: idOf<'charge'>()
      .notNull()
      .$defaultFn(newId<'charge'>),
    customerId: idOf<'tenant'>().notNull(),
    subscriptionId: idOf<'subscription'>().notNull(),
    orderId: idOf<'order'>().notNull(),
    type: oneOf(chargeTypes).notNull(),
    why: oneOf(causes).notNull(),
    productId: text().notNull(),
    skuId: text().notNull(),
    /** As it was called then. */
    title: jsonb().$type<Said>().notNull(),
    /** Of one unit and whole cycle, and of the days charged after the discount. */
    unitPrice: amount().notNull(),
    effectiveUnitPrice: amount().notNull(),
    quantity: integer().notNull(),
    subtotal: amount().notNull(),
    currency: currency().notNull(),
    /** Both days count. */
    chargedFrom: date({ mode: 'string' }).notNull(),
    chargedTo: date({ mode: 'string' }).notNull(),
    days: integer().notNull(),
    daysInCycle: integer().notNull(),
    promotionId: text(),
    discountBps: integer().notNull(),
    at: timestamp({ withTimezone: true, precision: 3 }).notNull(),
  },
  (t) => [
    ...owned('charges', t),
    only('charges_type_known', t.type, chargeTypes),
    only('charges_why_known', t.why, causes),
    check('charges_days', sql`charged_from <= charged_to and days between 1 and days_in_cycle`),
    // However often the clock comes by: a cycle of a subscription is charged once.
    uniqueIndex('charges_once')
      .on(t.tenantId, t.subscriptionId, t.chargedFrom)
      .where(sql`type in ('renew', 'cycleCharge')`),
    index('charges_by_customer').on(t.tenantId, t.customerId, t.id),
    index('charges_by_subscription').on(t.tenantId, t.subscriptionId, t.id),
    foreignKey({
      name: 'charges_customer_fk',
      columns: [t.customerId, t.customerId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

/**
 * What a partner was charged in a currency, all in all; the database counts it with each charge. A few rows each, one a
 * connection, so that those who are charged at once do not wait for each other: together they are the sum.
 */
export const chargeSums = pgTable(
  'charge_sums',
  {
    tenantId: idOf<'tenant'>().notNull(),
    currency: currency().notNull(),
    slot: integer().notNull(),
    sum: amount().notNull(),
  },
  (t) => [
    primaryKey({ name: 'charge_sums_pk', columns: [t.tenantId, t.currency, t.slot] }),
    ...sealed('charge_sums', t),
  ],
)
export type Charge = typeof charges.$inferSelect
