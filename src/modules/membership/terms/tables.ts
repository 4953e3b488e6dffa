import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { instant, published } from '#kernel/tables.ts'
import type { Said } from '#kernel/words.ts'

/** The terms of the network, version after version; the one in force is the latest that has begun. */
export const terms = pgTable(
  'network_terms',
  {
    version: text().primaryKey(),
    text: jsonb().$type<Said>().notNull(),
    effectiveFrom: instant().notNull(),
    publishedBy: text().notNull(),
  },
  (t) => [index('network_terms_effective').on(t.effectiveFrom), ...published('network_terms')],
)
export type Terms = typeof terms.$inferSelect
