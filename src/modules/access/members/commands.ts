import { and, eq, ne } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { post } from '#kernel/letter.ts'
import type { Grant } from '#kernel/permissions.ts'
import { within } from '#kernel/store.ts'
import { word } from '#kernel/words.ts'
import { leaveGroups } from '../groups/commands/turns.ts'
import { adminOf } from '../roles/rules.ts'
import { ownAmong } from '../roles/scopes.ts'
import { lockTenant } from '../tenants/commands.ts'
import type { Tenant } from '../tenants/tables.ts'
import { mayManage } from '../visits/commands.ts'
import { placeChanged, rolesChanged } from './letters.ts'
import { lifecycle, type Move } from './lifecycle.ts'
import { find, othersHolding } from './queries.ts'
import * as rules from './rules.ts'
import { type ById, grantsChanged, type Leaving, memberAdded, type NewGrants, statusChanged } from './shapes.ts'
import { type Member, members, store } from './tables.ts'

type Arrival = { userId: Id<'user'>; grants: readonly Grant[]; guest?: boolean }
/** Gives a person a place; whoever has one already keeps it as it is, so the same news heard twice changes nothing. */
export async function addMember(ctx: Ctx, { userId, grants, guest = false }: Arrival) {
  const tenant = await lockTenant(ctx) // two arrivals at once make one place
  const fit = rules.fitting(grants, tenant.kind)
  const [before] = await ctx.db
    .select()
    .from(members)
    .where(and(within(ctx, members), eq(members.userId, userId)))
  if (before && before.status !== 'removed') return before
  const place = { status: 'active', ownGrants: fit, guest } as const
  const after = before ? await store.update(ctx, before, place) : await store.insert(ctx, { userId, ...place })
  await ctx.tell(memberAdded, { id: after.id, userId })
  return after
}

/** Says anew what a person may do here, and where; they are written to. */
export async function changeGrants(ctx: Ctx, wanted: NewGrants) {
  const { tenant, after } = await setGrants(ctx, wanted)
  await post(ctx, rolesChanged, after.email, after.language, { by: ctx.actor.name, company: tenant.name })
  return after
}

type Given = { readonly id: Id<'member'>; readonly grants: readonly Grant[] }
/** The same change without a letter, for whoever writes one of their own. */
export async function setGrants(ctx: Ctx, { id, grants: wanted }: Given) {
  const { tenant, before } = await take(ctx, id)
  const grants = rules.regrant({ by: ctx.actor, place: rules.own(before), wanted, kind: tenant.kind })
  rules.givenAtOwn({ wanted, held: before.ownGrants, isOwn: await ownAmong(ctx, wanted) })
  await keepAdmin(ctx, { tenant, before, after: { ...before, grants } })
  await ctx.tell(grantsChanged, { id, userId: before.userId })
  await store.update(ctx, before, { ownGrants: grants })
  return { tenant, after: await find(ctx, { id }) }
}

/** Suspends a person's place, or restores it. */
export const move = (name: Exclude<Move, 'remove'>) =>
  async function moved(ctx: Ctx, { id }: Static<typeof ById>) {
    const turn = await begin(ctx, id)
    const status = lifecycle.next(turn.before.status, name)
    return settle(ctx, turn, { status, grants: turn.before.ownGrants })
  }

/** Takes a person out of the partner account, of the company's directory, or of both; who leaves both is removed. */
export async function remove(ctx: Ctx, { id, from = 'both' }: Static<typeof Leaving>) {
  const turn = await begin(ctx, id)
  const removed = lifecycle.next(turn.before.status, 'remove')
  const left = rules.left(rules.own(turn.before), from, turn.tenant.kind)
  await leaveGroups(ctx, id, from === 'directory' ? 'asGuest' : 'nowhere')
  return settle(ctx, turn, { status: from === 'both' ? removed : turn.before.status, ...left }, `member.left.${from}`)
}

async function begin(ctx: Ctx, id: Id<'member'>) {
  const turn = await take(ctx, id)
  rules.mayMove({ by: ctx.actor, place: turn.before, kind: turn.tenant.kind })
  return turn
}

type Left = Pick<Member, 'status' | 'grants'> & Partial<Pick<Member, 'guest'>>
async function settle(
  ctx: Ctx,
  { tenant, before }: Omit<Turn, 'after'>,
  after: Left,
  said = `state.member.${after.status}`,
) {
  const { id, userId } = before
  const { grants, ...placed } = after
  await keepAdmin(ctx, { tenant, before, after })
  if (after.status === before.status) await ctx.tell(grantsChanged, { id, userId })
  else await ctx.tell(statusChanged, { id, userId, status: after.status })
  await store.update(ctx, before, { ...placed, ownGrants: grants })
  const shown = await find(ctx, { id })
  await post(ctx, placeChanged, shown.email, shown.language, {
    by: ctx.actor.name,
    company: tenant.name,
    status: word(said),
  })
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
  for (const place of places) await store.update(ctx, place, { status: 'removed', ownGrants: [] })
}

/** The tenant first, then the place: two admins who remove each other at once are answered one after the other. */
async function take(ctx: Ctx, id: Id<'member'>) {
  const tenant = await lockTenant(ctx)
  await mayManage(ctx, id)
  return { tenant, before: await store.lock(ctx, id) }
}

type Turn = { tenant: Tenant; before: Member; after: Pick<Member, 'status' | 'grants'> }
async function keepAdmin(ctx: Ctx, { tenant: { kind }, before, after }: Turn) {
  const others = await othersHolding(ctx, { role: adminOf(kind), besides: before.id })
  rules.keepsAdmin({ before, after, others, kind })
}
