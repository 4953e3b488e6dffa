import { and, asc, eq, inArray, ne, type SQL } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { mustServe } from '#modules/relationships/index.ts'
import { subscriptions as s } from '#modules/subscriptions/index.ts'
import { orderLines as l, orders as o } from '../orders/tables.ts'
import { refuse } from './refusals.ts'
import { type Asking, type Entitled, KINDS, type OneOf } from './shapes.ts'

const MOST = 5_000
/** Whatever a customer owns or has reserved, with the order it came of: software for good or for years, and reservations. */
export async function entitlements(ctx: Ctx, { customerId, kinds = [...KINDS] }: Asking): Promise<Entitled[]> {
  await mustServe(ctx, customerId)
  return held(ctx, [eq(s.customerId, customerId), inArray(s.kind, kinds), ne(s.status, 'deleted')])
}

/** One of them, by the line of the order it came of. */
export async function entitlement(ctx: Ctx, { customerId, orderId, number, id }: OneOf): Promise<Entitled> {
  await mustServe(ctx, customerId)
  const named = [eq(s.customerId, customerId), eq(s.id, id), eq(s.orderId, orderId), inArray(s.kind, [...KINDS])]
  const [one] = await held(ctx, named)
  if (!one || (one.line?.number ?? number) !== number) throw refuse.unknown()
  return one
}

async function held(ctx: Ctx, wanted: readonly SQL[]): Promise<Entitled[]> {
  const rows = await ctx.db
    .select({ has: s, line: { number: l.number }, order: { purchaseOrder: o.purchaseOrder } })
    .from(s)
    .leftJoin(o, and(eq(o.tenantId, s.tenantId), eq(o.id, s.orderId)))
    .leftJoin(l, and(eq(l.tenantId, s.tenantId), eq(l.orderId, s.orderId), eq(l.subscriptionId, s.id)))
    .where(and(within(ctx, s), ...wanted))
    .orderBy(asc(s.id))
    .limit(MOST)
  return rows
}
