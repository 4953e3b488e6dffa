import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Id } from '#kernel/id.ts'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { languages } from '#kernel/words.ts'
import { tenants } from '#modules/access/index.ts'
import { lifecycle } from './lifecycle.ts'

/** What is looked into: whether the company is genuine, or whether it is what a segment is for (domain.md 5.4). */
export const kinds = ['account', 'education', 'governmentCommunityCloud', 'stateOwnedEntity'] as const
/** The two halves of education. */
export const schools = ['k12', 'higherEducation'] as const
/** Why a reviewer denies: each has words. */
export const reasons = [
  'notEligible',
  'nameDiffers',
  'addressDiffers',
  'proofMissing',
  'unreachable',
  'notGenuine',
] as const

/** A partner's right to qualify customers of one public organisation, given out by the vendor. */
export const validationCodes = pgTable(
  'validation_codes',
  {
    ...record<'validationCode'>(),
    code: text().notNull(),
    organization: text().notNull(),
    /** How many customers it may qualify, and how many it has. */
    most: integer().notNull(),
    used: integer().notNull().default(0),
    issuedByName: text().notNull(),
  },
  (t) => [...owned('validation_codes', t), uniqueIndex('validation_codes_once').on(t.code)],
)

/** One look at one customer, of one kind: the partner's row. What it says of the customer counts for all its partners. */
export const vettings = pgTable(
  'customer_vettings',
  {
    ...record<'vetting'>(),
    customerId: idOf<'tenant'>().notNull(),
    /** As it was when it was asked. */
    customerName: text().notNull(),
    domain: text().notNull(),
    country: text().notNull(),
    kind: oneOf(kinds).notNull(),
    status: oneOf(lifecycle.states).notNull(),
    /** Since when it is in this state. */
    since: instant().notNull(),
    askedByName: text().notNull(),
    /** Who hears of it; nobody where the house began it. */
    askedByEmail: text(),
    language: oneOf(languages).notNull(),
    school: oneOf(schools),
    website: text(),
    explanation: text(),
    fileIds: jsonb().$type<Id<'file'>[]>().notNull().default([]),
    codeId: idOf<'validationCode'>(),
    /** By when the vendor decides; null while it is not the vendor's turn. */
    promisedAt: instant(),
    reasonCode: oneOf(reasons),
    /** The reviewer's own words: why it was denied, or is looked into again. */
    reasonText: text(),
    decidedByName: text(),
    decidedAt: instant(),
    /** Until when an approval counts; null is for good. */
    validUntil: instant(),
  },
  (t) => [
    ...owned('customer_vettings', t),
    only('customer_vettings_kind_known', t.kind, kinds),
    only('customer_vettings_status_known', t.status, lifecycle.states),
    only('customer_vettings_language_known', t.language, languages),
    only('customer_vettings_school_known', t.school, schools),
    only('customer_vettings_reason_known', t.reasonCode, reasons),
    uniqueIndex('customer_vettings_once').on(t.tenantId, t.customerId, t.kind),
    index('customer_vettings_of').on(t.customerId, t.kind),
    index('customer_vettings_queue').on(t.status, sql`coalesce(promised_at, 'infinity')`, t.id),
    index('customer_vettings_ending').on(t.validUntil).where(sql`status = 'approved'`),
    foreignKey({
      name: 'customer_vettings_customer_fk',
      columns: [t.customerId, t.customerId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
    foreignKey({
      name: 'customer_vettings_code_fk',
      columns: [t.tenantId, t.codeId],
      foreignColumns: [validationCodes.tenantId, validationCodes.id],
    }),
  ],
) // biome-ignore format: a table

export type Vetting = typeof vettings.$inferSelect
export type ValidationCode = typeof validationCodes.$inferSelect
export const store = storeOf(vettings, 'vetting')
export const codeStore = storeOf(validationCodes, 'validationCode')
