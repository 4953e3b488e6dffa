import type { FastifyRequest } from 'fastify'
import type { Given } from './given.ts'
import { refuse } from './refusals.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Which customer the address names; what no ID can be names none. */
export function customerIn({ params }: Pick<FastifyRequest, 'params'>) {
  const { customerId: written } = params as { customerId: string } // as every line about a customer names it
  const customerId = idIn(written)
  if (!customerId) throw refuse.customerUnknown()
  return { customerId }
}

/** Which user of which customer it names. */
export function userIn({ params }: Pick<FastifyRequest, 'params'>) {
  const { userId: written } = params as { userId: string } // as every line about a user names it
  const userId = idIn(written)
  if (!userId) throw refuse.userUnknown()
  return { ...customerIn({ params }), userId }
}

/** Which subscription of which customer it names. */
export function subscriptionIn({ params }: Pick<FastifyRequest, 'params'>) {
  const { subscriptionId: written } = params as { subscriptionId: string } // as every line about a subscription names it
  const id = idIn(written)
  if (!id) throw refuse.subscriptionUnknown()
  return { ...customerIn({ params }), id }
}

/** Which cart, and which order of which customer it names. */
export function cartIn({ params }: Pick<FastifyRequest, 'params'>) {
  const id = idIn((params as { cartId: string }).cartId) // as every line about a cart names it
  if (!id) throw refuse.cartUnknown()
  return { ...customerIn({ params }), id }
}
export function orderIn({ params }: Pick<FastifyRequest, 'params'>) {
  const id = idIn((params as { orderId: string }).orderId) // as every line about an order names it
  if (!id) throw refuse.orderUnknown()
  return { ...customerIn({ params }), id }
}

/** Which paper of which order it names. */
export function paperIn({ params }: Pick<FastifyRequest, 'params'>) {
  const fileId = idIn((params as { attachmentId: string }).attachmentId) // as its line names it
  if (!fileId) throw refuse.orderUnknown()
  return { ...orderIn({ params }), fileId }
}

/** Which transfer of which customer it names. */
export function transferIn({ params }: Pick<FastifyRequest, 'params'>) {
  const id = idIn((params as { transferId: string }).transferId) // as every line about a transfer names it
  if (!id) throw refuse.transferUnknown()
  return { ...customerIn({ params }), id }
}

/** What a body says of itself is what the address names. */
export function mustName(body: Given, name: string, id: string): void {
  const named = body.text(name)?.trim()
  if (named && idIn(named) !== id) throw refuse.propertyUnfit({ property: name }, { field: name })
}

/** Which migration of which customer it names, and which scheduled one. */
export function migrationIn({ params }: Pick<FastifyRequest, 'params'>) {
  const id = idIn((params as { migrationId: string }).migrationId) // as every line about a migration names it
  if (!id) throw refuse.migrationUnknown()
  return { ...customerIn({ params }), id }
}
export function scheduleIn({ params }: Pick<FastifyRequest, 'params'>) {
  const id = idIn((params as { scheduleId: string }).scheduleId) // as every line about a scheduled one names it
  if (!id) throw refuse.migrationUnknown()
  return { ...customerIn({ params }), id }
}

/** An ID as some clients write it, in braces or capitals; null where it can be none. */
export function idIn(written: string): string | null {
  const id = written
    .trim()
    .toLowerCase()
    .replace(/^\{(.*)\}$/, '$1')
  return UUID.test(id) ? id : null
}
