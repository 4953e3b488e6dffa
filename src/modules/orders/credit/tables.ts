import { sql } from 'drizzle-orm'
import { check, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { amount, currency, owned, record } from '#kernel/tables.ts'

/** How much a partner may owe in one currency before new orders wait; the vendor sets it. No row is no limit (domain.md 6.14). */
export const creditLimits = pgTable(
  'credit_limits',
  {
    ...record<'creditLimit'>(),
    currency: currency().notNull(),
    limit: amount().notNull(),
    /** Why it is as it is, in the vendor's words. */
    note: text(),
    setByName: text().notNull(),
  },
  (t) => [
    ...owned('credit_limits', t),
    uniqueIndex('credit_limits_once').on(t.tenantId, t.currency),
    check('credit_limits_positive', sql`"limit" >= 0`),
  ],
)

export type CreditLimit = typeof creditLimits.$inferSelect
export const store = storeOf(creditLimits, 'creditLimit')
