import { boolean, foreignKey, index, jsonb, pgTable, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Grant } from '#kernel/permissions.ts'
import { storeOf } from '#kernel/store.ts'
import { idOf, oneOf, only, owned, record } from '#kernel/tables.ts'
import { tenants } from '../tenants/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** A person's place in a tenant, and what they may do there. A person may hold a place in several. */
export const members = pgTable(
  'members',
  {
    ...record<'member'>(),
    userId: idOf<'user'>().notNull(),
    status: oneOf(lifecycle.states).notNull(),
    /** Role × scope (domain.md 2.1); everyone is a `member` besides. */
    grants: jsonb().$type<Grant[]>().notNull().default([]),
    /** Of another house than the company: may hold few roles only (domain.md 2.1). */
    guest: boolean().notNull().default(false),
  },
  (t) => [
    ...owned('members', t),
    only('members_status_known', t.status, lifecycle.states),
    uniqueIndex('members_person_once').on(t.tenantId, t.userId),
    index('members_user').on(t.userId),
    foreignKey({
      name: 'members_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type Member = typeof members.$inferSelect
export const store = storeOf(members, 'member')
