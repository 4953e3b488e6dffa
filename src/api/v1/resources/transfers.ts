import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Line, line } from '../../lines.ts'
import { customerIn, idIn, subscriptionIn, transferIn } from '../customer.ts'
import { bodyOf, type Given, saying } from '../given.ts'
import { languageIn } from '../headers.ts'
import { type Answers, operation } from '../operation.ts'
import { addressOf } from '../paging.ts'
import { refuse } from '../refusals.ts'
import { attributesOf, collection, path, selfOf } from '../resource.ts'
import { CYCLES } from '../shelf.ts'
import { numberFor } from '../trade.ts'

const search = operation('GET /subscription-transfers')
const find = operation('GET /subscription-transfers/:id')
const ask = operation('POST /subscription-transfers')
const accept = operation('POST /subscription-transfers/:id/acceptance')
const reject = operation('POST /subscription-transfers/:id/rejection')
const withdraw = operation('DELETE /subscription-transfers/:id')
const eligibility = operation('GET /customers/:customerId/transferable-subscriptions')
const contact = operation('GET /customers/:customerId/subscriptions/:id/support-contact')
const nameContact = operation('PUT /customers/:customerId/subscriptions/:id/support-contact')

type Transfer = Answers<typeof find>
type TransferLine = Transfer['lines'][number]

/** By the words clients know: whoever has still to answer, it is pending to them. */
// biome-ignore format: a table
const STATES: Readonly<Record<Transfer['status'], string>> = {
  pending: 'Pending', approved: 'Pending', accepted: 'Pending', inProgress: 'InProgress', complete: 'Complete', failed: 'Failed',
  rejected: 'Rejected', declined: 'Rejected', withdrawn: 'Cancelled', expired: 'Expired',
}
const LINE_STATES = { open: 'Pending', moved: 'Complete', failed: 'Failed', dropped: 'Cancelled' } as const
/** A transfer that may go either way, asked for by any partner. */
const NEWER_TYPE = 3

const lineShown = (one: TransferLine, all: readonly TransferLine[], request: FastifyRequest): object => ({
  ...{ id: one.number, subscriptionId: one.subscriptionId, orderId: one.newOrderId ?? one.orderId },
  ...{ offerId: `${one.productId}:${one.skuId}:${one.availabilityId}`, friendlyName: one.name, quantity: one.quantity },
  ...{ billingCycle: CYCLES[one.cycle as keyof typeof CYCLES], partnerIdOnRecord: one.partnerOnRecord ?? '' },
  ...{ status: LINE_STATES[one.status], transferGroupId: String(baseOf(one, all)) },
  ...(one.why && { transferError: one.why[languageIn(request)] }),
  addonItems: all
    .filter(({ parentId }) => parentId === one.subscriptionId)
    .map((addon) => lineShown(addon, all, request)),
})
const baseOf = ({ parentId, number }: TransferLine, all: readonly TransferLine[]) =>
  all.find(({ subscriptionId }) => subscriptionId === parentId)?.number ?? number
const isBase = ({ parentId }: TransferLine, all: readonly TransferLine[]) =>
  parentId === null || !all.some(({ subscriptionId }) => subscriptionId === parentId)

const shown = (row: Transfer, request: FastifyRequest) => ({
  ...{ id: row.id, createdTime: row.createdAt, lastModifiedTime: row.updatedAt, lastModifiedUser: row.changedById },
  ...{ customerName: row.customerName, customerTenantId: row.customerId },
  partnertenantid: row.askedBy === 'source' ? row.sourceTenantId : row.targetTenantId,
  ...{ sourcePartnerName: row.sourceName, sourcePartnerTenantId: row.sourceTenantId },
  ...{ targetPartnerName: row.targetName, targetPartnerTenantId: row.targetTenantId },
  ...{ status: STATES[row.status], transferType: NEWER_TYPE },
  lineItems: row.lines.filter((one) => isBase(one, row.lines)).map((one) => lineShown(one, row.lines, request)),
  links: selfOf(path`/customers/${row.customerId}/transfers/${row.id}`),
  ...attributesOf('Transfer'),
})
/** A bare list, as this address has always answered. */
const listShown = ({ items }: Answers<typeof search>, request: FastifyRequest) =>
  items.map((row) => shown(row, request))
const made = (row: Transfer, request: FastifyRequest, reply: FastifyReply) => reply.code(201).send(shown(row, request))
const gone = (_: unknown, __: FastifyRequest, reply: FastifyReply) => reply.code(204).send()

const MOST = 200
const asked = (request: FastifyRequest) => ({ ...customerIn(request), limit: MOST })

const idsIn = (body: Given) => {
  const ids = body.parts('lineItems').map((one) => idIn(one.text('subscriptionId') ?? ''))
  if (ids.some((id) => id === null)) throw refuse.propertyUnfit({ property: 'lineItems' }, { field: 'lineItems' })
  return ids.length > 0 ? [...new Set(ids)] : undefined
}
/** Of the two partners that are named one is who asks. */
function askIn(request: FastifyRequest) {
  const [body, own] = [bodyOf(request), request.who.actor.tenantId]
  const [source, target] = (['sourcePartnerTenantId', 'targetPartnerTenantId'] as const).map((name) => {
    const written = body.text(name)?.trim()
    return written ? (idIn(written) ?? written) : own
  })
  if (source !== own && target !== own)
    throw refuse.propertyUnfit({ property: 'sourcePartnerTenantId' }, { field: 'sourcePartnerTenantId' })
  const [role, partner] = target === own ? ['target', source] : ['source', target]
  return saying({ ...customerIn(request), role, partner, subscriptionIds: idsIn(body) })
}
const acceptIn = (request: FastifyRequest) =>
  saying({ ...transferIn(request), subscriptionIds: idsIn(bodyOf(request)) })
/** The one thing that is changed of it by this address: it is rejected. */
function rejectIn(request: FastifyRequest) {
  const status = bodyOf(request).text('status')?.trim().toLowerCase()
  if (status !== 'rejected') throw refuse.wordUnknown({ word: status ?? '', property: 'status' }, { field: 'status' })
  return transferIn(request)
}

/** It is carried out afterwards: its orders stand in the transfer once it is complete. */
const accepted = (row: Transfer, request: FastifyRequest) => ({
  orders: [],
  transferErrors: row.lines
    .filter(({ status }) => status === 'failed')
    .map((one) => ({
      ...{ transferGroupId: String(baseOf(one, row.lines)), code: NOT_MOVED },
      ...{ description: one.why?.[languageIn(request)] ?? '', lineItems: [lineShown(one, [one], request)] },
    })),
  ...attributesOf('TransferSubmitResult'),
})
const NOT_MOVED = 900131

const eligible = ({ items }: Answers<typeof eligibility>, request: FastifyRequest) =>
  collection(
    items.map(({ requirement: { met, cause, sentence }, ...one }) => ({
      ...{ subscriptionId: one.subscriptionId, friendlyName: one.name, quantity: one.quantity, isEligible: met },
      ...(one.parentId !== null && { parentSubscriptionId: one.parentId }),
      errors: met ? [] : [{ code: numberFor(cause ?? ''), description: sentence?.[languageIn(request)] ?? '' }],
    })),
    addressOf(request),
  )

const contactShown = (row: Answers<typeof contact>, request: FastifyRequest) => ({
  ...{ supportTenantId: row.supportTenantId, supportMpnId: row.partnerId, name: row.name },
  links: selfOf(addressOf(request)),
  ...attributesOf('SupportContact'),
})
const contactIn = (request: FastifyRequest) => {
  const body = bodyOf(request)
  const written = body.text('supportTenantId')?.trim()
  const supportTenantId = written ? (idIn(written) ?? written) : undefined
  return saying({
    ...subscriptionIn(request),
    supportTenantId,
    partnerId: body.text('supportMpnId')?.trim() || undefined,
  })
}

const [OF, AT] = ['/v1/customers/:customerId', '/v1/customers/:customerId/transfers'] as const
const CONTACT = `${OF}/subscriptions/:subscriptionId/supportcontact` as const
// biome-ignore format: a table
export const transfers: readonly Line[] = [
  line({ at: `GET ${AT}`,                     runs: search,      reads: asked,          writes: listShown }),
  line({ at: `POST ${AT}`,                    runs: ask,         reads: askIn,          writes: made }),
  line({ at: `GET ${AT}/:transferId`,         runs: find,        reads: transferIn,     writes: shown }),
  line({ at: `PATCH ${AT}/:transferId`,       runs: reject,      reads: rejectIn,       writes: shown }),
  line({ at: `DELETE ${AT}/:transferId`,      runs: withdraw,    reads: transferIn,     writes: gone }),
  line({ at: `POST ${AT}/:transferId/accept`, runs: accept,      reads: acceptIn,       writes: accepted }),
  line({ at: `GET ${OF}/transferseligibility`, runs: eligibility, reads: customerIn,    writes: eligible }),
  line({ at: `GET ${CONTACT}`,                runs: contact,     reads: subscriptionIn, writes: contactShown }),
  line({ at: `PUT ${CONTACT}`,                runs: nameContact, reads: contactIn,      writes: contactShown }),
]
