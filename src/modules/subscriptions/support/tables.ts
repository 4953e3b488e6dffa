import { foreignKey, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, owned, record } from '#kernel/tables.ts'
import { subscriptions } from '../subscriptions/tables.ts'

/** Who helps the customer with one subscription, where that is said; without a row it is the partner, or its reseller. */
export const supportContacts = pgTable(
  'support_contacts',
  {
    ...record<'supportContact'>(),
    subscriptionId: idOf<'subscription'>().notNull(),
    supportTenantId: idOf<'tenant'>().notNull(),
    partnerId: text().notNull(),
    name: text().notNull(),
  },
  (t) => [
    ...owned('support_contacts', t),
    uniqueIndex('support_contacts_of').on(t.tenantId, t.subscriptionId),
    foreignKey({
      name: 'support_contacts_subscription_fk',
      columns: [t.tenantId, t.subscriptionId],
      foreignColumns: [subscriptions.tenantId, subscriptions.id],
    }).onUpdate('cascade'),
  ],
)
export type SupportContact = typeof supportContacts.$inferSelect
export const store = storeOf(supportContacts, 'supportContact')
