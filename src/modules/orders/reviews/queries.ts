import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order as ListOrder, PAGE_ROWS } from '#kernel/page.ts'
import type { Document } from '#kernel/route.ts'
import { across, missing } from '#kernel/store.ts'
import { tenants } from '#modules/access/index.ts'
import { download } from '#modules/files/index.ts'
import { companyOf } from '#modules/relationships/index.ts'
import { whole } from '../orders/queries.ts'
import { orders as o, store as orders } from '../orders/tables.ts'
import type { AtPartner, Paper, Queue } from './shapes.ts'
import { store } from './tables.ts'

const WAITING = ['pendingApproval', 'pendingReview'] as const
const oldestFirst: ListOrder = { way: 'up', by: [[o.id, 'id']] }

/** What waits for the vendor’s decision, the oldest first. */
export async function queue(ctx: Ctx, { status, after, limit = PAGE_ROWS }: Queue) {
  const wanted = status ? eq(o.status, status) : inArray(o.status, [...WAITING])
  const rows = await ctx.db
    .select({ row: o, partner: tenants.name })
    .from(o)
    .innerJoin(tenants, and(eq(tenants.tenantId, o.tenantId), eq(tenants.id, o.tenantId)))
    .where(and(across(ctx, o), wanted, beyond(oldestFirst, after)))
    .orderBy(...inOrder(oldestFirst))
    .limit(limit + 1)
  return cut(rows.map(({ row, partner }) => ({ ...row, partner })), limit) // biome-ignore format: one thought
}

/** One of a partner’s orders, with its lines and papers. */
export async function review(ctx: Ctx, { id }: AtPartner) {
  const { name: partner } = await companyOf(ctx)
  return { ...(await whole(ctx, await orders.get(ctx, id))), partner }
}

/** A paper of an order, for whoever decides on it: a file that is none of it is missing. */
export async function paper(ctx: Ctx, { id, fileId }: Paper): Promise<Document> {
  const { fileIds } = await orders.get(ctx, id)
  if (!fileIds.includes(fileId)) throw missing()
  return download(ctx, { id: fileId })
}

/** What the vendor wants to see of this partner’s orders. */
export const setting = (ctx: Ctx) => store.own(ctx)
