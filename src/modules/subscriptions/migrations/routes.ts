import { listOf, pageOf, route } from '#kernel/route.ts'
import { migrate, validate } from './commands/migrate.ts'
import { cancelSchedule, changeSchedule, schedule } from './commands/schedules.ts'
import { eventsOf, migrationOf, migrationsOf, scheduleOf, schedulesOf } from './queries.ts'
import * as s from './shapes.ts'

const [read, manage] = ['subscriptions:read', 'subscriptions:manage'] as const
const [there, customer] = ['/customers/:customerId/subscriptions/:id/migration', '/customers/:customerId'] as const

/** Migrations to the newer generation, by name: wires ask the same of them. */
// biome-ignore format: a table
export const subscriptionMigrations = {
  validate:   route(`POST ${there}/validation`,                       manage, s.Asking,       s.validated,         validate),
  migrate:    route(`POST ${there}`,                                  manage, s.Asking,       s.migration,         (ctx, asked) => migrate(ctx, asked)),
  list:       route('GET /subscription-migrations',                   read,   s.Search,       pageOf(s.migration), migrationsOf),
  find:       route(`GET ${customer}/subscription-migrations/:id`,    read,   s.ById,         s.migration,         migrationOf),
  events:     route(`GET ${customer}/subscription-migration-events`,  read,   s.Happening,    listOf(s.happened),  eventsOf),
  schedules:  route('GET /migration-schedules',                       read,   s.Search,       pageOf(s.schedule),  schedulesOf),
  scheduled:  route(`GET ${customer}/migration-schedules/:id`,        read,   s.ScheduleById, s.schedule,          scheduleOf),
  schedule:   route(`POST ${customer}/migration-schedules`,           manage, s.Scheduling,   s.schedule,          schedule),
  reschedule: route(`PUT ${customer}/migration-schedules/:id`,        manage, s.Rescheduling, s.schedule,          changeSchedule),
  cancel:     route(`DELETE ${customer}/migration-schedules/:id`,     manage, s.ScheduleById, s.schedule,          cancelSchedule),
}
export const routes = Object.values(subscriptionMigrations)
