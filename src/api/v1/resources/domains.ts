import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Line, line } from '../../lines.ts'
import { customerIn } from '../customer.ts'
import { bodyOf } from '../given.ts'
import { type Answers, operation } from '../operation.ts'
import { refuse } from '../refusals.ts'
import { attributesOf } from '../resource.ts'

const add = operation('POST /customers/:customerId/domains')

/** Which domain is meant stands in one of two places. */
const asked = (request: FastifyRequest) => {
  const body = bodyOf(request)
  const name = body.text('verifiedDomainName') ?? body.part('domain').text('name')
  if (!name?.trim()) throw refuse.propertyMissing({ property: 'verifiedDomainName' }, { field: 'verifiedDomainName' })
  return { ...customerIn(request), name: name.trim() }
}

/** What only says that it is verified is not believed: the claim is kept, and the record that proves it is named. */
const added = ({ name, status, record }: Answers<typeof add>, _request: FastifyRequest, reply: FastifyReply) => {
  if (status !== 'verified')
    throw refuse.domainUnproven({ name, record: record.value }, { field: 'verifiedDomainName' })
  const always = { authenticationType: 'managed', capability: 'email', isDefault: false, isInitial: false }
  const shown = { ...always, name, rootDomain: null, status: 'verified', verificationMethod: 'dns_record' }
  return reply.code(201).send({ ...shown, ...attributesOf('Domain') })
}

/** Domains of a customer's directory. */
export const domains: readonly Line[] = [
  line({ at: 'POST /v1/customers/:customerId/verifieddomain', runs: add, reads: asked, writes: added }),
]
