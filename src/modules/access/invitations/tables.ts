import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Grant } from '#kernel/permissions.ts'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { languages } from '#kernel/words.ts'
import { tenants } from '../tenants/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** A colleague, or a guest, asked by mail to take a place. Of the letter's token only the SHA-256 is kept. */
export const invitations = pgTable(
  'invitations',
  {
    ...record<'invitation'>(),
    status: oneOf(lifecycle.states).notNull(),
    email: text().notNull(),
    name: text(),
    language: oneOf(languages).notNull(),
    grants: jsonb().$type<Grant[]>().notNull(),
    /** The address is outside the company's own domains. */
    guest: boolean().notNull(),
    tokenHash: text().notNull(),
    invitedByName: text().notNull(),
    sentAt: instant().notNull(),
    sends: integer().notNull().default(1),
    expiresAt: instant().notNull(),
    acceptedBy: idOf<'user'>(),
    acceptedAt: instant(),
  },
  (t) => [
    ...owned('invitations', t),
    only('invitations_status_known', t.status, lifecycle.states),
    only('invitations_language_known', t.language, languages),
    uniqueIndex('invitations_token').on(t.tokenHash),
    uniqueIndex('invitations_open_once').on(t.tenantId, t.email).where(sql`status in ('pending', 'expired')`),
    index('invitations_newest').on(t.tenantId, t.id),
    index('invitations_expiring').on(t.expiresAt).where(sql`status = 'pending'`),
    foreignKey({
      name: 'invitations_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type Invitation = typeof invitations.$inferSelect
export const store = storeOf(invitations, 'invitation', ['tokenHash'])
