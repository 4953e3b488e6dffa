/** Sends what waits: each company's events in their order, the companies side by side, so that none waits for another. */
import { and, asc, eq, lte } from 'drizzle-orm'
import { fall } from '#kernel/apart.ts'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { across, within } from '#kernel/store.ts'
import { tryAgain } from '#kernel/turns.ts'
import { type Signer, signerOf } from '../../keys/commands.ts'
import { type Registration, webhookRegistrations as r } from '../../registrations/tables.ts'
import { callOf, hasArrived } from '../rules.ts'
import type { Delivery } from '../tables.ts'
import { firstOf } from './line.ts'
import { type Sent, settle, type Turn } from './settling.ts'

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
  const takeUp = async () => {
    const free = over.aborted ? 0 : LINES - busy.size
    const lines = free > 0 ? await outside.look((ctx) => takeTurns(ctx, free)) : []
    if (lines.length > 0) lines.forEach(begin(await signerOf(outside)))
    return lines.length
  }
  let turns = 0
  do {
    turns += await takeUp()
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

/** Tells the companies whose turn it is, one round. */
export const deliver = beforehand(tell, async (ctx: Ctx, _: unknown, { turns, faults }: Round): Promise<number> => {
  for (const fault of faults) fall(ctx, fault)
  return turns
})
