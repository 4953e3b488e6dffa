import { and, inArray } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import { cancellation } from '../subscriptions/commands/routine.ts'
import { store } from '../subscriptions/tables.ts'
import { known, withFacts } from '../whole/queries.ts'
import type { WithFacts } from '../whole/shapes.ts'
import { type Kept, service } from './queries.ts'
import { refuse } from './refusals.ts'
import type { Cancelling, Setting } from './shapes.ts'
import { overages as v } from './tables.ts'

/** Ends one service of a plan; the plan goes on. The log keeps why. */
export async function cancelService(ctx: Ctx, { reason, ...at }: Cancelling): Promise<WithFacts> {
  const { id, customerId } = await service(ctx, at)
  if (reason) ctx.changes.push({ what: 'subscription', id, old: null, new: { cancellationReason: reason } })
  return withFacts(ctx, await cancellation.command(ctx, { customerId, id }))
}

/** Says whether use beyond what is included is charged, and to which plan. */
export async function setOverage(ctx: Ctx, { customerId, planId, ...wish }: Setting): Promise<Kept> {
  const plan = await known(ctx, { customerId, id: planId }, store.get)
  if (plan.unit !== 'usage' || plan.status !== 'active') throw refuse.notByUse({ name: plan.name }, { field: 'azureEntitlementId' })
  const { db, tenantId, now: setAt, actor } = ctx
  const values = { ...wish, planId, setByName: actor.name, setAt }
  const key = { tenantId, customerId }
  await db.insert(v).values({ ...key, ...values }).onConflictDoUpdate({ target: [v.tenantId, v.customerId, v.type], set: values })
  ctx.changes.push({ what: 'overage', id: planId, old: null, new: { type: wish.type, partnerId: wish.partnerId, isEnabled: wish.isEnabled } })
  return { ...key, ...values, orderId: plan.orderId }
} // biome-ignore format: one thought

/** What is used beyond is charged to plans that go to another partner no more: called for the partner that had them. */
export const forgetOverages = (ctx: Ctx, planIds: readonly Id<'subscription'>[]) =>
  ctx.db.delete(v).where(and(within(ctx, v), inArray(v.planId, [...planIds])))
