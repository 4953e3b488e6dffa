import type { Ctx } from '#kernel/context.ts'
import type { Subscription } from '../../subscriptions/tables.ts'
import type { Became } from '../rules.ts'
import { transitions } from '../tables.ts'

/** Keeps what a change made of seats, in the transaction of the change. */
export async function keepTransition(ctx: Ctx, before: Subscription, became: Became | null): Promise<void> {
  if (!became) return
  const { db, tenantId, now: at, actor } = ctx
  await db.insert(transitions).values({ ...became, tenantId, subscriptionId: before.id, at, byName: actor.name })
}
