import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { Grant, Role } from '#kernel/permissions.ts'
import { across } from '#kernel/store.ts'
import { addMember, createTenant, members, vacate, workFor } from '#modules/access/index.ts'
import { enrol } from '../accounts/commands.ts'
import { domainOf } from '../accounts/rules.ts'
import { allOf, refused } from '../problems/rules.ts'
import { settings } from '../settings/queries.ts'
import { currentTerms } from '../terms/queries.ts'
import { lifecycle } from './lifecycle.ts'
import { ofTenant, shown, takeTurn, twinOf } from './queries.ts'
import { judge, refuse, signsOf } from './rules.ts'
import type { Accepted, Asked, ContactDraft, Distinct, joinAnswered, ProfileDraft, Source } from './shapes.ts'
import { type Enrolment, enrolments, store } from './tables.ts'

const FOUNDER: readonly Role[] = ['globalAdmin', 'accountAdmin']

/** Opens a draft for a person without a company, in a tenant of its own; asked twice, it is the same draft. */
export async function begin(ctx: Ctx, { tenantId }: { tenantId?: Id<'tenant'> } = {}) {
  const { actor } = ctx
  if (actor.kind === 'app') throw refuse.peopleOnly()
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`enrolment ${actor.id}`}, 0))`)
  const [open] = await ctx.db
    .select()
    .from(enrolments)
    .where(
      and(across(ctx, enrolments), eq(enrolments.userId, actor.id), inArray(enrolments.status, ['draft', 'asking'])),
    )
  const draft = open ?? (await beginAnew(ctx, tenantId))
  if (actor.sessionId) await workFor(ctx, { tenantId: draft.tenantId })
  return shown(inTenant(ctx, draft.tenantId), draft)
}

async function beginAnew(ctx: Ctx, id: Id<'tenant'> = newId()): Promise<Enrolment> {
  const { id: userId, email, name, language } = ctx.actor
  const [place] = await ctx.db
    .select({ id: members.id })
    .from(members)
    .where(and(across(ctx, members), eq(members.userId, userId), eq(members.status, 'active')))
    .limit(1)
  if (place) throw refuse.alreadyInCompany({}, { link: '/' })
  const tenant = await createTenant(ctx, { id, name: domainOf(email), kind: 'partner', country: null })
  const here = inTenant(ctx, tenant.id)
  const grants: Grant[] = FOUNDER.map((role) => ({ role, scope: 'organisation', scopeId: null }))
  await addMember(here, { userId, grants })
  const [firstName = '', ...rest] = name.split(' ')
  const contact = { firstName, lastName: rest.join(' '), email, language }
  return store.insert(here, { status: 'draft', userId, email, contact })
}

/** A step of the wizard, kept as typed. What was found at the last submission is asked again at the next. */
const saved = <Input>(changes: (input: Input, ctx: Ctx) => Promise<Partial<Enrolment>> | Partial<Enrolment>) =>
  async function save(ctx: Ctx, input: Input) {
    const before = await lockDraft(ctx)
    return shown(ctx, await store.update(ctx, before, await changes(input, ctx)))
  }
const asNew = { companyIsHere: false, distinction: null }

export const saveCompany = saved(({ source }: Static<typeof Source>) => ({ source }))
export const saveProfile = saved((profile: ProfileDraft) => ({ profile, ...asNew }))
export const saveContact = saved((contact: ContactDraft) => ({ contact, ...asNew }))
export const saveTerms = saved(async ({ version }: Static<typeof Accepted>, ctx) => {
  const current = await currentTerms(ctx)
  if (current.version !== version) throw refuse.termsChanged({ version }, { field: 'version' })
  return { termsVersion: version, termsAcceptedAt: ctx.now }
})

/** “Not us”: why this is another company than the one found; a reviewer reads it beside the business check. */
export async function distinguish(ctx: Ctx, { reason }: Static<typeof Distinct>) {
  const before = await lockDraft(ctx)
  if (!before.companyIsHere) throw refuse.nothingToDistinguish()
  return shown(ctx, await store.update(ctx, before, { distinction: reason.trim() }))
}

/** Makes the draft an account, once: or says that the company is here already. Asked twice, the answer is the same. */
export async function submit(ctx: Ctx) {
  const before = await lock(ctx)
  if (before.status === 'submitted') return shown(ctx, before)
  const status = lifecycle.next(before.status, 'submit')
  const { version } = await currentTerms(ctx)
  const [profile, contact] = complete(judge(before, version, await settings(ctx)))
  const signs = signsOf(profile, contact, before.email)
  await takeTurn(ctx, signs)
  if (!before.distinction && (await twinOf(ctx, signs)))
    return shown(ctx, await store.update(ctx, before, { companyIsHere: true }))
  await enrol(
    { ...ctx, expects: null },
    {
      profile,
      contact,
      terms: { version, acceptedAt: before.termsAcceptedAt ?? ctx.now, acceptedBy: before.userId },
      distinction: before.distinction,
      mailProven: contact.email === before.email,
    },
  )
  return shown(ctx, await store.update(ctx, before, { status }))
}

function complete({ profile, contact, problems }: ReturnType<typeof judge>) {
  const all = Object.values(problems).flat()
  if (all.length > 0) throw refused(all)
  return allOf(profile, contact)
}

/** Asks the company found here for a place; its admins answer. */
export async function ask(ctx: Ctx, { message }: Static<typeof Asked>) {
  const before = await lock(ctx)
  const status = lifecycle.next(before.status, 'ask')
  const { version } = await currentTerms(ctx)
  const { profile, contact } = judge(before, version, await settings(ctx))
  const [company, person] = allOf(profile, contact)
  const twin = await twinOf(ctx, signsOf(company, person, before.email))
  if (!twin) throw refuse.notHere()
  const { id: userId, name, email, language } = ctx.actor
  const joinId = newId<'join'>()
  await ctx.db.execute(
    sql`select ask_to_join(${joinId}, ${newId<'event'>()}, ${twin}, ${userId}, ${name}, ${email}, ${language}, ${message?.trim() || null}, ${ctx.now.toISOString()}::timestamptz)`,
  )
  return shown(ctx, await store.update(ctx, before, { status, joinId, refusedFor: null }))
}

/** Takes the request back; too late when it has just been answered. */
export async function withdraw(ctx: Ctx) {
  const before = await lock(ctx)
  const status = lifecycle.next(before.status, 'withdraw')
  const { rows } = await ctx.db.execute<{ withdrawn: boolean }>(
    sql`select withdraw_join(${before.joinId}, ${ctx.now.toISOString()}::timestamptz) as withdrawn`,
  )
  if (!rows[0]?.withdrawn) throw refuse.answeredMeanwhile()
  return shown(ctx, await store.update(ctx, before, { status, joinId: null }))
}

/** The answer of the company that was asked: a place in it ends the draft and its tenant, a refusal leads back to the draft. */
export async function takeAnswer(ctx: Ctx, { joinId, status, reason }: Static<typeof joinAnswered.facts>) {
  const before = await lock(ctx)
  if (before.status !== 'asking' || before.joinId !== joinId) return before
  if (status !== 'accepted') {
    const draft = lifecycle.next(before.status, 'refuse')
    return store.update(ctx, before, { status: draft, joinId: null, refusedFor: reason })
  }
  const joined = lifecycle.next(before.status, 'join')
  await vacate(ctx)
  return store.update(ctx, before, { status: joined })
}

const lock = async (ctx: Ctx) => store.lock(ctx, (await ofTenant(ctx)).id)

async function lockDraft(ctx: Ctx) {
  const before = await lock(ctx)
  lifecycle.next(before.status, 'submit') // only a draft is written in
  return before
}
