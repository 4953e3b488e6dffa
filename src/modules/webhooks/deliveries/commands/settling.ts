/** What came back from a company's program, and what becomes of its line. */
import { and, eq, inArray, lt, ne } from 'drizzle-orm'
import type { Answered } from '#kernel/calls.ts'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { across, within } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { tryAgain } from '#kernel/turns.ts'
import { type StopCause, lifecycle as standing } from '../../registrations/lifecycle.ts'
import { type Health, healthAfter, stopCause } from '../../registrations/rules.ts'
import { webhookStopped } from '../../registrations/shapes.ts'
import { type Registration, webhookRegistrations as r } from '../../registrations/tables.ts'
import { lifecycle } from '../lifecycle.ts'
import { attemptOf, hasArrived, isGivenUp } from '../rules.ts'
import { type Delivery, webhookDeliveries as d } from '../tables.ts'
import { firstOf, lengthOf, setAside } from './line.ts'

/** One event with what its receiver said. */
export type Sent = { readonly delivery: Delivery; readonly answered: Answered }
/** What was sent to one company in a row. */
export type Turn = { readonly to: Registration; readonly sent: readonly Sent[] }

/** Keeps what came back, and when the line is looked at next. */
export async function settle(network: Ctx, { to, sent }: Turn): Promise<void> {
  const ctx = inTenant(network, to.tenantId)
  const [held] = await ctx.db
    .select()
    .from(r)
    .where(and(within(ctx, r), eq(r.id, to.id)))
    .for('update')
  for (const one of sent) await keep(ctx, one)
  if (held?.version !== to.version) return // it has ended, or whoever changed it has said when it goes on
  const health = healthAfter(held, sent.map(({ answered }) => hasArrived(answered)), ctx.now) // biome-ignore format: one thought
  const cause = stopCause(health, await lengthOf(ctx), ctx.now)
  if (cause) return stop(ctx, held, { ...health, stoppedFor: cause })
  await ctx.db.update(r).set({ ...health, ...(await turnAfter(ctx, sent.at(-1))) }).where(and(within(ctx, r), eq(r.id, to.id))) // biome-ignore format: one query
}

async function turnAfter(ctx: Ctx, last: Sent | undefined) {
  const isStuck = last !== undefined && !hasArrived(last.answered) && !isGivenUp(last.delivery.tries + 1)
  if (isStuck) return tryAgain(ctx.now, last.delivery.tries)
  const [next] = await firstOf(ctx, 1)
  return { tries: 0, turnAt: next ? ctx.now : null }
}

/** Nothing is sent there any more, and the company is told why. */
async function stop(ctx: Ctx, held: Registration, why: Health & { readonly stoppedFor: StopCause }) {
  await setAside(ctx)
  const is = { ...why, status: standing.next(held.status, 'stop'), tries: 0, turnAt: null }
  await ctx.db.update(r).set({ ...is, version: held.version + 1, updatedAt: ctx.now }).where(and(within(ctx, r), eq(r.id, held.id))) // biome-ignore format: one query
  await ctx.tell(webhookStopped, { cause: why.stoppedFor })
}

async function keep(ctx: Ctx, { delivery, answered }: Sent) {
  const tries = delivery.tries + 1
  const move = hasArrived(answered) ? 'arrive' : isGivenUp(tries) ? 'giveUp' : null
  const settled = move ? { status: lifecycle.next('waiting', move), settledAt: ctx.now } : {}
  const attempts = [...delivery.attempts, attemptOf(answered, ctx.now)]
  const changed = { ...settled, tries, attempts, updatedAt: ctx.now }
  await ctx.db.update(d).set(changed).where(and(within(ctx, d), eq(d.id, delivery.id), eq(d.status, 'waiting'))) // biome-ignore format: one query
}

const KEPT_DAYS = 30
const BATCH = 1_000
/** Drops what was settled long ago; what still waits is never dropped. */
export async function forget(ctx: Ctx): Promise<number> {
  const over = ctx.db
    .select({ id: d.id })
    .from(d)
    .where(and(across(ctx, d), lt(d.createdAt, addDays(ctx.now, -KEPT_DAYS)), ne(d.status, 'waiting')))
    .limit(BATCH)
  const { rowCount } = await ctx.db.delete(d).where(and(across(ctx, d), inArray(d.id, over)))
  return rowCount ?? 0
}
