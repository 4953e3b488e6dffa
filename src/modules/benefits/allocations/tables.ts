import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { amount, idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { entitlements } from '../entitlements/tables.ts'
import { holders, kinds } from '../types/kinds.ts'
import { states } from './lifecycle.ts'

/** What was handed out of an entitlement, to whom, and how it stands with it. */
export const allocations = pgTable(
  'benefit_allocations',
  {
    ...record<'allocation'>(),
    entitlementId: idOf<'entitlement'>().notNull(),
    kind: oneOf(kinds).notNull(),
    status: oneOf(states).notNull(),
    holder: oneOf(holders).notNull(),
    quantity: amount().notNull(),
    /** Whoever holds it, by name and address as of that day; null where the company does. */
    userId: idOf<'user'>(),
    holderName: text(),
    holderEmail: text(),
    since: instant().notNull(),
    handovers: integer().notNull().default(0),
    /** A person holds one of these at a time. */
    oneEach: boolean().notNull().default(false),
    /** From its first use on, money paid for it does not come back. */
    usedAt: instant(),
    activations: integer().notNull().default(0),
    activatedAt: instant(),
    /** The directory a licence was activated on. */
    domain: text(),
    /** A voucher's number, a licence's token, or the access ID of support. */
    number: text(),
    contractId: text(),
    /** What it is for: the topic of an engagement, the machine of a key. */
    topic: text(),
    sealedKey: text(),
    /** The last signs of the key, by which people tell keys apart. */
    keyEnds: text(),
    viewedAt: instant(),
    viewedByName: text(),
    validTo: instant().notNull(),
  },
  (t) => [
    ...owned('benefit_allocations', t),
    only('benefit_allocations_kind_known', t.kind, kinds),
    only('benefit_allocations_holder_known', t.holder, holders),
    only('benefit_allocations_status_known', t.status, states),
    uniqueIndex('benefit_allocations_one_each')
      .on(t.tenantId, t.userId, t.kind)
      .where(sql`one_each and status = 'assigned'`),
    uniqueIndex('benefit_allocations_number').on(t.number),
    index('benefit_allocations_of').on(t.tenantId, t.entitlementId, t.id),
    index('benefit_allocations_person').on(t.tenantId, t.userId),
    index('benefit_allocations_due').on(t.validTo, t.status),
    foreignKey({
      name: 'benefit_allocations_of_fk',
      columns: [t.tenantId, t.entitlementId],
      foreignColumns: [entitlements.tenantId, entitlements.id],
    }),
  ],
)

/** What was done with an allocation, by whom: among it every look at a key. */
export const moves = pgTable(
  'benefit_moves',
  {
    ...record<'benefitMove'>(),
    allocationId: idOf<'allocation'>().notNull(),
    move: text().notNull(),
    byName: text().notNull(),
    /** Whom it went to, what it was activated on, why it was cancelled. */
    note: text(),
    at: instant().notNull(),
  },
  (t) => [
    ...owned('benefit_moves', t),
    index('benefit_moves_of').on(t.tenantId, t.allocationId, t.id),
    foreignKey({
      name: 'benefit_moves_of_fk',
      columns: [t.tenantId, t.allocationId],
      foreignColumns: [allocations.tenantId, allocations.id],
    }),
  ],
)

export type Allocation = typeof allocations.$inferSelect
export const store = storeOf(allocations, 'allocation', ['sealedKey', 'number', 'contractId'])
