import { foreignKey, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { owned, record } from '#kernel/tables.ts'
import { tenants } from '#modules/access/index.ts'
import type { Address, Contact } from '../accounts/tables.ts'

/** How customers reach the company for help. */
export type Support = { readonly email: string; readonly phone: string; readonly website: string | null }
/** Whom incidents are told to, by day and by night: a person, or a group that reads one mailbox (domain.md 12.6). */
export type Security = {
  readonly firstName: string | null
  readonly middleName: string | null
  /** The family name of a person, or the name of a group. */
  readonly lastName: string
  readonly email: string
  readonly phone: string
}

/** What a company says of itself besides the law: whom invoices go to, who helps customers, who hears of incidents. One a company. */
export const profiles = pgTable(
  'company_profiles',
  {
    ...record<'companyProfile'>(),
    /** As invoices name the company; null where that is the legal name. Only the vendor changes it. */
    billToName: text(),
    /** Null where invoices go to the legal address, and to the primary contact. */
    billToAddress: jsonb().$type<Address>(),
    billToContact: jsonb().$type<Contact>(),
    /** The purchase order that invoices quote. */
    poNumber: text(),
    support: jsonb().$type<Support>(),
    security: jsonb().$type<Security>(),
  },
  (t) => [
    ...owned('company_profiles', t),
    uniqueIndex('company_profiles_one_a_tenant').on(t.tenantId),
    foreignKey({
      name: 'company_profiles_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type Profile = typeof profiles.$inferSelect
export const store = storeOf(profiles, 'companyProfile')
