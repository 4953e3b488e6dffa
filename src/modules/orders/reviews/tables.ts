import { pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { amount, currency, oneOf, only, owned, record } from '#kernel/tables.ts'

/** What the vendor wants to see of a partner’s orders before they are completed: nothing, the order, or the customer's purchase order too. */
export const steps = ['none', 'approval', 'purchaseOrder'] as const
export type Step = (typeof steps)[number]

/** From which total on the vendor looks at a partner’s orders. No row is: never. */
export const orderReviews = pgTable(
  'order_reviews',
  {
    ...record<'orderReview'>(),
    step: oneOf(steps).notNull(),
    /** The least total it looks at; null is every order. One in another currency is always looked at. */
    fromTotal: amount(),
    currency: currency(),
    note: text(),
    setByName: text().notNull(),
  },
  (t) => [
    ...owned('order_reviews', t),
    only('order_reviews_step_known', t.step, steps),
    uniqueIndex('order_reviews_once').on(t.tenantId),
  ],
)

export type OrderReview = typeof orderReviews.$inferSelect
export const store = storeOf(orderReviews, 'orderReview')
