import { and, eq, gt, or } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { across, missing, within } from '#kernel/store.ts'
import type { Search, Seen } from './shapes.ts'
import { store, type Transfer, transfers as t } from './tables.ts'

const newestFirst: Order = { way: 'down', by: [[t.id, 'id']] }
const mine = ({ tenantId }: Ctx) => or(eq(t.tenantId, tenantId), eq(t.receiverTenantId, tenantId))
export const seenBy = (ctx: Ctx, row: Transfer): Seen => ({
  ...row,
  side: row.tenantId === ctx.tenantId ? 'giving' : 'receiving',
})

/** The transfers of the company's locations, and of those it is offered, newest first. */
export async function search(ctx: Ctx, { status, after, limit = PAGE_ROWS }: Static<typeof Search>) {
  const rows = await ctx.db
    .select()
    .from(t)
    .where(and(across(ctx, t), mine(ctx), status && eq(t.status, status), beyond(newestFirst, after)))
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  const { items, next } = cut(rows, limit)
  return { items: items.map((row) => seenBy(ctx, row)), next }
}

/** A transfer taken for the length of the transaction, on whichever side one is. */
export async function take(ctx: Ctx, id: Id<'transfer'>): Promise<Seen> {
  const [row] = await ctx.db
    .select({ tenantId: t.tenantId })
    .from(t)
    .where(and(across(ctx, t), mine(ctx), eq(t.id, id)))
  if (!row) throw missing()
  return seenBy(ctx, await store.lock(inTenant(ctx, row.tenantId), id))
}

/** Whether the location waits for another company's answer. */
export async function isOnItsWay(ctx: Ctx, locationId: Id<'location'>): Promise<boolean> {
  const open = and(within(ctx, t), eq(t.locationId, locationId), eq(t.status, 'asked'))
  const [row] = await ctx.db.select({ id: t.id }).from(t).where(open)
  return row !== undefined
}

/** How often the location has been offered since. */
export async function offeredSince(ctx: Ctx, locationId: Id<'location'>, since: Date): Promise<number> {
  const rows = await ctx.db
    .select({ id: t.id })
    .from(t)
    .where(and(within(ctx, t), eq(t.locationId, locationId), gt(t.createdAt, since)))
    .limit(COUNTED_MAX)
  return rows.length
}
const COUNTED_MAX = 100
