import { sql } from 'drizzle-orm'
import { boolean, check, date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { Id } from '#kernel/id.ts'
import { storeOf } from '#kernel/store.ts'
import { amount, currency, idOf, instant, oneOf, only, owned, record, sealed } from '#kernel/tables.ts'
import { languages, type Said } from '#kernel/words.ts'
import { tenants } from '#modules/access/index.ts'
import { cycles, type ItemTerm, productKinds } from '#modules/catalog/index.ts'
import { lifecycle } from './lifecycle.ts'

/** What the customer’s purchase order says, where the vendor wants to see it (domain.md 6.4). */
export type HandedIn = {
  readonly isTender: boolean
  readonly tenderLink: string | null
  /** What the customer pays, in its own currency, and by which rate it was counted. */
  readonly price: string
  readonly currency: string
  readonly exchangeRate: string | null
}

/** What was ordered for a customer at once: lines of one kind, charged in one rhythm and currency. The partner's row. */
export const orders = pgTable(
  'orders',
  {
    ...record<'order'>(),
    customerId: idOf<'tenant'>().notNull(),
    /** As the partner called it then. */
    customerName: text().notNull(),
    status: oneOf(lifecycle.states).notNull(),
    /** Since when it is in this state. */
    since: instant().notNull(),
    cartId: idOf<'cart'>(),
    kind: oneOf(productKinds).notNull(),
    cycle: oneOf(cycles).notNull(),
    currency: currency().notNull(),
    /** What is charged at once, tax apart. */
    total: amount().notNull(),
    lineCount: integer().notNull(),
    /** The day it was placed, where the customer is: prices are those of this day. */
    orderedOn: date({ mode: 'string' }).notNull(),
    placedByName: text().notNull(),
    /** Who is written to once the vendor has decided; an app has no address. */
    placedByEmail: text(),
    language: oneOf(languages),
    /** The partner's own number of it, and its papers. */
    purchaseOrder: text(),
    fileIds: jsonb().$type<readonly Id<'file'>[]>().notNull().default([]),
    /** What was handed in with the customer’s purchase order. */
    handedIn: jsonb().$type<HandedIn>(),
    /** Why the vendor sent it back or turned it down, in its own words. */
    reason: text(),
    decidedByName: text(),
    decidedAt: instant(),
  },
  (t) => [
    ...owned('orders', t),
    only('orders_status_known', t.status, lifecycle.states),
    only('orders_kind_known', t.kind, productKinds),
    only('orders_cycle_known', t.cycle, cycles),
    only('orders_language_known', t.language, languages),
    index('orders_by_status').on(t.tenantId, t.status, t.id),
    index('orders_by_purchase_order').on(t.tenantId, t.purchaseOrder, t.id).where(sql`purchase_order is not null`),
    index('orders_of_customer').on(t.tenantId, t.customerId, t.id),
    index('orders_of_cart').on(t.tenantId, t.cartId).where(sql`cart_id is not null`),
    index('orders_waiting').on(t.status, t.id).where(sql`status in ('pendingApproval', 'pendingReview')`),
    index('orders_open').on(t.tenantId).where(sql`status like 'pending%' or status = 'purchaseOrderRejected'`),
    foreignKey({
      name: 'orders_customer_fk',
      columns: [t.customerId, t.customerId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
) // biome-ignore format: a table

/** One line of an order, with its price and name as they were: an invoice never looks into the catalogue. */
export const orderLines = pgTable(
  'order_lines',
  {
    tenantId: idOf<'tenant'>().notNull(),
    orderId: idOf<'order'>().notNull(),
    /** From 0, in the order of the cart. */
    number: integer().notNull(),
    catalogItemId: text().notNull(),
    productId: text().notNull(),
    skuId: text().notNull(),
    title: jsonb().$type<Said>().notNull(),
    /** What the partner calls it. */
    name: text(),
    quantity: integer().notNull(),
    /** None: for good, or for as long as it is used. */
    term: text().$type<ItemTerm>(),
    unitPrice: amount().notNull(),
    subtotal: amount().notNull(),
    promotionId: text(),
    resellerTenantId: idOf<'tenant'>(),
    termEndsOn: date({ mode: 'string' }),
    attested: boolean().notNull(),
    /** The subscription it became; null until the order is completed. */
    subscriptionId: idOf<'subscription'>(),
  },
  (t) => [
    primaryKey({ name: 'order_lines_pk', columns: [t.tenantId, t.orderId, t.number] }),
    check('order_lines_quantity', sql`quantity >= 1`),
    foreignKey({
      name: 'order_lines_order_fk',
      columns: [t.tenantId, t.orderId],
      foreignColumns: [orders.tenantId, orders.id],
    }),
    ...sealed('order_lines', t),
  ],
)

export type Order = typeof orders.$inferSelect
export type OrderLine = typeof orderLines.$inferSelect
export const store = storeOf(orders, 'order')
