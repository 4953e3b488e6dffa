import type { Ctx } from '#kernel/context.ts'
import { webhookDue } from '../deliveries/shapes.ts'
import { eventsFit, refuse, urlFit } from './rules.ts'
import type { Registering } from './shapes.ts'
import { type Registration, store } from './tables.ts'

/** The company's registration, held for this transaction. */
export async function lockRegistration(ctx: Ctx): Promise<Registration> {
  const there = await store.own(ctx)
  if (!there) throw refuse.notRegistered()
  return store.lock(ctx, there.id)
}

/** Keeps where the company is told and of what; whatever waits is tried at once at the new address. */
export async function register(ctx: Ctx, { url, events, inOwnHeader }: Registering): Promise<Registration> {
  const values = { url: urlFit(url), events: eventsFit(events), changedByName: ctx.actor.name }
  const before = await store.own(ctx)
  if (!before) return store.insert(ctx, { ...values, inOwnHeader: inOwnHeader ?? false })
  const held = await store.lock(ctx, before.id)
  const isStopped = held.turnAt !== null
  if (isStopped) await ctx.tell(webhookDue, {})
  const turn = isStopped ? { tries: 0, turnAt: ctx.now } : {}
  return store.update(ctx, held, { ...values, inOwnHeader: inOwnHeader ?? held.inOwnHeader, ...turn })
}
