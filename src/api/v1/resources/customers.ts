import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Line, line } from '../../lines.ts'
import { customerIn } from '../customer.ts'
import { versionOf } from '../etag.ts'
import { filterOf, only } from '../filter.ts'
import { bodyOf, saying } from '../given.ts'
import { type Answers, operation } from '../operation.ts'
import { seekOf, sought } from '../paging.ts'
import { refuse } from '../refusals.ts'
import { attributesOf, collection, path, selfOf } from '../resource.ts'
import { billingIn, billingShown, newCustomerIn, placeShown } from './billing.ts'

const search = operation('GET /customers')
const find = operation('GET /customers/:customerId')
const create = operation('POST /customers')
const change = operation('PUT /customers/:customerId/profile')
const end = operation('DELETE /customers/:customerId')
const purge = operation('DELETE /sandbox-customers/:customerId')
const domains = operation('GET /customer-domains')
type Listed = Answers<typeof search>['items'][number]
type Page = Answers<typeof search>
type Customer = Answers<typeof find>
type Created = Answers<typeof create>

const uriOf = (id: string) => path`/customers/${id}`
const companyOf = ({ id, domain, name }: Listed | Customer) => ({
  tenantId: id,
  domain,
  companyName: name,
  links: selfOf(`${uriOf(id)}/profiles/company`),
  ...attributesOf('CustomerCompanyProfile'),
})
const relationOf = ({ kind, status }: Listed | Customer) => (status === 'active' ? kind : 'none')

const listed = (row: Listed) => ({
  id: row.id,
  companyProfile: companyOf(row),
  relationshipToPartner: relationOf(row),
  links: selfOf(uriOf(row.id)),
  ...attributesOf('Customer'),
})

/** The company as the partner knows it: how it is reached stands where it is billed. */
const company = (row: Customer) => {
  const { profile } = row
  if (!profile) return companyOf(row)
  const { phoneNumber, addressLine1, city, postalCode, state } = placeShown(profile)
  const address = { country: profile.country, region: state, city, addressLine1, postalCode, phoneNumber }
  const registered = profile.registrationId !== null && { organizationRegistrationNumber: profile.registrationId }
  return { ...companyOf(row), address, email: profile.email, ...registered }
}

const whole = (row: Customer) => ({
  id: row.id,
  commerceId: row.id,
  companyProfile: company(row),
  ...(row.profile && { billingProfile: billingShown(row.id, row.profile) }),
  relationshipToPartner: relationOf(row),
  allowDelegatedAccess: false, // the coarse kind; there is none here, only what is granted role by role
  customDomains: [row.domain],
  ...(row.resellerTenantId !== null && { associatedPartnerId: row.resellerTenantId }),
  links: selfOf(uriOf(row.id)),
  ...attributesOf('Customer'),
})
/** Whoever is served no longer is told apart from whoever never was. */
const served = <T>(write: (row: Customer) => T) =>
  (row: Customer) => {
    if (row.status !== 'active') throw refuse.noRelationship()
    return write(row)
  } // biome-ignore format: one thought

const created = (row: Created, _request: FastifyRequest, reply: FastifyReply) => {
  const { userName, password } = row.admin
  return reply.code(201).send({ ...whole(row), userCredentials: { userName, password: password ?? '' } })
}

const billing = ({ id, profile }: Customer) => {
  if (!profile) throw refuse.customerUnknown()
  return billingShown(id, profile)
}

/** Nobody manages services for customers here, so there is none to list. */
const noneManaged = (row: Customer) => collection([], `${uriOf(row.id)}/managedservices`)

const FIELDS = ['companyName', 'domain', 'indirectReseller', 'indirectCloudSolutionProvider'] as const
const ABLE = ['starts_with', 'equals'] as const
const questionIn = (request: FastifyRequest) => {
  const able = { companyName: ABLE.slice(0, 1), domain: ABLE.slice(0, 1), indirectReseller: ABLE, indirectCloudSolutionProvider: ABLE } // biome-ignore format: a table
  const asked = only(filterOf(request, FIELDS), able)
  const through = asked.indirectReseller ?? asked.indirectCloudSolutionProvider
  return {
    ...seekOf(request),
    ...saying({ name: asked.companyName, domain: asked.domain, resellerTenantId: through?.toLowerCase() }),
  }
}
const page = ({ items, next }: Page, request: FastifyRequest) => sought(items.map(listed), next, request)

const RELATIONS = ['unknown', 'reseller', 'advisor', 'syndication', 'microsoft_support', 'none'] as const
/** The one thing of a customer that is changed here: that the partner serves it no longer. */
const endIn = (request: FastifyRequest) => {
  if (bodyOf(request).choice('relationshipToPartner', RELATIONS) !== 'none')
    throw refuse.propertyUnfit({ property: 'relationshipToPartner' }, { field: 'relationshipToPartner' })
  return customerIn(request)
}

const gone = (_row: Customer, _request: FastifyRequest, reply: FastifyReply) => reply.code(204).send()

/** Taken or free, and no more: by the name that stands before the network's own. */
const nameIn = ({ params }: FastifyRequest) => ({ prefix: (params as { domain: string }).domain.split('.')[0] ?? '' }) // as the line's address names it
const isTaken = ({ domain, free }: Answers<typeof domains>) => domain !== null && !free
const exists = (judged: Answers<typeof domains>, _request: FastifyRequest, reply: FastifyReply) =>
  reply.code(isTaken(judged) ? 200 : 404).send()
const isFree = (judged: Answers<typeof domains>, _request: FastifyRequest, reply: FastifyReply) =>
  reply.send(JSON.stringify(judged.free))

const expects = (request: FastifyRequest) => versionOf(request, customerIn(request).customerId)
const changed = (row: Answers<typeof change>, request: FastifyRequest) =>
  billingShown(customerIn(request).customerId, row)

// biome-ignore format: a table
export const customers: readonly Line[] = [
  line({ at: 'GET /v1/customers',                                  runs: search,  reads: questionIn,    writes: page }),
  line({ at: 'POST /v1/customers',                                 runs: create,  reads: newCustomerIn, writes: created }),
  line({ at: 'GET /v1/customers/:customerId',                      runs: find,    reads: customerIn,    writes: served(whole) }),
  line({ at: 'PATCH /v1/customers/:customerId',                    runs: end,     reads: endIn,         writes: whole }),
  line({ at: 'DELETE /v1/customers/:customerId',                   runs: purge,   reads: customerIn,    writes: gone }),
  line({ at: 'GET /v1/customers/:customerId/profiles/company',     runs: find,    reads: customerIn,    writes: served(company) }),
  line({ at: 'GET /v1/customers/:customerId/profiles/billing',     runs: find,    reads: customerIn,    writes: served(billing) }),
  line({ at: 'PUT /v1/customers/:customerId/profiles/billing',     runs: change,  reads: billingIn,     expects, writes: changed }),
  line({ at: 'GET /v1/customers/:customerId/managedservices',      runs: find,    reads: customerIn,    writes: served(noneManaged) }),
  line({ at: 'HEAD /v1/domains/:domain',                           runs: domains, reads: nameIn,        writes: exists }),
  line({ at: 'GET /v1/validations/checkdomainavailability/:domain', runs: domains, reads: nameIn,       writes: isFree }),
]
