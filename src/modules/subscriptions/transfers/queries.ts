import { and, asc, eq, inArray, or, type SQL } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { money } from '#kernel/money.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, type Page } from '#kernel/page.ts'
import { Refusal, refusalIn } from '#kernel/refusal.ts'
import { across, missing } from '#kernel/store.ts'
import { mustServe } from '#modules/relationships/index.ts'
import { listAll } from '../whole/queries.ts'
import { each, sumsOf } from './commands/judge.ts'
import { lifecycle } from './lifecycle.ts'
import { refuse } from './refusals.ts'
import { addonsOf, type Candidate, hindranceWith, type Side } from './rules.ts'
import type { ById, OfCustomer, OurSearch, Search, Seen, Transferable } from './shapes.ts'
import {
  subscriptionTransferLines as l,
  store,
  type Transfer,
  type TransferLine,
  subscriptionTransfers as t,
} from './tables.ts'

const newestFirst: Order = { way: 'down', by: [[t.id, 'id']] }
const ours = ({ tenantId }: Ctx) => or(eq(t.sourceTenantId, tenantId), eq(t.targetTenantId, tenantId))
const sideOf = ({ tenantId }: Ctx, row: Transfer): Side =>
  row.sourceTenantId === tenantId ? 'source' : row.targetTenantId === tenantId ? 'target' : 'customer'

/** What the partner at hand has to do with, the newest first. */
export async function search(ctx: Ctx, { status, customerId, side, ...page }: Search): Promise<Page<Seen>> {
  if (customerId) await mustServe(ctx, customerId)
  const isSide = side && eq(side === 'source' ? t.sourceTenantId : t.targetTenantId, ctx.tenantId)
  return seenOf(
    ctx,
    and(ours(ctx), isSide, status && eq(t.status, status), customerId && eq(t.customerId, customerId)),
    page,
  )
}
/** What concerns the customer at hand. */
export const searchOurs = (ctx: Ctx, { status, ...page }: Static<typeof OurSearch>): Promise<Page<Seen>> =>
  seenOf(ctx, and(eq(t.customerId, ctx.tenantId), status && eq(t.status, status)), page)

type Paging = Pick<Search, 'after' | 'limit'>
async function seenOf(ctx: Ctx, these: SQL | undefined, { after, limit = PAGE_ROWS }: Paging): Promise<Page<Seen>> {
  const rows = await ctx.db
    .select()
    .from(t)
    .where(and(across(ctx, t), these, beyond(newestFirst, after)))
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  const { items, next } = cut(rows, limit)
  return { items: await withLines(ctx, items), next }
}

export const find = async (ctx: Ctx, input: ById): Promise<Seen> => seen(ctx, await partners(ctx, input))
export const findOurs = async (ctx: Ctx, input: ById): Promise<Seen> => seen(ctx, await customers(ctx, input))

async function partners(ctx: Ctx, { id, customerId }: ById): Promise<Transfer> {
  if (!customerId) return oneOf(ctx, and(ours(ctx), eq(t.id, id)), missing)
  await mustServe(ctx, customerId)
  return oneOf(ctx, and(ours(ctx), eq(t.id, id), eq(t.customerId, customerId)), refuse.notThere)
}
const customers = (ctx: Ctx, { id }: ById): Promise<Transfer> =>
  oneOf(ctx, and(eq(t.customerId, ctx.tenantId), eq(t.id, id)), missing)

async function oneOf(ctx: Ctx, these: SQL | undefined, otherwise: () => Refusal): Promise<Transfer> {
  const [row] = await ctx.db
    .select()
    .from(t)
    .where(and(across(ctx, t), these))
    .limit(1)
  if (!row) throw otherwise()
  return row
}

/** Taken for the length of the transaction, in the name of whoever asked: two who answer at once are answered in turn. */
export async function take(ctx: Ctx, { id, customerId }: ById, side: 'partner' | 'customer') {
  const { tenantId } = await (side === 'customer'
    ? customers(ctx, { id })
    : partners(ctx, { id, ...(customerId && { customerId }) }))
  const before = await store.lock(inTenant(ctx, tenantId), id)
  return { before, side: sideOf(ctx, before) }
}

export async function seen(ctx: Ctx, row: Transfer): Promise<Seen> {
  const [one] = await withLines(ctx, [row])
  if (!one) throw new Error('One row is seen as one.')
  return { ...one, sums: await sumsFor(ctx, one) }
}

/** What the partner at hand would be given back or charged if it went today; nothing once it is over, where it is more than is kept, and for the customer. */
async function sumsFor(ctx: Ctx, { side, lines, ...row }: Seen): Promise<Seen['sums']> {
  if (side === 'customer' || lines.length === 0 || lifecycle.moves(row.status).length === 0) return null
  const judged = await each(ctx, row, lines).catch(refusalIn)
  if (judged instanceof Refusal) return null
  const { going } = judged
  const [of, sign] = side === 'source' ? (['credit', -1n] as const) : (['charge', 1n] as const)
  return [...sumsOf(going, of)].map(([currency, sum]) => money(sign * sum, currency))
}

async function withLines(ctx: Ctx, rows: readonly Transfer[]): Promise<Seen[]> {
  const all = rows.length > 0 ? await linesOf(ctx, rows.map(({ id }) => id)) : [] // biome-ignore format: one line
  return rows.map((row) => ({
    ...row,
    side: sideOf(ctx, row),
    lines: all.filter((one) => one.transferId === row.id),
    sums: null,
  }))
}

const LINES_MAX = 200_000
/** What goes, or was to go; to be asked for transfers of one's own alone. */
export const linesOf = (ctx: Ctx, ids: readonly Id<'subscriptionTransfer'>[]): Promise<TransferLine[]> =>
  ctx.db
    .select()
    .from(l)
    .where(and(across(ctx, l), inArray(l.transferId, [...ids])))
    .orderBy(asc(l.transferId), asc(l.number))
    .limit(LINES_MAX)

/** Which of these are in a transfer that is still open. */
export async function elsewhere(ctx: Ctx, ids: readonly Id<'subscription'>[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await ctx.db
    .select({ id: l.subscriptionId })
    .from(l)
    .where(and(across(ctx, l), inArray(l.subscriptionId, [...ids]), eq(l.status, 'open')))
    .limit(LINES_MAX)
  return new Set(rows.map(({ id }) => id))
}

/** What the partner at hand has sold to a customer, and what of it is in other transfers. */
export async function candidates(ctx: Ctx, customerId: Id<'tenant'>): Promise<{ all: Candidate[]; elsewhere: ReadonlySet<string> }> {
  const all = await listAll(ctx, customerId)
  return { all, elsewhere: await elsewhere(ctx, all.map(({ id }) => id)) } // biome-ignore format: one line
} // biome-ignore format: one thought

const SAYS = { en: 'Can go to another partner', ko: '다른 파트너로 이전할 수 있음' }
/** Everything a customer has from the partner at hand and has not ended, each with what keeps it. */
export async function eligibility(ctx: Ctx, { customerId }: Static<typeof OfCustomer>): Promise<Transferable[]> {
  const { all, ...known } = await candidates(ctx, customerId)
  const running = all.filter(({ status }) => status !== 'deleted')
  const addons = addonsOf(all)
  return running.map((one) => {
    const { id: subscriptionId, name, title, status, quantity, facts } = one
    const flaw = hindranceWith(one, addons, { ...known, now: ctx.now })
    const demand = { name: 'transferable', says: SAYS, flaw }
    return { subscriptionId, name, title, status, quantity, parentId: facts.parentId, demand }
  })
}
