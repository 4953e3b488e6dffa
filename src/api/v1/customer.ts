import type { FastifyRequest } from 'fastify'
import { refuse } from './refusals.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Which customer the address names; what no ID can be names none. */
export function customerIn({ params }: Pick<FastifyRequest, 'params'>) {
  const { customerId } = params as { customerId: string } // as every line about a customer names it
  const id = customerId.toLowerCase().replace(/^\{(.*)\}$/, '$1')
  if (!UUID.test(id)) throw refuse.customerUnknown()
  return { customerId: id }
}
