import { and, asc, count, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { cut, PAGE_ROWS } from '#kernel/page.ts'
import { anyone, prepared } from '#kernel/prepared.ts'
import type { Document } from '#kernel/route.ts'
import { missing, within } from '#kernel/store.ts'
import { download, filesOf } from '#modules/files/index.ts'
import { mustHaveServed } from '#modules/relationships/index.ts'
import { LINES_MAX } from '../lines/shapes.ts'
import { OPEN } from './lifecycle.ts'
import { listed } from './list.ts'
import type { ById, OfCustomer, OfPartner, OnePaper, Whole } from './shapes.ts'
import { orderLines as l, type Order, orders as o, store } from './tables.ts'

/** The orders of all customers, or of one, the newest first. */
export async function search(ctx: Ctx, { limit = PAGE_ROWS, ...wanted }: OfPartner) {
  return cut(await listed(ctx, { ...wanted, limit: limit + 1 }), limit)
}

/** Those of one customer; of one the partner no longer serves they stay to be read. */
export async function ofCustomer(ctx: Ctx, input: OfCustomer) {
  await mustHaveServed(ctx, input.customerId)
  return search(ctx, input)
}

/** How many of a customer's are placed and not yet decided. */
export async function countOpen(ctx: Ctx, customerId: Id<'tenant'>): Promise<number> {
  const open = and(within(ctx, o), eq(o.customerId, customerId), inArray(o.status, [...OPEN]))
  const [row] = await ctx.db.select({ n: count() }).from(o).where(open)
  return row?.n ?? 0
}

const lining = prepared((db, name) =>
  db
    .select()
    .from(l)
    .where(and(within(anyone, l), eq(l.orderId, sql.placeholder('orderId'))))
    .orderBy(asc(l.number))
    .limit(LINES_MAX)
    .prepare(name),
)
export const linesOf = ({ db, tenantId }: Ctx, orderId: Order['id']) => lining(db).execute({ tenantId, orderId })

/** An order with its lines and papers. */
export const whole = async (ctx: Ctx, order: Order): Promise<Whole> => ({
  ...order,
  lines: await linesOf(ctx, order.id),
  files: await filesOf(ctx, order.fileIds),
})

export async function find(ctx: Ctx, { customerId, id }: ById): Promise<Whole> {
  const row = await store.get(ctx, id)
  if (row.customerId !== customerId) throw missing()
  return whole(ctx, row)
}

/** A paper of an order; a file that is none of it is missing. */
export async function paper(ctx: Ctx, { customerId, id, fileId }: OnePaper): Promise<Document> {
  const order = await store.get(ctx, id)
  if (order.customerId !== customerId || !order.fileIds.includes(fileId)) throw missing()
  return download(ctx, { id: fileId })
}
