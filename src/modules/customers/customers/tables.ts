import { foreignKey, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, owned, record } from '#kernel/tables.ts'
import { tenants } from '#modules/access/index.ts'
import type { Address } from '#modules/membership/index.ts'

/** What a partner keeps of a customer to bill it: its own copy, so that what one partner changes changes no other's bills. */
export const customerProfiles = pgTable(
  'customer_profiles',
  {
    ...record<'customerProfile'>(),
    customerId: idOf<'tenant'>().notNull(),
    companyName: text().notNull(),
    firstName: text().notNull(),
    lastName: text().notNull(),
    email: text().notNull(),
    phone: text(),
    country: text().notNull(),
    address: jsonb().$type<Address>().notNull(),
    /** Of bills and letters: a language, and how its country writes numbers and dates (BCP 47). */
    language: text().notNull(),
    culture: text().notNull(),
    registrationKind: text(),
    registrationId: text(),
  },
  (t) => [
    ...owned('customer_profiles', t),
    uniqueIndex('customer_profiles_once').on(t.tenantId, t.customerId),
    foreignKey({
      name: 'customer_profiles_customer_fk',
      columns: [t.customerId, t.customerId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type CustomerProfile = typeof customerProfiles.$inferSelect
export const store = storeOf(customerProfiles, 'customerProfile')
