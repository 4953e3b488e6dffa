import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { languages } from '#kernel/words.ts'
import { tenants } from '#modules/access/index.ts'
import { lifecycle } from './lifecycle.ts'

/** A provider's invitation to a reseller, and what came of it. It is the provider's row; of the link only the SHA-256 is kept. */
export const partnerships = pgTable(
  'partnerships',
  {
    ...record<'partnership'>(),
    status: oneOf(lifecycle.states).notNull(),
    /** As the provider was called then. */
    partnerName: text().notNull(),
    resellerTenantId: idOf<'tenant'>(),
    resellerName: text(),
    message: text().notNull(),
    language: oneOf(languages).notNull(),
    email: text(),
    tokenHash: text().notNull(),
    invitedByName: text().notNull(),
    sentAt: instant().notNull(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    answeredByName: text(),
    endedAt: instant(),
    endedByName: text(),
  },
  (t) => [
    ...owned('partnerships', t),
    only('partnerships_status_known', t.status, lifecycle.states),
    only('partnerships_language_known', t.language, languages),
    uniqueIndex('partnerships_token').on(t.tokenHash),
    uniqueIndex('partnerships_active_once').on(t.tenantId, t.resellerTenantId).where(sql`status = 'active'`),
    index('partnerships_newest').on(t.tenantId, t.id),
    index('partnerships_of_reseller').on(t.resellerTenantId, t.id),
    index('partnerships_expiring').on(t.expiresAt).where(sql`status = 'sent'`),
    foreignKey({
      name: 'partnerships_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
    foreignKey({
      name: 'partnerships_reseller_fk',
      columns: [t.resellerTenantId, t.resellerTenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type Partnership = typeof partnerships.$inferSelect
export const store = storeOf(partnerships, 'partnership', ['tokenHash'])
