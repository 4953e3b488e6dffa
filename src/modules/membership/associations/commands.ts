import type { Ctx } from '#kernel/context.ts'
import { lockTenant } from '#modules/access/index.ts'
import { store as locationStore } from '../locations/tables.ts'
import { lifecycle, type Move } from './lifecycle.ts'
import { associationOf, countryOf, standing } from './queries.ts'
import { flawOf, none } from './rules.ts'
import { associationChanged, type Choose } from './shapes.ts'
import { type Association, store } from './tables.ts'

/** From now on the tenant sells under this location; the one before ends in the same moment. Chosen twice, nothing changes. */
export async function associate(ctx: Ctx, { locationId }: Choose) {
  await lockTenant(ctx) // two admins who choose at once are answered one after the other
  const location = await locationStore.get(ctx, locationId)
  const country = await countryOf(ctx)
  const flaw = flawOf(location, country)
  if (flaw) throw flaw
  const before = (await associationOf(ctx))?.tie
  if (before?.locationId === locationId) return standing(ctx)
  if (before) await close(ctx, before, 'replace')
  await ctx.tell(associationChanged, { locationId })
  const madeByName = ctx.actor.name
  await store.insert(ctx, { status: 'active', resellerTenantId: ctx.tenantId, locationId, country, madeByName })
  return standing(ctx)
}

/** Ends the association; until the next one selling and signing are blocked. */
export async function dissociate(ctx: Ctx) {
  await lockTenant(ctx)
  const before = (await associationOf(ctx))?.tie
  if (!before) throw none()
  await ctx.tell(associationChanged, { locationId: null })
  await close(ctx, before, 'end')
  return standing(ctx)
}

async function close(ctx: Ctx, { id }: Association, move: Move) {
  const before = await store.lock(ctx, id)
  const status = lifecycle.next(before.status, move)
  await store.update(ctx, before, { status, endedAt: ctx.now, endedByName: ctx.actor.name })
}
