import { date, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { idOf, instant, networkOnly, only, published } from '#kernel/tables.ts'
import { type Lang, languages, type Said } from '#kernel/words.ts'

/** When the old centre ends, and what its members are written before: one plan for the network, and everyone may know its days. */
export const retirementPlans = pgTable(
  'retirement_plans',
  {
    /** There is one: its id is always the same. */
    id: text().primaryKey(),
    version: integer().notNull().default(1),
    announceOn: date({ mode: 'string' }).notNull(),
    /** From here on nothing changes in the old centre any more. */
    freezeOn: date({ mode: 'string' }).notNull(),
    /** The first day without it. */
    retireOn: date({ mode: 'string' }).notNull(),
    /** The zone the days are meant in. */
    zone: text().notNull(),
    /** How many days before the end a notice goes out, the most first. */
    noticeDays: integer().array().notNull(),
    subject: jsonb().$type<Said>().notNull(),
    body: jsonb().$type<Said>().notNull(),
    changedAt: instant().notNull(),
    changedByName: text().notNull(),
  },
  () => published('retirement_plans'),
)
export type Plan = typeof retirementPlans.$inferSelect

/** A letter that invited somebody to claim an old account: to whom, in which round, and what became of it. */
export const legacyLetters = pgTable(
  'legacy_letters',
  {
    id: idOf<'legacyLetter'>().primaryKey(),
    oldId: text().notNull(),
    contactKey: text().notNull(),
    email: text().notNull(),
    name: text().notNull(),
    language: text().$type<Lang>().notNull(),
    /** Which notice of which plan; a contact gets each once. */
    round: text().notNull(),
    /** SHA-256 of the link's token: the token itself is only in the letter. */
    tokenHash: text().notNull(),
    sentAt: instant().notNull(),
    expiresAt: instant().notNull(),
    openedAt: instant(),
    bouncedAt: instant(),
  },
  (t) => [
    ...networkOnly('legacy_letters'),
    only('legacy_letters_language_known', t.language, languages),
    uniqueIndex('legacy_letters_token').on(t.tokenHash),
    uniqueIndex('legacy_letters_once').on(t.contactKey, t.round),
    index('legacy_letters_account').on(t.oldId),
    index('legacy_letters_email').on(t.email),
  ],
)
export type LegacyLetter = typeof legacyLetters.$inferSelect
