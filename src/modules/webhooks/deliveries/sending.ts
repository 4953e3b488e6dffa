/** Sends what waits: each company's events in their order, the companies side by side. */
import { and, asc, eq, inArray, lt, lte, sql } from 'drizzle-orm'
import { apart } from '#kernel/apart.ts'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { across } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { tryAgain } from '#kernel/turns.ts'
import { type Signer, signerOf } from '../keys/queries.ts'
import { type Registration, webhookRegistrations as r } from '../registrations/tables.ts'
import { lifecycle } from './lifecycle.ts'
import { attemptOf, callOf, hasArrived, isGivenUp } from './rules.ts'
import { type Attempt, type Delivery, webhookDeliveries as d } from './tables.ts'

const LINES = 20
/** So many of one line in a turn: a company with very many holds up nobody for long. */
const OF_A_LINE = 10

type Line = { readonly to: Registration; readonly waiting: readonly Delivery[] }
const ofIt = (t: typeof r | typeof d, { tenantId, id }: { readonly tenantId: Id<'tenant'>; readonly id: string }) =>
  and(eq(t.tenantId, tenantId), sql`${t.id} = ${id}`)

/** The lines whose turn it is, each with its first events. The try counts before it begins. */
async function takeTurns(ctx: Ctx): Promise<Line[]> {
  const due = await ctx.db
    .select()
    .from(r)
    .where(and(across(ctx, r), lte(r.turnAt, ctx.now)))
    .orderBy(asc(r.turnAt))
    .limit(LINES)
    .for('update', { skipLocked: true })
  const lines: Line[] = []
  for (const to of due) {
    await ctx.db.update(r).set(tryAgain(ctx.now, to.tries)).where(and(across(ctx, r), ofIt(r, to))) // biome-ignore format: one query
    lines.push({ to, waiting: await firstOf(ctx, to.tenantId) })
  }
  return lines
}
const firstOf = (ctx: Ctx, tenantId: Id<'tenant'>) =>
  ctx.db
    .select()
    .from(d)
    .where(and(across(ctx, d), eq(d.tenantId, tenantId), eq(d.status, 'waiting')))
    .orderBy(asc(d.id))
    .limit(OF_A_LINE)

type Sent = { readonly delivery: Delivery; readonly attempt: Attempt }
type Turn = { readonly to: Registration; readonly sent: readonly Sent[] }
async function send({ ports, now }: Outside, signer: Signer, { to, waiting }: Line): Promise<Turn> {
  const sent: Sent[] = []
  for (const delivery of waiting) {
    const attempt = attemptOf(await ports.callsAbroad(callOf(delivery, to, signer)), now)
    sent.push({ delivery, attempt })
    if (!hasArrived(attempt)) break
  }
  return { to, sent }
}

async function sendDue(outside: Outside): Promise<Turn[]> {
  const lines = await outside.look(takeTurns)
  if (lines.length === 0) return []
  const signer = await signerOf(outside)
  return Promise.all(lines.map((line) => send(outside, signer, line)))
}

/** Keeps what came back, and when the line is looked at next. */
async function settle(ctx: Ctx, { to, sent }: Turn): Promise<void> {
  await ctx.db.select({ id: r.id }).from(r).where(and(across(ctx, r), ofIt(r, to))).for('update') // biome-ignore format: one query
  for (const one of sent) await keep(ctx, one)
  const last = sent.at(-1)
  const isStuck = last !== undefined && !hasArrived(last.attempt) && !isGivenUp(last.delivery.tries + 1)
  const [next] = isStuck ? [] : await firstOf(ctx, to.tenantId)
  const turn = isStuck ? tryAgain(ctx.now, last.delivery.tries) : { tries: 0, turnAt: next ? ctx.now : null }
  await ctx.db.update(r).set(turn).where(and(across(ctx, r), ofIt(r, to))) // biome-ignore format: one query
}

async function keep(ctx: Ctx, { delivery, attempt }: Sent) {
  const tries = delivery.tries + 1
  const move = hasArrived(attempt) ? 'arrive' : isGivenUp(tries) ? 'giveUp' : null
  const settled = move ? { status: lifecycle.next('waiting', move), settledAt: ctx.now } : {}
  const changed = { ...settled, tries, attempts: [...delivery.attempts, attempt], updatedAt: ctx.now }
  await ctx.db.update(d).set(changed).where(and(across(ctx, d), ofIt(d, delivery), eq(d.status, 'waiting'))) // biome-ignore format: one query
}

/** Tells the companies whose turn it is, one round. */
export const deliver = beforehand(sendDue, async (ctx: Ctx, _: unknown, turns: Turn[]): Promise<number> => {
  const settleEach = async (some: readonly Turn[]) => {
    for (const turn of some) await settle(ctx, turn)
  }
  await apart(ctx, turns, settleEach, async () => {})
  return turns.length
})

const KEPT_DAYS = 30
const BATCH = 1_000
/** Drops what was settled long ago. */
export async function forget(ctx: Ctx): Promise<number> {
  const over = ctx.db
    .select({ id: d.id })
    .from(d)
    .where(and(across(ctx, d), lt(d.createdAt, addDays(ctx.now, -KEPT_DAYS))))
    .limit(BATCH)
  const { rowCount } = await ctx.db.delete(d).where(and(across(ctx, d), inArray(d.id, over)))
  return rowCount ?? 0
}
