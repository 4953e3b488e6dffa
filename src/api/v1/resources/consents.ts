import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Line, line } from '../../lines.ts'
import { customerIn, idIn } from '../customer.ts'
import { bodyOf, type Given, saying } from '../given.ts'
import { type Answers, operation } from '../operation.ts'
import { refuse } from '../refusals.ts'
import { attributesOf } from '../resource.ts'

const give = operation('POST /customers/:customerId/app-consents')
const withdraw = operation('DELETE /customers/:customerId/app-consents/:applicationId')

/** An ID that has to be named; what can be none is refused at its field. */
function named(from: Given, name: string, at = name): string {
  const written = from.text(name)
  if (!written?.trim()) throw refuse.propertyMissing({ property: at }, { field: at })
  const id = idIn(written)
  if (!id) throw refuse.propertyUnfit({ property: at }, { field: at })
  return id
}

const given = (request: FastifyRequest) => {
  const body = bodyOf(request)
  const permissions = body.parts('applicationGrants').map((one, index) => {
    const at = `applicationGrants.${index}`
    const enterpriseApplicationId = named(one, 'enterpriseApplicationId', `${at}.enterpriseApplicationId`)
    const scope = one.text('scope')
    if (!scope?.trim()) throw refuse.propertyMissing({ property: `${at}.scope` }, { field: `${at}.scope` })
    return { enterpriseApplicationId, scope }
  })
  if (permissions.length === 0)
    throw refuse.propertyMissing({ property: 'applicationGrants' }, { field: 'applicationGrants' })
  const about = saying({ ...customerIn(request), name: body.text('displayName')?.trim() || undefined })
  return { ...about, applicationId: named(body, 'applicationId'), permissions }
}

const written = (row: Answers<typeof give>, _request: FastifyRequest, reply: FastifyReply) => {
  const { applicationId, name: displayName, permissions: applicationGrants } = row
  return reply.code(201).send({ applicationId, displayName, applicationGrants, ...attributesOf('ApplicationConsent') })
}

const meant = (request: FastifyRequest) => {
  const { applicationId } = request.params as { applicationId: string } // as its line names it
  const id = idIn(applicationId)
  if (!id) throw refuse.propertyUnfit({ property: 'applicationId' }, { field: 'applicationId' })
  return { ...customerIn(request), applicationId: id }
}
const gone = (_row: Answers<typeof withdraw>, _request: FastifyRequest, reply: FastifyReply) => reply.code(204).send()

/** That an app of the partner may work in a customer's directory. */
// biome-ignore format: a table
export const consents: readonly Line[] = [
  line({ at: 'POST /v1/customers/:customerId/applicationconsents',                  runs: give,     reads: given, writes: written }),
  line({ at: 'DELETE /v1/customers/:customerId/applicationconsents/:applicationId', runs: withdraw, reads: meant, writes: gone }),
]
