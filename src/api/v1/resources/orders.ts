import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Ports } from '#kernel/outside.ts'
import type { Document } from '#kernel/route.ts'
import { missing } from '#kernel/store.ts'
import { orderStatesShown, sentOrders } from '#modules/orders/index.ts'
import { type Line, line } from '../../lines.ts'
import { sendDocument } from '../../mount.ts'
import { arriving } from '../../uploads.ts'
import { customerIn, idIn, mustName, orderIn, paperIn } from '../customer.ts'
import { versionOf } from '../etag.ts'
import { bodyOf, choiceIn, type Given, saying } from '../given.ts'
import type { Answers } from '../operation.ts'
import { addressOf, seekOf, sought } from '../paging.ts'
import { queryOf } from '../query.ts'
import { refuse } from '../refusals.ts'
import { attributesOf, collection, linkTo, path } from '../resource.ts'
import { CYCLES, cycleIn, symbolOf } from '../shelf.ts'
import { lineIn, linksOf } from '../trade.ts'

const { place, orders: list, order: find, patch, lines, attach } = sentOrders
type Order = Answers<typeof find>
type OrderLine = Order['lines'][number]

const uriOf = ({ customerId, id }: Pick<Order, 'customerId' | 'id'>) => path`/customers/${customerId}/orders/${id}`

const isPriced = (request: FastifyRequest) => queryOf(request).flag('include_price') === true
const lineShown = (one: OrderLine, order: Order, request: FastifyRequest) => ({
  ...{ lineItemNumber: one.number, offerId: one.catalogItemId, friendlyName: one.name ?? one.title.en, quantity: one.quantity },
  ...(one.subscriptionId !== null && { subscriptionId: one.subscriptionId }),
  ...{ termDuration: one.term ?? '', transactionType: 'New' },
  ...(one.promotionId !== null && { promotionId: one.promotionId }),
  ...(one.resellerTenantId !== null && { partnerIdOnRecord: one.resellerTenantId }),
  ...(one.termEndsOn !== null && { customTermEndDate: `${one.termEndsOn}T00:00:00Z` }),
  ...(isPriced(request) && { pricing: { listPrice: Number(one.unitPrice.amount), extendedPrice: Number(one.subtotal.amount) } }),
  links: {
    ...linksOf(order.customerId, one.catalogItemId),
    provisioningStatus: linkTo(`${uriOf(order)}/provisioningstatus`),
    ...(one.subscriptionId !== null && { subscription: linkTo(path`/customers/${order.customerId}/subscriptions/${one.subscriptionId}`) }),
  },
}) // biome-ignore format: one record
export const orderShown = (row: Order, request: FastifyRequest) => ({
  ...{ id: row.id, alternateId: row.purchaseOrder ?? row.id, referenceCustomerId: row.customerId, billingCycle: CYCLES[row.cycle] },
  ...{ currencyCode: row.total.currency, currencySymbol: symbolOf(row.total.currency), creationDate: row.createdAt },
  ...{ status: orderStatesShown[row.status], transactionType: 'UserPurchase', lineItems: row.lines.map((one) => lineShown(one, row, request)) },
  ...(isPriced(request) && { totalPrice: Number(row.total.amount) }),
  links: { self: linkTo(uriOf(row)), provisioningStatus: linkTo(`${uriOf(row)}/provisioningstatus`) },
  ...attributesOf('Order', { id: row.id, version: row.version }),
}) // biome-ignore format: one record
const placed = (row: Order, request: FastifyRequest, reply: FastifyReply) => reply.code(201).send(orderShown(row, request)) // biome-ignore format: one thought
const listShown = ({ items, next }: Answers<typeof list>, request: FastifyRequest) =>
  sought(
    items.map((row) => orderShown(row, request)),
    next,
    request,
  )

/** Which are listed: those that are charged in this rhythm. */
const BILLED = ['unknown', 'monthly', 'annual', 'none', 'one_time', 'triennial', 'biennial'] as const
const PAGE = 200
const asked = (request: FastifyRequest) => {
  const word = choiceIn(queryOf(request).text('billingType'), BILLED, 'billingType')
  const cycles = word === undefined || word === 'unknown' ? undefined : Object.entries(CYCLES).flatMap(([ours, theirs]) => (theirs === word ? [ours] : [])) // biome-ignore format: one thought
  return saying({ ...customerIn(request), cycles, ...seekOf(request, PAGE) })
}

function lineOf(one: Given, whole?: Given) {
  const parent = one.text('parentSubscriptionId')?.trim()
  if (parent && !idIn(parent)) throw refuse.propertyUnfit({ property: 'parentSubscriptionId' }, { field: 'parentSubscriptionId' }) // biome-ignore format: one line
  return lineIn(one, 'offerId', one.text('partnerIdOnRecord'), whole)
}
const newIn = (request: FastifyRequest) => {
  const [body, at] = [bodyOf(request), customerIn(request)]
  mustName(body, 'referenceCustomerId', at.customerId)
  return { ...at, lines: body.parts('lineItems').map((one) => lineOf(one, body)) }
}

const STATUSES = ['unknown', 'completed', 'pending', 'cancelled'] as const
/** A line with a number the order does not have is a new one; one it has is the line that is there. */
const patchIn = (request: FastifyRequest) => {
  const [body, at] = [bodyOf(request), orderIn(request)]
  mustName(body, 'id', at.id)
  const word = body.choice('status', STATUSES)
  const status = word === 'unknown' ? undefined : word
  const lines = body.parts('lineItems').map((one) =>
    saying({
      ...lineOf(one),
      number: one.count('lineItemNumber'),
    }),
  )
  return saying({ ...at, status, cycle: cycleIn(body), lines })
}
const expects = (request: FastifyRequest) => versionOf(request, orderIn(request).id)

type Provisioned = Answers<typeof lines>
const FULFILMENT = { success: 'Fulfilled', pending: 'PrefulfillmentPending', failed: 'Unfulfilled' } as const
const provisioned = ({ items }: Provisioned, request: FastifyRequest) =>
  collection(
    items.map(({ number, quantity, state }) => {
      const status = FULFILMENT[state]
      return {
        ...{ lineItemNumber: number, status, quantityProvisioningInformation: [{ quantity, status }] },
        ...attributesOf('OrderLineItemProvisioningStatus'),
      }
    }),
    addressOf(request),
  )

/** Where its people begin to use what they have to go somewhere for: of all its lines, or of the one the address names. */
const links = ({ items }: Provisioned, request: FastifyRequest) => {
  const { lineItemNumber } = request.params as { lineItemNumber?: string } // as its lines name it
  const wanted = items.filter(({ number }) => lineItemNumber === undefined || String(number) === lineItemNumber)
  if (wanted.length === 0) throw missing()
  const shown = wanted.flatMap(({ number, activationLink }) => activationLink === null ? [] : [{ lineItemNumber: number, link: linkTo(activationLink) }]) // biome-ignore format: one thought
  return collection(shown, addressOf(request))
}

/** The papers of an order, as clients know them. */
const KILOBYTE = 1_024
const papers = ({ files }: Order, request: FastifyRequest) =>
  collection(
    files.map(({ id, name, size }) => ({
      ...{ attachmentId: id, fileName: name, sizeInKB: Math.ceil(size / KILOBYTE), attachmentType: 'PurchaseOrder' },
    })),
    addressOf(request),
  )
const papersKept = (row: Order, request: FastifyRequest, reply: FastifyReply) => reply.code(201).send(papers(row, request)) // biome-ignore format: one line
/** Clients call the part of the form as they like; there is one. */
const paperSent: Line['reads'] = async (request, { ports }) => {
  const at = orderIn(request)
  const content = await arriving(request, { ports }, { bytesMax: ports.limits.documentBytesMax, part: null })
  return { ...at, content }
}
const paper = (row: Document, _: FastifyRequest, reply: FastifyReply, { ports }: { ports: Ports }) => sendDocument(reply, row, ports) // biome-ignore format: one line

const AT = '/v1/customers/:customerId/orders'
// biome-ignore format: a table
export const orders: readonly Line[] = [
  line({ at: `GET ${AT}`,                             runs: list,  reads: asked,   writes: listShown }),
  line({ at: `POST ${AT}`,                            runs: place, reads: newIn,   writes: placed }),
  line({ at: `GET ${AT}/:orderId`,                    runs: find,  reads: orderIn, writes: orderShown }),
  line({ at: `PATCH ${AT}/:orderId`,                  runs: patch, reads: patchIn, expects, writes: orderShown }),
  line({ at: `GET ${AT}/:orderId/provisioningstatus`, runs: lines, reads: orderIn, writes: provisioned }),
  line({ at: `GET ${AT}/:orderId/activationlinks`,    runs: lines, reads: orderIn, writes: links }),
  line({ at: `GET ${AT}/:orderId/lineitems/:lineItemNumber/activationlinks`, runs: lines, reads: orderIn, writes: links }),
  line({ at: `GET ${AT}/:orderId/attachments`,        runs: find,      reads: orderIn,   writes: papers }),
  line({ at: `POST ${AT}/:orderId/attachment`,        runs: attach,    reads: paperSent, takesFile: true, writes: papersKept }),
  line({ at: `GET ${AT}/:orderId/attachment/:attachmentId`, runs: sentOrders.paper, reads: paperIn, writes: paper }),
]
