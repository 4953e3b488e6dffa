import { foreignKey, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { Id } from '#kernel/id.ts'
import type { Grant } from '#kernel/permissions.ts'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { tenants } from '../tenants/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** One person in a change of many: what they held, what they hold since, and at which version of their place. */
export type Line = {
  readonly memberId: Id<'member'>
  readonly name: string
  readonly before: readonly Grant[]
  readonly after: readonly Grant[]
  readonly version: number
}

/** Roles given and taken for many people in one go, with what each held before: so that it can be undone. */
export const roleChanges = pgTable(
  'role_changes',
  {
    ...record<'roleChange'>(),
    status: oneOf(lifecycle.states).notNull(),
    give: jsonb().$type<Grant[]>().notNull(),
    take: jsonb().$type<Grant[]>().notNull(),
    lines: jsonb().$type<Line[]>().notNull(),
    byUserId: idOf<'user'>().notNull(),
    byName: text().notNull(),
    undoneByName: text(),
    undoneAt: instant(),
  },
  (t) => [
    ...owned('role_changes', t),
    only('role_changes_status_known', t.status, lifecycle.states),
    index('role_changes_newest').on(t.tenantId, t.id),
    foreignKey({
      name: 'role_changes_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type RoleChange = typeof roleChanges.$inferSelect
export const store = storeOf(roleChanges, 'roleChange', ['lines'])
