import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { silences } from '#kernel/calls.ts'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, networkOnly, oneOf, only, owned, record } from '#kernel/tables.ts'
import { takingTurns } from '#kernel/turns.ts'
import { subscriptions } from '../subscriptions/tables.ts'
import { lifecycle } from './lifecycle.ts'

/** What the vendor's systems do with a subscription. */
export const actions = ['provision', 'changeQuantity', 'changeProduct', 'suspend', 'resume', 'end'] as const
/** Why it did not come about: refused by them, an answer nobody can use, none in time though they promised one, one we could not keep, or no answer at all. */
export const faults = [
  'refused',
  'broken',
  'unreadable',
  'aboutAnother',
  'neverAnswered',
  'unkept',
  ...silences,
] as const
export type Fault = (typeof faults)[number]

/** How a subscription stands, as the vendor's systems are told: its people may use it, may not for now, or it is over. */
export type Standing = {
  readonly productId: string
  readonly skuId: string
  readonly quantity: number
  readonly use: 'open' | 'shut' | 'ended'
  readonly status: (typeof subscriptions.$inferSelect)['status']
  readonly termEndsOn: string | null
}

/** What the vendor's systems were last told of one subscription, and what they said. `generation` counts what it was to become. */
export const provisionings = pgTable(
  'provisionings',
  {
    ...record<'provisioning'>(),
    subscriptionId: idOf<'subscription'>().notNull(),
    status: oneOf(lifecycle.states).notNull(),
    since: instant().notNull(),
    generation: integer().notNull(),
    action: oneOf(actions).notNull(),
    /** How it is to stand, and how it does by their word; null before they have it. */
    wanted: jsonb().$type<Standing>().notNull(),
    confirmed: jsonb().$type<Standing>(),
    ...takingTurns(),
    fault: oneOf(faults),
    /** What they said of it in their own words. */
    reason: text(),
    /** Where the customer's people begin to use it, if they have to go somewhere for that. */
    activationLink: text(),
  },
  (t) => [
    ...owned('provisionings', t),
    only('provisionings_status_known', t.status, lifecycle.states),
    only('provisionings_action_known', t.action, actions),
    only('provisionings_fault_known', t.fault, faults),
    uniqueIndex('provisionings_of').on(t.tenantId, t.subscriptionId),
    index('provisionings_due').on(t.turnAt).where(sql`status in ('waiting', 'asked')`),
    index('provisionings_by_id').on(t.id),
    index('provisionings_open').on(t.id).where(sql`status <> 'done'`),
    foreignKey({
      name: 'provisionings_subscription_fk',
      columns: [t.tenantId, t.subscriptionId],
      foreignColumns: [subscriptions.tenantId, subscriptions.id],
    }).onUpdate('cascade'), // it goes with its subscription to another partner
  ],
)
export type Provisioning = typeof provisionings.$inferSelect
export const store = storeOf(provisionings, 'provisioning', [
  ...['wanted', 'confirmed', 'tries', 'turnAt', 'generation', 'subscriptionId'],
])

/** Where the vendor's systems are called, and the secret both sides sign with, sealed; one row, or none: then what is ordered is there at once. */
export const provisioners = pgTable(
  'provisioners',
  {
    one: oneOf(['one']).primaryKey(),
    url: text().notNull(),
    secretSealed: text().notNull(),
    secretSince: instant().notNull(),
    changedAt: instant().notNull(),
    changedByName: text().notNull(),
  },
  (t) => [...networkOnly('provisioners'), only('provisioners_one', t.one, ['one'])],
)
export type Provisioner = typeof provisioners.$inferSelect
