import { and, eq } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { across, missing } from '#kernel/store.ts'
import { dismissVisitors, homeOf, lockTenant, members, receiveVisitors, tenantOf } from '#modules/access/index.ts'
import { accountOf, ofTenant } from '../accounts/queries.ts'
import { lifecycle } from './lifecycle.ts'
import { structure } from './queries.ts'
import * as rules from './rules.ts'
import { type ById, type Linking, tenantLinked, tenantRemoved } from './shapes.ts'
import { store, tenantLinks } from './tables.ts'

/** Links a directory to the account: its people get a place here, and roles from whoever may give them (domain.md 1.7). */
export async function link(ctx: Ctx, { linkedTenantId }: Linking) {
  await standsAlone(ctx)
  if (linkedTenantId === ctx.tenantId) throw rules.itself({}, { field: 'linkedTenantId' })
  const there = inTenant(ctx, linkedTenantId)
  if (!(await isAdminAt(there))) throw rules.notAdminThere({}, { field: 'linkedTenantId' })
  const tenant = await lockTenant(there) // two accounts that link it at once are answered one after the other
  if (tenant.kind !== 'partner') throw missing()
  const { id: linked, name, country } = tenant
  if ((await accountOf(there)) || (await isLinked(ctx, linked)))
    throw rules.ofAnotherAccount({ name }, { field: 'linkedTenantId', link: '/account/merges' })
  const by = ctx.actor.name
  const is = { kind: 'linked', status: 'active', linkedTenantId: linked, name, country, mergeId: null } as const
  await store.insert(ctx, { ...is, linkedByName: by, endedByName: null, endedAt: null })
  await receiveVisitors(ctx, { homeTenantId: linked, homeName: name, kind: 'linked' })
  await ctx.tell(tenantLinked, { linkedTenantId: linked })
  return structure(ctx)
}

/** Takes a directory out of the account; every role its people hold here ends with it. */
export async function remove(ctx: Ctx, { id }: Static<typeof ById>) {
  if (String(id) === String(ctx.tenantId)) throw rules.primaryStays()
  const before = await store.lock(ctx, id)
  rules.mayLeave(before, await homeOf(ctx))
  const status = lifecycle.next(before.status, 'remove')
  await dismissVisitors(ctx, before.linkedTenantId)
  await ctx.tell(tenantRemoved, { linkedTenantId: before.linkedTenantId })
  await store.update(ctx, before, { status, endedByName: ctx.actor.name, endedAt: ctx.now })
  return structure(ctx)
}

/** Refuses where the account has become part of another: its structure is changed there. */
export async function standsAlone(ctx: Ctx) {
  const account = await ofTenant(ctx)
  if (account.mergedInto) throw rules.partOfAnother({}, { link: '/account/tenants' })
  return account
}

/** Whether the actor is a global admin of that tenant too. */
async function isAdminAt(there: Ctx) {
  if (!(await tenantOf(there, there.tenantId))) return false
  const mine = and(across(there, members), eq(members.tenantId, there.tenantId), eq(members.userId, there.actor.id))
  const [place] = await there.db.select({ status: members.status, grants: members.grants }).from(members).where(mine)
  return place?.status === 'active' && place.grants.some(({ role }) => role === 'globalAdmin')
}

async function isLinked(ctx: Ctx, tenantId: Id<'tenant'>) {
  const [row] = await ctx.db
    .select({ id: tenantLinks.id })
    .from(tenantLinks)
    .where(and(across(ctx, tenantLinks), eq(tenantLinks.linkedTenantId, tenantId), eq(tenantLinks.status, 'active')))
  return row !== undefined
}
