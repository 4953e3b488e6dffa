import type { FastifyRequest } from 'fastify'
import { customerResellers } from '#modules/customers/index.ts'
import { type Line, line } from '../../lines.ts'
import { customerIn } from '../customer.ts'
import { filterOf, only } from '../filter.ts'
import { saying } from '../given.ts'
import { languageIn } from '../headers.ts'
import { type Answers, operation } from '../operation.ts'
import { addressOf } from '../paging.ts'
import { queryOf } from '../query.ts'
import { attributesOf, collection } from '../resource.ts'

const ask = operation('POST /relationship-requests')

/** A new link each time it is asked for: each opens once, for one company. */
const asking = (request: FastifyRequest) =>
  ({ kind: 'reseller', withAccess: false, message: '', language: languageIn(request) }) as const

type Resellers = Answers<typeof customerResellers.of>
const relation = ({ tenantId, name, partnerId }: Resellers['items'][number]) => ({
  id: tenantId,
  name,
  relationshipType: 'is_indirect_cloud_solution_provider_of',
  mpnId: partnerId,
  ...attributesOf('PartnerRelationship'),
})
const relations = ({ items }: Resellers, request: FastifyRequest) => collection(items.map(relation), addressOf(request))

const TYPES = ['is_indirect_reseller_of', 'is_indirect_cloud_solution_provider_of'] as const
type Type = (typeof TYPES)[number]
const typeIn = (request: FastifyRequest): Type =>
  queryOf(request).choice('relationship_type', TYPES) ?? 'is_indirect_cloud_solution_provider_of'
const relatedIn = (request: FastifyRequest) => {
  const { name } = only(filterOf(request, ['name']), { name: ['substring'] })
  return saying({ as: typeIn(request) === TYPES[0] ? 'reseller' : 'provider', name })
}
type Related = Answers<typeof customerResellers.related>
const related = ({ items }: Related, request: FastifyRequest) =>
  collection(
    items.map(({ tenantId, name, partnerId, country }) => ({
      ...{
        id: tenantId,
        name,
        relationshipType: typeIn(request),
        state: 'Active',
        mpnId: partnerId,
        location: country,
      },
      ...attributesOf('PartnerRelationship'),
    })),
    addressOf(request),
  )

/** How a partner comes to its customers, and through whom. */
export const relationships = (site: string): readonly Line[] => [
  line({
    at: 'GET /v1/customers/relationshiprequests',
    runs: ask,
    reads: asking,
    writes: ({ path }: Answers<typeof ask>) => ({ url: site + path, ...attributesOf('CustomerRelationshipRequest') }),
  }),
  line({
    at: 'GET /v1/customers/:customerId/relationships',
    runs: customerResellers.of,
    reads: customerIn,
    writes: relations,
  }),
  line({ at: 'GET /v1/relationships', runs: customerResellers.related, reads: relatedIn, writes: related }),
]
