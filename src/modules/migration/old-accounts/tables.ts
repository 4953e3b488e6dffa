import { sql } from 'drizzle-orm'
import { bigint, date, foreignKey, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { idOf, instant, networkOnly, oneOf, only } from '#kernel/tables.ts'
import { type Lang, languages } from '#kernel/words.ts'
import type { Address } from '#modules/membership/index.ts'

/** What the old centre called a company's standing; an inactive account cannot be reopened (domain.md 1.4). */
export const standings = ['active', 'inactive'] as const

/** Which import wrote it last, and when. */
const imported = () => ({ importId: idOf<'import'>().notNull(), importedAt: instant().notNull() })

/** An account of the old centre, or one of its sites: the site names its headquarters. Found by its old ID, written anyhow. */
export const legacyAccounts = pgTable(
  'legacy_accounts',
  {
    /** The old ID as it is compared: capitals and digits alone. */
    oldId: text().primaryKey(),
    /** The old ID as the old centre printed it. */
    printedOldId: text().notNull(),
    /** The headquarters' old ID; null for a headquarters. */
    parentOldId: text(),
    name: text().notNull(),
    latinName: text(),
    normalisedName: text().notNull(),
    country: text().notNull(),
    address: jsonb().$type<Address>().notNull(),
    phone: text(),
    website: text(),
    /** Of the website: a company is also known by it. */
    siteDomain: text(),
    registrationId: text(),
    taxId: text(),
    standing: oneOf(standings).notNull(),
    ...imported(),
    /** The company it now belongs to, as which of its sites, and since when; null until it is claimed. */
    claimedTenantId: idOf<'tenant'>(),
    claimedLocationId: idOf<'location'>(),
    claimedAt: instant(),
  },
  (t) => [
    ...networkOnly('legacy_accounts'),
    only('legacy_accounts_standing_known', t.standing, standings),
    index('legacy_accounts_named').on(t.normalisedName),
    index('legacy_accounts_parent').on(t.parentOldId).where(sql`parent_old_id is not null`),
    index('legacy_accounts_by_registration').on(t.registrationId).where(sql`registration_id is not null`),
    index('legacy_accounts_by_site').on(t.siteDomain).where(sql`site_domain is not null`),
    index('legacy_accounts_claimed').on(t.claimedTenantId).where(sql`claimed_tenant_id is not null`),
  ],
)

/** A person the old centre knew at an account, with the role held there: whom to invite, and what to suggest. */
export const legacyContacts = pgTable(
  'legacy_contacts',
  {
    /** Old ID and mailbox: one person once an account. */
    key: text().primaryKey(),
    oldId: text().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    phone: text(),
    language: oneOf(languages).$type<Lang>().notNull(),
    oldRole: text(),
    ...imported(),
  },
  (t) => [
    ...networkOnly('legacy_contacts'),
    only('legacy_contacts_language_known', t.language, languages),
    index('legacy_contacts_account').on(t.oldId),
    index('legacy_contacts_email').on(t.email),
    foreignKey({ name: 'legacy_contacts_account_fk', columns: [t.oldId], foreignColumns: [legacyAccounts.oldId] }),
  ],
)

/** A level the account held, since when, and the day of the year it is renewed on. */
export const legacyLevels = pgTable(
  'legacy_levels',
  {
    /** Old ID and level. */
    key: text().primaryKey(),
    oldId: text().notNull(),
    level: text().notNull(),
    since: date({ mode: 'string' }),
    anniversary: date({ mode: 'string' }).notNull(),
    ...imported(),
  },
  (t) => [
    ...networkOnly('legacy_levels'),
    index('legacy_levels_account').on(t.oldId),
    foreignKey({ name: 'legacy_levels_account_fk', columns: [t.oldId], foreignColumns: [legacyAccounts.oldId] }),
  ],
)

/** What was left of a benefit of the account, from which offer, and how long it holds. */
export const legacyBenefits = pgTable(
  'legacy_benefits',
  {
    /** Old ID, type, offer and end. */
    key: text().primaryKey(),
    oldId: text().notNull(),
    type: text().notNull(),
    quantity: bigint({ mode: 'number' }).notNull(),
    unit: text(),
    validTo: date({ mode: 'string' }),
    sourceOffer: text(),
    ...imported(),
  },
  (t) => [
    ...networkOnly('legacy_benefits'),
    index('legacy_benefits_account').on(t.oldId),
    foreignKey({ name: 'legacy_benefits_account_fk', columns: [t.oldId], foreignColumns: [legacyAccounts.oldId] }),
  ],
)

export type LegacyAccount = typeof legacyAccounts.$inferSelect
export type LegacyContact = typeof legacyContacts.$inferSelect
