import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { ofTenant } from '../accounts/queries.ts'
import { store as locationStore } from '../locations/tables.ts'
import { standingOf } from './conditions.ts'
import { effects } from './rules.ts'
import type { ById, Plan } from './shapes.ts'

/** What closing a location takes, and what follows. */
export async function planOfLocation(ctx: Ctx, { locationId }: Static<typeof ById>): Promise<Plan> {
  const { partnerId, version } = await locationStore.get(ctx, locationId)
  return { partnerId, version, conditions: await standingOf(ctx, { locationId }), effects: effects.location }
}

/** What closing the account takes, and what follows. */
export async function planOfAccount(ctx: Ctx): Promise<Plan> {
  const { globalId: partnerId, version } = await ofTenant(ctx)
  return { partnerId, version, conditions: await standingOf(ctx, { locationId: null }), effects: effects.account }
}
