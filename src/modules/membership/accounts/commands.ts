import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { post } from '#kernel/letter.ts'
import type { MoveOf } from '#kernel/machine.ts'
import { describeTenant, setStanding } from '#modules/access/index.ts'
import { contactOf } from '../contacts/rules.ts'
import type { GivenContact } from '../contacts/shapes.ts'
import { country } from '../countries/country.ts'
import { type LegalProfile, legalProfile } from '../countries/rules.ts'
import { issue } from '../identifiers/commands.ts'
import { printedPartnerId } from '../identifiers/rules.ts'
import { open as openLocation } from '../locations/commands.ts'
import { one, refused } from '../problems/rules.ts'
import { resellerOf } from '../programmes/queries.ts'
import { settings } from '../settings/queries.ts'
import { settle, takeAll } from '../verifications/commands/turn.ts'
import { restartChecks, startChecks } from '../verifications/commands.ts'
import * as letters from './letters.ts'
import { lifecycle } from './lifecycle.ts'
import { find, findPartner, lockOfTenant } from './queries.ts'
import * as rules from './rules.ts'
import { enrolled, type GivenProfile, profileChanged, type Suspension, statusChanged } from './shapes.ts'
import { type Account, type Contact, store } from './tables.ts'

export type NewAccount = {
  readonly profile: LegalProfile
  readonly contact: Contact
  readonly terms: { readonly version: string; readonly acceptedAt: Date; readonly acceptedBy: Id<'user'> }
  readonly distinction: string | null
  /** The contact's mailbox is the one proven by a code. */
  readonly mailProven: boolean
}

/** Makes a company a partner: account, global ID, first location with its own, standing, and the checks begin (domain.md 1.1). */
export async function enrol(ctx: Ctx, { profile, contact, terms, distinction, mailProven }: NewAccount) {
  const globalId = await issue(ctx, { kind: 'global' })
  const columns = { ...rules.profileColumns(profile), ...rules.contactColumns(contact) }
  const account = await store.insert(ctx, {
    ...columns,
    status: 'pending',
    region: country(profile.country)?.region ?? '',
    globalId,
    termsVersion: terms.version,
    termsAcceptedAt: terms.acceptedAt,
    termsAcceptedBy: terms.acceptedBy,
    distinction,
  })
  const { name, country: code, address } = account
  await describeTenant(ctx, { name, country: code })
  const location = await openLocation(ctx, { name, country: code, address, contact, headquarters: true })
  await setStanding(ctx, { programme: 'network', state: account.status })
  await ctx.tell(enrolled, { accountId: account.id, globalId })
  await tellContact(ctx, account, letters.welcome, {
    globalId: printedPartnerId(globalId),
    locationId: printedPartnerId(location.partnerId),
  })
  await startChecks(ctx, { mailProven })
  return { account, location }
}

/** Brings the standing to what the checks have come to; the same outcome twice changes nothing. */
export async function settleChecks(ctx: Ctx, { outcome }: { outcome: rules.Outcome }) {
  const before = await lockOfTenant({ ...ctx, expects: null })
  const move = rules.moveFor(before.status, outcome)
  if (!move) return before
  const after = await turn(ctx, before, move)
  if (after.status === 'active') await tellContact(ctx, after, letters.activated)
  return after
}

/** Says anew who the company is; only the checks that its changed fields touch begin anew (domain.md 1.5). */
export async function changeProfile(ctx: Ctx, given: GivenProfile) {
  await takeAll(ctx) // checks first, as whoever decides one takes them
  const before = await lockOfTenant(ctx)
  rules.staysIn(before, given.country)
  const judged = legalProfile({ ...given, country: before.country }, await settings(ctx))
  if (!judged.profile) throw refused(judged.problems)
  const after = rules.profileColumns(judged.profile)
  const fields = rules.changedProfile(before, after)
  const ofVendor = ctx.actor.tenantId !== ctx.tenantId
  rules.mayChange(fields, { grants: ctx.actor.grants, ofVendor }, await resellerOf(ctx))
  if (after.name !== before.name) await describeTenant(ctx, { name: after.name })
  return keep(ctx, before, after, fields)
}

/** Says anew under which tax number the company is invoiced; the rest of the profile stays (domain.md 1.5). */
export async function changeTaxId(ctx: Ctx, { taxId = null }: Pick<GivenProfile, 'taxId'>) {
  await takeAll(ctx)
  const { country: code, name, latinName, address, ...kept } = await lockOfTenant(ctx)
  const { line1: addressLine1, line2: addressLine2, ...place } = address
  const { phone, website, registrationId, duns } = kept
  const same = {
    legalName: name,
    latinName,
    addressLine1,
    addressLine2,
    ...place,
    phone,
    website,
    registrationId,
    duns,
  }
  return changeProfile(ctx, { country: code, ...same, taxId })
}

/** Says anew whom the network writes to; a new mailbox has to be proven, and so has the work it stands for. */
export async function changeContact(ctx: Ctx, given: GivenContact) {
  await takeAll(ctx)
  const before = await lockOfTenant(ctx)
  const { mail } = await settings(ctx)
  const contact = one(contactOf(given, { country: before.country, mail }))
  return keep(ctx, before, rules.contactColumns(contact), rules.changedContact(before.contact, contact))
}

async function keep(ctx: Ctx, before: Account, after: Partial<Account>, fields: readonly string[]) {
  if (fields.length === 0) return find(ctx)
  await ctx.tell(profileChanged, { fields: [...fields] })
  await store.update(ctx, before, after)
  await restartChecks({ ...ctx, expects: null }, fields, { mailProven: after.contact?.email === ctx.actor.email })
  return find(ctx)
}

/** The vendor's staff stop a partner, and say why. */
export async function suspend(ctx: Ctx, { reason }: Static<typeof Suspension>) {
  const before = await lockOfTenant(ctx)
  await tellContact(ctx, before, letters.suspended, { reason })
  await turn(ctx, before, 'suspend', { suspendedFor: reason })
  return findPartner(ctx)
}

export async function reinstate(ctx: Ctx) {
  await takeAll(ctx)
  const before = await lockOfTenant(ctx)
  await tellContact(ctx, before, letters.reinstated)
  await turn(ctx, before, 'reinstate', { suspendedFor: null })
  await settle({ ...ctx, expects: null }) // the checks may have gone on meanwhile
  return findPartner(ctx)
}

async function turn(ctx: Ctx, before: Account, move: MoveOf<typeof lifecycle>, changes: Partial<Account> = {}) {
  const status = lifecycle.next(before.status, move)
  await ctx.tell(statusChanged, { status })
  await setStanding(ctx, { programme: 'network', state: status })
  return store.update(ctx, before, { ...changes, status })
}

const tellContact = (
  ctx: Ctx,
  { name, contact }: Account,
  letter: Parameters<typeof post>[1],
  facts: Record<string, unknown> = {},
) => post(ctx, letter, contact.email, contact.language, { company: name, ...facts })
