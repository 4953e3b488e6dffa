import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record, sealed } from '#kernel/tables.ts'
import { takingTurns } from '#kernel/turns.ts'
import type { Said } from '#kernel/words.ts'
import { tenants } from '#modules/access/index.ts'
import { cycles } from '#modules/catalog/index.ts'
import { terms } from '../subscriptions/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** The two partners of a transfer: the one that has the subscriptions, and the one that is to have them. */
export const partners = ['source', 'target'] as const
export const lineStates = ['open', 'moved', 'failed', 'dropped'] as const
const OPEN = sql`status in ('pending', 'approved', 'accepted', 'inProgress')`

/** That subscriptions of a customer go to another partner. The row of whoever asked; the other side and the customer are named. */
export const subscriptionTransfers = pgTable(
  'subscription_transfers',
  {
    ...record<'subscriptionTransfer'>(),
    askedBy: oneOf(partners).notNull(),
    status: oneOf(lifecycle.states).notNull(),
    customerId: idOf<'tenant'>().notNull(),
    customerName: text().notNull(),
    sourceTenantId: idOf<'tenant'>().notNull(),
    sourceName: text().notNull(),
    targetTenantId: idOf<'tenant'>().notNull(),
    targetName: text().notNull(),
    /** The reseller a provider takes them over for. */
    resellerTenantId: idOf<'tenant'>(),
    askedByName: text().notNull(),
    expiresAt: instant().notNull(),
    approvedAt: instant(),
    approvedByName: text(),
    acceptedAt: instant(),
    acceptedByName: text(),
    /** When all had agreed. */
    begunAt: instant(),
    endedAt: instant(),
    endedByName: text(),
    reason: text(),
    /** Whoever did the latest to it. */
    changedById: idOf<'user'>().notNull(),
    ...takingTurns(),
  },
  (t) => [
    ...owned('subscription_transfers', t),
    only('subscription_transfers_asked_by_known', t.askedBy, partners),
    only('subscription_transfers_status_known', t.status, lifecycle.states),
    check('subscription_transfers_two', sql`source_tenant_id <> target_tenant_id`),
    uniqueIndex('subscription_transfers_once')
      .on(t.targetTenantId, t.sourceTenantId, t.customerId)
      .where(sql`asked_by = 'target' and ${OPEN}`),
    index('subscription_transfers_of_source').on(t.sourceTenantId, t.id),
    index('subscription_transfers_of_target').on(t.targetTenantId, t.id),
    index('subscription_transfers_of_customer').on(t.customerId, t.id),
    index('subscription_transfers_due').on(t.turnAt).where(sql`status = 'inProgress'`),
    index('subscription_transfers_lapsing').on(t.expiresAt).where(sql`status in ('pending', 'approved', 'accepted')`),
    foreignKey({
      name: 'subscription_transfers_customer_fk',
      columns: [t.customerId, t.customerId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

/** What of it goes, as it stood when it was chosen, and what became of each. */
export const subscriptionTransferLines = pgTable(
  'subscription_transfer_lines',
  {
    tenantId: idOf<'tenant'>().notNull(),
    transferId: idOf<'subscriptionTransfer'>().notNull(),
    /** From 0, each base before what was added to it. */
    number: integer().notNull(),
    subscriptionId: idOf<'subscription'>().notNull(),
    /** The subscription it was added to, and goes with. */
    parentId: idOf<'subscription'>(),
    name: text().notNull(),
    productId: text().notNull(),
    skuId: text().notNull(),
    availabilityId: text().notNull(),
    quantity: integer().notNull(),
    term: oneOf(terms),
    cycle: oneOf(cycles).notNull(),
    partnerOnRecord: text(),
    /** Of the partner that had it, and of the one that has it since. */
    orderId: idOf<'order'>().notNull(),
    newOrderId: idOf<'order'>(),
    status: oneOf(lineStates).notNull(),
    /** Why it did not go. */
    why: jsonb().$type<Said>(),
  },
  (t) => [
    primaryKey({ name: 'subscription_transfer_lines_pk', columns: [t.tenantId, t.transferId, t.number] }),
    only('subscription_transfer_lines_status_known', t.status, lineStates),
    index('subscription_transfer_lines_of').on(t.transferId, t.number),
    uniqueIndex('subscription_transfer_lines_once').on(t.subscriptionId).where(sql`status = 'open'`),
    foreignKey({
      name: 'subscription_transfer_lines_transfer_fk',
      columns: [t.tenantId, t.transferId],
      foreignColumns: [subscriptionTransfers.tenantId, subscriptionTransfers.id],
    }),
    ...sealed('subscription_transfer_lines', t),
  ],
)

export type Transfer = typeof subscriptionTransfers.$inferSelect
export type TransferLine = typeof subscriptionTransferLines.$inferSelect
export const store = storeOf(subscriptionTransfers, 'subscriptionTransfer', ['changedById', 'tries', 'turnAt'])
