import { foreignKey, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Grant } from '#kernel/permissions.ts'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { languages } from '#kernel/words.ts'
import { tenants } from '#modules/access/index.ts'
import { lifecycle } from './lifecycle.ts'

/** Somebody the old centre knew at the company, with the roles that would fit: a suggestion until an admin invites. */
export const roleSuggestions = pgTable(
  'role_suggestions',
  {
    ...record<'suggestion'>(),
    status: oneOf(lifecycle.states).notNull(),
    name: text().notNull(),
    email: text().notNull(),
    language: oneOf(languages).notNull(),
    /** What the role was called in the old centre; null where none was known. */
    oldRole: text(),
    /** As the old centre printed the ID of the account the person was known at. */
    printedOldId: text().notNull(),
    locationId: idOf<'location'>(),
    grants: jsonb().$type<Grant[]>().notNull(),
    message: text(),
    askedAt: instant(),
    decidedByName: text(),
    decidedAt: instant(),
  },
  (t) => [
    ...owned('role_suggestions', t),
    only('role_suggestions_status_known', t.status, lifecycle.states),
    only('role_suggestions_language_known', t.language, languages),
    uniqueIndex('role_suggestions_once').on(t.tenantId, t.email),
    foreignKey({
      name: 'role_suggestions_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)
export type Suggestion = typeof roleSuggestions.$inferSelect
export const store = storeOf(roleSuggestions, 'suggestion')
