import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { missing, within } from '#kernel/store.ts'
import { registered } from '../registrations/queries.ts'
import type { ById, Deliveries } from './shapes.ts'
import { type Delivery, webhookDeliveries as d } from './tables.ts'

const newestFirst: Order = { way: 'down', by: [[d.id, 'id']] }
/** What was told and what waits, the newest first. */
export async function deliveries(ctx: Ctx, { status, after, limit = PAGE_ROWS }: Deliveries) {
  const rows = await ctx.db
    .select()
    .from(d)
    .where(and(within(ctx, d), status && eq(d.status, status), beyond(newestFirst, after)))
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  return cut(rows, limit)
}

export async function deliveryOf(ctx: Ctx, { id }: ById): Promise<Delivery> {
  const [row] = await ctx.db
    .select()
    .from(d)
    .where(and(within(ctx, d), eq(d.id, id)))
  if (!row) throw missing()
  return row
}

/** One test event, with what came back. */
export async function tested(ctx: Ctx, { id }: ById) {
  const row = await deliveryOf(ctx, { id })
  if (!row.isTest) throw missing()
  const { url } = await registered(ctx)
  return { ...row, url }
}
