import { sql } from 'drizzle-orm'
import { foreignKey, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Id } from '#kernel/id.ts'
import { storeOf } from '#kernel/store.ts'
import { instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { languages } from '#kernel/words.ts'
import { tenants } from '#modules/access/index.ts'
import { lifecycle } from './lifecycle.ts'

/** Why a late claim is refused: each has words, and what to bring next time. */
export const reasons = ['proofMissing', 'otherCompany', 'unreadable', 'claimedMeanwhile'] as const
/** What the last look at the domain's records found. */
export const findings = ['noRecord', 'otherToken', 'unreachable'] as const

/** An enrolled company asks for the history of an ID it had in the old centre, after that is gone (domain.md 1.4, 3.2). */
export const lateClaims = pgTable(
  'late_claims',
  {
    ...record<'lateClaim'>(),
    status: oneOf(lifecycle.states).notNull(),
    /** As it is compared: capitals and digits alone. */
    oldId: text().notNull(),
    /** As the company wrote it. */
    printedOldId: text().notNull(),
    note: text(),
    askedByName: text().notNull(),
    askedByEmail: text().notNull(),
    language: oneOf(languages).notNull(),
    /** The domain the old account was known by, where that is to prove it, and what its record must say. */
    domain: text(),
    token: text(),
    finding: oneOf(findings),
    lookedAt: instant(),
    domainProvenAt: instant(),
    fileIds: jsonb().$type<Id<'file'>[]>().notNull().default([]),
    explanation: text(),
    submittedAt: instant(),
    promisedAt: instant(),
    expiresAt: instant().notNull(),
    reasonCode: oneOf(reasons),
    reasonText: text(),
    decidedByName: text(),
    decidedAt: instant(),
  },
  (t) => [
    ...owned('late_claims', t),
    only('late_claims_status_known', t.status, lifecycle.states),
    only('late_claims_reason_known', t.reasonCode, reasons),
    only('late_claims_finding_known', t.finding, findings),
    only('late_claims_language_known', t.language, languages),
    uniqueIndex('late_claims_open_once').on(t.tenantId, t.oldId).where(sql`status in ('asked', 'proving', 'inReview')`),
    index('late_claims_queue').on(t.status, sql`coalesce(promised_at, 'infinity')`, t.id),
    index('late_claims_expiring').on(t.expiresAt).where(sql`status in ('asked', 'proving')`),
    index('late_claims_of_id').on(t.oldId),
    foreignKey({
      name: 'late_claims_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)
export type LateClaim = typeof lateClaims.$inferSelect
export const store = storeOf(lateClaims, 'lateClaim', ['token'])
