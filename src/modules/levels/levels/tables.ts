import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { amount, currency, instant, oneOf, only, published } from '#kernel/tables.ts'
import type { Said } from '#kernel/words.ts'

/** `legacy` is retired: who holds it may renew its benefits, nobody gets it anew (domain.md 1.10). */
export const kinds = ['membership', 'designation', 'specialisation', 'legacy'] as const
/** By enrolling, without a fee; or by an order. */
export const ways = ['enrolment', 'purchase'] as const
/** What a figure is read as in a criterion: a metric of the score, certified people, or money earned with customers. */
export const subjects = ['metric', 'certifications', 'revenue'] as const

/** What must be true before the level can be bought: a score reached, a figure reached, or another level held. */
export type Criterion =
  | { readonly kind: 'score'; readonly area: string; readonly points: number }
  | {
      readonly kind: 'figure'
      readonly about: (typeof subjects)[number]
      readonly area: string
      readonly metric: string
      readonly atLeast: number
    }
  | { readonly kind: 'level'; readonly code: string }

/** So many of a benefit, for as long as the level is held. */
export type BenefitLine = { readonly type: string; readonly quantity: number }

/** Levels and designations as the vendor sells them, version after version: what somebody bought stays as bought (domain.md 1.10). */
export const levels = pgTable(
  'levels',
  {
    code: text().notNull(),
    number: integer().notNull(),
    kind: oneOf(kinds).notNull(),
    name: jsonb().$type<Said>().notNull(),
    description: jsonb().$type<Said>().notNull(),
    position: integer().notNull(),
    obtained: oneOf(ways).notNull(),
    criteria: jsonb().$type<Criterion[]>().notNull(),
    fee: amount().notNull(),
    currency: currency().notNull(),
    /** Null is without end. */
    validityDays: integer(),
    /** How long before the anniversary it may be renewed. */
    renewalOpensDays: integer().notNull().default(0),
    benefits: jsonb().$type<BenefitLine[]>().notNull(),
    /** Whether new ones are sold; who holds it keeps it, and may not renew it. */
    offered: boolean().notNull().default(true),
    activeFrom: instant().notNull(),
    publishedBy: text().notNull(),
    publishedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'levels_pk', columns: [t.code, t.number] }),
    only('levels_kind_known', t.kind, kinds),
    only('levels_way_known', t.obtained, ways),
    check('levels_fee', sql`fee >= 0`),
    index('levels_active').on(t.code, t.activeFrom),
    ...published('levels'),
  ],
)
export type Level = typeof levels.$inferSelect
