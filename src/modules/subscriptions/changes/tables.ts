import { foreignKey, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { newId } from '#kernel/id.ts'
import { idOf, instant, oneOf, only, owned } from '#kernel/tables.ts'
import { subscriptions } from '../subscriptions/tables.ts'

/** What can happen to a subscription, as its timeline tells it. */
export const kinds = [
  'opened',
  'renewed',
  'seatsAdded',
  'seatsRemoved',
  'suspended',
  'reactivated',
  'cancelled',
  'lapsed',
  'disabled',
  'removed',
  'renamed',
  'autoRenewOn',
  'autoRenewOff',
  'nextTermPlanned',
  'nextTermDropped',
  'planPlanned',
  'planChanged',
  'termChanged',
  'upgraded',
  'movedIn',
  'trialConverted',
  'partnerOnRecordSet',
  'fellShort',
  'transferred',
  'migrating',
  'migrated',
  'migrationFailed',
  'provisioned',
  'provisionFailed',
] as const
export type Kind = (typeof kinds)[number]

/** What was done to a subscription, when and by whom: written with each change, never changed. */
export const subscriptionChanges = pgTable(
  'subscription_changes',
  {
    tenantId: idOf<'tenant'>().notNull(),
    id: idOf<'subscriptionChange'>()
      .notNull()
      .$defaultFn(newId<'subscriptionChange'>),
    subscriptionId: idOf<'subscription'>().notNull(),
    kind: oneOf(kinds).notNull(),
    at: instant().notNull(),
    byName: text().notNull(),
    /** What was before and is since, as far as it says something. */
    facts: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (t) => [
    ...owned('subscription_changes', t),
    only('subscription_changes_kind_known', t.kind, kinds),
    index('subscription_changes_of').on(t.tenantId, t.subscriptionId, t.id),
    foreignKey({
      name: 'subscription_changes_subscription_fk',
      columns: [t.tenantId, t.subscriptionId],
      foreignColumns: [subscriptions.tenantId, subscriptions.id],
    }).onUpdate('cascade'), // it goes with its subscription to another partner
  ],
)
export type Change = typeof subscriptionChanges.$inferSelect
