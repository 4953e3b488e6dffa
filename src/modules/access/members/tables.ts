import { sql } from 'drizzle-orm'
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
    /** What was given to the person themselves, role × scope (domain.md 2.1): what a giver changes. */
    ownGrants: jsonb().$type<Grant[]>().notNull().default([]),
    /** What their groups hold, each once; `regroup` alone writes it. */
    groupGrants: jsonb().$type<Grant[]>().notNull().default([]),
    /** What they may do: both, computed by the database, so that nobody can write it and every reader sees all (decision 0013). */
    grants: jsonb().$type<Grant[]>().notNull().generatedAlwaysAs(sql`own_grants || group_grants`),
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
