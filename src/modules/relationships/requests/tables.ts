import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { languages } from '#kernel/words.ts'
import { tenants } from '#modules/access/index.ts'
import { kinds } from '../relationships/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** A partner's request to a company, answered by whoever opens its link. Of the link only the SHA-256 is kept. */
export const requests = pgTable(
  'relationship_requests',
  {
    ...record<'relationshipRequest'>(),
    status: oneOf(lifecycle.states).notNull(),
    kind: oneOf(kinds).notNull(),
    /** Accepting it approves the usual roles in the customer's directory, too. */
    withAccess: boolean().notNull(),
    /** As the asking partner was called then. */
    partnerName: text().notNull(),
    message: text().notNull(),
    language: oneOf(languages).notNull(),
    /** Whom the letter went to; then only people of that mail domain answer. Null where the partner hands the link over itself. */
    email: text(),
    tokenHash: text().notNull(),
    askedByName: text().notNull(),
    sentAt: instant().notNull(),
    expiresAt: instant().notNull(),
    answeredAt: instant(),
    answeredByName: text(),
    answeredByEmail: text(),
    reason: text(),
    /** The provider that comes along with the reseller who asks; null where the partner asks for itself alone. */
    providerTenantId: idOf<'tenant'>(),
    providerName: text(),
    customerId: idOf<'tenant'>(),
    customerName: text(),
    /** The version of the customer agreement that was accepted with it. */
    agreementVersion: text(),
  },
  (t) => [
    ...owned('relationship_requests', t),
    only('relationship_requests_status_known', t.status, lifecycle.states),
    only('relationship_requests_kind_known', t.kind, kinds),
    only('relationship_requests_language_known', t.language, languages),
    uniqueIndex('relationship_requests_token').on(t.tokenHash),
    index('relationship_requests_newest').on(t.tenantId, t.id),
    index('relationship_requests_expiring').on(t.expiresAt).where(sql`status = 'open'`),
    foreignKey({
      name: 'relationship_requests_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
    foreignKey({
      name: 'relationship_requests_provider_fk',
      columns: [t.providerTenantId, t.providerTenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
    foreignKey({
      name: 'relationship_requests_customer_fk',
      columns: [t.customerId, t.customerId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type RelationshipRequest = typeof requests.$inferSelect
export const store = storeOf(requests, 'relationshipRequest', ['tokenHash'])
