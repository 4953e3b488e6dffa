import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { amount, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import type { Said } from '#kernel/words.ts'
import { tenants } from '#modules/access/index.ts'
import { kinds, type Terms, units } from '../types/kinds.ts'
import { benefitTypes } from '../types/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** What grants benefits: a level bought, an account brought over from the legacy centre, or the vendor by hand. */
export const sources = ['level', 'migration', 'vendor'] as const
export type SourceKind = (typeof sources)[number]

/** A right to so many of a benefit, from day to day. Name and rules are kept as they were when it was granted. */
export const entitlements = pgTable(
  'benefit_entitlements',
  {
    ...record<'entitlement'>(),
    typeCode: text().notNull(),
    kind: oneOf(kinds).notNull(),
    name: jsonb().$type<Said>().notNull(),
    unit: oneOf(units).notNull(),
    worth: jsonb().$type<Said>(),
    terms: jsonb().$type<Terms>().notNull(),
    sourceKind: oneOf(sources).notNull(),
    sourceId: text().notNull(),
    sourceName: jsonb().$type<Said>(),
    /** Its place among what the source granted: the same line comes once. */
    line: integer().notNull(),
    status: oneOf(lifecycle.states).notNull(),
    quantity: amount().notNull(),
    /** Counted, and never used up. */
    unlimited: boolean().notNull(),
    /** How many of them are handed out; counted under the row's lock. */
    assigned: amount().notNull().default(sql`0`),
    validFrom: instant().notNull(),
    validTo: instant().notNull(),
    note: text(),
    remindedAt: instant(),
  },
  (t) => [
    ...owned('benefit_entitlements', t),
    only('benefit_entitlements_kind_known', t.kind, kinds),
    only('benefit_entitlements_unit_known', t.unit, units),
    only('benefit_entitlements_source_known', t.sourceKind, sources),
    only('benefit_entitlements_status_known', t.status, lifecycle.states),
    check('benefit_entitlements_count', sql`assigned >= 0 and quantity >= 0`),
    check('benefit_entitlements_enough', sql`unlimited or assigned <= quantity`),
    uniqueIndex('benefit_entitlements_once').on(
      ...([t.tenantId, t.sourceKind, t.sourceId, t.typeCode, t.validFrom, t.line] as const),
    ),
    index('benefit_entitlements_due').on(t.status, t.validTo),
    foreignKey({
      name: 'benefit_entitlements_type_fk',
      columns: [t.typeCode],
      foreignColumns: [benefitTypes.code],
    }),
    foreignKey({
      name: 'benefit_entitlements_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type Entitlement = typeof entitlements.$inferSelect
export const store = storeOf(entitlements, 'entitlement')
