import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import type { Said } from '#kernel/words.ts'
import { tenants } from '#modules/access/index.ts'
import { kinds, levels } from '../levels/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** What brings a level: an order, the legacy centre, the vendor's hand, the enrolment itself, a merge, or being qualified while another is held. */
export const sources = ['purchase', 'migration', 'vendor', 'enrolment', 'merge', 'qualified'] as const
export type SourceKind = (typeof sources)[number]

/** A level a company holds or has held, in the version it was bought in. One that lapsed and was bought again is another. */
export const holdings = pgTable(
  'level_holdings',
  {
    ...record<'holding'>(),
    code: text().notNull(),
    number: integer().notNull(),
    kind: oneOf(kinds).notNull(),
    name: jsonb().$type<Said>().notNull(),
    status: oneOf(lifecycle.states).notNull(),
    source: oneOf(sources).notNull(),
    since: instant().notNull(),
    /** Of the running period; benefits of it are granted from here. */
    periodFrom: instant().notNull(),
    /** The day it must be renewed; null is never. */
    anniversary: instant(),
    /** From this day on it may be renewed. */
    renewableFrom: instant(),
    /** The last day it can still be renewed. */
    graceTo: instant(),
    endedAt: instant(),
    /** Why the vendor took it, or why it ended. */
    reason: text(),
    /** It renews itself by the card it was bought with; once off it stays off until the next renewal. */
    autoRenew: boolean().notNull().default(false),
    /** The last reminder that went out, in days before the anniversary. */
    remindedDays: integer(),
  },
  (t) => [
    ...owned('level_holdings', t),
    only('level_holdings_kind_known', t.kind, kinds),
    only('level_holdings_status_known', t.status, lifecycle.states),
    only('level_holdings_source_known', t.source, sources),
    uniqueIndex('level_holdings_one').on(t.tenantId, t.code).where(sql`status in ('active', 'grace')`),
    index('level_holdings_due').on(t.status, t.anniversary),
    index('level_holdings_of').on(t.code, t.status),
    foreignKey({
      name: 'level_holdings_level_fk',
      columns: [t.code, t.number],
      foreignColumns: [levels.code, levels.number],
    }),
    foreignKey({
      name: 'level_holdings_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)
export type Holding = typeof holdings.$inferSelect
export const store = storeOf(holdings, 'holding')
