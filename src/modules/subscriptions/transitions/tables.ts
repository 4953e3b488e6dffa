import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { newId } from '#kernel/id.ts'
import { idOf, instant, oneOf, owned } from '#kernel/tables.ts'
import { cycles } from '#modules/catalog/index.ts'
import { subscriptions, terms } from '../subscriptions/tables.ts'

/** That seats of a subscription became another product, or its term a longer one: from what to what, and where they are since. */
export const transitions = pgTable(
  'subscription_transitions',
  {
    tenantId: idOf<'tenant'>().notNull(),
    id: idOf<'transition'>()
      .notNull()
      .$defaultFn(newId<'transition'>),
    subscriptionId: idOf<'subscription'>().notNull(),
    /** Catalogue items, as they were called then. */
    fromItem: text().notNull(),
    toItem: text().notNull(),
    /** Where the seats are since: the same subscription, a new one, or one the customer had. */
    intoId: idOf<'subscription'>().notNull(),
    quantity: integer().notNull(),
    /** All of them went, so that licences follow by themselves. */
    isWhole: boolean().notNull(),
    term: oneOf(terms),
    cycle: oneOf(cycles).notNull(),
    promotionId: text(),
    at: instant().notNull(),
    byName: text().notNull(),
  },
  (t) => [
    ...owned('subscription_transitions', t),
    check('subscription_transitions_counted', sql`quantity >= 1`),
    index('subscription_transitions_of').on(t.tenantId, t.subscriptionId, t.id),
    foreignKey({
      name: 'subscription_transitions_subscription_fk',
      columns: [t.tenantId, t.subscriptionId],
      foreignColumns: [subscriptions.tenantId, subscriptions.id],
    }).onUpdate('cascade'), // it goes with its subscription to another partner
  ],
)
export type Transition = typeof transitions.$inferSelect
