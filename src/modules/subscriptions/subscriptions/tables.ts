import { sql } from 'drizzle-orm'
import { boolean, check, date, foreignKey, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { Day } from '#kernel/calendar.ts'
import { storeOf } from '#kernel/store.ts'
import { amount, currency, idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { takingTurns } from '#kernel/turns.ts'
import type { Said } from '#kernel/words.ts'
import { tenants } from '#modules/access/index.ts'
import { cycles, productKinds, segments, units } from '#modules/catalog/index.ts'
import { lifecycle } from './lifecycle.ts'

export const terms = ['P1M', 'P1Y', 'P3Y'] as const
export type Cycle = (typeof cycles)[number]
export type TermLength = (typeof terms)[number]

/** Seats bought together: so many can still be given back until then (domain.md 6.6). */
export type Batch = { readonly quantity: number; readonly addedAt: string; readonly until: string }

/** What is to be different from the next term on (domain.md 6.7); what is not said stays. */
export type NextTerm = {
  readonly productId?: string
  readonly skuId?: string
  readonly title?: Said
  readonly quantity?: number
  readonly term?: TermLength
  readonly cycle?: Cycle
  /** The last day of that term, where it is not a full one. */
  readonly endsOn?: Day
}
/** By which cycle it is charged after the present one, and at which price. */
export type NextPlan = { readonly cycle: Cycle; readonly unitPrice: string }

/** What a customer has of one SKU from one partner. What was agreed for the term (price, limits, name) stands here, whatever the catalogue says since. */
export const subscriptions = pgTable(
  'subscriptions',
  {
    ...record<'subscription'>(),
    customerId: idOf<'tenant'>().notNull(),
    orderId: idOf<'order'>().notNull(),
    productId: text().notNull(),
    skuId: text().notNull(),
    availabilityId: text().notNull(),
    kind: oneOf(productKinds).notNull(),
    unit: oneOf(units).notNull(),
    title: jsonb().$type<Said>().notNull(),
    /** What the partner calls it, and as the list orders and searches it. */
    name: text().notNull(),
    nameKey: text().notNull(),
    status: oneOf(lifecycle.states).notNull(),
    statusSince: instant().notNull(),
    quantity: integer().notNull(),
    minQuantity: integer().notNull(),
    maxQuantity: integer().notNull(),
    /** How many seats of the SKU the customer may hold, over all its partners; null is without limit. */
    seatsMax: integer(),
    /** Null of what is bought for good, or for as long as it is used. */
    term: oneOf(terms),
    cycle: oneOf(cycles).notNull(),
    market: text().notNull(),
    segment: oneOf(segments).notNull(),
    currency: currency().notNull(),
    /** For one unit and charge cycle, fixed for the term. */
    unitPrice: amount().notNull(),
    promotionId: text(),
    discountBps: integer().notNull().default(0),
    isTrial: boolean().notNull(),
    convertsTo: text(),
    upgradesTo: text().array().notNull(),
    /** Days of the customer; first and last both count. The charge cycles are counted from `cyclesFrom`. */
    startedOn: date({ mode: 'string' }).notNull(),
    termFrom: date({ mode: 'string' }).notNull(),
    termTo: date({ mode: 'string' }).notNull(),
    cyclesFrom: date({ mode: 'string' }).notNull(),
    cycleFrom: date({ mode: 'string' }).notNull(),
    cycleTo: date({ mode: 'string' }).notNull(),
    /** When the clock has something to do with it: the next charge, the next term, the next step of its end. */
    dueAt: instant(),
    /** How often in a row that failed, and from when on it is tried again. */
    ...takingTurns(),
    autoRenew: boolean().notNull(),
    nextTerm: jsonb().$type<NextTerm>(),
    nextPlan: jsonb().$type<NextPlan>(),
    /** Until when it can be cancelled for money back; null is not at all. */
    cancellableUntil: instant(),
    batches: jsonb().$type<readonly Batch[]>().notNull(),
    /** How often it was changed. */
    updates: integer().notNull().default(0),
    resellerTenantId: idOf<'tenant'>(),
    /** The location ID of the partner whom the vendor pays for it. */
    partnerOnRecord: text(),
    /** Seats or state have changed and the vendor's systems were not told yet. */
    provisionAt: instant(),
    /** Whose licences (`product:sku`) the customer has by it, as the vendor's systems were last told. */
    provisioned: text(),
    /** The migration it is in, the old one and the new one alike: nobody changes it then, nor does the clock (domain.md 6.15). */
    migrationId: idOf<'subscriptionMigration'>(),
    /** The subscription of the older generation that it took the place of. */
    migratedFromId: idOf<'subscription'>(),
  },
  (t) => [
    ...owned('subscriptions', t),
    only('subscriptions_kind_known', t.kind, productKinds),
    only('subscriptions_unit_known', t.unit, units),
    only('subscriptions_status_known', t.status, lifecycle.states),
    only('subscriptions_term_known', t.term, terms),
    only('subscriptions_cycle_known', t.cycle, cycles),
    only('subscriptions_segment_known', t.segment, segments),
    check('subscriptions_days', sql`term_from <= cycle_from and cycle_from <= cycle_to and cycle_to <= term_to`),
    check('subscriptions_counted', sql`quantity >= 0 and discount_bps between 0 and 10000`),
    index('subscriptions_by_customer').on(t.tenantId, t.customerId, sql`name_key collate "C"`, t.id),
    index('subscriptions_by_name').on(t.tenantId, sql`name_key collate "C"`, t.id),
    index('subscriptions_by_state')
      .on(t.tenantId, t.status, sql`name_key collate "C"`, t.id)
      .where(sql`status <> 'active'`),
    index('subscriptions_by_end').on(t.tenantId, t.termTo, t.id).where(sql`status = 'active'`),
    index('subscriptions_due').on(t.dueAt).where(sql`due_at is not null`),
    index('subscriptions_to_provision').on(t.provisionAt).where(sql`provision_at is not null`),
    foreignKey({
      name: 'subscriptions_customer_fk',
      columns: [t.customerId, t.customerId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type Subscription = typeof subscriptions.$inferSelect
export const store = storeOf(subscriptions, 'subscription', [
  'nameKey',
  'provisionAt',
  'provisioned',
  'updates',
  'batches',
  'cyclesFrom',
  'dueAt',
  'tries',
  'turnAt',
  'migrationId',
  'migratedFromId',
])
