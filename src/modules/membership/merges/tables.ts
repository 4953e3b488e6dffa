import { sql } from 'drizzle-orm'
import { foreignKey, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { tenants } from '#modules/access/index.ts'
import { lifecycle } from './lifecycle.ts'

/** What each step of a merge needs to know when it is undone, by the step's name. */
export type Kept = Readonly<Record<string, unknown>>

/** One company's proposal that another become part of it, and what came of it. It belongs to the one that proposes. */
export const merges = pgTable(
  'merges',
  {
    ...record<'merge'>(),
    status: oneOf(lifecycle.states).notNull(),
    /** Whose accounts: copied, for the proposal is read after either may have changed. */
    name: text().notNull(),
    globalId: text().notNull(),
    invitedTenantId: idOf<'tenant'>().notNull(),
    invitedName: text().notNull(),
    invitedId: text().notNull(),
    message: text(),
    invitedByName: text().notNull(),
    answeredByName: text(),
    answeredAt: instant(),
    reason: text(),
    withdrawnByName: text(),
    withdrawnAt: instant(),
    confirmedByName: text(),
    mergedAt: instant(),
    /** Until when it can be undone. */
    undoUntil: instant(),
    undoneByName: text(),
    undoneAt: instant(),
    kept: jsonb().$type<Kept>(),
  },
  (t) => [
    ...owned('merges', t),
    only('merges_status_known', t.status, lifecycle.states),
    uniqueIndex('merges_open_once')
      .on(sql`least(tenant_id, invited_tenant_id)`, sql`greatest(tenant_id, invited_tenant_id)`)
      .where(sql`status in ('invited', 'accepted')`),
    index('merges_newest').on(t.tenantId, t.id),
    index('merges_invited').on(t.invitedTenantId, t.id),
    foreignKey({
      name: 'merges_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
    foreignKey({
      name: 'merges_invited_fk',
      columns: [t.invitedTenantId, t.invitedTenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type Merge = typeof merges.$inferSelect
export const store = storeOf(merges, 'merge', ['kept'])
