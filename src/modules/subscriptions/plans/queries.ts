import { and, asc, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { mustServe } from '#modules/relationships/index.ts'
import type { ById } from '../subscriptions/shapes.ts'
import { type Subscription, subscriptions as s } from '../subscriptions/tables.ts'
import { list } from '../whole/queries.ts'
import type { WithFacts } from '../whole/shapes.ts'
import { refuse } from './refusals.ts'
import type { OfCustomer, Service } from './shapes.ts'
import { type Overage, overages as v } from './tables.ts'

const MOST = 1_000
/** The services a plan by use was opened for: its add-ons that are charged by use. */
export async function services(ctx: Ctx, { customerId, id }: ById): Promise<WithFacts[]> {
  const { items } = await list(ctx, { customerId, addonsOf: id, limit: MOST })
  return items.filter(({ unit }) => unit === 'usage')
}

export async function service(ctx: Ctx, { serviceId, ...plan }: Service): Promise<WithFacts> {
  const one = (await services(ctx, plan)).find(({ id }) => id === serviceId)
  if (!one) throw refuse.entitlementUnknown({ id: serviceId })
  return one
}

export type Kept = Overage & Pick<Subscription, 'orderId'>
/** What is charged of a customer's use beyond what is included. */
export async function overages(ctx: Ctx, { customerId }: OfCustomer): Promise<Kept[]> {
  await mustServe(ctx, customerId)
  const rows = await ctx.db
    .select({ set: v, orderId: s.orderId })
    .from(v)
    .innerJoin(s, and(eq(s.tenantId, v.tenantId), eq(s.id, v.planId)))
    .where(and(within(ctx, v), eq(v.customerId, customerId)))
    .orderBy(asc(v.type))
  return rows.map(({ set, orderId }) => ({ ...set, orderId }))
}
