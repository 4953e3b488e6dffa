import { boolean, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import type { Id } from '#kernel/id.ts'
import { idOf } from '#kernel/tables.ts'

/** The sign-on of a company: its OpenID provider, asked for whoever has an address at its verified domains. One a tenant. */
export const signOns = pgSchema('auth').table('sso_providers', {
  id: uuid().primaryKey(),
  tenantId: uuid('organization_id').$type<Id<'tenant'>>().notNull(),
  providerId: text().notNull(),
  issuer: text().notNull(),
  /** With the client's secret: a tenant writes it and never reads it. */
  oidcConfig: text(),
  userId: idOf<'user'>(),
  /** Every verified domain of the tenant, with commas between. */
  domain: text().notNull(),
  domainVerified: boolean(),
})
