import { sql } from 'drizzle-orm'
import { pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, owned, record } from '#kernel/tables.ts'

/** A person's own way to look at the list of customers: its filters, under a name. */
export const customerViews = pgTable(
  'customer_views',
  {
    ...record<'customerView'>(),
    userId: idOf<'user'>().notNull(),
    name: text().notNull(),
    /** The filters as the address holds them. */
    query: text().notNull(),
  },
  (t) => [
    ...owned('customer_views', t),
    uniqueIndex('customer_views_once').on(t.tenantId, t.userId, sql`lower(${t.name})`),
  ],
)

export type CustomerView = typeof customerViews.$inferSelect
export const store = storeOf(customerViews, 'customerView')
