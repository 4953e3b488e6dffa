import { sql } from 'drizzle-orm'
import { foreignKey, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { tenants } from '#modules/access/index.ts'
import { lifecycle } from './lifecycle.ts'

/** Who took it back: one of the two companies, or the end of their relationship. */
export const withdrawers = ['partner', 'customer', 'relationship'] as const
/** What an app is let into: an application of the customer's directory, and its permissions there. */
export type Consented = { readonly enterpriseApplicationId: string; readonly scope: string }

/** That an app of a partner may work in a customer's directory; the row is the partner's. */
export const appConsents = pgTable(
  'app_consents',
  {
    ...record<'consent'>(),
    customerId: idOf<'tenant'>().notNull(),
    /** The client ID of the app. */
    applicationId: uuid().notNull(),
    /** What the app was called then. */
    name: text().notNull(),
    permissions: jsonb().$type<Consented[]>().notNull(),
    status: oneOf(lifecycle.states).notNull(),
    givenByName: text().notNull(),
    endedAt: instant(),
    endedBy: oneOf(withdrawers),
    endedByName: text(),
  },
  (t) => [
    ...owned('app_consents', t),
    only('app_consents_status_known', t.status, lifecycle.states),
    only('app_consents_ended_by_known', t.endedBy, withdrawers),
    uniqueIndex('app_consents_once').on(t.tenantId, t.customerId, t.applicationId).where(sql`status = 'given'`),
    index('app_consents_of_customer').on(t.customerId, t.id),
    foreignKey({
      name: 'app_consents_customer_fk',
      columns: [t.customerId, t.customerId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type Consent = typeof appConsents.$inferSelect
export const store = storeOf(appConsents, 'consent')
