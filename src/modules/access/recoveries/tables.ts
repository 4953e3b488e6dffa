import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { languages } from '#kernel/words.ts'
import { problems } from '../domains/tables.ts'
import { tenants } from '../tenants/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** Somebody with a mailbox at the company's domain who asks to become its admin, by proof of that domain (domain.md 2.5). */
export const recoveries = pgTable(
  'recoveries',
  {
    ...record<'recovery'>(),
    status: oneOf(lifecycle.states).notNull(),
    userId: idOf<'user'>().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    language: oneOf(languages).notNull(),
    domain: text().notNull(),
    token: text().notNull(),
    reason: text().notNull(),
    problem: oneOf(problems),
    provenAt: instant(),
    /** From then on the person is admin; until then every admin and the vendor may stop it. */
    dueAt: instant(),
    /** The proof must stand there by then. */
    proveBy: instant().notNull(),
    endedByName: text(),
    endedReason: text(),
    endedAt: instant(),
  },
  (t) => [
    ...owned('recoveries', t),
    only('recoveries_status_known', t.status, lifecycle.states),
    only('recoveries_language_known', t.language, languages),
    only('recoveries_problem_known', t.problem, problems),
    uniqueIndex('recoveries_one_open').on(t.tenantId, t.userId).where(sql`status in ('proving', 'waiting')`),
    index('recoveries_newest').on(t.tenantId, t.id),
    index('recoveries_of').on(t.userId),
    index('recoveries_due').on(t.dueAt).where(sql`status = 'waiting'`),
    index('recoveries_unproven').on(t.proveBy).where(sql`status = 'proving'`),
    foreignKey({
      name: 'recoveries_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type Recovery = typeof recoveries.$inferSelect
export const store = storeOf(recoveries, 'recovery', ['token'])
