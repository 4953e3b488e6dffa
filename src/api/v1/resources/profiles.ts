import type { FastifyRequest } from 'fastify'
import { signings } from '#modules/agreements/index.ts'
import { portraits } from '#modules/membership/index.ts'
import { type Line, line } from '../../lines.ts'
import { type Place, placeIn, addressOf as wireAddress } from '../address.ts'
import { versionSeen } from '../etag.ts'
import { bodyOf, type Given, saying } from '../given.ts'
import { type Answers, operation } from '../operation.ts'
import { addressOf } from '../paging.ts'
import { queryOf } from '../query.ts'
import { attributesOf, selfOf } from '../resource.ts'

type Portrait = Answers<typeof portraits.find>
type Profiles = Answers<typeof portraits.bill>

// biome-ignore format: a table
const vetting: Readonly<Record<Portrait['status'], string>> = {
  pending: 'pending', rejected: 'rejected', active: 'authorized', suspended: 'rejected', closed: 'none',
}
// biome-ignore format: a table
const checks: readonly (readonly [Portrait['checks'][number]['kind'], string])[] = [
  ['mailbox', 'email_ownership'], ['employment', 'employment_verification'], ['business', 'business_verification'],
]
/** What the company waits for, of what is proved of it one after the other. */
const waitsFor = ({ checks: all, status }: Portrait) =>
  checks.find(([kind]) => all.some((one) => one.kind === kind && one.status !== 'accepted'))?.[1] ??
  (status === 'suspended' ? 'other' : 'none')

type Contact = Portrait['contact']
const contactShown = ({ firstName, lastName, email, phone }: Contact) => ({ firstName, lastName, email, phoneNumber: phone }) // biome-ignore format: one thought
const contactIn = (body: Given) =>
  saying({ firstName: body.text('firstName'), lastName: body.text('lastName'), email: body.text('email'), phone: body.text('phoneNumber') }) // biome-ignore format: one thought

const legal = (row: Portrait) => ({
  companyName: row.name,
  address: wireAddress(row, row.contact),
  primaryContact: contactShown(row.contact),
  companyApproverAddress: wireAddress(row),
  companyApproverEmail: row.contact.email,
  vettingStatus: vetting[row.status],
  vettingSubStatus: waitsFor(row),
  profileType: 'LegalBusinessProfile',
  links: selfOf('/profiles/legalbusiness'),
  ...attributesOf('LegalBusinessProfile', row),
})
const legalIn = (request: FastifyRequest) => {
  const body = bodyOf(request)
  const { phoneNumber: phone, ...place } = placeIn(body.part('address'))
  const contact = body.has('primaryContact') ? contactIn(body.part('primaryContact')) : undefined
  return saying({ ...place, phone, legalName: body.text('companyName'), contact })
}

const organization = (row: Portrait) => ({
  id: row.tenantId,
  companyName: row.name,
  defaultAddress: wireAddress(row, row.contact),
  tenantId: row.tenantId,
  domain: row.domain ?? '',
  email: row.contact.email,
  language: row.contact.language,
  culture: `${row.contact.language}-${row.country}`,
  profileType: 'OrganizationProfile',
  links: selfOf('/profiles/organization'),
  ...attributesOf('OrganizationProfile', row),
})
const organizationIn = (request: FastifyRequest) => {
  const body = bodyOf(request)
  const address = body.part('defaultAddress')
  const { phoneNumber: phone, ...place } = placeIn(address)
  const [firstName, lastName] = [address.text('firstName'), address.text('lastName')]
  const contact = saying({
    firstName,
    lastName,
    email: body.text('email'),
    language: languageOf(body.text('language')),
  })
  return saying({ ...place, phone, legalName: body.text('companyName'), contact })
}
const languageOf = (tag: string | undefined) => tag && (/^ko\b/i.test(tag) ? 'ko' : 'en')

const billing = ({ country, billing: b }: Profiles) => ({
  companyName: b.name,
  address: wireAddress({ country, address: b.address, phone: b.contact.phone }, b.contact),
  primaryContact: contactShown(b.contact),
  purchaseOrderNumber: b.poNumber ?? '',
  taxId: b.taxId ?? '',
  billingDay: null,
  billingCurrency: b.currency,
  profileType: 'BillingProfile',
  links: selfOf('/profiles/billing'),
  ...attributesOf('BillingProfile'),
})
const billingIn = (request: FastifyRequest) => {
  const body = bodyOf(request)
  const { country: _, phoneNumber: __, ...place }: Place = placeIn(body.part('address'))
  return saying({
    ...place,
    poNumber: body.text('purchaseOrderNumber'),
    contact: contactIn(body.part('primaryContact')),
  })
}

const support = ({ support: s }: Profiles) => ({
  email: s?.email ?? '',
  telephone: s?.phone ?? '',
  website: s?.website ?? '',
  profileType: 'support_profile',
  links: selfOf('/profiles/support'),
  ...attributesOf('SupportProfile'),
})
const supportIn = (request: FastifyRequest) => {
  const body = bodyOf(request)
  return saying({ email: body.text('email'), phone: body.text('telephone'), website: body.text('website') })
}

const mpn = ({ name, partnerId }: Answers<typeof portraits.named>, request: FastifyRequest) => ({
  partnerName: name,
  mpnId: partnerId,
  profileType: 'MpnProfile',
  links: selfOf(addressOf(request)),
  ...attributesOf('MpnProfile'),
})
const partnerIn = (request: FastifyRequest) =>
  saying({ partnerId: queryOf(request).text('mpnId')?.trim() || undefined })

/** Whether a reseller has signed; by which of its IDs is asked, the operation judges. */
const resellerIn = (request: FastifyRequest) => {
  const query = queryOf(request)
  return saying({ partnerId: query.text('mpnId'), tenant: query.text('tenantId') })
}
const isSigned = ({ signed }: Answers<typeof signings.ofPartner>) => ({ isAgreementSigned: signed })

const nothingAsked = () => ({})
const { find, retouch, bill } = portraits
const profilesOf = operation('GET /account/profiles')
const supportBy = operation('PUT /account/profiles/support')

// biome-ignore format: a table
export const profiles: readonly Line[] = [
  line({ at: 'GET /v1/profiles/mpn',            runs: portraits.named,    reads: partnerIn,    writes: mpn }),
  line({ at: 'GET /v1/compliance/csp/agreementstatus', runs: signings.ofPartner, reads: resellerIn, writes: isSigned }),
  line({ at: 'GET /v1/profiles/legalbusiness',  runs: find,    reads: nothingAsked,   writes: legal }),
  line({ at: 'PUT /v1/profiles/legalbusiness',  runs: retouch, reads: legalIn,        expects: versionSeen, writes: legal }),
  line({ at: 'GET /v1/profiles/organization',   runs: find,    reads: nothingAsked,   writes: organization }),
  line({ at: 'PUT /v1/profiles/organization',   runs: retouch, reads: organizationIn, expects: versionSeen, writes: organization }),
  line({ at: 'GET /v1/profiles/billing',        runs: profilesOf, reads: nothingAsked, writes: billing }),
  line({ at: 'PUT /v1/profiles/billing',        runs: bill,                 reads: billingIn,    writes: billing }),
  line({ at: 'GET /v1/profiles/support',        runs: profilesOf, reads: nothingAsked, writes: support }),
  line({ at: 'PUT /v1/profiles/support',        runs: supportBy, reads: supportIn,    writes: support }),
  line({ at: 'PUT /v1/profiles/supportprofile', runs: supportBy, reads: supportIn,    writes: support }),
]
