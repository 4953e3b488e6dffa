import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { roles } from '#kernel/permissions.ts'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { members } from '../members/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** A member asks for a role that opens a workspace to them; it waits for whoever may give that role. */
export const accessRequests = pgTable(
  'access_requests',
  {
    ...record<'accessRequest'>(),
    memberId: idOf<'member'>().notNull(),
    status: oneOf(lifecycle.states).notNull(),
    workspace: text().notNull(),
    role: oneOf(roles).notNull(),
    message: text(),
    reason: text(),
    decidedByName: text(),
    decidedAt: instant(),
  },
  (t) => [
    ...owned('access_requests', t),
    only('access_requests_status_known', t.status, lifecycle.states),
    uniqueIndex('access_requests_once').on(t.tenantId, t.memberId, t.role).where(sql`status = 'pending'`),
    index('access_requests_newest').on(t.tenantId, t.status, t.id),
    foreignKey({
      name: 'access_requests_member_fk',
      columns: [t.tenantId, t.memberId],
      foreignColumns: [members.tenantId, members.id],
    }),
  ],
)

export type AccessRequest = typeof accessRequests.$inferSelect
export const store = storeOf(accessRequests, 'accessRequest')
