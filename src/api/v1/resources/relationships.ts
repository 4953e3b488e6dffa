import type { FastifyRequest } from 'fastify'
import { customerResellers } from '#modules/customers/index.ts'
import { type Line, line } from '../../lines.ts'
import { customerIn } from '../customer.ts'
import { languageIn } from '../headers.ts'
import { type Answers, operation } from '../operation.ts'
import { addressOf } from '../paging.ts'
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
]
