import { sql } from 'drizzle-orm'
import { boolean, foreignKey, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { tenants } from '#modules/access/index.ts'
import { lifecycle } from './lifecycle.ts'
import { sources } from './rules.ts'
import type { ContactDraft, ProfileDraft } from './shapes.ts'

/** The wizard's draft: kept as typed, mistakes and all, until it is submitted. One a tenant (domain.md 1.1). */
export const enrolments = pgTable(
  'enrolments',
  {
    ...record<'enrolment'>(),
    status: oneOf(lifecycle.states).notNull(),
    userId: idOf<'user'>().notNull(),
    /** The mailbox proven by a code at sign-up. */
    email: text().notNull(),
    source: oneOf(sources),
    profile: jsonb().$type<ProfileDraft>().notNull().default({}),
    contact: jsonb().$type<ContactDraft>().notNull().default({}),
    termsVersion: text(),
    termsAcceptedAt: instant(),
    /** At its last submission a company like this one was found in the network. */
    companyIsHere: boolean().notNull().default(false),
    /** Why this is another company than the one found here, in the applicant's words. */
    distinction: text(),
    joinId: idOf<'join'>(),
    /** The reason the company's admins gave when they refused a place. */
    refusedFor: text(),
  },
  (t) => [
    ...owned('enrolments', t),
    only('enrolments_status_known', t.status, lifecycle.states),
    only('enrolments_source_known', t.source, sources),
    uniqueIndex('enrolments_one_a_tenant').on(t.tenantId),
    uniqueIndex('enrolments_one_open_a_person').on(t.userId).where(sql`status in ('draft', 'asking')`),
    foreignKey({
      name: 'enrolments_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type Enrolment = typeof enrolments.$inferSelect
export const store = storeOf(enrolments, 'enrolment')
