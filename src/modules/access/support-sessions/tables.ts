import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { languages } from '#kernel/words.ts'
import { tenants } from '../tenants/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** A member of the vendor's staff at work inside a company, or asking to be. The row is the company's. */
export const supportSessions = pgTable(
  'support_sessions',
  {
    ...record<'supportSession'>(),
    status: oneOf(lifecycle.states).notNull(),
    staffId: idOf<'user'>().notNull(),
    staffName: text().notNull(),
    staffEmail: text().notNull(),
    language: oneOf(languages).notNull(),
    reason: text().notNull(),
    /** What the vendor calls the matter elsewhere. */
    reference: text(),
    /** May change things, not only look. */
    writes: boolean().notNull(),
    minutes: integer().notNull(),
    /** Not opened by then, it lapses: counted from the asking. */
    lapsesAt: instant().notNull(),
    answeredByName: text(),
    answeredAt: instant(),
    /** Why the company said no. */
    refusedFor: text(),
    openedAt: instant(),
    openUntil: instant(),
    endedByName: text(),
    endedAt: instant(),
    /** What was done in it, counted when it ended. */
    looks: integer(),
    changes: integer(),
  },
  (t) => [
    ...owned('support_sessions', t),
    only('support_sessions_status_known', t.status, lifecycle.states),
    only('support_sessions_language_known', t.language, languages),
    uniqueIndex('support_sessions_one_live')
      .on(t.tenantId, t.staffId)
      .where(sql`status in ('asked', 'allowed', 'open')`),
    index('support_sessions_newest').on(t.tenantId, t.id),
    index('support_sessions_over').on(t.openUntil).where(sql`status = 'open'`),
    index('support_sessions_waiting').on(t.lapsesAt).where(sql`status in ('asked', 'allowed')`),
    foreignKey({
      name: 'support_sessions_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type SupportSession = typeof supportSessions.$inferSelect
export const store = storeOf(supportSessions, 'supportSession')
