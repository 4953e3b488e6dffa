import { type Ctx, inTenant } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import type { Programme } from '#kernel/permissions.ts'
import { standingChanged } from './shapes.ts'
import { store, type Tenant } from './tables.ts'

type NewTenant = Pick<Tenant, 'name' | 'kind' | 'country'> & Partial<Pick<Tenant, 'id' | 'standings'>>

/** Opens a directory of users, empty yet: an operation of the network, for no tenant may make another. */
export const createTenant = (ctx: Ctx, { id = newId<'tenant'>(), ...is }: NewTenant): Promise<Tenant> =>
  store.insert(inTenant(ctx, id), { id, ...is })

/** Takes the tenant for the length of the transaction: what must stay true of all its members is decided one at a time. */
export const lockTenant = (ctx: Ctx): Promise<Tenant> => store.lock({ ...ctx, expects: null }, ctx.tenantId)

/** Tells permissions the state of a programme; its owner calls this in the same transaction that changes the state. */
export async function setStanding(ctx: Ctx, { programme, state }: { programme: Programme; state: string }) {
  const before = await lockTenant(ctx)
  if (before.standings[programme] === state) return before
  await ctx.tell(standingChanged, { programme, state })
  return store.update(ctx, before, { standings: { ...before.standings, [programme]: state } })
}

/** Keeps the name and country the enrolment found out. */
export async function describeTenant(ctx: Ctx, described: { name?: string; country?: string }) {
  const before = await lockTenant(ctx)
  return store.update(ctx, before, described)
}
