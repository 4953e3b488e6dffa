import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { tenants } from '#modules/access/index.ts'
import { lifecycle } from './lifecycle.ts'
import type { DirectoryRole } from './roles.ts'

/** Who ended it: one of the two companies, the clock, or the end of their relationship. */
export const enders = ['partner', 'customer', 'time', 'relationship'] as const

/** What a partner may do in a customer's directory: a set of roles for a time, approved by the customer as a whole. */
export const delegations = pgTable(
  'delegations',
  {
    ...record<'delegation'>(),
    customerId: idOf<'tenant'>().notNull(),
    /** Both names as they were when it was asked: it is read after either has changed. */
    customerName: text().notNull(),
    partnerName: text().notNull(),
    status: oneOf(lifecycle.states).notNull(),
    /** Unique with this partner, read by the customer. */
    name: text().notNull(),
    days: integer().notNull(),
    roles: text().array().$type<DirectoryRole[]>().notNull(),
    autoExtend: boolean().notNull(),
    /** SHA-256 of the link; null once it was used, or where there never was one. */
    tokenHash: text(),
    askedByName: text().notNull(),
    /** How often a letter with its link went to the customer, and when last; null where none did. */
    linksSent: integer().notNull().default(0),
    sentAt: instant(),
    askedAt: instant().notNull(),
    /** Until when it can be approved. */
    approveBy: instant().notNull(),
    approvedAt: instant(),
    approvedByName: text(),
    activatedAt: instant(),
    endsAt: instant(),
    endedAt: instant(),
    endedBy: oneOf(enders),
    endedByName: text(),
    /** When the clock has something to do with it next. */
    dueAt: instant(),
  },
  (t) => [
    ...owned('delegations', t),
    only('delegations_status_known', t.status, lifecycle.states),
    only('delegations_ended_by_known', t.endedBy, enders),
    uniqueIndex('delegations_name_once').on(t.tenantId, sql`lower(${t.name})`),
    uniqueIndex('delegations_token').on(t.tokenHash).where(sql`token_hash is not null`),
    index('delegations_ending').on(t.tenantId, t.endsAt).where(sql`status in ('active', 'expiring')`),
    index('delegations_of_customer').on(t.customerId, t.id),
    index('delegations_due').on(t.dueAt),
    index('delegations_sent').on(t.tenantId, t.sentAt).where(sql`sent_at is not null`),
    foreignKey({
      name: 'delegations_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
    foreignKey({
      name: 'delegations_customer_fk',
      columns: [t.customerId, t.customerId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type Delegation = typeof delegations.$inferSelect
export const store = storeOf(delegations, 'delegation', ['tokenHash', 'dueAt'])
