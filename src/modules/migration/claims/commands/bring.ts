/** What a claim does to the network: a company arrives with all it had, or an account of it joins it as a location (domain.md 3.2). */
import { and, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { post } from '#kernel/letter.ts'
import type { Grant, Role } from '#kernel/permissions.ts'
import { across } from '#kernel/store.ts'
import { addMember, createTenant } from '#modules/access/index.ts'
import {
  arrive,
  type Contact,
  currentTerms,
  keepAliases,
  openLocations,
  printedPartnerId,
} from '#modules/membership/index.ts'
import { type Belongings, remember } from '../../legacy/commands.ts'
import { belongingsOfAll } from '../../old-accounts/queries.ts'
import { legacyAccounts as a, type LegacyAccount } from '../../old-accounts/tables.ts'
import { askForPlace, suggest } from '../../suggestions/commands.ts'
import * as letters from '../letters.ts'
import { hasPlace, networkAt } from '../queries/claimable.ts'
import { namesOf } from '../rules.ts'
import { carry } from './carry.ts'

type Claiming = { readonly account: LegacyAccount; readonly claimId: Id<'claim'> }
type Brought = { readonly there: Ctx; readonly place: boolean }
/** Old roles are lost but for these: whoever claims runs the company until others are invited. */
const FOUNDER: readonly Role[] = ['globalAdmin', 'accountAdmin', 'partnerAdmin']

/** The first account of a company becomes the company: a global ID, every site with an ID of its own, all old IDs as aliases. */
export async function bring(ctx: Ctx, { account, claimId }: Claiming): Promise<Brought> {
  const { name, country, oldId, printedOldId } = account
  const there = networkAt(ctx, (await createTenant(ctx, { name, kind: 'partner', country })).id)
  const things = await belongingsOfAll(ctx, account)
  const grants: Grant[] = FOUNDER.map((role) => ({ role, scope: 'organisation', scopeId: null }))
  await addMember(there, { userId: ctx.actor.id, grants })
  const contact = contactOf(ctx, things)
  const terms = { version: (await currentTerms(ctx)).version, acceptedAt: ctx.now, acceptedBy: ctx.actor.id }
  const { globalId } = await arrive(there, { known: account, contact, terms, from: printedOldId })
  const places = await openAll(there, { account, things, contact, headquarters: true })
  const locationId = places.get(oldId) ?? null
  await remember(there, { account, things, carries: true, by: 'claim', sourceId: claimId, locationId })
  await carry(there, { account, things })
  await suggest(there, colleagues(ctx, { account, things, places, isCompany: true }))
  const { email, language } = ctx.actor
  const facts = { company: name, locations: places.size, globalId: printedPartnerId(globalId) }
  await post(there, letters.completed, email, language, facts)
  return { there, place: true }
}

/** A later account of a company that is here joins it as a location; whoever has no place in it asks its admins for one. */
export async function join(there: Ctx, { account, claimId }: Claiming): Promise<Brought> {
  const things = await belongingsOfAll(there, account)
  const places = await openAll(there, { account, things, contact: contactOf(there, things), headquarters: false })
  const locationId = places.get(account.oldId) ?? null
  await remember(there, { account, things, carries: true, by: 'claim', sourceId: claimId, locationId })
  await carry(there, { account, things })
  await suggest(there, colleagues(there, { account, things, places, isCompany: false }))
  const place = await hasPlace(there)
  const { name, email, language } = there.actor
  const { printedOldId } = account
  if (!place)
    await askForPlace(there, { name, email, language, oldRole: null, printedOldId, locationId, message: null })
  return { there, place }
}

type Opening = { account: LegacyAccount; things: Belongings; contact: Contact; headquarters: boolean }
const CHUNK = 500
type Place = { readonly site: LegacyAccount; readonly locationId: Id<'location'> }
/** Every site of the old account becomes a location; its old ID finds it from now on. Others wait for this: many sites at a time. */
async function openAll(there: Ctx, { account, things, contact, headquarters }: Opening) {
  const places = [account, ...things.sites].map((site): Place => ({ site, locationId: newId() }))
  const seat = headquarters ? account : null
  for (let at = 0; at < places.length; at += CHUNK) {
    const some = places.slice(at, at + CHUNK)
    const opening = some.map(({ site: { name, country, address, oldId }, locationId: id }) => ({
      ...{ id, name, country, address, contact },
      headquarters: oldId === seat?.oldId,
    }))
    await openLocations(there, opening)
    const known = some.map(({ site, locationId }) => ({ alias: site.printedOldId, locationId }))
    await keepAliases(there, known)
    await claimEach(there, some)
  }
  return new Map(places.map(({ site, locationId }) => [site.oldId, locationId]))
}

/** The old accounts are claimed, each as the location it became. */
function claimEach(there: Ctx, places: readonly Place[]) {
  const oldIds = places.map(({ site }) => site.oldId)
  const ids = sql.param(places.map(({ locationId }) => locationId))
  const became = sql`(${ids}::uuid[])[array_position(${sql.param(oldIds)}::text[], ${a.oldId})]`
  return there.db
    .update(a)
    .set({ claimedTenantId: there.tenantId, claimedLocationId: became, claimedAt: there.now })
    .where(and(across(there, a), inArray(a.oldId, oldIds)))
}

/** The network writes to whoever claimed, by the number the old centre had of them. */
function contactOf({ actor }: Ctx, { contacts }: Belongings): Contact {
  const known = contacts.find(({ email }) => email === actor.email.toLowerCase())
  return {
    ...namesOf(actor.name),
    email: actor.email,
    phone: known?.phone ?? contacts[0]?.phone ?? '',
    language: actor.language,
  }
}

type Colleagues = {
  account: LegacyAccount
  things: Belongings
  places: ReadonlyMap<string, Id<'location'>>
  isCompany: boolean
}
/** Whom the old centre knew besides whoever claims: of a site, at its location; of the company, in all of it. */
function colleagues({ actor }: Ctx, { account, things, places, isCompany }: Colleagues) {
  const printed = new Map([account, ...things.sites].map(({ oldId, printedOldId }) => [oldId, printedOldId]))
  return things.contacts
    .filter(({ email }) => email !== actor.email.toLowerCase())
    .map(({ oldId, name, email, language, oldRole }) => ({
      ...{ name, email, language, oldRole, printedOldId: printed.get(oldId) ?? account.printedOldId },
      locationId: isCompany && oldId === account.oldId ? null : (places.get(oldId) ?? null),
    }))
}
