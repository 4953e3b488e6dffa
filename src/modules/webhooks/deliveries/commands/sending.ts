/** Sends what waits: each company's events in their order, the companies side by side, so that none waits for another. */
import { and, asc, eq, inArray, lt, lte, ne } from 'drizzle-orm'
import { fall } from '#kernel/apart.ts'
import type { Answered } from '#kernel/calls.ts'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { across, within } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { tryAgain } from '#kernel/turns.ts'
import { type Signer, signerOf } from '../../keys/commands.ts'
import { type StopCause, lifecycle as standing } from '../../registrations/lifecycle.ts'
import { type Health, healthAfter, stopCause } from '../../registrations/rules.ts'
import { webhookStopped } from '../../registrations/shapes.ts'
import { type Registration, webhookRegistrations as r } from '../../registrations/tables.ts'
import { lifecycle } from '../lifecycle.ts'
import { attemptOf, callOf, hasArrived, isGivenUp } from '../rules.ts'
import { type Delivery, webhookDeliveries as d } from '../tables.ts'
import { firstOf, lengthOf, setAside } from './line.ts'

/** So many companies are told side by side. */
const LINES = 20
/** So many of one line in a turn, and for so long: the last of them may take its ten seconds more. */
const OF_A_LINE = 10
const TURN_MS = 10_000
/** For so long a round takes up lines; it looks for them whenever one is done, and so often besides. */
const ROUND_MS = 15_000
const LOOKS_EVERY_MS = 500

type Line = { readonly to: Registration; readonly waiting: readonly Delivery[] }

/** The lines whose turn it is, each with its first events. The try counts before it begins. */
async function takeTurns(ctx: Ctx, limit: number): Promise<Line[]> {
  const due = await ctx.db
    .select()
    .from(r)
    .where(and(across(ctx, r), eq(r.status, 'active'), lte(r.turnAt, ctx.now)))
    .orderBy(asc(r.turnAt))
    .limit(limit)
    .for('update', { skipLocked: true })
  const lines: Line[] = []
  for (const to of due) {
    const there = inTenant(ctx, to.tenantId)
    await ctx.db.update(r).set({ ...tryAgain(ctx.now, to.tries), triedAt: ctx.now }).where(and(within(there, r), eq(r.id, to.id))) // biome-ignore format: one query
    lines.push({ to, waiting: await firstOf(there, OF_A_LINE) })
  }
  return lines
}

type Sent = { readonly delivery: Delivery; readonly answered: Answered }
type Turn = { readonly to: Registration; readonly sent: readonly Sent[] }
/** One company's events, one after the other, until one does not arrive or its time is over. */
async function send({ ports }: Outside, signer: Signer, { to, waiting }: Line): Promise<Turn> {
  const over = AbortSignal.timeout(TURN_MS)
  const sent: Sent[] = []
  for (const delivery of waiting) {
    const answered = await ports.callsAbroad(callOf(delivery, to, signer))
    sent.push({ delivery, answered })
    if (!hasArrived(answered) || over.aborted) break
  }
  return { to, sent }
}

type Round = { readonly turns: number; readonly faults: readonly unknown[] }
/** One round: as soon as one company has been told, the next has its turn, and what came back is kept there and then. */
async function tell(outside: Outside): Promise<Round> {
  const over = AbortSignal.timeout(ROUND_MS)
  const [busy, faults, inTurn] = [new Set<Promise<unknown>>(), [] as unknown[], lane()]
  const begin = (signer: Signer) => (line: Line) => {
    const turn = send(outside, signer, line)
      .then((told) => inTurn(() => outside.look((ctx) => settle(ctx, told))))
      .catch((error: unknown) => faults.push(error)) // its line has stepped aside by then
      .finally(() => busy.delete(turn))
    busy.add(turn)
  }
  let turns = 0
  do {
    const free = over.aborted ? 0 : LINES - busy.size
    const lines = free > 0 ? await outside.look((ctx) => takeTurns(ctx, free)) : []
    if (lines.length > 0) lines.forEach(begin(await signerOf(outside)))
    turns += lines.length
    if (busy.size > 0) await Promise.race([...busy, rest()])
  } while (busy.size > 0)
  return { turns, faults }
}
const rest = () => new Promise<void>((done) => setTimeout(done, LOOKS_EVERY_MS).unref())
/** One after the other: what many have heard is not kept by as many connections. */
function lane() {
  let last: Promise<unknown> = Promise.resolve()
  return (work: () => Promise<unknown>) => (last = last.then(work, work))
}

/** Keeps what came back, and when the line is looked at next. */
async function settle(network: Ctx, { to, sent }: Turn): Promise<void> {
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

/** Tells the companies whose turn it is, one round. */
export const deliver = beforehand(tell, async (ctx: Ctx, _: unknown, { turns, faults }: Round): Promise<number> => {
  for (const fault of faults) fall(ctx, fault)
  return turns
})

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
