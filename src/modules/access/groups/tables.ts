import { sql } from 'drizzle-orm'
import { foreignKey, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Grant } from '#kernel/permissions.ts'
import { storeOf } from '#kernel/store.ts'
import { idOf, oneOf, only, owned, record } from '#kernel/tables.ts'
import { members } from '../members/tables.ts'
import { tenants } from '../tenants/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** Who says who is in a group: people by hand, or the company's own directory (provisioning). */
export const fillers = ['people', 'directory'] as const

/** A named set of a company's people; what it holds, each of them holds (domain.md 2.5, 5.8). */
export const groups = pgTable(
  'groups',
  {
    ...record<'group'>(),
    status: oneOf(lifecycle.states).notNull(),
    name: text().notNull(),
    description: text().notNull(),
    grants: jsonb().$type<Grant[]>().notNull(),
    filledBy: oneOf(fillers).notNull(),
  },
  (t) => [
    ...owned('groups', t),
    only('groups_status_known', t.status, lifecycle.states),
    only('groups_filled_by_known', t.filledBy, fillers),
    uniqueIndex('groups_name_once').on(t.tenantId, sql`lower(${t.name})`).where(sql`status = 'active'`),
    foreignKey({
      name: 'groups_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

/** That somebody is in a group. It ends with their place: a trigger of the database sees to it, whoever ends the place. */
export const groupMembers = pgTable(
  'group_members',
  {
    ...record<'groupMember'>(),
    groupId: idOf<'group'>().notNull(),
    memberId: idOf<'member'>().notNull(),
    addedByName: text().notNull(),
  },
  (t) => [
    ...owned('group_members', t),
    uniqueIndex('group_members_once').on(t.tenantId, t.groupId, t.memberId),
    index('group_members_member').on(t.tenantId, t.memberId),
    foreignKey({
      name: 'group_members_group_fk',
      columns: [t.tenantId, t.groupId],
      foreignColumns: [groups.tenantId, groups.id],
    }),
    foreignKey({
      name: 'group_members_member_fk',
      columns: [t.tenantId, t.memberId],
      foreignColumns: [members.tenantId, members.id],
    }),
  ],
)

export type Group = typeof groups.$inferSelect
export const store = storeOf(groups, 'group')
