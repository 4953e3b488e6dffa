import { pgTable, text } from 'drizzle-orm/pg-core'
import { idOf, instant, networkOnly } from '#kernel/tables.ts'

/** What signs the events of the whole installation: the certificate anybody may fetch, and the private half, sealed. */
export const webhookKeys = pgTable(
  'webhook_keys',
  {
    id: idOf<'webhookKey'>().primaryKey(),
    certificate: text().notNull(),
    privateKeySealed: text().notNull(),
    madeAt: instant().notNull(),
  },
  () => networkOnly('webhook_keys'),
)
export type WebhookKey = typeof webhookKeys.$inferSelect
