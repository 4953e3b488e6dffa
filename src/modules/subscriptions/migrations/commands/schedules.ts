/** A migration is planned for a day of the customer, or for the next renewal; changed and cancelled until then. */
import { and, eq, inArray } from 'drizzle-orm'
import { type Day, startOfDay } from '#kernel/calendar.ts'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { Refusals } from '#kernel/refusal.ts'
import { within } from '#kernel/store.ts'
import { momentIn } from '../../subscriptions/rules/standing.ts'
import { type Subscription, store as subscriptions } from '../../subscriptions/tables.ts'
import { planned } from '../lifecycle.ts'
import { scheduleOf } from '../queries.ts'
import { refuse } from '../refusals.ts'
import { dayFor, reasonsThen } from '../rules/reasons.ts'
import type { Rescheduling, ScheduleById, Scheduling } from '../shapes.ts'
import { migrationSchedules as p, type Schedule, schedules } from '../tables.ts'
import { moving } from './migrate.ts'
import { note } from './news.ts'

/** Refused for whatever time alone does not clear until then; what is in the way on the day itself is told on that day. */
export async function schedule(ctx: Ctx, { subscriptionId, ...wish }: Scheduling): Promise<Schedule> {
  const { customerId } = wish
  const open = await openOf(ctx, [subscriptionId]) // before the subscription, as the clock takes them
  const { dueAt, name } = await plannedFor(ctx, { ...wish, id: subscriptionId })
  if (open.length > 0 || (await isScheduled(ctx, subscriptionId))) throw refuse.scheduledAlready({ name })
  const row = await schedules.insert(ctx, {
    ...{ ...asKept(wish), customerId, subscriptionId, status: 'scheduled', dueAt, byName: ctx.actor.name },
    ...{ endedAt: null, migrationId: null, faults: null, tries: 0, turnAt: null },
  })
  await note(ctx, 'scheduled', { ...row, scheduleId: row.id })
  return row
}

/** The whole of it is said anew. */
export async function changeSchedule(ctx: Ctx, { id, ...wish }: Rescheduling): Promise<Schedule> {
  const before = await held(ctx, { customerId: wish.customerId, id })
  const status = planned.next(before.status, 'change')
  const { dueAt } = await plannedFor({ ...ctx, expects: null }, { ...wish, id: before.subscriptionId })
  const row = await schedules.update(ctx, before, { ...asKept(wish), status, dueAt, tries: 0, turnAt: null })
  await note(ctx, 'rescheduled', { ...row, scheduleId: row.id })
  return row
}

export async function cancelSchedule(ctx: Ctx, at: ScheduleById): Promise<Schedule> {
  return cancelled(ctx, await held(ctx, at))
}

async function cancelled(ctx: Ctx, before: Schedule): Promise<Schedule> {
  const status = planned.next(before.status, 'cancel')
  const row = await schedules.update(ctx, before, { status, endedAt: ctx.now, turnAt: null })
  await note(ctx, 'cancelled', { ...row, scheduleId: row.id })
  return row
}

/** What is planned of those that migrate now, held before they are, as the clock takes them; and cancelled once they do. */
export const scheduledOf = (ctx: Ctx, ids: readonly Id<'subscription'>[], but: Id<'migrationSchedule'> | null) =>
  openOf(ctx, ids).then((all) => all.filter(({ id }) => id !== but))
export async function dropAll(ctx: Ctx, all: readonly Schedule[]): Promise<void> {
  for (const one of all) await cancelled(ctx, one)
}

/** What goes to another partner is planned there anew. */
export const dropSchedules = async (ctx: Ctx, ids: readonly Subscription['id'][]) =>
  dropAll(ctx, await openOf(ctx, ids))

async function held(ctx: Ctx, at: ScheduleById): Promise<Schedule> {
  await scheduleOf(ctx, at)
  return schedules.lock(ctx, at.id)
}
const openOf = (ctx: Ctx, ids: readonly Subscription['id'][]): Promise<Schedule[]> =>
  ctx.db
    .select()
    .from(p)
    .where(and(within(ctx, p), inArray(p.subscriptionId, [...ids]), eq(p.status, 'scheduled')))
    .orderBy(p.id)
    .for('update')

/** Whoever was faster has kept it by now: both wait for the subscription. */
async function isScheduled(ctx: Ctx, id: Subscription['id']): Promise<boolean> {
  const open = and(within(ctx, p), eq(p.subscriptionId, id), eq(p.status, 'scheduled'))
  return (await ctx.db.select({ id: p.id }).from(p).where(open).limit(1)).length > 0
}

type Planned = Omit<Scheduling, 'subscriptionId'>
async function plannedFor(ctx: Ctx, { on, reference: _, ...asked }: Planned & Pick<Subscription, 'id'>) {
  const { base, reasons } = await moving(ctx, asked, subscriptions.lock)
  const moment = momentIn(ctx.now, base.s.market)
  const day = dayFor(base, on, moment)
  const flaws = [...reasons].flatMap(([mover, all]) => reasonsThen(all, mover, day))
  if (flaws.length > 0) throw new Refusals(flaws)
  return { dueAt: startOfDay(day, moment.zone), name: base.s.name }
}

const asKept = ({ on, term, cycle, quantity, fullTerm, endsOn, reference, addons }: Planned) => ({
  ...{ day: (on ?? null) as Day | null, term: term ?? null, cycle: cycle ?? null, quantity: quantity ?? null },
  ...{ fullTerm: fullTerm ?? false, endsOn: endsOn ?? null, reference: reference || null, addons: addons ?? [] },
})
