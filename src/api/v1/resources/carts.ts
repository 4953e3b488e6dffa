import type { FastifyReply, FastifyRequest } from 'fastify'
import { sentOrders } from '#modules/orders/index.ts'
import { type Line, line } from '../../lines.ts'
import { cartIn, customerIn, mustName } from '../customer.ts'
import { versionOf } from '../etag.ts'
import { bodyOf, type Given } from '../given.ts'
import { languageIn } from '../headers.ts'
import type { Answers } from '../operation.ts'
import { refuse } from '../refusals.ts'
import { attributesOf, path, selfOf } from '../resource.ts'
import { CYCLES } from '../shelf.ts'
import { errorOf, lineIn, numberFor } from '../trade.ts'
import { orderShown } from './orders.ts'

const { begin, cart, replace, checkout } = sentOrders
type Cart = Answers<typeof cart>
type CartLine = Cart['lines'][number]

const RESELLER = 'transaction_reseller'
/** A line keeps its number and its flaw: what is wrong with it is told here, and keeps nobody from going on. */
const lineShown = (one: CartLine, request: FastifyRequest) => ({
  ...{ id: one.number, catalogItemId: one.catalogItemId, quantity: one.quantity, billingCycle: CYCLES[one.cycle] },
  ...(one.name != null && { friendlyName: one.name }),
  ...(one.term != null && { termDuration: one.term }),
  ...(one.item && { currencyCode: one.item.unitPrice.currency }),
  ...(one.group !== null && { orderGroup: one.group }),
  ...(one.resellerTenantId != null && { participants: [{ key: RESELLER, value: one.resellerTenantId }] }),
  ...(one.termEndsOn != null && { customTermEndDate: `${one.termEndsOn}T00:00:00Z` }),
  ...(one.charges[0]?.promotionId != null && { promotionId: one.charges[0].promotionId }),
  ...(one.item?.attestation && { attestationAccepted: one.attested === true }),
  ...(one.faults[0] && { error: errorOf(one.faults[0], request) }),
})
const shown = (row: Cart, request: FastifyRequest) => ({
  ...{ id: row.id, creationTimestamp: row.createdAt, lastModifiedTimestamp: row.updatedAt, expirationTimestamp: row.expiresAt },
  ...{ lastModifiedUser: row.changedByName, status: row.status, lineItems: row.lines.map((one) => lineShown(one, request)) },
  links: selfOf(path`/customers/${row.customerId}/carts/${row.id}`),
  ...attributesOf('Cart', { id: row.id, version: row.version }),
}) // biome-ignore format: one record
const begun = (row: Cart, request: FastifyRequest, reply: FastifyReply) => reply.code(201).send(shown(row, request))

/** Add-ons beneath a line stand beside it here. */
const linesIn = (request: FastifyRequest) =>
  bodyOf(request)
    .parts('lineItems')
    .flatMap((one) => [one, ...one.parts('addonItems')])
    .map((one) => lineIn(one, 'catalogItemId', resellerIn(one)))
const resellerIn = (sent: Given) =>
  sent.parts('participants').find((one) => /^transaction_?reseller$/i.test(one.text('key')?.trim() ?? ''))?.text('value') // biome-ignore format: one thought

const newIn = (request: FastifyRequest) => ({ ...customerIn(request), lines: linesIn(request) })
/** A cart is sent back whole: without its lines it would lose them all. */
const replacedIn = (request: FastifyRequest) => {
  const [body, at] = [bodyOf(request), cartIn(request)]
  mustName(body, 'id', at.id)
  if (!body.has('lineItems')) throw refuse.propertyMissing({ property: 'lineItems' }, { field: 'lineItems' })
  return { ...at, lines: linesIn(request) }
}
const expects = (request: FastifyRequest) => versionOf(request, cartIn(request).id)

type Done = Answers<typeof checkout>
const done = ({ orders, errors }: Done, request: FastifyRequest, reply: FastifyReply) =>
  reply.code(201).send({
    orders: orders.map((one) => orderShown(one, request)),
    orderErrors: errors.map(({ group, faults: [first] }) => ({
      orderGroupId: group,
      code: numberFor(first?.code ?? ''),
      description: first ? `${first.says[languageIn(request)]} ${first.remedy[languageIn(request)]}` : '',
    })),
    ...attributesOf('CartCheckoutResult'),
  })

const AT = '/v1/customers/:customerId/carts'
// biome-ignore format: a table
export const carts: readonly Line[] = [
  line({ at: `POST ${AT}`,                  runs: begin,    reads: newIn,      writes: begun }),
  line({ at: `GET ${AT}/:cartId`,           runs: cart,     reads: cartIn,     writes: shown }),
  line({ at: `PUT ${AT}/:cartId`,           runs: replace,  reads: replacedIn, expects, writes: shown }),
  line({ at: `POST ${AT}/:cartId/checkout`, runs: checkout, reads: cartIn,     writes: done }),
]
