import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { begunBy } from '#kernel/turns.ts'
import { lockTenant } from '#modules/access/index.ts'
import { lifecycle } from './lifecycle.ts'
import { delegatedAmong, one, running, servedAmong } from './queries.ts'
import * as rules from './rules.ts'
import { type ById, type Counted, runBegun, type Starting } from './shapes.ts'
import { accessRunLines as l, type RunLine, store } from './tables.ts'

/** Asks many customers for the same access, or ends many delegations: begun now, done line by line; whoever asked may leave. */
export async function start(ctx: Ctx, starting: Starting): Promise<Counted> {
  const wanted = rules.wantedOf(starting)
  await lockTenant(ctx) // those at work are counted in turn
  rules.notTooMany(await running(ctx))
  const lines = await linesOf(ctx, starting, wanted.name)
  if (lines.length === 0) throw rules.refuse.nobody()
  const begun = { startedAt: ctx.now, finishedAt: null, stoppedFor: null, tries: 0, turnAt: ctx.now }
  const run = await store.insert(ctx, { ...wanted, ...begun, ...begunBy(ctx), status: 'running' })
  const { tenantId } = ctx
  const always = { tenantId, runId: run.id, outcome: 'ready' as const }
  await ctx.db.insert(l).values(lines.map((part, at) => ({ ...part, ...always, faults: [], line: at + 1 })))
  await ctx.tell(runBegun, { runId: run.id })
  return one(ctx, run)
}

type Part = Pick<RunLine, 'customerId' | 'customerName' | 'delegationId' | 'delegationName'>
/** Whom it is about: what is not this partner's is not there. */
async function linesOf(ctx: Ctx, { kind, customerIds = [], delegationIds = [] }: Starting, name: string): Promise<Part[]> {
  if (kind === 'end') return delegatedAmong(ctx, delegationIds)
  const served = await servedAmong(ctx, customerIds)
  const names = rules.namesAt(name, served)
  return served.map(({ domain: _, ...customer }, at) => ({ ...customer, delegationId: null, delegationName: names[at] ?? name }))
} // biome-ignore format: one thought

/** What waits is left alone until somebody resumes it; what is done stays done. */
export async function stop(ctx: Ctx, { id }: ById): Promise<Counted> {
  const before = await store.lock(ctx, id)
  const status = lifecycle.next(before.status, 'stop')
  return one(ctx, await store.update(ctx, before, { status, stoppedFor: 'byHand' }))
}

/** Goes on with what waits, in the name of whoever says so; of one that is done, tries once more what failed. */
export async function repeat(ctx: Ctx, { id }: ById): Promise<Counted> {
  const before = await store.lock(ctx, id)
  const { failed } = await one(ctx, before)
  const status = lifecycle.next(before.status, before.status === 'stopped' ? 'resume' : 'repeat')
  if (before.status === 'done' && failed === 0) throw rules.refuse.nothingFailed()
  await lockTenant(ctx)
  rules.notTooMany(await running(ctx))
  if (before.status === 'done')
    await ctx.db
      .update(l)
      .set({ outcome: 'ready', faults: sql`'[]'::jsonb` })
      .where(and(within(ctx, l), eq(l.runId, id), eq(l.outcome, 'failed')))
  await ctx.tell(runBegun, { runId: id })
  const anew = { finishedAt: null, stoppedFor: null, tries: 0, turnAt: ctx.now, ...begunBy(ctx) }
  return one(ctx, await store.update(ctx, before, { status, ...anew }))
}
