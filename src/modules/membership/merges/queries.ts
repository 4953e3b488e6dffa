import { and, eq, gt, inArray, or } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { across, missing, within } from '#kernel/store.ts'
import { ofTenant } from '../accounts/queries.ts'
import type { Side } from './rules.ts'
import type { ById, Outlook, Search, Seen } from './shapes.ts'
import { type Pair, type Step, steps } from './steps.ts'
import { type Merge, merges as m, store } from './tables.ts'
import './things.ts'
import './oldIds.ts'

const newestFirst: Order = { way: 'down', by: [[m.id, 'id']] }
/** A merge is seen by its two companies, and by nobody else. */
const mine = ({ tenantId }: Ctx) => or(eq(m.tenantId, tenantId), eq(m.invitedTenantId, tenantId))
const sideOf = (ctx: Ctx, { tenantId }: Merge): Side => (tenantId === ctx.tenantId ? 'ours' : 'theirs')
export const seenBy = (ctx: Ctx, row: Merge): Seen => ({ ...row, side: sideOf(ctx, row) })

/** Every merge the company proposed or was asked for, newest first: its history. */
export async function search(ctx: Ctx, { status, after, limit = PAGE_ROWS }: Static<typeof Search>) {
  const rows = await ctx.db
    .select()
    .from(m)
    .where(and(across(ctx, m), mine(ctx), status && eq(m.status, status), beyond(newestFirst, after)))
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  const { items, next } = cut(rows, limit)
  return { items: items.map((row) => seenBy(ctx, row)), next }
}

export async function find(ctx: Ctx, { id }: Static<typeof ById>): Promise<Seen> {
  const [row] = await ctx.db
    .select()
    .from(m)
    .where(and(across(ctx, m), mine(ctx), eq(m.id, id)))
  if (!row) throw missing()
  return seenBy(ctx, row)
}

/** The same, taken for the length of the transaction, on whichever side one is. */
export async function take(ctx: Ctx, id: Id<'merge'>): Promise<Seen> {
  const { tenantId } = await find(ctx, { id })
  return seenBy(ctx, await store.lock(inTenant(ctx, tenantId), id))
}

const open = ['invited', 'accepted'] as const
/** Whether these two have a merge open, whoever of them proposed it. */
export async function isOpenBetween(ctx: Ctx, other: Id<'tenant'>): Promise<boolean> {
  const [row] = await ctx.db
    .select({ id: m.id })
    .from(m)
    .where(
      and(across(ctx, m), mine(ctx), or(eq(m.tenantId, other), eq(m.invitedTenantId, other)), inArray(m.status, open)),
    )
    .limit(1)
  return row !== undefined
}

/** How often the company has invited that other one since. */
export async function invitedSince(ctx: Ctx, other: Id<'tenant'>, since: Date): Promise<number> {
  const rows = await ctx.db
    .select({ id: m.id })
    .from(m)
    .where(and(within(ctx, m), eq(m.invitedTenantId, other), gt(m.createdAt, since)))
    .limit(COUNTED_MAX)
  return rows.length
}
const COUNTED_MAX = 100

/** The merge that brought this global ID and may still give it back; null where none does. */
export async function undoableWith(ctx: Ctx, globalId: string) {
  const [row] = await ctx.db
    .select({ id: m.id, until: m.undoUntil })
    .from(m)
    .where(and(within(ctx, m), eq(m.invitedId, globalId), eq(m.status, 'merged'), gt(m.undoUntil, ctx.now)))
    .limit(1)
  return row ?? null
}

/** The two companies as they are now. */
export async function pairOf(ctx: Ctx, { id, tenantId, invitedTenantId }: Merge): Promise<Pair> {
  const [into, from] = [tenantId, invitedTenantId].map((one) => inTenant({ ...ctx, expects: null }, one)) as [Ctx, Ctx]
  return {
    mergeId: id,
    into: { ctx: into, account: await ofTenant(into) },
    from: { ctx: from, account: await ofTenant(from) },
  }
}

/** What happens to each thing; what it comes to here is said once the other side has said yes. */
export async function outlook(ctx: Ctx, { id }: Static<typeof ById>): Promise<Outlook> {
  const row = await find(ctx, { id })
  const pair = row.status === 'accepted' ? await pairOf(ctx, row) : null
  const things: Outlook['things'] = []
  for (const step of steps.values()) things.push(await told(step, pair))
  return { things }
}

const told = async ({ name, rule, effect }: Step, pair: Pair | null) => ({
  ...{ name, rule },
  effect: pair && (await effect(pair)),
})
