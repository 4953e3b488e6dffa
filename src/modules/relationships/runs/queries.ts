import { and, asc, count, countDistinct, eq, gt, inArray } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { within } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { members, people } from '#modules/access/index.ts'
import { delegations } from '../delegations/tables.ts'
import { relationships } from '../relationships/tables.ts'
import type { ById, Counted, LinesOf, Search } from './shapes.ts'
import { type AccessRun, accessRunLines as l, type RunLine, accessRuns as r, store } from './tables.ts'

const LINES_PAGE = 200
const newestFirst: Order = { way: 'down', by: [[r.id, 'id']] }

/** The job log: what was done for many at once, the newest first. */
export async function search(ctx: Ctx, { after, limit = PAGE_ROWS }: Static<typeof Search>) {
  const rows = await ctx.db
    .select()
    .from(r)
    .where(and(within(ctx, r), beyond(newestFirst, after)))
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  const { items, next } = cut(rows, limit)
  return { items: await counted(ctx, items), next }
}

export async function find(ctx: Ctx, { id }: ById): Promise<Counted> {
  return one(ctx, await store.get(ctx, id))
}

export async function one(ctx: Ctx, run: AccessRun): Promise<Counted> {
  const [found] = await counted(ctx, [run])
  return found ?? { ...run, ready: 0, done: 0, failed: 0 }
}

/** Each with how many of its lines wait, are done and failed. */
async function counted(ctx: Ctx, runs: readonly AccessRun[]): Promise<Counted[]> {
  const ids = runs.map(({ id }) => id)
  const rows = ids.length
    ? await ctx.db
        .select({ runId: l.runId, outcome: l.outcome, n: count() })
        .from(l)
        .where(and(within(ctx, l), inArray(l.runId, ids)))
        .groupBy(l.runId, l.outcome)
    : []
  const of = (id: AccessRun['id'], outcome: RunLine['outcome']) =>
    rows.find((row) => row.runId === id && row.outcome === outcome)?.n ?? 0
  return runs.map((run) => ({
    ...run,
    ready: of(run.id, 'ready'),
    done: of(run.id, 'done'),
    failed: of(run.id, 'failed'),
  }))
}

/** What became of each customer's part, in order, a page of it. */
export async function lines(ctx: Ctx, { id, outcome, afterLine = 0 }: LinesOf): Promise<RunLine[]> {
  await store.get(ctx, id)
  return ctx.db
    .select()
    .from(l)
    .where(and(within(ctx, l), eq(l.runId, id), outcome && eq(l.outcome, outcome), gt(l.line, afterLine)))
    .orderBy(asc(l.line))
    .limit(LINES_PAGE)
}

export async function running(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db
    .select({ n: count() })
    .from(r)
    .where(and(within(ctx, r), eq(r.status, 'running')))
  return row?.n ?? 0
}

/** Those of these companies that are served, with what the list calls them. */
export const servedAmong = (ctx: Ctx, ids: readonly RunLine['customerId'][]) =>
  ctx.db
    .select({ customerId: relationships.customerId, customerName: relationships.name, domain: relationships.domain })
    .from(relationships)
    .where(
      and(within(ctx, relationships), eq(relationships.status, 'active'), inArray(relationships.customerId, [...ids])),
    )
    .orderBy(asc(relationships.nameKey), asc(relationships.id))

/** Those of these delegations that are there, by customer. */
export const delegatedAmong = (ctx: Ctx, ids: readonly NonNullable<RunLine['delegationId']>[]) =>
  ctx.db
    .select({
      customerId: delegations.customerId,
      customerName: delegations.customerName,
      delegationId: delegations.id,
      delegationName: delegations.name,
    })
    .from(delegations)
    .where(and(within(ctx, delegations), inArray(delegations.id, [...ids])))
    .orderBy(asc(delegations.customerName), asc(delegations.id))

/** How often the customer was asked for access within the last day. */
export async function askedToday(ctx: Ctx, customerId: RunLine['customerId']): Promise<number> {
  const recent = and(eq(delegations.customerId, customerId), gt(delegations.askedAt, addDays(ctx.now, -1)))
  const [row] = await ctx.db
    .select({ n: count() })
    .from(delegations)
    .where(and(within(ctx, delegations), recent))
  return row?.n ?? 0
}

/** Whoever began it, while they are still of the company. */
export async function beginnerOf(ctx: Ctx, { byId }: AccessRun) {
  const [row] = await ctx.db
    .select({ email: people.email, language: people.language })
    .from(members)
    .innerJoin(people, eq(people.id, members.userId))
    .where(and(within(ctx, members), eq(members.userId, byId), eq(members.status, 'active')))
  return row ?? null
}

/** How many jobs are still to ask this customer, or to end something there. */
export async function waitingFor(ctx: Ctx, customerId: RunLine['customerId']): Promise<number> {
  const waits = and(eq(l.customerId, customerId), eq(l.outcome, 'ready'), eq(r.status, 'running'))
  const [row] = await ctx.db
    .select({ n: countDistinct(l.runId) })
    .from(l)
    .innerJoin(r, and(eq(r.tenantId, l.tenantId), eq(r.id, l.runId)))
    .where(and(within(ctx, l), waits))
  return row?.n ?? 0
}
