/** How a subscription that was read is sent back changed. */
import type { FastifyRequest } from 'fastify'
import { mustName, subscriptionIn } from './customer.ts'
import { bodyOf, type Given, saying } from './given.ts'
import { refuse } from './refusals.ts'
import { cycleIn, termIn } from './shelf.ts'

const STATUSES = ['none', 'active', 'suspended', 'deleted', 'expired', 'pending', 'disabled'] as const
/** What clients send by default says none. */
const statusIn = (body: Given) => {
  const status = body.choice('status', STATUSES)
  return status === 'none' ? undefined : status
}

/** What nobody changes is passed over as it was read; what it cannot be is not. */
const DAYS = [
  'creationDate',
  'effectiveStartDate',
  'commitmentEndDate',
  'cancellationAllowedUntilDate',
  'billingCycleEndDate',
]
const FLAGS = ['isTrial', 'hasPurchasableAddons', 'isMicrosoftProduct']
function mustBeIt(body: Given, { id }: { id: string }) {
  for (const name of DAYS) body.instant(name)
  for (const name of FLAGS) body.flag(name)
  mustName(body, 'id', id)
}
/** What it is called; blank is no name. */
function nameIn(body: Given) {
  const name = body.text('friendlyName')?.trim()
  if (name === '') throw refuse.propertyUnfit({ property: 'friendlyName' }, { field: 'friendlyName' })
  return name
}

const SCHEDULED = 'scheduledNextTermInstructions'
/** Said to be nothing, what was planned is dropped; not said, it stays. */
function nextTermIn(request: FastifyRequest) {
  const body = bodyOf(request)
  if (!body.has(SCHEDULED)) return isEmptied(request) ? null : undefined
  const [wish, product] = [body.part(SCHEDULED), body.part(SCHEDULED).part('product')]
  const [productId, skuId] = [product.text('productId'), product.text('skuId')].map((one) => one?.trim().toUpperCase() || undefined) // biome-ignore format: one thought
  const end = wish.instant('customTermEndDate')?.slice(0, 10)
  const endsOn = end === undefined || end.startsWith('0001') ? undefined : end
  return saying({ productId, skuId, quantity: wish.count('quantity'), term: termIn(product), cycle: cycleIn(product), endsOn }) // biome-ignore format: one record
}
const isEmptied = ({ body }: FastifyRequest) =>
  Object.entries((body ?? {}) as object).some(([name, value]) => value === null && name.toLowerCase() === SCHEDULED.toLowerCase()) // biome-ignore format: one thought

/** A subscription as it is sent back; what was not said is left as it stands. */
export const patchIn = (request: FastifyRequest) => {
  const [body, at] = [bodyOf(request), subscriptionIn(request)]
  mustBeIt(body, at)
  return saying({
    ...at,
    ...{ quantity: body.count('quantity'), name: nameIn(body), status: statusIn(body) },
    ...{ autoRenew: body.flag('autoRenewEnabled'), partnerOnRecord: body.text('partnerId')?.trim() || undefined },
    ...{ nextTerm: nextTermIn(request), cycle: cycleIn(body), term: termIn(body) },
  })
} // biome-ignore format: one record
