import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { tenants } from '#modules/access/index.ts'
import { lifecycle } from './lifecycle.ts'

/** What a partner is to its customer: it sells to it, or advises it. */
export const kinds = ['reseller', 'advisor'] as const
export type Kind = (typeof kinds)[number]
/** How it came about: the partner made the customer, or the customer accepted the partner. */
export const sources = ['created', 'accepted'] as const

/** A standing between a partner, whose row it is, and a customer; the customer is a tenant of its own. */
export const relationships = pgTable(
  'relationships',
  {
    ...record<'relationship'>(),
    customerId: idOf<'tenant'>().notNull(),
    kind: oneOf(kinds).notNull(),
    status: oneOf(lifecycle.states).notNull(),
    /** What the partner calls it, in its list and on its bills alone. */
    name: text().notNull(),
    /** The name as the list orders and searches it. */
    nameKey: text().notNull(),
    /** The customer's primary domain, lower-case. */
    domain: text().notNull(),
    country: text().notNull(),
    /** The indirect reseller this provider sells through; null where it sells by itself. */
    resellerTenantId: idOf<'tenant'>(),
    source: oneOf(sources).notNull(),
    since: instant().notNull(),
    /** Null of what began before this was kept. */
    begunByName: text(),
    endedAt: instant(),
    endedByName: text(),
  },
  (t) => [
    ...owned('relationships', t),
    only('relationships_kind_known', t.kind, kinds),
    only('relationships_status_known', t.status, lifecycle.states),
    only('relationships_source_known', t.source, sources),
    uniqueIndex('relationships_active_once').on(t.tenantId, t.customerId).where(sql`status = 'active'`),
    // In code points: order and prefix by one index, whatever the database's own collation; and nothing of it leaks past a policy.
    index('relationships_by_name').on(t.tenantId, sql`name_key collate "C"`, t.id).where(sql`status = 'active'`),
    index('relationships_ended_by_name').on(t.tenantId, sql`name_key collate "C"`, t.id).where(sql`status = 'ended'`),
    index('relationships_by_domain').on(t.tenantId, sql`domain collate "C"`, t.id).where(sql`status = 'active'`),
    index('relationships_through')
      .on(t.tenantId, t.resellerTenantId, sql`name_key collate "C"`, t.id)
      .where(sql`status = 'active' and reseller_tenant_id is not null`),
    index('relationships_customer').on(t.customerId, t.id),
    foreignKey({
      name: 'relationships_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
    foreignKey({
      name: 'relationships_customer_fk',
      columns: [t.customerId, t.customerId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
    foreignKey({
      name: 'relationships_reseller_fk',
      columns: [t.resellerTenantId, t.resellerTenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type Relationship = typeof relationships.$inferSelect
export const store = storeOf(relationships, 'relationship', ['nameKey'])
