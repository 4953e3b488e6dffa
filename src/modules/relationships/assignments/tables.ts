import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, oneOf, only, owned, record } from '#kernel/tables.ts'
import { groups } from '#modules/access/index.ts'
import type { DirectoryRole } from '../delegations/roles.ts'
import { delegations } from '../delegations/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** Which of a delegation's roles the people of one group use. */
export const assignments = pgTable(
  'delegation_assignments',
  {
    ...record<'assignment'>(),
    delegationId: idOf<'delegation'>().notNull(),
    groupId: idOf<'group'>().notNull(),
    status: oneOf(lifecycle.states).notNull(),
    roles: text().array().$type<DirectoryRole[]>().notNull(),
    assignedByName: text().notNull(),
  },
  (t) => [
    ...owned('delegation_assignments', t),
    only('delegation_assignments_status_known', t.status, lifecycle.states),
    uniqueIndex('delegation_assignments_once')
      .on(t.tenantId, t.delegationId, t.groupId)
      .where(sql`status <> 'deleted'`),
    index('delegation_assignments_group').on(t.tenantId, t.groupId),
    index('delegation_assignments_newest').on(t.tenantId, t.id),
    foreignKey({
      name: 'delegation_assignments_of_fk',
      columns: [t.tenantId, t.delegationId],
      foreignColumns: [delegations.tenantId, delegations.id],
    }),
    foreignKey({
      name: 'delegation_assignments_group_fk',
      columns: [t.tenantId, t.groupId],
      foreignColumns: [groups.tenantId, groups.id],
    }),
  ],
)

export type Assignment = typeof assignments.$inferSelect
export const store = storeOf(assignments, 'assignment')
