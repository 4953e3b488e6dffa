import { randomBytes } from 'node:crypto'
import { and, asc, eq, lte } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { type Letter, post } from '#kernel/letter.ts'
import { permissions } from '#kernel/permissions.ts'
import { across } from '#kernel/store.ts'
import { dateOf } from '#kernel/time.ts'
import { word } from '#kernel/words.ts'
import { admins, lockTenant } from '#modules/access/index.ts'
import { keep } from '#modules/audit/index.ts'
import { mayWrite } from '../asking/commands.ts'
import { companyOf, sellsAs } from '../relationships/queries.ts'
import { expiryFrom, hashOf, sameRegion, stillSells } from '../requests/rules.ts'
import * as letters from './letters.ts'
import { lifecycle } from './lifecycle.ts'
import { open, seenBy, sellsThroughUs, take } from './queries.ts'
import * as rules from './rules.ts'
import type { ById, ByToken, Inviting } from './shapes.ts'
import { type Partnership, partnerships, store } from './tables.ts'

const BATCH = 500
const ADMINS_MAX = 10
const NOBODY_YET = {
  ...{ resellerTenantId: null, resellerName: null, acceptedAt: null, answeredByName: null },
  ...{ endedAt: null, endedByName: null },
} as const

/** Invites a reseller: a personal link, sent by letter where an address is given. */
export async function invite(ctx: Ctx, { message, language, email = null }: Inviting) {
  rules.mustProvide(await sellsAs(ctx))
  if (email) await mayWrite(ctx)
  const token = newToken()
  const about = { message: message.trim(), language, email: email?.trim().toLowerCase() ?? null }
  const { name: partnerName } = await companyOf(ctx)
  const who = { partnerName, invitedByName: ctx.actor.name }
  const row = await store.insert(ctx, { ...NOBODY_YET, ...about, ...who, ...sentWith(ctx, token), status: 'sent' })
  await send(ctx, row, token)
  return { ...seenBy(ctx, row), token }
}

/** A new link for the same invitation; the one before opens nothing any more. */
export async function renew(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  const status = lifecycle.next(before.status, 'renew')
  if (before.email) await mayWrite(ctx)
  const token = newToken()
  const after = await store.update(ctx, before, { status, ...sentWith(ctx, token) })
  await send(ctx, after, token)
  return { ...seenBy(ctx, after), token }
}

/** The reseller's global admin authorises the provider. */
export async function accept(ctx: Ctx, { token }: Static<typeof ByToken>) {
  const { id, tenantId } = await open(ctx, { token })
  const provider = contextOf({ ...inTenant({ ...ctx, expects: null }, tenantId), changes: [] })
  const before = await store.lock(provider, id)
  if (before.tokenHash !== hashOf(token)) throw rules.refuse.linkUnknown() // replaced meanwhile
  rules.mayAccept(before, ctx.now)
  await lockTenant(ctx) // two invitations of one provider accepted at once are taken in turn
  if (await sellsThroughUs(provider, ctx.tenantId)) throw rules.refuse.togetherAlready({ name: before.partnerName })
  const reseller = await companyOf(ctx)
  const country = reseller.country ?? ''
  const inviting = await companyOf(provider)
  stillSells(before.partnerName, inviting.standings)
  sameRegion({ name: before.partnerName, country: inviting.country }, country, word(`country.${country}`))
  const status = lifecycle.next(before.status, 'accept')
  const who = { resellerTenantId: ctx.tenantId, resellerName: reseller.name, answeredByName: ctx.actor.name }
  const after = await store.update(provider, before, { status, ...who, acceptedAt: ctx.now })
  await keep(provider, { operation: 'POST /partnership-acceptances', requestId: newId() })
  await writeTo(provider, letters.accepted, { reseller: reseller.name, by: ctx.actor.name })
  return seenBy(ctx, after)
}

/** What nobody accepted is withdrawn by who sent it; what stands is removed by either side. */
export async function remove(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await take(ctx, id)
  const [move] = rules.movesOf(before, before.side).filter((one) => one !== 'renew')
  const status = lifecycle.next(before.status, move ?? 'remove')
  const provider = contextOf({
    ...inTenant(ctx, before.tenantId),
    changes: ctx.tenantId === before.tenantId ? ctx.changes : [],
  })
  const after = await store.update(provider, before, { status, endedAt: ctx.now, endedByName: ctx.actor.name })
  const other = before.side === 'provider' ? before.resellerTenantId : before.tenantId
  if (before.side === 'reseller') await keep(provider, { operation: 'DELETE /partnerships/:id', requestId: newId() })
  const company = before.side === 'provider' ? before.partnerName : before.resellerName
  if (other) await writeTo(inTenant(ctx, other), letters.removed, { company, by: ctx.actor.name })
  return seenBy(ctx, after)
}

/** Ends what nobody accepted in time. */
export async function expire(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select()
    .from(partnerships)
    .where(and(across(ctx, partnerships), eq(partnerships.status, 'sent'), lte(partnerships.expiresAt, ctx.now)))
    .orderBy(asc(partnerships.expiresAt))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  for (const one of due)
    await store.update(inTenant(ctx, one.tenantId), one, { status: lifecycle.next(one.status, 'expire') })
  return due.length
}

const sentWith = ({ now }: Ctx, token: string) => ({
  sentAt: now,
  expiresAt: expiryFrom(now),
  tokenHash: hashOf(token),
})

async function writeTo(there: Ctx, letter: Letter, facts: Record<string, unknown>) {
  for (const { email, language } of await admins(there, permissions['partnerships:remove'].roles, ADMINS_MAX))
    await post(there, letter, email, language, facts)
}

async function send(ctx: Ctx, row: Partnership, token: string) {
  if (!row.email) return
  const { partnerName: provider, invitedByName: by, message } = row
  const facts = { provider, by, message, token, until: dateOf(row.expiresAt) }
  await post(ctx, letters.invited, row.email, row.language, facts)
}

const newToken = () => randomBytes(32).toString('base64url')
