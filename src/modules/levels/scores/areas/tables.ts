import { boolean, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { instant, published } from '#kernel/tables.ts'
import type { Said } from '#kernel/words.ts'

export const categories = ['performance', 'skilling', 'customerSuccess'] as const

/** One measure of an area: at its threshold it brings all its points, below it its share of them (domain.md 1.11). */
export type Metric = {
  readonly code: string
  readonly category: (typeof categories)[number]
  readonly name: Said
  readonly explains: Said
  readonly pointsMax: number
  readonly threshold: number
}

/** The solution areas a partner is scored in: the vendor's own list. */
export const scoreAreas = pgTable(
  'score_areas',
  {
    code: text().primaryKey(),
    version: integer().notNull().default(1),
    updatedAt: instant().notNull().defaultNow(),
    name: jsonb().$type<Said>().notNull(),
    metrics: jsonb().$type<Metric[]>().notNull(),
    /** From so many points on, with every metric above zero, a partner is qualified. */
    qualifiedFrom: integer().notNull(),
    active: boolean().notNull().default(true),
    position: integer().notNull(),
  },
  () => published('score_areas'),
)
export type Area = typeof scoreAreas.$inferSelect
