import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Fault } from '#kernel/fault.ts'
import { newId } from '#kernel/id.ts'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { takingTurns } from '#kernel/turns.ts'
import { tenants } from '#modules/access/index.ts'
import { cycles } from '#modules/catalog/index.ts'
import { type Subscription, terms } from '../subscriptions/tables.ts'
import { lifecycle, planned } from './lifecycle.ts'
import type { Wish } from './rules/reasons.ts'

/** Of whom it is, which subscription moves, and by which number a program of the partner knows it. */
const about = () => ({
  customerId: idOf<'tenant'>().notNull(),
  subscriptionId: idOf<'subscription'>().notNull(),
  reference: text(),
  fullTerm: boolean().notNull(),
  /** The last day of its first term, where one was chosen. */
  endsOn: date({ mode: 'string' }),
})

/** That a subscription moves to the newer generation, or has moved. Not tied to the subscriptions: those may go to another partner. */
export const subscriptionMigrations = pgTable(
  'subscription_migrations',
  {
    ...record<'subscriptionMigration'>(),
    ...about(),
    status: oneOf(lifecycle.states).notNull(),
    /** The migration of what it was added to, and goes along with. */
    baseId: idOf<'subscriptionMigration'>(),
    scheduleId: idOf<'migrationSchedule'>(),
    newSubscriptionId: idOf<'subscription'>().notNull(),
    orderId: idOf<'order'>().notNull(),
    catalogItemId: text().notNull(),
    quantity: integer().notNull(),
    term: oneOf(terms),
    cycle: oneOf(cycles).notNull(),
    /** The last day of the new one's first term. */
    termTo: date({ mode: 'string' }).notNull(),
    byName: text().notNull(),
    endedAt: instant(),
    ...takingTurns(),
  },
  (t) => [
    ...owned('subscription_migrations', t),
    only('subscription_migrations_status_known', t.status, lifecycle.states),
    check('subscription_migrations_counted', sql`quantity >= 1`),
    uniqueIndex('subscription_migrations_once').on(t.subscriptionId).where(sql`status = 'processing'`),
    index('subscription_migrations_of').on(t.tenantId, t.customerId, t.id),
    index('subscription_migrations_by_base').on(t.tenantId, t.baseId).where(sql`base_id is not null`),
    index('subscription_migrations_due').on(t.turnAt).where(sql`status = 'processing' and base_id is null`),
    foreignKey({
      name: 'subscription_migrations_customer_fk',
      columns: [t.customerId, t.customerId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)
export type Migration = typeof subscriptionMigrations.$inferSelect

/** What goes along, and what it is to be. */
export type PlannedAddon = { -readonly [K in keyof Wish]: Exclude<Wish[K], undefined> } & { id: Subscription['id'] }

/** That one is to move on a day of the customer, or once it has been renewed. */
export const migrationSchedules = pgTable(
  'migration_schedules',
  {
    ...record<'migrationSchedule'>(),
    ...about(),
    status: oneOf(planned.states).notNull(),
    /** Null is the next renewal. */
    day: date({ mode: 'string' }),
    /** The first instant it can be done: where that is the renewal, it is renewed first. */
    dueAt: instant().notNull(),
    quantity: integer(),
    term: oneOf(terms),
    cycle: oneOf(cycles),
    addons: jsonb().$type<readonly PlannedAddon[]>().notNull(),
    byName: text().notNull(),
    endedAt: instant(),
    migrationId: idOf<'subscriptionMigration'>(),
    /** Why it came to nothing. */
    faults: jsonb().$type<readonly Fault[]>(),
    ...takingTurns(),
  },
  (t) => [
    ...owned('migration_schedules', t),
    only('migration_schedules_status_known', t.status, planned.states),
    uniqueIndex('migration_schedules_once').on(t.subscriptionId).where(sql`status = 'scheduled'`),
    index('migration_schedules_of').on(t.tenantId, t.customerId, t.id),
    index('migration_schedules_due').on(sql`coalesce(turn_at, due_at)`).where(sql`status = 'scheduled'`),
    foreignKey({
      name: 'migration_schedules_customer_fk',
      columns: [t.customerId, t.customerId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)
export type Schedule = typeof migrationSchedules.$inferSelect

/** What can happen to a migration, or to the plan of one. */
export const eventKinds = ['scheduled', 'rescheduled', 'cancelled', 'scheduleFailed', 'created', 'completed', 'failed'] as const // biome-ignore format: one line
export type EventKind = (typeof eventKinds)[number]
/** What was done of migrations, when and by whom: written with each step, never changed. */
export const migrationEvents = pgTable(
  'subscription_migration_events',
  {
    tenantId: idOf<'tenant'>().notNull(),
    id: idOf<'migrationEvent'>()
      .notNull()
      .$defaultFn(newId<'migrationEvent'>),
    customerId: idOf<'tenant'>().notNull(),
    subscriptionId: idOf<'subscription'>().notNull(),
    migrationId: idOf<'subscriptionMigration'>(),
    scheduleId: idOf<'migrationSchedule'>(),
    kind: oneOf(eventKinds).notNull(),
    at: instant().notNull(),
    byName: text().notNull(),
    faults: jsonb().$type<readonly Fault[]>(),
  },
  (t) => [
    ...owned('subscription_migration_events', t),
    only('subscription_migration_events_kind_known', t.kind, eventKinds),
    index('subscription_migration_events_of').on(t.tenantId, t.customerId, t.id),
    foreignKey({
      name: 'subscription_migration_events_customer_fk',
      columns: [t.customerId, t.customerId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)
export type MigrationEvent = typeof migrationEvents.$inferSelect

export const store = storeOf(subscriptionMigrations, 'subscriptionMigration', ['tries', 'turnAt'])
export const schedules = storeOf(migrationSchedules, 'migrationSchedule', ['tries', 'turnAt'])
