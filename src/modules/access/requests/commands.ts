import { and, eq } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { type Letter, post } from '#kernel/letter.ts'
import type { Grant } from '#kernel/permissions.ts'
import { within } from '#kernel/store.ts'
import { word } from '#kernel/words.ts'
import { setGrants } from '../members/commands.ts'
import { admins, find as memberOf } from '../members/queries.ts'
import type { grantsChanged, statusChanged } from '../members/shapes.ts'
import { type Member, members } from '../members/tables.ts'
import { lockTenant } from '../tenants/commands.ts'
import * as letters from './letters.ts'
import { lifecycle, type Move } from './lifecycle.ts'
import { find, pendingOf } from './queries.ts'
import * as rules from './rules.ts'
import { type Accept, type Ask, accessAnswered, accessAsked, type ById, type Refused } from './shapes.ts'
import { type AccessRequest, store } from './tables.ts'

const ASKED_MAX = 10

/** Asks for a role that opens a workspace. */
export async function ask(ctx: Ctx, { workspace, role, message }: Ask) {
  const { kind } = await lockTenant(ctx) // the same wish sent twice at once is one
  const place = await placeOf(ctx)
  const isPending = (await pendingOf(ctx, place.id)).some((one) => one.role === role)
  rules.mayAsk({ workspace, role, kind, held: place.grants, isPending })
  const asked = { memberId: place.id, status: 'pending', workspace, role, message: message?.trim() || null } as const
  const request = await store.insert(ctx, asked)
  await ctx.tell(accessAsked, { requestId: request.id })
  return find(ctx, request.id)
}

/** Gives what was asked for, by the same rules as any change of roles. */
export async function accept(ctx: Ctx, { id, locationId }: Accept) {
  const before = await store.lock(ctx, id)
  rules.mayAnswer(ctx.actor.grants, before)
  const status = lifecycle.next(before.status, 'grant')
  const { ownGrants } = await memberOf(ctx, { id: before.memberId })
  const wanted: Grant = {
    role: before.role,
    scope: locationId ? 'location' : 'organisation',
    scopeId: locationId ?? null,
  }
  await setGrants({ ...ctx, expects: null }, { id: before.memberId, grants: [...ownGrants, wanted] })
  await answer(ctx, before, { status, letter: letters.granted })
  return find(ctx, id)
}

/** Turns a wish down, with the reason the person is told. */
export async function refuse(ctx: Ctx, { id, reason }: Refused) {
  const before = await store.lock(ctx, id)
  rules.mayAnswer(ctx.actor.grants, before)
  const status = lifecycle.next(before.status, 'decline')
  await answer(ctx, before, { status, reason, letter: letters.declined })
  return find(ctx, id)
}

/** Takes one's own wish back. */
export async function withdraw(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  if ((await placeOf(ctx)).id !== before.memberId) throw rules.refuse.notYourRequest()
  await settle(ctx, before, 'withdraw')
  return find(ctx, id)
}

/** Whoever may give the role hears of the wish by mail. */
export async function announce(ctx: Ctx, { requestId }: Static<typeof accessAsked.facts>) {
  const request = await store.get(ctx, requestId)
  if (request.status !== 'pending') return
  const { name, email } = await memberOf(ctx, { id: request.memberId })
  const facts = { ...(await factsOf(ctx, request)), name, email, message: request.message ?? '–' }
  for (const giver of await admins(ctx, rules.answerers(request.role), ASKED_MAX))
    await post(ctx, letters.asked, giver.email, giver.language, facts)
}

type Moved = Static<typeof grantsChanged.facts> | Static<typeof statusChanged.facts>
/** A role given by hand settles the wish for it; who has left wishes for nothing more. */
export async function settleAfter(ctx: Ctx, { id }: Moved) {
  const member = await memberOf(ctx, { id })
  for (const request of await pendingOf(ctx, id)) {
    const isHeld = member.grants.some(({ role, scope }) => role === request.role && scope === 'organisation')
    if (isHeld) await settle(ctx, request, 'grant')
    else if (member.status === 'removed') await settle(ctx, request, 'withdraw')
  }
}

async function placeOf(ctx: Ctx): Promise<Member> {
  const mine = and(within(ctx, members), eq(members.userId, ctx.actor.id), eq(members.status, 'active'))
  const [place] = await ctx.db.select().from(members).where(mine)
  if (!place) throw rules.refuse.placeOfPeople()
  return place
}

type Answer = { status: AccessRequest['status']; reason?: string; letter: Letter }
async function answer(ctx: Ctx, before: AccessRequest, { status, reason, letter }: Answer) {
  const { email, language } = await memberOf(ctx, { id: before.memberId })
  await ctx.tell(accessAnswered, { requestId: before.id, status })
  await store.update(ctx, before, { status, reason: reason ?? null, decidedByName: ctx.actor.name, decidedAt: ctx.now })
  const facts = { ...(await factsOf(ctx, before)), by: ctx.actor.name, reason }
  await post(ctx, letter, email, language, facts)
}

async function settle(ctx: Ctx, before: AccessRequest, move: Move) {
  const status = lifecycle.next(before.status, move)
  await ctx.tell(accessAnswered, { requestId: before.id, status })
  await store.update(ctx, before, { status, decidedByName: ctx.actor.name, decidedAt: ctx.now })
}

async function factsOf(ctx: Ctx, { role, workspace }: AccessRequest) {
  const { name: company } = await lockTenant(ctx)
  return { company, role: word(`role.${role}`), workspace: word(`workspace.${workspace}`) }
}
