/** The job that works through what was begun for many: batch by batch, each line by itself. */
import { and, asc, eq, sql } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { faultOf } from '#kernel/fault.ts'
import { newId } from '#kernel/id.ts'
import { post } from '#kernel/letter.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { Refusals, refusalIn } from '#kernel/refusal.ts'
import { within } from '#kernel/store.ts'
import { inNameOf, nextInTurn, stopOf, tryAgain } from '#kernel/turns.ts'
import { grantsNow, lockTenant } from '#modules/access/index.ts'
import { keep } from '#modules/audit/index.ts'
import { askAmongMany, endAmongMany } from '../delegations/commands/partner.ts'
import { companyOf } from '../relationships/queries.ts'
import * as letters from './letters.ts'
import { lifecycle } from './lifecycle.ts'
import { askedToday, beginnerOf, one } from './queries.ts'
import * as rules from './rules.ts'
import { type AccessRun, accessRuns, accessRunLines as l, type RunLine, store } from './tables.ts'

const BATCH = 25
export type Turn = Pick<AccessRun, 'id' | 'tenantId'> & { readonly may: boolean }

/** The work whose turn it is; one that may not go on is stopped instead. */
export async function takeTurn(ctx: Ctx): Promise<Turn | null> {
  const run = await nextInTurn(ctx, accessRuns)
  if (!run) return null
  const { id, tenantId, tries } = run
  const here = inTenant(ctx, tenantId)
  const { standings } = await companyOf(here)
  const stoppedFor = stopOf(tries, rules.isAllowed({ standings, grants: await grantsNow(here, run.byId) }))
  if (stoppedFor) await store.update(here, run, { status: lifecycle.next(run.status, 'stop'), stoppedFor })
  else await store.update(here, run, tryAgain(ctx.now, tries))
  return { id, tenantId, may: stoppedFor === null }
}

/** One batch of it; answers how many lines it settled. Killed half-way, the batch is as if it had not begun. */
export const workNext = beforehand(({ look }: Outside) => look(takeTurn), workBatch)

export async function workBatch(ctx: Ctx, _: unknown, turn: Turn | null): Promise<number> {
  if (!turn?.may) return turn ? 1 : 0
  const run = await store.lock(inTenant(ctx, turn.tenantId), turn.id)
  if (run.status !== 'running') return 1 // somebody stopped it, or another process settled it
  const here = inNameOf(ctx, run)
  await lockTenant(here)
  const ready = await here.db
    .select()
    .from(l)
    .where(and(within(here, l), eq(l.runId, run.id), eq(l.outcome, 'ready')))
    .orderBy(asc(l.line))
    .limit(BATCH)
  for (const line of ready) await settle(here, line, await outcomeOf(here, run, line))
  const over = { status: lifecycle.next(run.status, 'finish'), finishedAt: ctx.now }
  const after = await store.update(here, run, { tries: 0, turnAt: ctx.now, ...(ready.length === 0 && over) })
  if (after.status === 'done') await report(here, after)
  const operation = run.kind === 'ask' ? 'POST /delegations' : 'DELETE /delegations/:id'
  if (ready.length > 0) await keep(here, { operation, requestId: newId() })
  return ready.length || 1
}

type Outcome = Pick<RunLine, 'outcome' | 'delegationId' | 'faults'>
/** Each line is all or nothing by itself: one that is refused says why, and the others go on. */
async function outcomeOf(ctx: Ctx, run: AccessRun, line: RunLine): Promise<Outcome> {
  const before = ctx.changes.length
  await ctx.db.execute(sql`savepoint line`)
  try {
    const { id } = await doOne(ctx, run, line)
    await ctx.db.execute(sql`release savepoint line`)
    return { outcome: 'done', delegationId: id, faults: [] }
  } catch (error) {
    const all = error instanceof Refusals ? error.all : [refusalIn(error)]
    await ctx.db.execute(sql`rollback to savepoint line`)
    ctx.changes.length = before // nothing of it was kept
    return { outcome: 'failed', delegationId: line.delegationId, faults: all.map(faultOf) }
  }
}

async function doOne(ctx: Ctx, { roles, days, autoExtend }: AccessRun, { customerId, delegationId, delegationName: name }: RunLine) {
  if (delegationId) return endAmongMany(ctx, { id: delegationId })
  rules.notTooOften(await askedToday(ctx, customerId))
  return askAmongMany(ctx, { customerId, name, roles, days, autoExtend })
} // biome-ignore format: one thought

const settle = (ctx: Ctx, { runId, line }: RunLine, outcome: Outcome) =>
  ctx.db
    .update(l)
    .set({ ...outcome, settledAt: ctx.now })
    .where(and(within(ctx, l), eq(l.runId, runId), eq(l.line, line)))

/** One letter about all of it, to whoever began it. */
async function report(ctx: Ctx, run: AccessRun) {
  const { done, failed } = await one(ctx, run)
  const by = await beginnerOf(ctx, run)
  if (by)
    await post(ctx, letters.finished[run.kind], by.email, by.language, { id: run.id, done, failed, name: run.name })
}
