import type { FastifyRequest } from 'fastify'
import { addressOf, placeIn } from '../address.ts'
import { customerIn } from '../customer.ts'
import { bodyOf, type Given, saying } from '../given.ts'
import { type Answers, operation } from '../operation.ts'
import { attributesOf, path, selfOf } from '../resource.ts'

const change = operation('PUT /customers/:customerId/profile')
type Profile = Answers<typeof change>

export const placeShown = ({ country, address, phone, firstName, lastName }: Profile) =>
  addressOf({ country, address, phone: phone ?? '' }, { firstName, lastName })

/** By whom and where a customer is billed, as this partner keeps it. */
export const billingShown = (id: string, profile: Profile) => ({
  id,
  firstName: profile.firstName,
  lastName: profile.lastName,
  email: profile.email,
  culture: profile.culture,
  language: profile.language,
  companyName: profile.companyName,
  defaultAddress: placeShown(profile),
  ...(profile.registrationId !== null && { organizationRegistrationId: profile.registrationId }),
  links: selfOf(path`/customers/${id}/profiles/billing`),
  ...attributesOf('CustomerBillingProfile', { id, version: profile.version }),
})

/** What is said of a customer to bill it by; its person stands in the profile or in the address. */
function profileIn(profile: Given) {
  const address = profile.part('defaultAddress')
  const { phoneNumber: phone, ...place } = placeIn(address)
  return {
    ...place,
    phone,
    companyName: profile.text('companyName') ?? '',
    firstName: profile.text('firstName') ?? address.text('firstName') ?? '',
    lastName: profile.text('lastName') ?? address.text('lastName') ?? '',
    email: profile.text('email') ?? '',
    language: tagIn(profile.text('language')),
    culture: tagIn(profile.text('culture')),
    registrationId: profile.text('organizationRegistrationId'),
  }
}
/** A language as its tag is written: in small letters, its country in capitals. */
const tagIn = (tag: string | undefined) => {
  const [language = '', ...rest] = (tag ?? '').trim().split('-')
  return language === '' ? undefined : [language.toLowerCase(), ...rest].join('-')
}

export const billingIn = (request: FastifyRequest) => saying({ ...customerIn(request), ...profileIn(bodyOf(request)) })

export function newCustomerIn(request: FastifyRequest) {
  const body = bodyOf(request)
  const company = body.part('companyProfile')
  const profile = profileIn(body.part('billingProfile'))
  const registrationId = company.text('organizationRegistrationNumber') ?? profile.registrationId
  const companyName = profile.companyName || (company.text('companyName') ?? '')
  const domainPrefix = (company.text('domain') ?? '').split('.')[0] ?? ''
  const resellerTenantId = body.text('associatedPartnerId')?.trim().toLowerCase() || undefined
  const usualAccess = body.flag('enableGDAPByDefault')
  return saying({ ...profile, companyName, registrationId, domainPrefix, resellerTenantId, usualAccess })
}
