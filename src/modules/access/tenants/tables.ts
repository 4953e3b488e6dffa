import { sql } from 'drizzle-orm'
import { check, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Programme } from '#kernel/permissions.ts'
import { storeOf } from '#kernel/store.ts'
import { instant, oneOf, only, owned, record } from '#kernel/tables.ts'

export const kinds = ['vendor', 'partner', 'customer'] as const

/** A directory of users. Its own id is its tenant: the row is the tenant's to read. */
export const tenants = pgTable(
  'tenants',
  {
    ...record<'tenant'>(),
    name: text().notNull(),
    kind: oneOf(kinds).notNull(),
    /** ISO 3166-1 alpha-2; fixes region and currency (domain.md 1.5). Null until the enrolment says it. */
    country: text(),
    /** State of each programme the company is in: what permissions ask for; written by `standingChanged` of its owner. */
    standings: jsonb().$type<Partial<Record<Programme, string>>>().notNull().default({}),
    /** When an admin of a directory that somebody else had opened first signed in by a way of their own; it stays, whoever is admin later. */
    takenOverAt: instant(),
  },
  (t) => [
    ...owned('tenants', t),
    check('tenants_own', sql`${t.id} = ${t.tenantId}`),
    only('tenants_kind_known', t.kind, kinds),
    uniqueIndex('tenants_one_vendor').on(t.kind).where(sql`kind = 'vendor'`),
  ],
)

export type Tenant = typeof tenants.$inferSelect
export const store = storeOf(tenants, 'tenant', ['takenOverAt'])
