import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { beforehand } from '#kernel/outside.ts'
import { within } from '#kernel/store.ts'
import { lockTenant } from '#modules/access/index.ts'
import { setAside, takeUp } from '../deliveries/commands/line.ts'
import { webhookDue } from '../deliveries/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import { overview } from './queries.ts'
import { eventsFit, refuse, soonest, urlFit, WELL } from './rules.ts'
import { type Registering, webhookSettled } from './shapes.ts'
import { type Registration, webhookRegistrations as r, store } from './tables.ts'

/** The company's registration, held for this transaction. */
export async function lockRegistration(ctx: Ctx): Promise<Registration> {
  const there = await store.own(ctx)
  if (!there) throw refuse.notRegistered()
  return store.lock(ctx, there.id)
}

/** Keeps where the company is told and of what; whatever waits, or was set aside from a line that was stopped, goes there. */
export const register = beforehand(
  async ({ ports }) => ports.near.callsAbroad,
  async (ctx: Ctx, { url, events, inOwnHeader }: Registering, mayBeNear: boolean): Promise<Registration> => {
    const values = { url: urlFit(url, mayBeNear), events: eventsFit(events), changedByName: ctx.actor.name }
    await lockTenant(ctx) // of two who register first at once the second changes what the first has kept
    const before = await store.own(ctx)
    if (!before) return store.insert(ctx, { ...values, inOwnHeader: inOwnHeader ?? false })
    const held = await store.lock(ctx, before.id)
    const waits = held.turnAt !== null || isStopped(held)
    if (isStopped(held)) await takeUp(ctx)
    const said = { ...values, inOwnHeader: inOwnHeader ?? held.inOwnHeader }
    return store.update(ctx, held, { ...said, ...(waits && (await goOn(ctx, held))) })
  },
)

/** Sends what was set aside, the oldest first, and from now on whatever happens. */
export async function resume(ctx: Ctx) {
  const held = await lockRegistration(ctx)
  await takeUp(ctx)
  await store.update(ctx, held, await goOn(ctx, held))
  return overview(ctx)
}

/** The company is told nothing any more. What waits is set aside. */
export async function end(ctx: Ctx): Promise<null> {
  const { id, url, events, inOwnHeader } = await lockRegistration(ctx)
  await setAside(ctx)
  await ctx.db.delete(r).where(and(within(ctx, r), eq(r.id, id)))
  ctx.changes.push({ what: 'webhookRegistration', id, old: { url, events, inOwnHeader }, new: null })
  await ctx.tell(webhookSettled, {})
  return null
}

const isStopped = ({ status }: Registration) => lifecycle.can(status, 'resume')

/** Its line goes on as soon as may be, whether or not it was stopped. */
async function goOn(ctx: Ctx, held: Registration) {
  const turn = { tries: 0, turnAt: soonest(held, ctx.now) }
  await ctx.tell(webhookDue, {})
  if (!isStopped(held)) return turn
  await ctx.tell(webhookSettled, {})
  return { ...turn, ...WELL, status: lifecycle.next(held.status, 'resume'), stoppedFor: null }
}
