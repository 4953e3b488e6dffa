import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, pgTable, primaryKey, text, unique, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, published, record } from '#kernel/tables.ts'
import { type Lang, languages } from '#kernel/words.ts'
import type { Region } from '#modules/membership/index.ts'
import { lifecycle } from './lifecycle.ts'

/** The language whose text binds; every other is a reading copy (domain.md 4.1). */
export const BINDING: Lang = 'en'

/** A version of the partner agreement for one region: the vendor's to write, everyone's to read. */
export const agreements = pgTable(
  'agreements',
  {
    ...record<'agreement'>(),
    region: text().$type<Region>().notNull(),
    /** 1, 2, 3 … within the region. */
    number: integer().notNull(),
    status: oneOf(lifecycle.states).notNull(),
    effectiveFrom: instant(),
    /** Until when those who signed an earlier version may go on selling under it. Null for a region's first. */
    acceptBy: instant(),
    publishedAt: instant(),
  },
  (t) => [
    primaryKey({ name: 'agreements_pk', columns: [t.tenantId, t.id] }),
    unique('agreements_id').on(t.id),
    ...published('agreements', sql`${t.status} in ('published', 'superseded')`),
    only('agreements_status_known', t.status, lifecycle.states),
    uniqueIndex('agreements_number_once').on(t.region, t.number).where(sql`status <> 'dropped'`),
    uniqueIndex('agreements_one_draft').on(t.region).where(sql`status = 'draft'`),
    index('agreements_deadlines').on(t.acceptBy).where(sql`accept_by is not null`),
    index('agreements_in_effect').on(t.effectiveFrom).where(sql`status = 'published'`),
  ],
)

/** What a version says in one language. The hash is of title and text in their tidy form. */
export const texts = pgTable(
  'agreement_texts',
  {
    tenantId: idOf<'tenant'>().notNull(),
    agreementId: idOf<'agreement'>().notNull(),
    language: oneOf(languages).notNull(),
    title: text().notNull(),
    text: text().notNull(),
    /** What changed since the version before, in a few sentences. */
    summary: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    primaryKey({ name: 'agreement_texts_pk', columns: [t.agreementId, t.language] }),
    ...published('agreement_texts', sql`exists (select from agreements a where a.id = ${t.agreementId})`),
    only('agreement_texts_language_known', t.language, languages),
    foreignKey({
      name: 'agreement_texts_agreement_fk',
      columns: [t.tenantId, t.agreementId],
      foreignColumns: [agreements.tenantId, agreements.id],
    }),
  ],
)

export type Agreement = typeof agreements.$inferSelect
export type AgreementText = typeof texts.$inferSelect
export const store = storeOf(agreements, 'agreement')
