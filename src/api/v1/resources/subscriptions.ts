import type { FastifyRequest } from 'fastify'
import { activationsOf, statesShown, wholeSubscriptions } from '#modules/subscriptions/index.ts'
import { type Line, line } from '../../lines.ts'
import { customerIn, idIn, subscriptionIn } from '../customer.ts'
import { versionOf } from '../etag.ts'
import { bodyOf, saying } from '../given.ts'
import { languageIn } from '../headers.ts'
import type { Answers } from '../operation.ts'
import { addressOf, seekOf, sought } from '../paging.ts'
import { queryOf } from '../query.ts'
import { attributesOf, collection, linkTo, pascal, path } from '../resource.ts'
import { patchIn } from '../sentSubscription.ts'
import { CYCLES, cycleIn, productTypeOf, UNITS } from '../shelf.ts'

const { list, find, patch, convert } = wholeSubscriptions
type Subscription = Answers<typeof find>

const WITHOUT_END = '9999-12-31T00:00:00Z'
const dayShown = (day: string | null) => (day === null ? WITHOUT_END : `${day}T00:00:00Z`)
const itemOf = ({ productId, skuId, availabilityId }: Subscription) => `${productId}:${skuId}:${availabilityId}`

type Cycle = keyof typeof CYCLES
type Planned = Pick<Subscription, 'productId' | 'skuId' | 'quantity' | 'term'> & { cycle: Cycle; endsOn?: string }
/** What is planned for its next term: said whole, with what stays as it is. */
function planned(row: Subscription) {
  if (!row.nextTerm) return {}
  const next = { ...row, ...row.nextTerm } as Planned // as the operation plans it
  const { productId, skuId, quantity } = next
  const isSame = productId === row.productId && skuId === row.skuId
  const product = {
    ...{ productId, skuId, ...(isSame && { availabilityId: row.availabilityId }) },
    ...{ billingCycle: CYCLES[next.cycle], termDuration: next.term ?? '' },
  }
  const end = next.endsOn !== undefined && { customTermEndDate: dayShown(next.endsOn) }
  return { scheduledNextTermInstructions: { product, quantity, ...end } }
}

const linksOf = (row: Subscription) => {
  const at = path`/customers/${row.customerId}`
  const [product, market] = [path`/products/${row.productId}`, `?country=${row.market}`]
  const sku = product + path`/skus/${row.skuId}`
  return {
    self: linkTo(at + path`/subscriptions/${row.id}`),
    offer: linkTo(path`/offers/${row.offerId}` + market),
    ...(row.parentId !== null && { parentSubscription: linkTo(at + path`/subscriptions/${row.parentId}`) }),
    ...{ product: linkTo(product + market), sku: linkTo(sku + market) },
    availability: linkTo(sku + path`/availabilities/${row.availabilityId}` + market),
  }
}

/** Until when it, or some of its seats, can be given back. */
const windowsOf = ({ cancellation: { until, open, back }, batches, reducible }: Subscription) => ({
  ...(open && until !== null && { cancellationAllowedUntilDate: until }),
  refundOptions: open && until !== null ? [{ type: back === 'all' ? 'Full' : 'Partial', expiresAt: until }] : [],
  refundableQuantity: {
    totalQuantity: reducible,
    details: batches.map((one) => ({ quantity: one.quantity, allowedUntilDateTime: one.until })),
  },
})

const shown = (row: Subscription, request: FastifyRequest) => ({
  ...{ id: row.id, orderId: row.orderId, offerId: itemOf(row), offerName: row.title[languageIn(request)] },
  ...{ friendlyName: row.name, productType: productTypeOf(row.kind as never), quantity: row.quantity, unitType: UNITS[row.unit as never] },
  ...{ entitlementId: row.id, ...(row.parentId !== null && { parentSubscriptionId: row.parentId }) },
  ...{ creationDate: row.createdAt, effectiveStartDate: dayShown(row.termFrom) },
  ...{ commitmentEndDate: dayShown(row.termTo), billingCycleEndDate: dayShown(row.cycleTo), ...windowsOf(row) },
  ...{ status: statesShown[row.status], autoRenewEnabled: row.autoRenew, billingType: row.unit === 'usage' ? 'usage' : 'license' },
  ...{ billingCycle: CYCLES[row.cycle as never], hasPurchasableAddons: row.hasAddons, isTrial: row.isTrial },
  ...{ actions: row.moves.map(pascal), termDuration: row.term ?? '', isMicrosoftProduct: row.own, publisherName: row.publisher },
  ...(row.autoRenew && { renewalTermDuration: (row.nextTerm as Planned | null)?.term ?? row.term ?? '' }),
  ...(row.partnerOnRecord !== null && { partnerId: row.partnerOnRecord }),
  ...(row.status === 'suspended' && { suspensionReasons: ['PartnerSuspension'] }),
  ...(row.promotionId !== null && { promotionId: row.promotionId }),
  ...(row.migratedFromId !== null && { migratedFromSubscriptionId: row.migratedFromId }),
  ...planned(row),
  contractType: 'subscription',
  links: linksOf(row),
  ...attributesOf('Subscription', { id: row.id, version: row.version }),
}) // biome-ignore format: one record
const listShown = ({ items, next }: Answers<typeof list>, request: FastifyRequest) =>
  sought(
    items.map((row) => shown(row, request)),
    next,
    request,
  )
/** Whoever says no size wants as many as there are: most have fewer than this. */
const USUAL = 200

/** What no ID of ours can be names an order nobody has. */
const NOTHING = '00000000-0000-0000-0000-000000000000'
const asked = (request: FastifyRequest) => {
  const query = queryOf(request)
  const order = query.text('order_id')?.trim()
  const orderId = order ? (idIn(order) ?? NOTHING) : undefined
  return saying({
    ...customerIn(request),
    ...seekOf(request, USUAL),
    orderId,
    partnerOnRecord: query.text('mpn_id')?.trim() || undefined,
  })
}
const addonsIn = (request: FastifyRequest) => {
  const { customerId, id } = subscriptionIn(request)
  return { customerId, addonsOf: id, ...seekOf(request, USUAL) }
}

const expects = (request: FastifyRequest) => versionOf(request, subscriptionIn(request).id)

const provisioned = (row: Subscription) => ({
  ...{ skuId: row.offerId, status: row.provisioning, quantity: row.quantity },
  endDate: dayShown(row.termTo),
  ...attributesOf('SubscriptionProvisioningStatus'),
})

/** Where its people begin to use it, if they have to go somewhere for that. */
const activation = ({ activationLink }: Subscription, request: FastifyRequest) =>
  collection(activationLink === null ? [] : [{ link: linkTo(activationLink) }], addressOf(request))

/** What a trial becomes; nothing of what is paid for. */
const conversions = (row: Subscription, request: FastifyRequest) =>
  collection(
    row.isTrial && row.status === 'active' && row.conversionOfferId !== null
      ? [
          {
            ...{ offerId: row.offerId, targetOfferId: row.conversionOfferId, orderId: row.orderId },
            ...{ quantity: row.quantity, billingCycle: CYCLES[row.cycle as Cycle], ...attributesOf('Conversion') },
          },
        ]
      : [],
    addressOf(request),
  )
const convertIn = (request: FastifyRequest) => {
  const body = bodyOf(request)
  const targetOfferId = idIn(body.text('targetOfferId') ?? '') ?? undefined
  return saying({ ...subscriptionIn(request), quantity: body.count('quantity'), cycle: cycleIn(body), targetOfferId })
}
const converted = (row: Subscription, request: FastifyRequest) => ({
  ...{ subscriptionId: row.id, targetOfferId: row.offerId },
  ...saying({ offerId: idIn(bodyOf(request).text('offerId') ?? '') ?? undefined }),
  ...attributesOf('ConversionResult'),
})

const activated = ({ id }: Answers<typeof activationsOf.activate>) => ({ subscriptionId: id, status: 'Success' })

const AT = '/v1/customers/:customerId/subscriptions'
// biome-ignore format: a table
export const subscriptions: readonly Line[] = [
  line({ at: `GET ${AT}`,                                    runs: list,  reads: asked,          writes: listShown }),
  line({ at: `GET ${AT}/:subscriptionId`,                    runs: find,  reads: subscriptionIn, writes: shown }),
  line({ at: `PATCH ${AT}/:subscriptionId`,                  runs: patch, reads: patchIn,        expects, writes: shown }),
  line({ at: `GET ${AT}/:subscriptionId/addons`,             runs: list,  reads: addonsIn,       writes: listShown }),
  line({ at: `GET ${AT}/:subscriptionId/provisioningstatus`, runs: find,  reads: subscriptionIn, writes: provisioned }),
  line({ at: `GET ${AT}/:subscriptionId/activationlinks`, runs: find,  reads: subscriptionIn, writes: activation }),
  line({ at: `POST ${AT}/:subscriptionId/activate`,          runs: activationsOf.activate, reads: subscriptionIn, writes: activated }),
  line({ at: `GET ${AT}/:subscriptionId/conversions`,        runs: find,    reads: subscriptionIn, writes: conversions }),
  line({ at: `POST ${AT}/:subscriptionId/conversions`,       runs: convert, reads: convertIn,      writes: converted }),
]
