import { sql } from 'drizzle-orm'
import { check, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { idOf, networkOnly } from '#kernel/tables.ts'

/**
 * How many seats of a SKU a customer holds, over all its partners, and by how many subscriptions; trials count for ever. One
 * row a customer and SKU, changed by `count_seats` alone: so two partners who add the last seats at once never exceed it.
 */
export const customerSeats = pgTable(
  'customer_seats',
  {
    customerId: idOf<'tenant'>().notNull(),
    productId: text().notNull(),
    skuId: text().notNull(),
    seats: integer().notNull(),
    holdings: integer().notNull(),
    trials: integer().notNull(),
  },
  (t) => [
    primaryKey({ name: 'customer_seats_pk', columns: [t.customerId, t.productId, t.skuId] }),
    check('customer_seats_counted', sql`seats >= 0 and holdings >= 0 and trials >= 0`),
    ...networkOnly('customer_seats'),
  ],
)
