/** What was planned for this day is begun, each in its turn; what cannot be is told, and nothing of it is done. */
import { and, asc, eq, lte, sql } from 'drizzle-orm'
import { apart } from '#kernel/apart.ts'
import { dayIn, startOfDay } from '#kernel/calendar.ts'
import type { Ctx } from '#kernel/context.ts'
import { daysLater } from '#kernel/days.ts'
import { faultOf } from '#kernel/fault.ts'
import { updateEach } from '#kernel/many.ts'
import { type Refusal, Refusals, refusalIn } from '#kernel/refusal.ts'
import { across } from '#kernel/store.ts'
import { addMinutes } from '#kernel/time.ts'
import { tryAgain } from '#kernel/turns.ts'
import { momentIn } from '../../subscriptions/rules/standing.ts'
import { type Subscription, store as subscriptions } from '../../subscriptions/tables.ts'
import { planned } from '../lifecycle.ts'
import { refuse } from '../refusals.ts'
import type { Asking } from '../shapes.ts'
import { migrationSchedules as p, type Schedule, schedules } from '../tables.ts'
import { migrate } from './migrate.ts'
import { inLogOf, note } from './news.ts'

const [BATCH, LATEST] = [50, 8]
/** Begins what is due, one batch; one that fails for a reason of ours steps aside alone. */
export async function beginDue(ctx: Ctx): Promise<number> {
  const turn = sql`coalesce(${p.turnAt}, ${p.dueAt})`
  const due = await ctx.db
    .select()
    .from(p)
    .where(and(across(ctx, p), eq(p.status, 'scheduled'), lte(turn, ctx.now)))
    .orderBy(asc(turn))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  // By customer, so that whoever counts seats meanwhile waits in the same order.
  due.sort((one, other) => one.customerId.localeCompare(other.customerId))
  const work = async (rows: readonly Schedule[]) => {
    for (const row of rows) await inLogOf(ctx, row.tenantId, 'subscriptions.beginMigrations', (there) => begin(there, row))
  }
  const setAside = ({ tenantId, id, tries }: Schedule) => updateEach(ctx.db, p, [{ tenantId, id, ...tryAgain(ctx.now, Math.min(tries, LATEST)) }])
  await apart(ctx, due, work, setAside)
  return due.length
} // biome-ignore format: one thought

async function begin(ctx: Ctx, row: Schedule): Promise<void> {
  const s = await there(ctx, row)
  if (!s) return fail(ctx, row, [refuse.gone()])
  const wait = waitFor(row, s, ctx.now)
  if (wait) return updateEach(ctx.db, p, [{ tenantId: row.tenantId, id: row.id, ...wait }])
  const outcome = await migrate(ctx, askedBy(row), row).catch(flawsIn)
  if (Array.isArray(outcome)) return fail(ctx, row, outcome)
  const status = planned.next(row.status, 'begin')
  await schedules.update(ctx, row, { status, endedAt: ctx.now, turnAt: null, migrationId: outcome.id })
}

const there = (ctx: Ctx, { subscriptionId }: Schedule): Promise<Subscription | null> =>
  subscriptions.get(ctx, subscriptionId).catch((error: unknown) => {
    refusalIn(error)
    return null
  })

const AGAIN_MIN = 1
/** The clock does first what it has to do with it; what goes with a renewal that has moved moves with it. */
function waitFor({ day, dueAt }: Schedule, s: Subscription, now: Date): Partial<Schedule> | null {
  if (s.status === 'active' && s.dueAt !== null && s.dueAt <= now) return { turnAt: addMinutes(now, AGAIN_MIN) }
  const { zone } = momentIn(now, s.market)
  const renewsAt = startOfDay(daysLater(s.termTo, 1), zone)
  const isEarly = day === null && s.status === 'active' && s.termFrom < dayIn(dueAt, zone) && renewsAt > now
  return isEarly ? { dueAt: renewsAt, turnAt: null } : null
}

function askedBy({ customerId, subscriptionId: id, reference, term, cycle, quantity, fullTerm, endsOn, addons }: Schedule): Asking {
  const own = { ...(term && { term }), ...(cycle && { cycle }), ...(quantity && { quantity }), ...(endsOn && { endsOn }) }
  return { customerId, id, ...own, fullTerm, addons: [...addons], ...(reference && { reference }) }
} // biome-ignore format: one thought

/** Refused before anything of it was kept. */
function flawsIn(error: unknown): Refusal[] {
  if (error instanceof Refusals) return [...error.all]
  return [refusalIn(error)]
}

async function fail(ctx: Ctx, row: Schedule, flaws: readonly Refusal[]): Promise<void> {
  const faults = flaws.map(faultOf)
  await schedules.update(ctx, row, { status: planned.next(row.status, 'fail'), endedAt: ctx.now, turnAt: null, faults })
  await note(ctx, 'scheduleFailed', { ...row, scheduleId: row.id, faults })
}
