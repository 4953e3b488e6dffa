import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { tenants } from '#modules/access/index.ts'
import { lifecycle } from './lifecycle.ts'

/** A directory that was linked by hand, or the tenant of a company that was merged into this one. */
export const kinds = ['linked', 'merged'] as const

/** A tenant that belongs to this account besides its own: an account has many tenants, a tenant one account (domain.md 1.7). */
export const tenantLinks = pgTable(
  'tenant_links',
  {
    ...record<'tenantLink'>(),
    kind: oneOf(kinds).notNull(),
    status: oneOf(lifecycle.states).notNull(),
    linkedTenantId: idOf<'tenant'>().notNull(),
    /** As the tenant was called when it came. */
    name: text().notNull(),
    country: text(),
    /** The merge it came with; null where it was linked by hand. */
    mergeId: idOf<'merge'>(),
    linkedByName: text().notNull(),
    endedByName: text(),
    endedAt: instant(),
  },
  (t) => [
    ...owned('tenant_links', t),
    only('tenant_links_kind_known', t.kind, kinds),
    only('tenant_links_status_known', t.status, lifecycle.states),
    uniqueIndex('tenant_links_one_account').on(t.linkedTenantId).where(sql`status = 'active'`),
    index('tenant_links_newest').on(t.tenantId, t.id),
    foreignKey({
      name: 'tenant_links_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
    foreignKey({
      name: 'tenant_links_linked_fk',
      columns: [t.linkedTenantId, t.linkedTenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type TenantLink = typeof tenantLinks.$inferSelect
export const store = storeOf(tenantLinks, 'tenantLink')
