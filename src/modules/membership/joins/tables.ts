import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import type { Lang } from '#kernel/words.ts'
import { tenants } from '#modules/access/index.ts'
import { lifecycle } from './lifecycle.ts'

/** Somebody who began to enrol a company that is here already, and asks its admins for a place in it. */
export const joins = pgTable(
  'joins',
  {
    ...record<'join'>(),
    status: oneOf(lifecycle.states).notNull(),
    userId: idOf<'user'>().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    language: text().$type<Lang>().notNull(),
    message: text(),
    /** Where the enrolment began; it ends with the answer. */
    fromTenantId: idOf<'tenant'>().notNull(),
    reason: text(),
    decidedBy: text(),
    decidedAt: instant(),
  },
  (t) => [
    ...owned('joins', t),
    only('joins_status_known', t.status, lifecycle.states),
    index('joins_newest').on(t.tenantId, t.status, t.id),
    uniqueIndex('joins_open_once').on(t.fromTenantId).where(sql`status = 'pending'`),
    foreignKey({
      name: 'joins_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type Join = typeof joins.$inferSelect
export const store = storeOf(joins, 'join')
