import { sql } from 'drizzle-orm'
import { foreignKey, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { tenants } from '../tenants/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** The public half of a key, as anybody may fetch it (JWK, RSA). */
export type PublicKey = { readonly kty: 'RSA'; readonly n: string; readonly e: string }

/** What signs the tokens of one tenant. The private half is sealed with the installation's secret; one key signs at a time. */
export const tokenKeys = pgTable(
  'token_keys',
  {
    ...record<'tokenKey'>(),
    status: oneOf(lifecycle.states).notNull(),
    publicKey: jsonb().$type<PublicKey>().notNull(),
    privateKeySealed: text().notNull(),
    /** Until then a retired key proves what it signed; null while it signs. */
    expiresAt: instant(),
  },
  (t) => [
    ...owned('token_keys', t),
    only('token_keys_status_known', t.status, lifecycle.states),
    uniqueIndex('token_keys_one_signs').on(t.tenantId).where(sql`status = 'active'`),
    index('token_keys_age').on(t.createdAt).where(sql`status = 'active'`),
    index('token_keys_over').on(t.expiresAt),
    foreignKey({
      name: 'token_keys_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type TokenKey = typeof tokenKeys.$inferSelect
export const store = storeOf(tokenKeys, 'tokenKey', ['privateKeySealed', 'publicKey'])
