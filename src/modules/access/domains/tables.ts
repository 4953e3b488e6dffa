import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { instant, oneOf, only, owned, published, record } from '#kernel/tables.ts'
import { tenants } from '../tenants/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** What the last look at a domain's records found wanting. */
export const problems = ['noRecord', 'otherToken', 'unreachable', 'claimedElsewhere'] as const
export type Problem = (typeof problems)[number]

/** A domain a tenant says is its own, and the proof of it. Only one tenant can have proven a domain. */
export const domains = pgTable(
  'domains',
  {
    ...record<'domain'>(),
    /** Lower-case ASCII (IDNA). */
    name: text().notNull(),
    status: oneOf(lifecycle.states).notNull(),
    token: text().notNull(),
    problem: oneOf(problems),
    /** A look-up is under way since then; null when none is. */
    checkingSince: instant(),
    checkedAt: instant(),
    /** The proof was not found at any look since then; after the days of grace the claim lapses. */
    failingSince: instant(),
    verifiedAt: instant(),
    /** When the clock looks again; null when only a person asks. */
    nextCheckAt: instant(),
  },
  (t) => [
    ...owned('domains', t),
    only('domains_status_known', t.status, lifecycle.states),
    only('domains_problem_known', t.problem, problems),
    uniqueIndex('domains_once').on(t.tenantId, t.name).where(sql`status <> 'withdrawn'`),
    uniqueIndex('domains_proven_once').on(t.name).where(sql`status = 'verified'`),
    index('domains_due').on(t.nextCheckAt).where(sql`next_check_at is not null`),
    foreignKey({
      name: 'domains_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

/** The demo's own DNS: TXT records of invented domains. Empty outside the demo. */
export const demoRecords = pgTable('demo_dns_records', { name: text().notNull(), txt: text().notNull() }, (t) => [
  primaryKey({ name: 'demo_dns_records_pk', columns: [t.name, t.txt] }),
  ...published('demo_dns_records'),
])

export type Domain = typeof domains.$inferSelect
export const store = storeOf(domains, 'domain', ['token'])
