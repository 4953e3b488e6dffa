import { pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { oneOf, only, owned, record } from '#kernel/tables.ts'

/** What a company decides once for how it asks customers for access. */
export const names = ['accessDays', 'accessExtends'] as const

/** A setting of a company that differs from the usual. */
export const accountSettings = pgTable(
  'account_settings',
  { ...record<'accountSetting'>(), name: oneOf(names).notNull(), value: text().notNull() },
  (t) => [
    ...owned('account_settings', t),
    only('account_settings_name_known', t.name, names),
    uniqueIndex('account_settings_once').on(t.tenantId, t.name),
  ],
)

export type AccountSetting = typeof accountSettings.$inferSelect
export const store = storeOf(accountSettings, 'accountSetting')
