import { and, asc, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { mustServe } from '#modules/relationships/index.ts'
import { provisionedOf } from '../provisioning/queries.ts'
import type { ById } from '../subscriptions/shapes.ts'
import { type Subscription, subscriptions as s, store } from '../subscriptions/tables.ts'
import { known, list } from '../whole/queries.ts'
import type { WithFacts } from '../whole/shapes.ts'
import { refuse } from './refusals.ts'
import type { OfCustomer, Registration, Service } from './shapes.ts'
import { planRegistrations as g, type Overage, overages as v } from './tables.ts'

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
    .limit(MOST)
  return rows.map(({ set, orderId }) => ({ ...set, orderId }))
}

/** Whether something can be reserved in a plan: registered, and there with the vendor's systems. */
export async function registration(ctx: Ctx, input: ById): Promise<Registration> {
  const { id } = await known(ctx, input, store.get)
  const [row] = await ctx.db
    .select()
    .from(g)
    .where(and(within(ctx, g), eq(g.planId, id)))
  if (!row) return { planId: id, state: 'notRegistered', registeredByName: null, registeredAt: null }
  const isThere = (await provisionedOf(ctx, [id])).get(id)?.state === 'success'
  const { registeredByName, registeredAt } = row
  return { planId: id, state: isThere ? 'registered' : 'registering', registeredByName, registeredAt }
}
