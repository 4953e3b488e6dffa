import type { Ctx } from '#kernel/context.ts'
import type { Lang } from '#kernel/words.ts'
import { handOutPassword, type NewDirectory, newTemporary, openDirectories } from '#modules/access/index.ts'
import { countryRules, refused } from '#modules/membership/index.ts'
import {
  beginNewRelationship,
  beginUsualAccessEach,
  endRelationship,
  mustServe,
  noteEndForCustomer,
  noteForCustomer,
  noteOfCustomer,
  renameCustomer,
  sellsThroughUs,
} from '#modules/relationships/index.ts'
import { look as endingOf } from '../endings/queries.ts'
import { mayEnd } from '../endings/rules.ts'
import { tag } from '../tags/commands.ts'
import { lookInto } from '../vettings/commands/house.ts'
import { find, isOurs, isPartner, rulesHere, sellerOf } from './queries.ts'
import { taken } from './rules/domains.ts'
import { customerOf, fullName, type Profile, profileOf } from './rules/form.ts'
import { marketFlaws, mayCreate, notTogether, refuse } from './rules/selling.ts'
import type { ById, ChangedProfile, Created, NewCustomer } from './shapes.ts'
import { type CustomerProfile, store } from './tables.ts'

/** Makes a customer: a directory of its own with one admin, and the relationship with this partner. */
export async function create(
  ctx: Ctx,
  { tags = [], resellerTenantId = null, usualAccess = true, ...given }: NewCustomer,
): Promise<Created> {
  const { value, selling, suffix } = await judged(ctx, given, resellerTenantId)
  const { prefix, ...profile } = value
  const domain = `${prefix}.${suffix}`
  const admin = { userName: `admin@${domain}`, password: newTemporary() }
  const [opened] = await openDirectories(ctx, [directoryOf(profile, domain, admin)])
  if (!opened) throw taken(domain)
  const { tenantId: customerId } = opened
  const { companyName: name, country } = profile
  const about = { customerId, name, domain, country }
  const began = await beginNewRelationship(ctx, { ...about, kind: 'reseller', source: 'created', resellerTenantId })
  const kept = await store.insert(ctx, { customerId, ...profile })
  const carried = tags.length > 0 ? (await tag(ctx, { customerId, tags })).tags : []
  const access = usualAccess ? await beginUsualAccessEach(ctx, selling, [{ customerId, customerName: name }]) : []
  await noteForCustomer(ctx, { customerId, operation: 'POST /customers', changes: begunWith(about, began.id, access) })
  await lookInto(ctx, [about])
  return { ...began, tags: carried, profile: kept, admin }
}

type Begun = { readonly name: string; readonly domain: string; readonly country: string }
type Access = Awaited<ReturnType<typeof beginUsualAccessEach>>
/** What a partner makes with a customer, as the customer reads it: the relationship, and what may be done in its directory. */
export const begunWith = ({ name, domain, country }: Begun, relationshipId: string, access: Access) => [
  { what: 'relationship', id: relationshipId, old: null, new: { name, domain, country, kind: 'reseller' } },
  ...access.map(({ id, name: called, roles }) => ({ what: 'delegation', id, old: null, new: { name: called, roles } })),
]

/** What is wrong with the form and with the market, told at once. */
async function judged(ctx: Ctx, given: NewCustomer, reseller: NewCustomer['resellerTenantId']) {
  const { home, selling, seller } = await sellerOf(ctx)
  mayCreate(seller)
  const { countries, suffix } = await rulesHere(ctx)
  const read = customerOf(given, { countries, isOurs: await isOurs(ctx, given.email) })
  const number = read.value?.registrationId
  const flaws = marketFlaws(given.country, home, number ? await isPartner(ctx, number) : false)
  const through = reseller && !(await sellsThroughUs(ctx, reseller)) ? [notTogether()] : []
  flaws.push(...through)
  if (read.value === null || flaws.length > 0) throw refused([...read.problems, ...flaws])
  return { value: read.value, selling, suffix }
}

/** The customer's first admin is the person it buys by. */
export const directoryOf = (profile: Profile, domain: string, admin: { userName: string; password: string | null }): NewDirectory => ({
  ...{ name: profile.companyName, country: profile.country, domain, standings: { customer: 'active' } },
  admin: { ...admin, name: fullName(profile), language: langOf(profile.language) },
}) // biome-ignore format: one thought

const langOf = (language: string): Lang => (language.startsWith('ko') ? 'ko' : 'en')

/** Changes what is kept to bill a customer; its name in the partner's list follows. Where nothing was kept yet, it is now. */
export async function change(ctx: Ctx, { customerId, ...given }: ChangedProfile): Promise<CustomerProfile> {
  const { country, name } = await mustServe(ctx, customerId)
  const before = (await find(ctx, { customerId })).profile
  const countries = await countryRules(ctx)
  const kept = { registrationId: before?.registrationId ?? null } // a form that does not name it leaves it
  const read = profileOf({ ...kept, ...given, country }, { countries, isOurs: await isOurs(ctx, given.email) })
  if (read.value === null) throw refused(read.problems)
  const after = before
    ? await store.update(ctx, await store.lock(ctx, before.id), read.value)
    : await store.insert(ctx, { customerId, ...read.value })
  const { companyName } = read.value
  if (companyName !== name) await renameCustomer({ ...ctx, expects: null }, { customerId, name: companyName })
  return after
}

/** The partner serves the customer no longer: it leaves the list, and what it held of delegated access ends with it (domain.md 5.6). */
export async function end(ctx: Ctx, { customerId }: ById) {
  mayEnd(await endingOf(ctx, { customerId }), ctx.language)
  await noteEndForCustomer(ctx, await endRelationship(ctx, { customerId }))
  return find(ctx, { customerId })
}

/** A new first password for the customer's admin, shown once, while they have not chosen their own. */
export async function handOut(ctx: Ctx, { customerId }: ById) {
  const { id, source } = await mustServe(ctx, customerId)
  const admin = source === 'created' ? await handOutPassword(ctx, customerId) : null
  if (!admin) throw refuse.passwordChosen()
  ctx.changes.push({ what: 'relationship', id, old: null, new: { name: admin.userName } })
  await noteOfCustomer(ctx, { customerId, operation: 'POST /customers/:customerId/admin-password', id })
  return admin
}
