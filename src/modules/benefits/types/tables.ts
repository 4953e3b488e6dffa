import { boolean, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { instant, oneOf, only, published } from '#kernel/tables.ts'
import type { Said } from '#kernel/words.ts'
import { kinds, type Terms, units } from './kinds.ts'

/** What a benefit is called, explained as and ruled by: the vendor's own list, by code. */
export const benefitTypes = pgTable(
  'benefit_types',
  {
    code: text().primaryKey(),
    version: integer().notNull().default(1),
    updatedAt: instant().notNull().defaultNow(),
    kind: oneOf(kinds).notNull(),
    name: jsonb().$type<Said>().notNull(),
    explains: jsonb().$type<Said>().notNull(),
    unit: oneOf(units).notNull(),
    /** What one unit is worth, in words: “USD 100 a month”. */
    worth: jsonb().$type<Said>(),
    terms: jsonb().$type<Terms>().notNull(),
    active: boolean().notNull().default(true),
    position: integer().notNull(),
  },
  (t) => [
    only('benefit_types_kind_known', t.kind, kinds),
    only('benefit_types_unit_known', t.unit, units),
    ...published('benefit_types'),
  ],
)
export type BenefitType = typeof benefitTypes.$inferSelect
