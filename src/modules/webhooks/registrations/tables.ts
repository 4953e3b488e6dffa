import { boolean, foreignKey, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { owned, record } from '#kernel/tables.ts'
import { takingTurns } from '#kernel/turns.ts'
import { tenants } from '#modules/access/index.ts'

/** Where a company's program is told what has happened. Its turn is that of its whole line; none is that nothing waits. */
export const webhookRegistrations = pgTable(
  'webhook_registrations',
  {
    ...record<'webhookRegistration'>(),
    url: text().notNull(),
    events: text().array().notNull(),
    /** The signature goes in `x-ms-signature`, for receivers whose own door reads `Authorization`. */
    inOwnHeader: boolean().notNull(),
    changedByName: text().notNull(),
    ...takingTurns(),
  },
  (t) => [
    ...owned('webhook_registrations', t),
    uniqueIndex('webhook_registrations_one').on(t.tenantId),
    index('webhook_registrations_turn').on(t.turnAt),
    foreignKey({
      name: 'webhook_registrations_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)
export type Registration = typeof webhookRegistrations.$inferSelect
export const store = storeOf(webhookRegistrations, 'webhookRegistration', ['tries', 'turnAt'])
