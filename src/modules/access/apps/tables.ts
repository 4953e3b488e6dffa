import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Grant } from '#kernel/permissions.ts'
import { storeOf } from '#kernel/store.ts'
import { instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { tenants } from '../tenants/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** A program that acts for a tenant by a secret of its own. Of a secret only the SHA-256 (hex) is kept. */
export const apps = pgTable(
  'apps',
  {
    ...record<'app'>(),
    clientId: uuid().notNull(),
    name: text().notNull(),
    status: oneOf(lifecycle.states).notNull(),
    grants: jsonb().$type<Grant[]>().notNull(),
    secretHash: text().notNull(),
    /** The secret before the last rotation, good until `formerUntil`: callers change over without a gap. */
    formerSecretHash: text(),
    formerUntil: instant(),
    secretAt: instant().notNull(),
    /** From then on the secret opens nothing. */
    secretExpiresAt: instant().notNull(),
    /** Where a person's browser may be led back to, to the letter; a loopback address on any port. */
    redirectUris: jsonb().$type<string[]>().notNull().default([]),
    /** Runs where no secret can be kept (a device, a command line): people bring it in without one. */
    isPublic: boolean().notNull().default(false),
    /** How many days before the end the last reminder went out; null while none has. */
    remindedDays: integer(),
  },
  (t) => [
    ...owned('apps', t),
    only('apps_status_known', t.status, lifecycle.states),
    index('apps_expiring').on(t.secretExpiresAt).where(sql`status = 'active'`),
    uniqueIndex('apps_client').on(t.clientId),
    foreignKey({
      name: 'apps_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type App = typeof apps.$inferSelect
export const store = storeOf(apps, 'app', ['secretHash', 'formerSecretHash'])
