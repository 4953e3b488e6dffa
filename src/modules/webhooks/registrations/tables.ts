import { boolean, foreignKey, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { takingTurns } from '#kernel/turns.ts'
import { tenants } from '#modules/access/index.ts'
import { lifecycle, stopCauses } from './lifecycle.ts'

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
    /** When it was last called: whoever asks for another try waits for half a minute after it. */
    triedAt: instant(),
    /** Calls in a row that nobody took, whatever they were of, and since when. */
    failures: integer().notNull().default(0),
    failingSince: instant(),
    status: oneOf(lifecycle.states).notNull().default('active'),
    stoppedFor: oneOf(stopCauses),
  },
  (t) => [
    ...owned('webhook_registrations', t),
    only('webhook_registrations_status_known', t.status, lifecycle.states),
    only('webhook_registrations_stop_known', t.stoppedFor, stopCauses),
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
export const store = storeOf(webhookRegistrations, 'webhookRegistration', [
  ...['tries', 'turnAt', 'triedAt', 'failures', 'failingSince'],
])
