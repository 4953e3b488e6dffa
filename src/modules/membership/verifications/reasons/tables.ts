import { sql } from 'drizzle-orm'
import { boolean, check, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { newId } from '#kernel/id.ts'
import { idOf, instant, oneOf, only, published } from '#kernel/tables.ts'
import type { Said } from '#kernel/words.ts'

/** What is proved of a company before it may transact (domain.md 1.5). */
export const kinds = ['mailbox', 'employment', 'business'] as const
export type Kind = (typeof kinds)[number]

/** What is fine as a proof, by country; `any` where a country has no words of its own. */
export type Documents = Readonly<Record<string, Said>> & { readonly any: Said }

/** What the vendor promises for each kind of check, and which documents it takes. */
export const checkSettings = pgTable(
  'check_settings',
  {
    kind: oneOf(kinds).primaryKey(),
    version: integer().notNull().default(1),
    updatedAt: instant().notNull().defaultNow(),
    /** Business days of the company's country, from the day it is the vendor's turn. */
    promiseDays: integer().notNull(),
    documents: jsonb().$type<Documents>().notNull(),
  },
  (t) => [
    only('check_settings_kind_known', t.kind, kinds),
    check('check_settings_days_fit', sql`${t.promiseDays} between 1 and 60`),
    ...published('check_settings'),
  ],
)

/** Why a check may be rejected: the vendor's list, in both languages, with what to send instead. */
export const checkReasons = pgTable(
  'check_reasons',
  {
    id: idOf<'checkReason'>()
      .primaryKey()
      .$defaultFn(newId<'checkReason'>),
    version: integer().notNull().default(1),
    updatedAt: instant().notNull().defaultNow(),
    kind: oneOf(kinds).notNull(),
    code: text().notNull(),
    says: jsonb().$type<Said>().notNull(),
    remedy: jsonb().$type<Said>().notNull(),
    /** Says nothing without a sentence of the reviewer's own. */
    needsText: boolean().notNull().default(false),
    /** The company is shown which documents of its country are fine. */
    wantsDocument: boolean().notNull().default(true),
    active: boolean().notNull().default(true),
  },
  (t) => [
    only('check_reasons_kind_known', t.kind, kinds),
    uniqueIndex('check_reasons_once').on(t.kind, t.code),
    ...published('check_reasons'),
  ],
)

export type CheckSettings = typeof checkSettings.$inferSelect
export type CheckReason = typeof checkReasons.$inferSelect
