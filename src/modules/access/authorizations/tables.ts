import { foreignKey, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { factors } from '#kernel/permissions.ts'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { apps } from '../apps/tables.ts'
import { lifecycle } from './lifecycle.ts'

/**
 * What a person lets an app do in their name, with the proof by which they did. Codes and refresh tokens are kept as their
 * SHA-256 (hex) alone.
 */
export const authorizations = pgTable(
  'authorizations',
  {
    ...record<'authorization'>(),
    status: oneOf(lifecycle.states).notNull(),
    appId: idOf<'app'>().notNull(),
    /** Who allows it; null while a device waits for somebody. */
    userId: idOf<'user'>(),
    /** For whom its tokens are made out, unless another is asked for. */
    audience: text().notNull(),
    scope: text().notNull(),
    /** What the app wants to find in the ID token again. */
    nonce: text(),
    redirectUri: text(),
    /** What the app's verifier must hash to (PKCE, S256). */
    challenge: text(),
    /** Of the code the browser brings back, or by which a device asks. */
    codeHash: text(),
    /** Of the code a person types for a device. */
    userCodeHash: text(),
    refreshHash: text(),
    /** When the device asked last: not more often than told. */
    polledAt: instant(),
    /** The address a device asked from. */
    askedFrom: text(),
    provenAt: instant(),
    provenBy: oneOf(factors),
    usedAt: instant(),
    /** From then on its code, or its refresh token, opens nothing. */
    expiresAt: instant().notNull(),
  },
  (t) => [
    ...owned('authorizations', t),
    only('authorizations_status_known', t.status, lifecycle.states),
    only('authorizations_factor_known', t.provenBy, factors),
    uniqueIndex('authorizations_code').on(t.codeHash),
    uniqueIndex('authorizations_user_code').on(t.userCodeHash),
    uniqueIndex('authorizations_refresh').on(t.refreshHash),
    index('authorizations_person').on(t.userId, t.tenantId),
    index('authorizations_app').on(t.tenantId, t.appId),
    index('authorizations_over').on(t.expiresAt),
    foreignKey({
      name: 'authorizations_app_fk',
      columns: [t.tenantId, t.appId],
      foreignColumns: [apps.tenantId, apps.id],
    }),
  ],
)

export type Authorization = typeof authorizations.$inferSelect
export const store = storeOf(authorizations, 'authorization', [
  'codeHash',
  'userCodeHash',
  'refreshHash',
  'challenge',
  'nonce',
  'polledAt',
  'usedAt',
])
