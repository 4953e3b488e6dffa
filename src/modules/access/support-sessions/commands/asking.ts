import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { type Letter, post } from '#kernel/letter.ts'
import { addDays, dateOf } from '#kernel/time.ts'
import { word } from '#kernel/words.ts'
import { countActing } from '#modules/audit/index.ts'
import { admins } from '../../members/queries.ts'
import { refuse as notAPerson } from '../../sessions/rules.ts'
import { accessOf, takeTurn } from '../../support-access/queries.ts'
import type { Access } from '../../support-access/rules.ts'
import * as letters from '../letters.ts'
import { lifecycle, type Move } from '../lifecycle.ts'
import { askedSince, companyOf, find, liveHere } from '../queries.ts'
import * as rules from '../rules.ts'
import { type Ask, type ById, type Refused, supportAsked, supportSettled } from '../shapes.ts'
import { type SupportSession, store } from '../tables.ts'

const ADMINS_MAX = 50
/** What going in is called in the log. */
export const ENTERING = 'PUT /vendor/acting'

/** Asks a company to let one in, with the reason it reads; where support is let in at once, nobody is kept waiting. */
export async function ask(ctx: Ctx, { reason, reference, writes, minutes }: Ask) {
  const { actor, now } = ctx
  if (actor.kind !== 'person') throw notAPerson.sessionsOnly()
  await takeTurn(ctx) // the same wish sent twice at once is one
  const company = await companyOf(ctx)
  const access = await accessOf(ctx)
  const hasLive = (await liveHere(ctx)).some(({ staffId }) => staffId === actor.id)
  const askedToday = await askedSince(ctx, addDays(now, -1))
  rules.mayAsk({ access, writes, hasLive, askedToday, company })
  const who = { staffId: actor.id, staffName: actor.name, staffEmail: actor.email, language: actor.language }
  const what = { reason: reason.trim(), reference: reference?.trim() || null, writes, minutes }
  const { id, status } = await store.insert(ctx, { ...who, ...what, ...rules.asked(access, now) })
  if (status === 'asked') {
    await ctx.tell(supportAsked, { sessionId: id })
    await writeToAdmins(ctx, letters.asked, await factsOf(ctx, id))
  }
  return find(ctx, id)
}

/** The company lets support in; the clock begins when whoever asked opens it. */
export async function allow(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  rules.inTime(before, ctx.now)
  const status = lifecycle.next(before.status, 'allow')
  await ctx.tell(supportSettled, { sessionId: id, status })
  await store.update(ctx, before, { status, answeredByName: ctx.actor.name, answeredAt: ctx.now })
  await writeToStaff(ctx, before, letters.allowed)
  return find(ctx, id)
}

/** The company says no, or takes its yes back, before it begins, with the reason the asker reads. */
export async function refuse(ctx: Ctx, { id, reason }: Refused) {
  await turnDown(ctx, await store.lock(ctx, id), reason)
  return find(ctx, id)
}

/** The company ends it, whatever is under way. */
export async function end(ctx: Ctx, { id }: Static<typeof ById>) {
  await settle(ctx, await store.lock(ctx, id), 'end')
  return find(ctx, id)
}

/** The vendor's side takes its wish back, or ends its visit early. */
const stopping = (move: 'withdraw' | 'end') =>
  async function stopped(ctx: Ctx, { id }: Static<typeof ById>) {
    const before = await store.lock(ctx, id)
    rules.mayStop(before, ctx.actor)
    await settle(ctx, before, move)
    return find(ctx, id)
  }
export const withdraw = stopping('withdraw')
export const finish = stopping('end')

/** Holds whoever is in, or asks to be, to what the company has just said. */
export async function fitTo(ctx: Ctx, access: Access) {
  const ofNoVersion = { ...ctx, expects: null }
  for (const { id } of await liveHere(ctx)) {
    const before = await store.lock(ofNoVersion, id)
    const becomes = rules.fitting(before, access)
    if (becomes === 'end') await settle(ofNoVersion, before, 'end')
    if (becomes === 'refuse') await turnDown(ofNoVersion, before, '–')
    if (becomes === 'looksOnly') await store.update(ofNoVersion, before, { writes: false })
  }
}

async function turnDown(ctx: Ctx, before: SupportSession, reason: string) {
  const status = lifecycle.next(before.status, before.status === 'allowed' ? 'takeBack' : 'refuse')
  const answered = { answeredByName: ctx.actor.name, answeredAt: ctx.now, refusedFor: reason.trim() }
  await ctx.tell(supportSettled, { sessionId: before.id, status })
  await store.update(ctx, before, { status, ...answered })
  await writeToStaff(ctx, before, letters.refused, { reason })
}

/** Ends a visit or what would have become one; of a visit the company reads what was done in it. */
export async function settle(
  ctx: Ctx,
  before: SupportSession,
  move: Exclude<Move, 'allow' | 'open' | 'refuse' | 'takeBack'>,
) {
  const status = lifecycle.next(before.status, move)
  const ended = { status, endedByName: ctx.actor.name, endedAt: ctx.now }
  await ctx.tell(supportSettled, { sessionId: before.id, status })
  if (before.status !== 'open') return store.update(ctx, before, ended)
  const done = await countActing(ctx, { session: before.id, besides: ENTERING })
  const after = await store.update(ctx, before, { ...ended, ...done })
  const facts = { ...(await factsOf(ctx, before.id)), ...done, status: word(`state.supportSession.${status}`) }
  await writeToAdmins(ctx, letters.ended, { ...facts, by: ctx.actor.name })
  return after
}

/** What the company's letters say of a visit. */
export async function factsOf(ctx: Ctx, id: SupportSession['id']) {
  const { company, staffName: name, reason, minutes, writes, openUntil, lapsesAt } = await find(ctx, id)
  const until = openUntil ? rules.clockOf(openUntil) : ''
  const lapses = `${dateOf(lapsesAt)} ${rules.clockOf(lapsesAt)}`
  const extent = word(`support.extent.${writes ? 'change' : 'look'}`)
  return { sessionId: id, company, name, reason, minutes, extent, until, lapses }
}

export async function writeToAdmins(ctx: Ctx, letter: Letter, facts: Record<string, unknown>) {
  for (const admin of await admins(ctx, ['globalAdmin'], ADMINS_MAX))
    await post(ctx, letter, admin.email, admin.language, facts)
}

async function writeToStaff(ctx: Ctx, { id, staffEmail, language }: SupportSession, letter: Letter, more: object = {}) {
  const facts = { ...(await factsOf(ctx, id)), ...more, by: ctx.actor.name }
  await post(ctx, letter, staffEmail, language, facts)
}
