import { sql } from 'drizzle-orm'
import { foreignKey, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import type { Lang } from '#kernel/words.ts'
import { tenants } from '#modules/access/index.ts'
import { lifecycle } from './lifecycle.ts'

/** Where a company or one of its sites is, as the registry writes it. */
export type Address = {
  readonly line1: string
  readonly line2: string | null
  readonly city: string | null
  readonly state: string | null
  readonly postalCode: string | null
}

/** The person the network writes to about the company; the mailbox is monitored (domain.md 1.1). */
export type Contact = {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly phone: string
  readonly language: Lang
}

/** A company's enrolment in the network: who it is by law, how it is reached, and its standing. One a tenant. */
export const accounts = pgTable(
  'accounts',
  {
    ...record<'account'>(),
    status: oneOf(lifecycle.states).notNull(),
    name: text().notNull(),
    /** The name itself where that is Latin. */
    latinName: text().notNull(),
    /** As two writers of the name would agree: what duplicates are found by. */
    normalisedName: text().notNull(),
    /** Both names, normalised: what the vendor's search looks into. */
    searchName: text().notNull(),
    /** Its pairs of neighbouring letters: any part of a name is found by them, two letters of Hangul too. */
    searchGrams: text().array().generatedAlwaysAs(sql`bigrams(search_name)`),
    country: text().notNull(),
    region: text().notNull(),
    address: jsonb().$type<Address>().notNull(),
    phone: text().notNull(),
    website: text(),
    registrationKind: text(),
    registrationId: text(),
    taxKind: text(),
    taxId: text(),
    duns: text(),
    contact: jsonb().$type<Contact>().notNull(),
    /** Of the contact's mailbox: a company is also known by it. */
    mailDomain: text().notNull(),
    /** The global Partner ID. */
    globalId: text().notNull(),
    termsVersion: text().notNull(),
    termsAcceptedAt: instant().notNull(),
    termsAcceptedBy: idOf<'user'>().notNull(),
    /** Why this is another company than the one it resembles, in the applicant's words; null when it resembled none. */
    distinction: text(),
    /** Why the vendor suspended it; null while it is not. */
    suspendedFor: text(),
    /** When and why its people closed it for ever; null while they have not. */
    closedAt: instant(),
    closedFor: text(),
    /** The tenant of the account this one was merged into; its former global ID names a location there. Null while it stands alone. */
    mergedInto: idOf<'tenant'>(),
  },
  (t) => [
    ...owned('accounts', t),
    only('accounts_status_known', t.status, lifecycle.states),
    uniqueIndex('accounts_one_a_tenant').on(t.tenantId),
    uniqueIndex('accounts_global_id').on(t.globalId),
    index('accounts_newest').on(t.id),
    index('accounts_by_status').on(t.status, t.id),
    index('accounts_by_country').on(t.country, t.id),
    index('accounts_named').on(t.normalisedName, t.id),
    index('accounts_named_there').on(t.country, t.normalisedName, t.id),
    index('accounts_by_registration').on(t.registrationId),
    index('accounts_by_tax').on(t.taxId),
    index('accounts_by_duns').on(t.duns),
    index('accounts_by_mail').on(t.mailDomain),
    index('accounts_search').using('gin', t.searchGrams),
    foreignKey({
      name: 'accounts_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type Account = typeof accounts.$inferSelect
export const store = storeOf(accounts, 'account')
