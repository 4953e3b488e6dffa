import type { FastifyRequest } from 'fastify'
import { type Line, line } from '../../lines.ts'
import { languageIn } from '../headers.ts'
import { type Answers, operation } from '../operation.ts'
import { attributesOf } from '../resource.ts'

const ask = operation('POST /relationship-requests')

/** A new link each time it is asked for: each opens once, for one company. */
const asking = (request: FastifyRequest) =>
  ({ kind: 'reseller', withAccess: false, message: '', language: languageIn(request) }) as const

/** How a partner comes to its customers. */
export const relationships = (site: string): readonly Line[] => [
  line({
    at: 'GET /v1/customers/relationshiprequests',
    runs: ask,
    reads: asking,
    writes: ({ path }: Answers<typeof ask>) => ({ url: site + path, ...attributesOf('CustomerRelationshipRequest') }),
  }),
]
