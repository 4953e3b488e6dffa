import { randomBytes } from 'node:crypto'
import { and, asc, eq, lte } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { post } from '#kernel/letter.ts'
import type { Grant } from '#kernel/permissions.ts'
import { refusalIn } from '#kernel/refusal.ts'
import { across } from '#kernel/store.ts'
import { dateOf } from '#kernel/time.ts'
import { type Lang, word } from '#kernel/words.ts'
import { keep } from '#modules/audit/index.ts'
import { mailSettings } from '../mailboxes/queries.ts'
import { type MailSettings, workMail } from '../mailboxes/rules.ts'
import { addMember } from '../members/commands.ts'
import { givenAtOwn } from '../members/rules.ts'
import { acceptPassword } from '../people/password.ts'
import { ownAmong } from '../roles/scopes.ts'
import { makePerson } from '../sign-ups/commands.ts'
import { personName } from '../sign-ups/rules.ts'
import { lockTenant } from '../tenants/commands.ts'
import type { Tenant } from '../tenants/tables.ts'
import { invited as invitedLetter } from './letters.ts'
import { lifecycle } from './lifecycle.ts'
import { domainOf, openAmong, openFor, ownDomains, personWith, placedAmong } from './queries.ts'
import * as rules from './rules.ts'
import { type Answered, type Become, type ById, type ByToken, type Invite, invitationAccepted } from './shapes.ts'
import { type Invitation, invitations, store } from './tables.ts'

const BATCH = 500

/** Invites up to ten addresses with the same roles; each has its own answer. */
export async function invite(ctx: Ctx, { emails, grants, language }: Invite): Promise<Answered[]> {
  givenAtOwn({ wanted: grants, held: [], isOwn: await ownAmong(ctx, grants) })
  return inviteEach(ctx, emails.map((email) => ({ email, grants, language }))) // biome-ignore format: one thought
}

export type Guest = { email: string; name?: string | null; grants: readonly Grant[]; language: Lang }
/** Invites several, each with roles of their own; one that cannot be invited keeps none of the others back. */
export async function inviteEach(ctx: Ctx, wanted: readonly Guest[]): Promise<Answered[]> {
  const tenant = await lockTenant(ctx) // the same address invited twice at once is invited once
  const known = {
    tenant,
    settings: await mailSettings(ctx),
    own: await ownDomains(ctx, tenant),
    ...(await hereAmong(ctx, wanted)),
  }
  const answers: Answered[] = []
  for (const one of wanted) {
    const answer = await inviteOne(ctx, one, known)
    if (answer.invitation) known.open.push(answer.invitation)
    answers.push(answer)
  }
  return answers
}

async function hereAmong(ctx: Ctx, wanted: readonly Guest[]) {
  const emails = wanted.map(({ email }) => email.trim().toLowerCase())
  return { placed: await placedAmong(ctx, emails), open: await openAmong(ctx, emails) }
}

type Known = { tenant: Tenant; settings: MailSettings; own: string[]; placed: string[]; open: Invitation[] }
async function inviteOne(
  ctx: Ctx,
  { email: written, name, grants: asked, language }: Guest,
  known: Known,
): Promise<Answered> {
  const { tenant, settings, own, placed, open } = known
  try {
    const email = workMail(written, settings).address
    if (placed.includes(email)) throw rules.refuse.memberHere({ email })
    if (open.some((one) => one.email === email)) throw rules.refuse.invitedAlready({ email })
    const guest = rules.isGuest(domainOf(email), own, tenant.kind)
    const grants = rules.carried({ by: ctx.actor, grants: asked, guest, kind: tenant.kind })
    const token = newToken()
    const sent = { sentAt: ctx.now, expiresAt: rules.expiryFrom(ctx.now), tokenHash: rules.hashOf(token) }
    const is = { email, name: name ?? null, language, grants, guest, invitedByName: ctx.actor.name, ...sent }
    const invitation = await store.insert(ctx, { status: 'pending', ...is })
    await send(ctx, tenant, invitation, token)
    return { email, invitation, refusal: null }
  } catch (error) {
    return { email: written, invitation: null, refusal: refusalIn(error) }
  }
}

/** Sends the letter again, with a new link and a new time to run; the old link works no more. */
export async function resend(ctx: Ctx, { id }: Static<typeof ById>) {
  const tenant = await lockTenant(ctx)
  const before = await store.lock(ctx, id)
  const status = lifecycle.next(before.status, 'resend')
  rules.mayResend(before, ctx.now)
  const token = newToken()
  const sent = { sentAt: ctx.now, sends: before.sends + 1, expiresAt: rules.expiryFrom(ctx.now) }
  const after = await store.update(ctx, before, { status, ...sent, tokenHash: rules.hashOf(token) })
  await send(ctx, tenant, after, token)
  return after
}

export async function withdraw(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  return store.update(ctx, before, { status: lifecycle.next(before.status, 'withdraw') })
}

/** Takes the place as whoever is signed in, if the letter went to their address. */
export async function accept(ctx: Ctx, { token }: Static<typeof ByToken>) {
  const { invitation, company } = await openFor(ctx, token)
  rules.mayAcceptAs(ctx.actor.email, invitation)
  return take(ctx, { invitation, company, userId: ctx.actor.id, operation: 'POST /invited/acceptance' })
}

/** Takes the place as a new person: the letter has proven the address, a name and a password are all it still takes. */
export async function become(ctx: Ctx, { token, name, password, language }: Become) {
  const { invitation, company } = await openFor(ctx, token)
  if (await personWith(ctx, invitation.email)) throw rules.refuse.signInToAccept({}, { link: '/sign-in' })
  const { email } = invitation
  const person = await makePerson(ctx, {
    name: personName(name),
    email,
    language,
    password: acceptPassword(password, email),
  })
  return take(ctx, { invitation, company, userId: person.id, operation: 'POST /invited/person' })
}

type Taking = { invitation: Invitation; company: string; userId: Id<'user'>; operation: string }
/** In the company's own name: its log says who came in, and by whose invitation. */
async function take(ctx: Ctx, { invitation: { id, tenantId }, company, userId, operation }: Taking) {
  const there = contextOf({ ...inTenant(ctx, tenantId), changes: [] })
  await lockTenant(there) // as every change of a company's places
  const before = await store.lock({ ...there, expects: null }, id)
  rules.mayAccept(before, ctx.now)
  const status = lifecycle.next(before.status, 'accept')
  await addMember(there, { userId, grants: before.grants, guest: before.guest })
  await there.tell(invitationAccepted, { id })
  await store.update(there, before, { status, acceptedBy: userId, acceptedAt: ctx.now })
  await keep(there, { operation, requestId: newId() })
  return { email: before.email, company, tenantId }
}

/** Ends what nobody accepted in time. */
export async function expire(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select()
    .from(invitations)
    .where(and(across(ctx, invitations), eq(invitations.status, 'pending'), lte(invitations.expiresAt, ctx.now)))
    .orderBy(asc(invitations.expiresAt))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  for (const one of due)
    await store.update(inTenant(ctx, one.tenantId), one, { status: lifecycle.next(one.status, 'expire') })
  return due.length
}

async function send(
  ctx: Ctx,
  { name: company }: Tenant,
  { email, language, grants, expiresAt }: Invitation,
  token: string,
) {
  const roles = grants.length ? grants.map(({ role }) => word(`role.${role}`)) : [word('role.member')]
  const facts = { by: ctx.actor.name, company, roles, until: dateOf(expiresAt), token }
  await post(ctx, invitedLetter, email, language, facts)
}

const newToken = () => randomBytes(32).toString('base64url')
