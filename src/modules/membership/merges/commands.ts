import { and, eq, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { type Letter, post } from '#kernel/letter.ts'
import { permissions } from '#kernel/permissions.ts'
import { type Refusal, Refusals } from '#kernel/refusal.ts'
import { across } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { admins, lockTenant } from '#modules/access/index.ts'
import { accountOf, lockOfTenant } from '../accounts/queries.ts'
import { partnerIdFor } from '../identifiers/queries.ts'
import { printedPartnerId } from '../identifiers/rules.ts'
import { partnerIds } from '../identifiers/tables.ts'
import { standsAlone } from '../tenants/commands.ts'
import './conditions.ts'
import * as letters from './letters.ts'
import { lifecycle, type Move } from './lifecycle.ts'
import { invitedSince, isOpenBetween, pairOf, seenBy, take } from './queries.ts'
import * as rules from './rules.ts'
import { type ById, type Invitation, mergeMoved, type Rejection, type Seen } from './shapes.ts'
import { type Pair, steps } from './steps.ts'
import { type Kept, type Merge, store } from './tables.ts'

/** Proposes that another company become part of this account, by its global ID (domain.md 1.8). */
export async function invite(ctx: Ctx, { partnerId, message = null }: Invitation) {
  const account = await standsAlone(ctx)
  const there = await meant(ctx, await partnerIdFor(ctx, partnerId, 'company'))
  await lockBoth(ctx, ctx.tenantId, there.ctx.tenantId) // two who invite each other at once are answered one after the other
  if (await isOpenBetween(ctx, there.account.tenantId)) throw rules.refuse.openAlready({}, { link: '/account/merges' })
  rules.notTooOften(await invitedSince(ctx, there.account.tenantId, addDays(ctx.now, -1)))
  rules.mayJoin(account, there.account)
  const { name, globalId } = account
  const invited = { invitedTenantId: there.account.tenantId, invitedName: there.account.name, invitedId: there.account.globalId } // biome-ignore format: one thought
  const merge = await store.insert(ctx, {
    ...{ ...NOTHING_YET, ...invited, name, globalId, status: 'invited' },
    message: message?.trim() || null,
    invitedByName: ctx.actor.name,
  })
  await announce(ctx, merge)
  await tell(ctx, merge, 'theirs', letters.invited)
  return seenBy(ctx, merge)
}

export async function accept(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await take(ctx, id)
  const status = next(before, 'theirs', 'accept', ctx.now)
  const after = await turn(ctx, before, { status, answeredByName: ctx.actor.name, answeredAt: ctx.now })
  await tell(ctx, after, 'ours', letters.accepted)
  return seenBy(ctx, after)
}

export async function reject(ctx: Ctx, { id, reason }: Rejection) {
  const before = await take(ctx, id)
  const status = next(before, 'theirs', 'reject', ctx.now)
  const after = await turn(ctx, before, { status, reason, answeredByName: ctx.actor.name, answeredAt: ctx.now })
  await tell(ctx, after, 'ours', letters.rejected)
  return seenBy(ctx, after)
}

export async function withdraw(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await take(ctx, id)
  const status = next(before, 'ours', 'withdraw', ctx.now)
  const after = await turn(ctx, before, { status, withdrawnByName: ctx.actor.name, withdrawnAt: ctx.now })
  await tell(ctx, after, 'theirs', letters.withdrawn)
  return seenBy(ctx, after)
}

/** Makes two accounts one: each step does what its preview said, all in one transaction. */
export async function confirm(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await take(ctx, id)
  const status = next(before, 'ours', 'confirm', ctx.now)
  const pair = await lockPair(ctx, before)
  rules.mayJoin(pair.into.account, pair.from.account)
  const kept: Record<string, unknown> = {}
  for (const { name, carry } of steps.values()) if (carry) kept[name] = await carry(pair)
  const done = { mergedAt: ctx.now, undoUntil: rules.undoUntil(ctx.now), confirmedByName: ctx.actor.name }
  const after = await turn(ctx, before, { status, kept: kept as Kept, ...done })
  await tell(ctx, after, 'theirs', letters.merged)
  return seenBy(ctx, after)
}

/** Puts two companies back as they were; refused with every cause where something new stands on the merge. */
export async function undo(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await take(ctx, id)
  const status = lifecycle.next(before.status, 'undo')
  rules.mayUndo(before, ctx.now)
  next(before, 'ours', 'undo', ctx.now)
  const pair = await lockPair(ctx, before)
  const stuck = await inTheWay(pair, before.kept ?? {})
  if (stuck.length > 0) throw new Refusals(stuck)
  for (const { name, restore } of [...steps.values()].reverse()) await restore?.(pair, before.kept?.[name])
  const after = await turn(ctx, before, { status, undoneByName: ctx.actor.name, undoneAt: ctx.now })
  await tell(ctx, after, 'theirs', letters.undone)
  return seenBy(ctx, after)
}

const NOTHING_YET = {
  ...{ answeredByName: null, answeredAt: null, reason: null, confirmedByName: null, mergedAt: null },
  ...{ withdrawnByName: null, withdrawnAt: null },
  ...{ undoUntil: null, undoneByName: null, undoneAt: null, kept: null },
} as const

async function inTheWay(pair: Pair, kept: Kept): Promise<Refusal[]> {
  const all: Refusal[] = []
  for (const { name, stays } of steps.values()) {
    const flaw = await stays?.(pair, kept[name])
    if (flaw) all.push(flaw)
  }
  return all
}

/** The company an ID means: a location’s is refused by name, and of an ID nobody may be invited by nothing more is said. */
async function meant(ctx: Ctx, id: string) {
  const [found] = await ctx.db
    .select({ tenantId: partnerIds.tenantId, kind: partnerIds.kind, retiredAt: partnerIds.retiredAt })
    .from(partnerIds)
    .where(and(across(ctx, partnerIds), eq(partnerIds.partnerId, id)))
  const at = { field: 'partnerId' }
  if (found?.kind === 'location') throw rules.refuse.locationId(rules.written(id), at)
  if (found?.tenantId === ctx.tenantId) throw rules.refuse.ownId(rules.written(id), at)
  const there = found && !found.retiredAt && inTenant({ ...ctx, expects: null }, found.tenantId)
  const account = there && (await accountOf(there))
  if (!there || !account || account.mergedInto || account.status === 'closed')
    throw rules.refuse.unknownId(rules.written(id), at)
  return { ctx: there, account }
}

/** Both tenants, always in one order: merges that cross each other wait instead of standing in each other’s way. */
async function lockBoth(ctx: Ctx, one: Id<'tenant'>, other: Id<'tenant'>) {
  for (const tenantId of [one, other].sort()) {
    // Taken before either account or tenant is locked, and held to the end of the transaction.
    await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended('structure ' || ${tenantId}::text, 0))`)
  }
}

async function lockPair(ctx: Ctx, merge: Merge): Promise<Pair> {
  await lockBoth(ctx, merge.tenantId, merge.invitedTenantId)
  const there = [merge.tenantId, merge.invitedTenantId].sort().map((id) => inTenant({ ...ctx, expects: null }, id))
  for (const one of there) await lockOfTenant(one)
  for (const one of there) await lockTenant(one)
  return pairOf(ctx, merge)
}

function next(merge: Seen, side: rules.Side, move: Move, now: Date) {
  const status = lifecycle.next(merge.status, move)
  if (merge.side !== side || !rules.movesOf(merge, side, now).includes(move)) throw rules.refuse.otherSide()
  return status
}

async function turn(ctx: Ctx, before: Merge, changes: Partial<Merge> & Pick<Merge, 'status'>) {
  const after = await store.update(inTenant(ctx, before.tenantId), before, changes)
  await announce(ctx, after)
  return after
}

/** Both companies' modules hear of it, each with what its side may know. */
async function announce(ctx: Ctx, { id: mergeId, status, ...merge }: Merge) {
  const { tenantId, invitedTenantId, name, invitedName } = merge
  const known = rules.isDisclosed({ status, answeredAt: merge.answeredAt }, 'ours') ? invitedName : ''
  const ours = { mergeId, status, side: 'ours', name: known, otherTenantId: invitedTenantId } as const
  const theirs = { mergeId, status, side: 'theirs', name, otherTenantId: tenantId } as const
  await inTenant(ctx, tenantId).tell(mergeMoved, ours)
  await inTenant(ctx, invitedTenantId).tell(mergeMoved, theirs)
}

const ADMINS_MAX = 10
/** The other side hears of it by mail. */
async function tell(ctx: Ctx, merge: Merge, side: rules.Side, letter: Letter) {
  const there = inTenant(ctx, side === 'ours' ? merge.tenantId : merge.invitedTenantId)
  const { name, invitedName, reason } = merge
  const facts = { ...{ name, invitedName, reason }, id: printedPartnerId(merge.globalId), until: merge.undoUntil }
  for (const admin of await admins(there, permissions['structure:manage'].roles, ADMINS_MAX))
    await post(there, letter, admin.email, admin.language, { ...facts, path: `/account/merges/${merge.id}` })
}
