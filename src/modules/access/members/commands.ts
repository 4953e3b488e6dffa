import { and, eq, ne } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { post } from '#kernel/letter.ts'
import type { Grant } from '#kernel/permissions.ts'
import { within } from '#kernel/store.ts'
import { word } from '#kernel/words.ts'
import { adminOf } from '../roles/rules.ts'
import { ownAmong } from '../roles/scopes.ts'
import { lockTenant } from '../tenants/commands.ts'
import type { Tenant } from '../tenants/tables.ts'
import { placeChanged, rolesChanged } from './letters.ts'
import { lifecycle, type Move } from './lifecycle.ts'
import { find, othersHolding } from './queries.ts'
import * as rules from './rules.ts'
import { type ById, grantsChanged, memberAdded, type NewGrants, statusChanged } from './shapes.ts'
import { type Member, members, store } from './tables.ts'

/** Gives a person a place; whoever has one already keeps it as it is, so the same news heard twice changes nothing. */
export async function addMember(ctx: Ctx, { userId, grants }: { userId: Id<'user'>; grants: readonly Grant[] }) {
  const tenant = await lockTenant(ctx) // two arrivals at once make one place
  const fit = rules.fitting(grants, tenant.kind)
  const [before] = await ctx.db
    .select()
    .from(members)
    .where(and(within(ctx, members), eq(members.userId, userId)))
  if (before && before.status !== 'removed') return before
  const place = { status: 'active', grants: fit } as const
  const after = before ? await store.update(ctx, before, place) : await store.insert(ctx, { userId, ...place })
  await ctx.tell(memberAdded, { id: after.id, userId })
  return after
}

/** Says anew what a person may do here, and where. */
export async function changeGrants(ctx: Ctx, { id, grants: wanted }: NewGrants) {
  const { tenant, before } = await take(ctx, id)
  const grants = rules.regrant({ by: ctx.actor, place: before, wanted, kind: tenant.kind })
  rules.givenAtOwn({ wanted, held: before.grants, isOwn: await ownAmong(ctx, wanted) })
  await keepAdmin(ctx, { tenant, before, after: { ...before, grants } })
  await ctx.tell(grantsChanged, { id, userId: before.userId })
  await store.update(ctx, before, { grants })
  const after = await find(ctx, { id })
  await post(ctx, rolesChanged, after.email, after.language, { by: ctx.actor.name, company: tenant.name })
  return after
}

/** Suspends, restores or removes a person's place; who is removed leaves their roles behind. */
export const move = (name: Move) =>
  async function moved(ctx: Ctx, { id }: Static<typeof ById>) {
    const { tenant, before } = await take(ctx, id)
    rules.mayMove({ by: ctx.actor, place: before, kind: tenant.kind })
    const status = lifecycle.next(before.status, name)
    const after = { status, grants: status === 'removed' ? [] : before.grants }
    await keepAdmin(ctx, { tenant, before, after })
    await ctx.tell(statusChanged, { id, userId: before.userId, status })
    await store.update(ctx, before, after)
    const shown = await find(ctx, { id })
    const facts = { by: ctx.actor.name, company: tenant.name, status: word(`state.member.${status}`) }
    await post(ctx, placeChanged, shown.email, shown.language, facts)
    return shown
  }

/** Ends every place in a tenant whose enrolment came to nothing: the rule of the last admin guards companies, and this never became one. */
export async function vacate(ctx: Ctx) {
  await lockTenant(ctx)
  const places = await ctx.db
    .select()
    .from(members)
    .where(and(within(ctx, members), ne(members.status, 'removed')))
    .limit(1000)
  for (const place of places) await store.update(ctx, place, { status: 'removed', grants: [] })
}

/** The tenant first, then the place: two admins who remove each other at once are answered one after the other. */
async function take(ctx: Ctx, id: Id<'member'>) {
  const tenant = await lockTenant(ctx)
  return { tenant, before: await store.lock(ctx, id) }
}

type Turn = { tenant: Tenant; before: Member; after: Pick<Member, 'status' | 'grants'> }
async function keepAdmin(ctx: Ctx, { tenant: { kind }, before, after }: Turn) {
  const others = await othersHolding(ctx, { role: adminOf(kind), besides: before.id })
  rules.keepsAdmin({ before, after, others, kind })
}
