/** What other modules may use of subscriptions. */
import './endings.ts'

export { activationsOf } from './activation/routes.ts'
export { subscriptionChanges } from './changes/tables.ts'
export { subscriptionMigrations } from './migrations/routes.ts'
export { type MigrationMoved, migrationMoved } from './migrations/shapes.ts'
export { type Owing, onOwingMore, REVIEW } from './owing.ts'
export { usagePlans } from './plans/routes.ts'
export { productUpgradesOf } from './product-upgrades/routes.ts'
export { type Provisioned, provisionedOf, VENDOR_ASKED } from './provisioning/queries.ts'
export { type HeldSeats, seatsHeld } from './seats/queries.ts'
export { customerSeats } from './seats/tables.ts'
export { type Opened, open as openSubscriptions } from './subscriptions/commands/open.ts'
export { lifecycle as subscriptionLife } from './subscriptions/lifecycle.ts'
export { alignables, find as subscriptionOf } from './subscriptions/queries.ts'
export { type Alignable, endsFor } from './subscriptions/rules/coterm.ts'
export { begin as beginSubscription, type Opening } from './subscriptions/rules/opening.ts'
export { refuse as refuseSubscription } from './subscriptions/rules/refusals.ts'
export { type Moment, momentIn } from './subscriptions/rules/standing.ts'
export {
  provisionDue,
  type SubscriptionFellShort,
  seatsChanged,
  statusChanged as subscriptionStatusChanged,
  subscriptionFellShort,
  subscriptionOpened,
  subscriptionRenewed,
} from './subscriptions/shapes.ts'
export { type Subscription, subscriptions } from './subscriptions/tables.ts'
export { supportContacts } from './support/tables.ts'
export { onReceiving, type Receiving } from './transfers/receiving.ts'
export { type TransferMoved, transferMoved as subscriptionTransferMoved } from './transfers/shapes.ts'
export {
  subscriptionTransferLines,
  subscriptionTransfers,
  type Transfer as SubscriptionTransfer,
} from './transfers/tables.ts'
export { subscriptionTransitions } from './transitions/routes.ts'
export { wholeSubscriptions } from './whole/routes.ts'
export { statesShown } from './whole/rules.ts'
