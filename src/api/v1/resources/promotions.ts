import type { FastifyRequest } from 'fastify'
import { type Line, line } from '../../lines.ts'
import { customerIn } from '../customer.ts'
import { bodyOf, type Given, saying } from '../given.ts'
import { languageIn } from '../headers.ts'
import { type Answers, operation } from '../operation.ts'
import { seekOf, sought } from '../paging.ts'
import { attributesOf, collection, pascal } from '../resource.ts'
import { CYCLES, countryIn, cycleIn, segmentIn, termIn } from '../shelf.ts'

const [list, find, check] = [
  operation('GET /promotions'),
  operation('GET /promotions/:promotionId'),
  operation('POST /customers/:customerId/promotion-eligibilities'),
]
type Promotion = Answers<typeof find>
type Checked = Answers<typeof check>['items'][number]
type Verdict = Checked['eligibilities'][number]
type Way = Promotion['ways'][number]

const termOf = ({ term, cycle }: Way) => ({
  ...(term !== 'none' && { duration: term }),
  billingCycle: pascal(CYCLES[cycle].replace('_t', 'T')),
})
const WHOLE_BPS = 10_000
const share = (bps: number) => String(bps / WHOLE_BPS)
/** What is asked of whoever buys, by kind; a promotion that asks nothing has none. */
const constraintsOf = ({ seatsMin, seatsMax, timesMax, firstPurchase, requires }: Promotion) => ({
  seatConstraints:
    seatsMin === null && seatsMax === null
      ? []
      : [{ type: 'SeatCount', minSeats: seatsMin ?? 1, ...(seatsMax !== null && { maxSeats: seatsMax }) }],
  assetOwnershipLimits: timesMax === null ? [] : [{ type: 'RedemptionLimit', limit: timesMax }],
  eligibilityConstraints: firstPurchase ? [{ type: 'FirstPurchase' }] : [],
  productOwnershipConstraints: requires.length === 0 ? [] : [requires.map((sku) => skuOf(sku))],
})
const skuOf = (sku: string) => {
  const [productId = '', skuId = ''] = sku.split(':')
  return { productId, skuId }
}

const shown = (row: Promotion, request: FastifyRequest) => {
  const lang = languageIn(request)
  return {
    ...{ id: row.id, name: row.name[lang], description: row.description[lang] },
    ...{ startDate: `${row.validFrom}T00:00:00Z`, endDate: `${row.validTo}T23:59:59Z` },
    properties: { isAutoApplicable: !row.optIn },
    requiredProducts: row.skus.flatMap((sku) =>
      row.ways.map((way) => ({
        ...{ ...skuOf(sku), term: termOf(way) },
        pricingPolicies: [{ policyType: 'PercentDiscount', value: share(row.discountBps) }],
      })),
    ),
    promotionConstraints: constraintsOf(row),
    ...attributesOf('ProductPromotion'),
  }
}
const listShown = ({ items, next }: Answers<typeof list>, request: FastifyRequest) =>
  sought(items.map((row) => shown(row, request)), next, request) // biome-ignore format: one line
const PAGE = 200
const asked = (request: FastifyRequest) =>
  saying({ market: countryIn(request), segment: segmentIn(request, 'segment'), ...seekOf(request, PAGE) })
const oneIn = ({ params }: FastifyRequest) => {
  const { promotionId } = params as { promotionId: string } // as its line names it
  return { promotionId: promotionId.trim().slice(0, 60) || '-' }
}

/** Why a promotion is not given, by the kinds clients know; what is wrong with the item itself is one of them. */
// biome-ignore format: a table
const KINDS: Readonly<Record<string, string>> = {
  'promotions.unknown':     'InvalidPromotion',
  'promotions.notNow':      'InvalidPromotion',
  'promotions.notForItem':  'InvalidCatalogItemId',
  'promotions.notForTerm':  'Term',
  'promotions.tooFew':      'SeatCount',
  'promotions.tooMany':     'SeatCount',
  'promotions.redeemed':    'RedemptionLimit',
  'promotions.notFirst':    'OfferPurchasedPreviously',
  'promotions.baseMissing': 'PrerequisiteProductOwnership',
}
function errorOf({ code, says }: Verdict['reasons'][number], { promotion, seatsLeft }: Verdict, request: FastifyRequest) {
  const type = KINDS[code] ?? 'InvalidCatalogItemId'
  return {
    ...{ type, description: says[languageIn(request)] },
    ...(type === 'Term' && { eligibleTerms: promotion?.ways.map(termOf) ?? [] }),
    ...(type === 'SeatCount' && promotion !== null && {
      ...(promotion.seatsMin !== null && { minRequiredSeats: promotion.seatsMin }),
      ...(promotion.seatsMax !== null && { maxRequiredSeats: promotion.seatsMax }),
      ...(seatsLeft !== null && { availableSeats: seatsLeft }),
    }),
  }
} // biome-ignore format: one record

const itemIn = (sent: Given) =>
  saying({
    catalogItemId: (sent.text('catalogItemId') ?? '').slice(0, 200) || '-',
    ...{ term: termIn(sent), cycle: cycleIn(sent) ?? 'monthly' },
    quantity: sent.count('quantity') ?? 0,
    promotionId: sent.text('promotionId')?.trim().slice(0, 60) || undefined,
  })
const checkIn = (request: FastifyRequest) => ({
  ...customerIn(request),
  items: bodyOf(request).parts('items').map(itemIn),
})
/** As the request numbers them; where it does not, by their place. */
const idsIn = (request: FastifyRequest) => bodyOf(request).parts('items').map((one, at) => one.count('id') ?? at) // biome-ignore format: one line
const checked = ({ items }: Answers<typeof check>, request: FastifyRequest) => {
  const ids = idsIn(request)
  return collection(
    items.map((one, at) => ({
      ...{ id: ids[at] ?? at, catalogItemId: one.catalogItemId, quantity: one.quantity },
      ...{ ...(one.term != null && { termDuration: one.term }), billingCycle: termOf({ term: 'none', cycle: one.cycle }).billingCycle },
      eligibilities: one.eligibilities.map((verdict) => ({
        ...{ promotionId: verdict.promotionId, isEligible: verdict.eligible },
        errors: verdict.reasons.map((reason) => errorOf(reason, verdict, request)),
      })),
      ...attributesOf('PromotionEligibilities'),
    })),
  )
} // biome-ignore format: one record

const AT = '/v1/productpromotions'
const ELIGIBLE = 'POST /v1/customers/:customerId/promotionEligibilities'
export const promotions: readonly Line[] = [
  line({ at: `GET ${AT}`, runs: list, reads: asked, writes: listShown }),
  line({ at: `GET ${AT}/:promotionId`, runs: find, reads: oneIn, writes: shown }),
  line({ at: ELIGIBLE, runs: check, reads: checkIn, writes: checked }),
]
