import { sql } from 'drizzle-orm'
import { foreignKey, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { tenants } from '#modules/access/index.ts'
import type { Wish } from '../lines/shapes.ts'
import { lifecycle } from './lifecycle.ts'

/** What a partner is about to buy for a customer. Only the wishes are kept: what they cost is asked for anew each time. */
export const carts = pgTable(
  'carts',
  {
    ...record<'cart'>(),
    customerId: idOf<'tenant'>().notNull(),
    status: oneOf(lifecycle.states).notNull(),
    lines: jsonb().$type<readonly Wish[]>().notNull(),
    expiresAt: instant().notNull(),
    createdByName: text().notNull(),
    changedByName: text().notNull(),
    orderedAt: instant(),
  },
  (t) => [
    ...owned('carts', t),
    only('carts_status_known', t.status, lifecycle.states),
    index('carts_of_customer').on(t.tenantId, t.customerId, t.id),
    index('carts_expiring').on(t.expiresAt).where(sql`status = 'active'`),
    foreignKey({
      name: 'carts_customer_fk',
      columns: [t.customerId, t.customerId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)

export type Cart = typeof carts.$inferSelect
export const store = storeOf(carts, 'cart')
