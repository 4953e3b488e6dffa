import { boolean, foreignKey, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { idOf, instant, sealed } from '#kernel/tables.ts'
import { subscriptions } from '../subscriptions/tables.ts'

/** Whether what a customer uses beyond what is included is charged, and to which plan by use; one setting a kind of use. */
export const overages = pgTable(
  'overages',
  {
    tenantId: idOf<'tenant'>().notNull(),
    customerId: idOf<'tenant'>().notNull(),
    type: text().notNull(),
    /** The plan by use that it is charged to. */
    planId: idOf<'subscription'>().notNull(),
    partnerId: text().notNull(),
    isEnabled: boolean().notNull(),
    setByName: text().notNull(),
    setAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'overages_pk', columns: [t.tenantId, t.customerId, t.type] }),
    foreignKey({
      name: 'overages_plan_fk',
      columns: [t.tenantId, t.planId],
      foreignColumns: [subscriptions.tenantId, subscriptions.id],
    }),
    ...sealed('overages', t),
  ],
)
export type Overage = typeof overages.$inferSelect

/** Plans by use that a partner has made ready for reservations: what is reserved is used in one of them. */
export const planRegistrations = pgTable(
  'plan_registrations',
  {
    tenantId: idOf<'tenant'>().notNull(),
    planId: idOf<'subscription'>().notNull(),
    registeredByName: text().notNull(),
    registeredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'plan_registrations_pk', columns: [t.tenantId, t.planId] }),
    foreignKey({
      name: 'plan_registrations_plan_fk',
      columns: [t.tenantId, t.planId],
      foreignColumns: [subscriptions.tenantId, subscriptions.id],
    }),
    ...sealed('plan_registrations', t),
  ],
)
