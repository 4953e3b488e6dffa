import type { FastifyRequest } from 'fastify'
import { activities } from '#modules/customers/index.ts'
import { type Line, line } from '../../lines.ts'
import { filterOf, only } from '../filter.ts'
import { choiceIn, type Given, saying } from '../given.ts'
import type { Answers } from '../operation.ts'
import { seekOf, sought } from '../paging.ts'
import { queryOf } from '../query.ts'
import { attributesOf } from '../resource.ts'

/** What the API's clients call our operations: what was done, and to what. What is not here is not told to them. */
// biome-ignore format: a table
const told: Readonly<Record<string, readonly [operationType: string, resourceType: string]>> = {
  'POST /customers':                                            ['add_customer', 'customer'],
  'PUT /customers/:customerId/profile':                         ['update_customer_billing_profile', 'customer'],
  'DELETE /customers/:customerId':                              ['remove_partner_customer_relationship', 'partner_customer_relationship'],
  'POST /customers/:customerId/vettings':                       ['update_customer_qualification', 'customer'],
  'DELETE /customers/:customerId/vettings/:kind':               ['update_customer_qualification', 'customer'],
  'PUT /customers/:customerId/qualification':                   ['update_customer_qualification', 'customer'],
  'POST /customers/:customerId/users':                           ['create_customer_user', 'customer_user'],
  'POST /customers/:customerId/user-sheets':                     ['create_customer_user', 'customer_user'],
  'PUT /customers/:customerId/users/:userId':                    ['update_customer_user', 'customer_user'],
  'PATCH /customers/:customerId/users/:userId':                  ['update_customer_user', 'customer_user'],
  'DELETE /customers/:customerId/users/:userId':                 ['delete_customer_user', 'customer_user'],
  'POST /customers/:customerId/users/:userId/restoration':       ['restore_customer_user', 'customer_user'],
  'POST /customers/:customerId/users/:userId/password':          ['reset_customer_user_password', 'customer_user'],
  'PUT /customers/:customerId/users/:userId/roles':              ['add_user_member', 'customer_directory_role'],
  'PUT /customers/:customerId/users/:userId/licences':           ['update_customer_user_licenses', 'license'],
  'POST /customers/:customerId/subscriptions/:id/software/:partId/key':  ['get_software_key', 'software_key'],
  'POST /customers/:customerId/subscriptions/:id/software/:partId/link': ['get_software_download_link', 'software_download_link'],
  'POST /customers/:customerId/agreements':                     ['create_agreement', 'agreement'],
  'POST /agreements/partner/acceptance':                        ['create_agreement', 'agreement'],
  'DELETE /delegations/:id':                                    ['granular_admin_relationship_termination_requested', 'granular_admin_relationship'],
  'POST /delegations/:delegationId/assignments':                ['granular_admin_access_assignment_created', 'granular_admin_access_assignment'],
  'PUT /delegations/:delegationId/assignments/:id':             ['granular_admin_access_assignment_updated', 'granular_admin_access_assignment'],
  'DELETE /delegations/:delegationId/assignments/:id':          ['granular_admin_access_assignment_deleted', 'granular_admin_access_assignment'],
  'PUT /association':                                           ['create_mpn_association', 'mpn_association'],
  'POST /apps':                                                 ['register_application', 'application'],
  'DELETE /apps/:id':                                           ['unregister_application', 'application'],
  'POST /apps/:id/secrets':                                     ['add_application_credential', 'application_credential'],
  'POST /invitations':                                          ['create_partner_user', 'partner_user'],
  'PUT /members/:id/grants':                                    ['update_partner_user', 'partner_user'],
  'POST /members/:id/suspension':                               ['update_partner_user', 'partner_user'],
  'POST /members/:id/restoration':                              ['update_partner_user', 'partner_user'],
  'DELETE /members/:id':                                        ['remove_partner_user', 'partner_user'],
  'PUT /account/profile':                                       ['update_company_info', 'undefined'],
  'PUT /account/contact':                                       ['update_company_info', 'undefined'],
  'PATCH /account/portrait':                                    ['update_company_info', 'undefined'],
}
/** The kinds of things there are in the API, in the order of their numbers. */
// biome-ignore format: a list
const RESOURCES = [
  'undefined', 'customer', 'customer_user', 'order', 'subscription', 'license', 'third_party_add_on', 'mpn_association', 'transfer', 'application',
  'application_credential', 'partner_user', 'partner_relationship', 'referral', 'software_key', 'software_download_link', 'spending_limit', 'invoice',
  'agreement', 'partner_customer_relationship', 'self_serve_policy', 'granular_admin_relationship', 'granular_admin_access_assignment',
  'partner_customer_dap', 'credit', 'customer_directory_role', 'software_page', 'device', 'policy', 'overage', 'new_commerce_migration',
  'azure_entitlement', 'indirect_provider_indirect_reseller_dap',
] as const

const FIELDS = ['companyName', 'customerId', 'resourceType'] as const
const ABLE = { companyName: ['substring', 'starts_with'], customerId: ['equals'], resourceType: ['equals'] } as const
/** A day, whichever part of it is named. */
const dayOf = (query: Given, name: string) => {
  const isSaid = query.instant(name) !== undefined
  return isSaid ? query.text(name)?.trim().slice(0, 10) : undefined
}

const questionIn = (request: FastifyRequest) => {
  const query = queryOf(request)
  const asked = only(filterOf(request, FIELDS), ABLE)
  const kind = choiceIn(asked.resourceType, RESOURCES, 'resourceType')
  const operations = Object.keys(told).filter((one) => kind === undefined || told[one]?.[1] === kind)
  const [first, last] = [dayOf(query, 'startDate'), dayOf(query, 'endDate')]
  const days = saying({
    first,
    last,
    customerId: asked.customerId?.toLowerCase(),
    company: asked.companyName || undefined,
  })
  return { ...seekOf(request), operations, ...days }
}

type Page = Answers<typeof activities.search>
const json = (values: object | null) => (values === null ? '' : JSON.stringify(values))
const record = (row: Page['items'][number]) => {
  const [operationType, resourceType] = told[row.operation] ?? ['undefined', 'undefined']
  return {
    id: row.id,
    partnerId: row.tenantId,
    customerId: row.customer?.id ?? '',
    customerName: row.customer?.name ?? '',
    userPrincipalName: row.actorKind === 'app' ? '' : row.actorName,
    ...(row.actorKind === 'app' && { applicationId: row.actorId }),
    resourceType,
    ...(row.old && { resourceOldValue: json(row.old) }),
    resourceNewValue: json(row.new),
    operationType,
    operationDate: row.at,
    operationStatus: 'succeeded',
    originalCorrelationId: row.requestId,
    customizedData: [{ key: 'Actor', value: row.actorName }],
    ...attributesOf('AuditRecord'),
  }
}
const page = ({ items, next }: Page, request: FastifyRequest) => sought(items.map(record), next, request)

export const auditrecords: readonly Line[] = [
  line({ at: 'GET /v1/auditrecords', runs: activities.search, reads: questionIn, writes: page }),
]
