import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { Silence } from '#kernel/calls.ts'
import { instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { tenants } from '#modules/access/index.ts'
import { lifecycle } from './lifecycle.ts'

/** One try: when, and which status came back or why none did. */
export type Attempt = { readonly at: string; readonly status: number | null; readonly silence: Silence | null }

/** One event, on its way to a company or arrived; kept for 30 days. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    ...record<'webhookDelivery'>(),
    status: oneOf(lifecycle.states).notNull(),
    event: text().notNull(),
    resource: text().notNull(),
    /** Below this installation's address. */
    path: text().notNull(),
    changedAt: instant().notNull(),
    isTest: boolean().notNull(),
    tries: integer().notNull(),
    attempts: jsonb().$type<readonly Attempt[]>().notNull(),
    settledAt: instant(),
  },
  (t) => [
    ...owned('webhook_deliveries', t),
    only('webhook_deliveries_status_known', t.status, lifecycle.states),
    index('webhook_deliveries_line').on(t.tenantId, t.id).where(sql`status = 'waiting'`),
    index('webhook_deliveries_age').on(t.createdAt),
    foreignKey({
      name: 'webhook_deliveries_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)
export type Delivery = typeof webhookDeliveries.$inferSelect
