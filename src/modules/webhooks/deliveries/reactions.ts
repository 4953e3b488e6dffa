/** Which fact is which event, and which resource it is about. */
import { on, type Reaction } from '#kernel/reaction.ts'
import {
  assignmentMoved,
  type DelegationMoved,
  delegationMoved,
  requestAnswered,
} from '#modules/relationships/index.ts'
import {
  type MigrationMoved,
  migrationMoved,
  seatsChanged,
  subscriptionOpened,
  subscriptionRenewed,
  subscriptionStatusChanged,
} from '#modules/subscriptions/index.ts'
import { registeredAmong } from '../registrations/queries.ts'
import type { EventName } from '../registrations/rules.ts'
import { announce, type News } from './commands/queueing.ts'

type AboutSubscription = { readonly customerId: string; readonly subscriptionId: string }
const subscription = ({ customerId, subscriptionId }: AboutSubscription): News => ({
  event: 'subscription-updated',
  resource: 'subscription',
  path: `/v1/customers/${customerId}/subscriptions/${subscriptionId}`,
})

type Moves<Status extends string> = Readonly<Partial<Record<Status, EventName>>>
const ACCESS: Moves<DelegationMoved['status']> = {
  approved: 'granular-admin-relationship-approved',
  active: 'granular-admin-relationship-activated',
  terminated: 'granular-admin-relationship-terminated',
  expired: 'granular-admin-relationship-expired',
}
const GROUPS: Moves<string> = {
  pending: 'granular-admin-access-assignment-created',
  active: 'granular-admin-access-assignment-activated',
  deleted: 'granular-admin-access-assignment-deleted',
}

const MIGRATIONS: Moves<MigrationMoved['kind']> = {
  created: 'new-commerce-migration-created',
  completed: 'new-commerce-migration-completed',
  failed: 'new-commerce-migration-failed',
  scheduleFailed: 'new-commerce-migration-schedule-failed',
}
function migration({ kind, customerId, migrationId, scheduleId }: MigrationMoved): News | null {
  const event = MIGRATIONS[kind]
  const there = `/v1/customers/${customerId}/migrations/newcommerce`
  if (!event) return null
  if (migrationId) return { event, resource: 'newCommerceMigration', path: `${there}/${migrationId}` }
  return { event, resource: 'newCommerceMigrationSchedule', path: `${there}/schedules/${scheduleId}` }
}

// biome-ignore format: a table
export const reactions: readonly Reaction[] = [
  on(subscriptionOpened,        'webhooks.subscriptionOpened',  (ctx, facts) => announce(ctx, subscription(facts)), registeredAmong),
  on(seatsChanged,              'webhooks.seatsChanged',        (ctx, facts) => announce(ctx, subscription(facts)), registeredAmong),
  on(subscriptionStatusChanged, 'webhooks.statusChanged',       (ctx, facts) => announce(ctx, subscription(facts)), registeredAmong),
  on(subscriptionRenewed,       'webhooks.subscriptionRenewed', (ctx, facts) => announce(ctx, subscription(facts)), registeredAmong),
  on(migrationMoved,            'webhooks.migrationMoved',      async (ctx, facts) => {
    const news = migration(facts)
    if (news) await announce(ctx, news)
  }, registeredAmong),
  on(requestAnswered,           'webhooks.requestAnswered',     async (ctx, { status, customerId }) =>
    status === 'accepted' && customerId !== null &&
      announce(ctx, { event: 'reseller-relationship-accepted-by-customer', resource: 'customer', path: `/v1/customers/${customerId}` })),
  on(delegationMoved,           'webhooks.delegationMoved',     async (ctx, { side, status, delegationId }) => {
    const event = ACCESS[status]
    if (side === 'partner' && event) await announce(ctx, { event, resource: 'granularAdminRelationship', path: `/rest/delegations/${delegationId}` })
  }),
  on(assignmentMoved,           'webhooks.assignmentMoved',     async (ctx, { status, isChange, delegationId }) => {
    const event = isChange ? 'granular-admin-access-assignment-updated' : GROUPS[status]
    if (event) await announce(ctx, { event, resource: 'granularAdminAccessAssignment', path: `/rest/delegations/${delegationId}` })
  }),
]
