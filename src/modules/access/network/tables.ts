import { jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { instant, published } from '#kernel/tables.ts'

/** What the vendor decides for the whole network, one row a setting: every tenant reads it, the house writes it. */
export const networkSettings = pgTable(
  'network_settings',
  { key: text().primaryKey(), value: jsonb().notNull(), changedAt: instant().notNull() },
  () => published('network_settings'),
)
