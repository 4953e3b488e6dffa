import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { idOf, instant, networkOnly, oneOf } from '#kernel/tables.ts'
import { languages } from '#kernel/words.ts'

/** Somebody on the way to a sign-in of their own: an address, and the code that will prove it. Nobody's tenant yet. */
export const signUps = pgTable(
  'sign_ups',
  {
    id: idOf<'signUp'>().primaryKey(),
    email: text().notNull(),
    language: oneOf(languages).notNull(),
    /** Argon2id of the code: the code itself is only in the letter. */
    codeHash: text().notNull(),
    tries: integer().notNull().default(0),
    sentAt: instant().notNull(),
    expiresAt: instant().notNull(),
    provenAt: instant(),
    doneAt: instant(),
  },
  (t) => [
    uniqueIndex('sign_ups_email').on(t.email),
    index('sign_ups_expired').on(t.expiresAt),
    ...networkOnly('sign_ups'),
  ],
)

export type SignUp = typeof signUps.$inferSelect
