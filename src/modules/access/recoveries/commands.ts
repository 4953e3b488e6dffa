import { randomBytes } from 'node:crypto'
import { and, asc, eq, lte, or } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { post } from '#kernel/letter.ts'
import { beforehand } from '#kernel/outside.ts'
import { across, within } from '#kernel/store.ts'
import { dateOf } from '#kernel/time.ts'
import { word } from '#kernel/words.ts'
import { keep } from '#modules/audit/index.ts'
import { addMember } from '../members/commands.ts'
import { admins } from '../members/queries.ts'
import { grantsChanged, memberAdded } from '../members/shapes.ts'
import { members, store as places } from '../members/tables.ts'
import { lockTenant } from '../tenants/commands.ts'
import { ended, waiting } from './letters.ts'
import { lifecycle, type Move } from './lifecycle.ts'
import { candidates, find, oneOfMine } from './queries.ts'
import * as rules from './rules.ts'
import { type Ask, type ById, type Named, recoveryEnded, recoveryWaiting, type Stop } from './shapes.ts'
import { type Recovery, recoveries, store } from './tables.ts'

const ADMINS_MAX = 50
const BATCH = 50

/** Asks to become admin of the company whose domain one's own address is at; the record that proves it comes with the answer. */
export async function ask(ctx: Ctx, { tenantId, reason }: Ask) {
  const found = (await candidates(ctx, { tenantId }))[0]
  return inCompany(ctx, { tenantId, operation: 'POST /me/recoveries' }, async (there) => {
    await lockTenant(there)
    rules.mayAsk({ isOfDomain: found !== undefined, ...(await standing(there)) })
    const { id: userId, name, email, language } = ctx.actor
    const who = { userId, name, email, language, domain: found?.domain ?? '', token: randomBytes(16).toString('hex') }
    const { id } = await store.insert(there, {
      status: 'proving',
      ...who,
      reason: reason.trim(),
      proveBy: rules.proveBy(ctx.now),
    })
    return find(there, id)
  })
}

/** Looks for the record on the company's domain; found, the wait begins and everybody is told. */
export const prove = beforehand(
  async ({ look, ports }, { id }: Static<typeof ById>) =>
    ports.dns.txt((await look((ctx) => oneOfMine(ctx, id))).domain),
  async (ctx, { id }, records) => {
    const { tenantId } = await oneOfMine(ctx, id)
    return inCompany(ctx, { tenantId, operation: 'POST /me/recoveries/:id/proof' }, async (there) => {
      const before = await store.lock(there, id)
      const after = rules.proven(before, rules.problemIn(records, before.token), ctx.now)
      if (after.problem && before.status !== 'proving') lifecycle.next(before.status, 'prove')
      await store.update(there, before, after)
      const shown = await find(there, id)
      if (shown.status === 'waiting') await announce(there, shown)
      return shown
    })
  },
)

export async function withdraw(ctx: Ctx, { id }: Static<typeof ById>) {
  const { tenantId } = await oneOfMine(ctx, id)
  return inCompany(ctx, { tenantId, operation: 'DELETE /me/recoveries/:id' }, (there) =>
    end(there, { id, move: 'withdraw' }),
  )
}

/** An admin of the company says no, or the vendor's staff do: it ends there. */
const stopping =
  (move: 'object' | 'halt') =>
  (ctx: Ctx, { id, reason }: Stop) =>
    end(ctx, { id, move, reason })
export const object = stopping('object')
export const halt = stopping('halt')

/** Makes admins of those against whom nobody spoke in time, and ends what was never proven. */
export async function complete(ctx: Ctx): Promise<number> {
  const isDue = and(eq(recoveries.status, 'waiting'), lte(recoveries.dueAt, ctx.now))
  const isOver = and(eq(recoveries.status, 'proving'), lte(recoveries.proveBy, ctx.now))
  const due = await ctx.db
    .select()
    .from(recoveries)
    .where(and(across(ctx, recoveries), or(isDue, isOver)))
    .orderBy(asc(recoveries.id))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  for (const { tenantId, id, status } of due)
    await inCompany(ctx, { tenantId, operation: 'access.completeRecovery' }, async (there) => {
      const after = await end(there, { id, move: status === 'waiting' ? 'complete' : 'lapse' })
      if (after.status === 'done') await makeAdmin(there, after)
    })
  return due.length
}

type Ending = Static<typeof ById> & { move: Move; reason?: string }
async function end(ctx: Ctx, { id, move, reason }: Ending): Promise<Named> {
  const before = await store.lock(ctx, id)
  const status = lifecycle.next(before.status, move)
  const how = { endedByName: ctx.actor.name, endedReason: reason?.trim() ?? null, endedAt: ctx.now }
  await store.update(ctx, before, { status, ...how })
  const after = await find(ctx, id)
  await ctx.tell(recoveryEnded, { recoveryId: id, company: after.company, status })
  const { name, email, language, company } = after
  const facts = {
    name,
    email,
    company,
    status: word(`state.recovery.${status}`),
    by: ctx.actor.name,
    reason: reason ?? '–',
  }
  const told = before.status === 'waiting' ? await admins(ctx, ['globalAdmin'], ADMINS_MAX) : []
  for (const one of [{ email, language }, ...told.filter((admin) => admin.email !== email)])
    await post(ctx, ended, one.email, one.language, facts)
  return after
}

async function announce(ctx: Ctx, { id, company, name, email, domain, reason, dueAt }: Named) {
  const due = dueAt ? dateOf(dueAt) : ''
  await ctx.tell(recoveryWaiting, { recoveryId: id, company, name, dueAt: dueAt?.toISOString() ?? '' })
  for (const admin of await admins(ctx, ['globalAdmin'], ADMINS_MAX))
    await post(ctx, waiting, admin.email, admin.language, { company, name, email, domain, reason, due })
}

async function makeAdmin(ctx: Ctx, { userId }: Recovery) {
  await lockTenant(ctx)
  const [before] = await ctx.db
    .select()
    .from(members)
    .where(and(within(ctx, members), eq(members.userId, userId)))
  if (!before) return addMember(ctx, { userId, grants: [rules.ADMIN] })
  const ownGrants = rules.withAdmin(before.status === 'removed' ? [] : before.ownGrants)
  const after = await places.update(ctx, before, { status: 'active', guest: false, ownGrants })
  const { id } = after
  if (before.status === 'active') await ctx.tell(grantsChanged, { id, userId })
  else await ctx.tell(memberAdded, { id, userId })
  return after
}

/** How the person stands in the company they ask for. */
async function standing(ctx: Ctx) {
  const { actor, db } = ctx
  const [place] = await db
    .select({ status: members.status, grants: members.grants })
    .from(members)
    .where(and(within(ctx, members), eq(members.userId, actor.id)))
  const own = await db
    .select({ status: recoveries.status })
    .from(recoveries)
    .where(and(within(ctx, recoveries), eq(recoveries.userId, actor.id)))
  return {
    isAdmin: place?.status === 'active' && place.grants.some(({ role }) => role === 'globalAdmin'),
    isOpen: own.some(({ status }) => lifecycle.moves(status).length > 0),
  }
}

type Where = { tenantId: Recovery['tenantId']; operation: string }
/** Works in the company's name: whatever a person from outside begins there stands in its own log. */
async function inCompany<T>(ctx: Ctx, { tenantId, operation }: Where, work: (there: Ctx) => Promise<T>): Promise<T> {
  const there = contextOf({ ...inTenant(ctx, tenantId), expects: null, changes: [] })
  const done = await work(there)
  await keep(there, { operation, requestId: newId() })
  return done
}
