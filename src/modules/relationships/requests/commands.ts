import { randomBytes } from 'node:crypto'
import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { type Letter, post } from '#kernel/letter.ts'
import { permissions } from '#kernel/permissions.ts'
import { across } from '#kernel/store.ts'
import { dateOf } from '#kernel/time.ts'
import { word } from '#kernel/words.ts'
import {
  addMember,
  admins,
  createTenant,
  domains,
  lockTenant,
  members,
  mustBeProven,
  type Tenant,
} from '#modules/access/index.ts'
import { keep } from '#modules/audit/index.ts'
import { mayWrite } from '../asking/commands.ts'
import { beginUsual } from '../delegations/commands/usual.ts'
import { begin } from '../relationships/commands.ts'
import { companyOf, domainOf } from '../relationships/queries.ts'
import { customerAgreement } from './agreement.ts'
import { providerFor, relateProvider } from './joint.ts'
import * as letters from './letters.ts'
import { lifecycle } from './lifecycle.ts'
import { mayAccept, mustSpeakFor, openFor } from './queries.ts'
import { refuse } from './refusals.ts'
import * as rules from './rules.ts'
import { type Accepting, type Asking, type ById, type Declining, requestAnswered } from './shapes.ts'
import { type RelationshipRequest, requests, store } from './tables.ts'

const BATCH = 500
const ADMINS_MAX = 10
const NOBODY_YET = {
  ...{ answeredAt: null, answeredByName: null, answeredByEmail: null, reason: null },
  ...{ customerId: null, customerName: null, agreementVersion: null },
} as const

/** Asks a company to become this partner's customer: a personal link, sent by letter where an address is given. */
export async function ask(ctx: Ctx, { message, email = null, providerTenantId = null, ...is }: Asking) {
  if (email) await mayWrite(ctx)
  const { name: partnerName } = await companyOf(ctx)
  const provider = await providerFor(ctx, { providerTenantId, kind: is.kind })
  const token = newToken()
  const sent = { sentAt: ctx.now, expiresAt: rules.expiryFrom(ctx.now), tokenHash: rules.hashOf(token) }
  const about = { ...is, ...provider, partnerName, message: message.trim(), email: email?.trim().toLowerCase() ?? null }
  const row = await store.insert(ctx, { ...NOBODY_YET, ...about, ...sent, status: 'open', askedByName: ctx.actor.name })
  await send(ctx, row, token)
  return { ...row, token }
}

/** A new link for the same request, with new time to run; the one before opens nothing any more. */
export async function renew(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  const status = lifecycle.next(before.status, 'renew')
  if (before.email) await mayWrite(ctx)
  const token = newToken()
  const sent = { sentAt: ctx.now, expiresAt: rules.expiryFrom(ctx.now), tokenHash: rules.hashOf(token) }
  const after = await store.update(ctx, before, { status, ...sent })
  await send(ctx, after, token)
  return { ...after, token }
}

export async function withdraw(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  return store.update(ctx, before, { status: lifecycle.next(before.status, 'withdraw') })
}

/** The customer's global admin accepts: agreement and relationship, and the usual access where it was asked for; all or nothing. */
export async function accept(ctx: Ctx, { token, agreementVersion, ...given }: Accepting) {
  const { partner, before } = await taken(ctx, token)
  if (before.withAccess) mustBeProven(ctx) // as for every other approval of access
  const here = (await acceptable(ctx, before)) ?? (await found(ctx, given))
  const customer = contextOf({ ...inTenant(ctx, here.id), changes: [] })
  await agree(customer, here, agreementVersion)
  const provider = await relate(partner, before, here)
  const status = lifecycle.next(before.status, 'accept')
  const who = { customerId: here.id, customerName: here.name }
  const answer = { ...answeredBy(ctx), ...who, agreementVersion: agreementVersion ?? null }
  const after = await store.update(partner, before, { status, ...answer })
  await settle(partner, after, 'POST /relationship-acceptances')
  if (here.id !== ctx.tenantId)
    await keep(customer, { operation: 'POST /relationship-acceptances', requestId: newId() })
  await writeTo(customer, ['globalAdmin'], letters.confirmed, factsOf(after))
  for (const one of provider ? [partner, provider] : [partner])
    await writeTo(one, permissions['relationships:ask'].roles, letters.accepted, factsOf(after))
  return { partner: before.partnerName, company: here.name, customerId: here.id }
}

/** The company that accepts; several links it accepts at once are taken in turn, so that the second is told what the first did. */
async function acceptable(ctx: Ctx, request: RelationshipRequest): Promise<Tenant | null> {
  const here = await mustSpeakFor(ctx, request)
  if (!here) return null
  await lockTenant(inTenant(ctx, here.id))
  await mayAccept(ctx, request, here)
  return here
}

/** Whoever could answer may say no, with a reason or without, whatever keeps them from accepting. */
export async function decline(ctx: Ctx, { token, reason }: Declining) {
  const { partner, before } = await taken(ctx, token)
  const here = await mustSpeakFor(ctx, before)
  const status = lifecycle.next(before.status, 'decline')
  const about = { reason: reason ?? null, customerName: here?.name ?? rules.domainOf(ctx.actor.email) }
  const after = await store.update(partner, before, { status, ...answeredBy(ctx), ...about })
  await settle(partner, after, 'POST /relationship-refusals')
  await writeTo(partner, permissions['relationships:ask'].roles, letters.declined, factsOf(after))
  return { partner: before.partnerName, company: after.customerName ?? '', customerId: null }
}

/** The request a link opens, held: two who answer at once are answered in turn, and a link replaced meanwhile opens nothing. */
async function taken(ctx: Ctx, token: string) {
  const { id, tenantId } = await openFor(ctx, token)
  const partner = contextOf({ ...inTenant({ ...ctx, expects: null }, tenantId), changes: [] })
  const before = await store.lock(partner, id)
  rules.mayAnswer(before.tokenHash === rules.hashOf(token) ? before : undefined, ctx)
  return { partner, before }
}

/** Ends what nobody answered in time. */
export async function expire(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select()
    .from(requests)
    .where(and(across(ctx, requests), eq(requests.status, 'open'), lte(requests.expiresAt, ctx.now)))
    .orderBy(asc(requests.expiresAt))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  for (const one of due)
    await store.update(inTenant(ctx, one.tenantId), one, { status: lifecycle.next(one.status, 'expire') })
  return due.length
}

/** A company that is not here yet comes with its first admin: whoever proved a mailbox of it and accepts. */
async function found(ctx: Ctx, given: Pick<Accepting, 'company' | 'country'>): Promise<Tenant> {
  const { name, country } = rules.newCompany(given)
  await mustBeNew(ctx)
  await mustBeFree(ctx, rules.domainOf(ctx.actor.email))
  const tenant = await createTenant(ctx, { name, kind: 'customer', country, standings: { customer: 'active' } })
  const grants = [{ role: 'globalAdmin', scope: 'organisation', scopeId: null } as const]
  await addMember(inTenant(ctx, tenant.id), { userId: ctx.actor.id, grants })
  return tenant
}

/** Several links opened at once make one company; so do a link and an enrolment, which take the same turn. */
async function mustBeNew(ctx: Ctx) {
  const { id } = ctx.actor
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`enrolment ${id}`}, 0))`)
  const place = and(across(ctx, members), eq(members.userId, id), eq(members.status, 'active'))
  const [there] = await ctx.db.select({ id: members.id }).from(members).where(place).limit(1)
  if (there) throw refuse.companyMeanwhile()
}

async function mustBeFree(ctx: Ctx, name: string) {
  const proven = and(across(ctx, domains), eq(domains.name, name), eq(domains.status, 'verified'))
  const [taken] = await ctx.db.select({ id: domains.id }).from(domains).where(proven)
  if (taken) throw refuse.domainElsewhere({ domain: name })
}

async function agree(customer: Ctx, { country }: Tenant, version: string | undefined) {
  const agreement = customerAgreement()
  const offered = agreement && country ? await agreement.offered(customer, country) : null
  if (!agreement || !offered) return
  if (offered.version !== version) throw refuse.agreementChanged({}, { field: 'agreementVersion' })
  const { name, email, id: userId } = customer.actor
  await agreement.accept(customer, { version: offered.version, signer: { name, email, userId } })
}

/** The relationship of who asked, and of the provider that comes along: its context, for it is written to as well. */
async function relate(partner: Ctx, request: RelationshipRequest, here: Tenant): Promise<Ctx | null> {
  const { kind, withAccess, partnerName } = request
  const country = here.country ?? ''
  const said = word(`country.${country}`)
  const asking = await companyOf(partner)
  rules.stillSells(partnerName, asking.standings)
  rules.sameRegion({ name: partnerName, country: asking.country }, country, said)
  const domain = (await domainOf(inTenant(partner, here.id))) ?? rules.domainOf(partner.actor.email)
  const about = { customerId: here.id, name: here.name, domain, country }
  await begin(partner, { ...about, kind, source: 'accepted' })
  if (withAccess) await beginUsual(partner, { customerId: here.id, customerName: here.name })
  return relateProvider(partner, request, { ...about, said })
}

const answeredBy = ({ now, actor }: Ctx) => ({
  ...{ answeredAt: now, answeredByName: actor.name, answeredByEmail: actor.email },
})

/** The partner's own log says who answered, and its modules hear of it. */
async function settle(
  partner: Ctx,
  { id: requestId, status, customerId, customerName }: RelationshipRequest,
  operation: string,
) {
  await partner.tell(requestAnswered, { requestId, status, customerId, customerName })
  await keep(partner, { operation, requestId: newId() })
}

const factsOf = (row: RelationshipRequest) => ({
  ...{ partner: row.partnerName, company: row.customerName, by: row.answeredByName, reason: row.reason ?? '–' },
  ...{ customerId: row.customerId, kind: word(`kind.relationship.${row.kind}`) },
})

async function writeTo(
  there: Ctx,
  roles: Parameters<typeof admins>[1],
  letter: Letter,
  facts: Record<string, unknown>,
) {
  for (const admin of await admins(there, roles, ADMINS_MAX))
    await post(there, letter, admin.email, admin.language, facts)
}

async function send(ctx: Ctx, row: RelationshipRequest, token: string) {
  if (!row.email) return
  const { partnerName: partner, message, askedByName: by, expiresAt } = row
  await post(ctx, letters.asked, row.email, row.language, { partner, message, by, token, until: dateOf(expiresAt) })
}

const newToken = () => randomBytes(32).toString('base64url')
