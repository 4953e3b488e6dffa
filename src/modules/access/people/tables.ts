import { boolean, index, integer, pgSchema, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { factors } from '#kernel/permissions.ts'
import { idOf, instant, networkOnly, oneOf } from '#kernel/tables.ts'
import type { Lang } from '#kernel/words.ts'

/** The part of the people's tables (kept by better-auth, in a schema of their own) that the house reads and joins on. */
const auth = pgSchema('auth')

/** A person: one sign-in, in however many companies. A guest sees those with a place in its tenant, and only these columns. */
export const people = auth.table('users', {
  id: idOf<'user'>().primaryKey(),
  name: text().notNull(),
  email: text().notNull(),
  emailVerified: boolean().notNull(),
  image: text(),
  language: text().$type<Lang>().notNull(),
  twoFactorEnabled: boolean(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
})

/** Where a person is signed in. The token is in the cookie; nothing here opens a session. */
export const sessions = auth.table('sessions', {
  id: uuid().primaryKey(),
  userId: idOf<'user'>().notNull(),
  activeTenantId: idOf<'tenant'>(),
  /** The support session it works in, and the partner's tenant that is of (decision 0014). */
  actingTenantId: idOf<'tenant'>(),
  actingId: idOf<'supportSession'>(),
  /** The last proof by a second factor: when, and by what. */
  steppedUpAt: instant(),
  steppedUpBy: oneOf(factors),
  ipAddress: text(),
  userAgent: text(),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
})

/** How a person signs in: one row a way. A password is kept as its Argon2id hash. */
export const accounts = auth.table('accounts', {
  id: uuid().primaryKey(),
  userId: idOf<'user'>().notNull(),
  accountId: text().notNull(),
  providerId: text().notNull(),
  password: text(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
})

/** A letter's link or a half-made sign-in that is still open: the house sees until when, never what opens it. */
export const verifications = auth.table('verifications', { id: uuid().primaryKey(), expiresAt: instant().notNull() })

/** Failed tries at something guessable, by what was tried (`mail:…`, `address:…`, `proof:…`). */
export const tries = pgTable(
  'access_tries',
  {
    key: text().primaryKey(),
    count: integer().notNull(),
    lastAt: instant().notNull(),
    blockedUntil: instant(),
  },
  (t) => [index('access_tries_last').on(t.lastAt), ...networkOnly('access_tries')],
)
