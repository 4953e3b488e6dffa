import { and, inArray } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import { cancellation } from '../subscriptions/commands/routine.ts'
import type { ById } from '../subscriptions/shapes.ts'
import { store } from '../subscriptions/tables.ts'
import { known, withFacts } from '../whole/queries.ts'
import type { WithFacts } from '../whole/shapes.ts'
import { type Kept, registration, service } from './queries.ts'
import { refuse } from './refusals.ts'
import type { Cancelling, Registration, Setting } from './shapes.ts'
import { planRegistrations as g, overages as v } from './tables.ts'

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

/** Makes a plan ready for reservations; said twice it is the same. */
export async function register(ctx: Ctx, input: ById): Promise<Registration> {
  const { id: planId, name, unit, status } = await known(ctx, input, store.lock)
  if (unit !== 'usage' || status !== 'active') throw refuse.notForReservations({ name })
  const row = { tenantId: ctx.tenantId, planId, registeredByName: ctx.actor.name, registeredAt: ctx.now }
  const [made] = await ctx.db.insert(g).values(row).onConflictDoNothing().returning({ id: g.planId })
  if (made) ctx.changes.push({ what: 'planRegistration', id: planId, old: null, new: { name } })
  return registration(ctx, input)
}

/** What a partner has set of plans that go to another one: called for the partner that had them. */
export async function forgetSettings(ctx: Ctx, planIds: readonly Id<'subscription'>[]): Promise<void> {
  await ctx.db.delete(v).where(and(within(ctx, v), inArray(v.planId, [...planIds])))
  await ctx.db.delete(g).where(and(within(ctx, g), inArray(g.planId, [...planIds])))
}
