import { sql } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { Programme } from '#kernel/permissions.ts'
import { across } from '#kernel/store.ts'
import { directoryTakenOver, standingChanged } from './shapes.ts'
import { store, type Tenant, tenants } from './tables.ts'

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

const ADMINS = JSON.stringify([{ role: 'globalAdmin' }])
/**
 * Keeps that a customer's directory is its own from now on, where this person, who has just chosen a password, is its admin:
 * whoever opened it has no way back. An operation of the network.
 */
export async function takeOver(ctx: Ctx, userId: string) {
  const { rows } = await ctx.db.execute<{ id: Id<'tenant'> }>(sql`
    update ${tenants} set taken_over_at = ${ctx.now}
    where ${across(ctx, tenants)} and ${tenants.kind} = 'customer' and ${tenants.takenOverAt} is null and ${tenants.id} in (
      select m.tenant_id from members m where m.user_id = ${userId} and m.status = 'active' and m.grants @> ${ADMINS}::jsonb)
    returning ${tenants.id} as id`)
  for (const { id } of rows) await inTenant(ctx, id).tell(directoryTakenOver, {})
}
