import type { FastifyRequest } from 'fastify'
import { saying as called, type Lang } from '#kernel/words.ts'
import { shelf } from '#modules/catalog/index.ts'
import { type Line, line } from '../../lines.ts'
import { idIn } from '../customer.ts'
import { choiceIn, saying } from '../given.ts'
import { languageIn } from '../headers.ts'
import type { Answers } from '../operation.ts'
import { addressOf, offsetOf, turned } from '../paging.ts'
import { queryOf } from '../query.ts'
import { refuse } from '../refusals.ts'
import { attributesOf, collection, linkTo, pascal, path, selfOf } from '../resource.ts'
import { CYCLES, KINDS, type Kind, listIn, placeIn, UNITS } from '../shelf.ts'

type Offer = Answers<typeof shelf.offer>

const LOCALES: Readonly<Record<Lang, string>> = { en: 'en-US', ko: 'ko-KR' }
const OFFERED = ['onlineService', 'usage'] as const
/** A category is a kind of product, by its number among them. */
const categoryOf = (kind: Kind, country: string, lang: Lang) => ({
  ...{ id: kind, name: called(`kind.product.${kind}`)[lang], rank: KINDS.indexOf(kind) },
  ...{ locale: LOCALES[lang], country, ...attributesOf('OfferCategory') },
})
const uriOf = ({ offerId, market }: Pick<Offer, 'offerId' | 'market'>) =>
  `${path`/offers/${offerId}`}?country=${market}`

/** A SKU as the catalogue of before had it: an offer with a number of its own. */
export const offerShown = (row: Offer, request: FastifyRequest) => inWords(row, languageIn(request))
const inWords = (row: Offer, lang: Lang) => ({
  ...{ id: row.offerId, name: row.title[lang], description: row.description[lang] },
  ...{ minimumQuantity: row.minQuantity, maximumQuantity: row.maxQuantity, rank: 0, uri: path`/offers/${row.offerId}` },
  ...{ locale: LOCALES[lang], country: row.market, category: categoryOf(row.kind, row.market, lang) },
  ...{ prerequisiteOffers: row.prerequisiteOffers, upgradeTargetOffers: row.upgradeOffers, conversionTargetOffers: row.conversionOffers },
  ...{ isAddOn: row.isAddon, hasAddOns: row.hasAddons, isAvailableForPurchase: row.isSold, isAutoRenewable: row.isRenewable },
  ...{ isTrial: row.isTrial, isMicrosoftProduct: row.own, isInternal: false, limit: 0, limitUnitOfMeasure: 'None' },
  billing: row.unit === 'usage' ? 'usage' : 'license',
  supportedBillingCycles: row.cycles.map((one) => CYCLES[one]),
  reselleeQualifications: row.segments.includes('commercial') ? [] : row.segments.map(pascal),
  resellerQualifications: [],
  product: { id: row.productId, name: row.productTitle[lang], unit: UNITS[row.unit] },
  unitType: UNITS[row.unit],
  links: { learnMore: linkTo(uriOf(row)), ...selfOf(uriOf(row)) },
  ...attributesOf('Offer'),
}) // biome-ignore format: one record

const OFFERS_MAX = 10_000
const askedIn = (request: FastifyRequest) => {
  const kind = choiceIn(queryOf(request).text('offer_category_id'), OFFERED, 'offer_category_id')
  return saying({ ...listIn(request), ...offsetOf(request, OFFERS_MAX), kind })
}
/** Numbers of products are numbers of another catalogue. */
function offerIn({ params }: FastifyRequest): string {
  const { offerId: written } = params as { offerId: string } // as its lines name it
  const id = idIn(written)
  if (id === null) throw refuse.offerIsNew({ id: written.slice(0, 60) }, { field: 'offerId' })
  return id
}
const oneIn = (request: FastifyRequest) => saying({ ...placeIn(request), offerId: offerIn(request) })
const addonsIn = (request: FastifyRequest) =>
  saying({ ...placeIn(request), ...offsetOf(request, OFFERS_MAX), addonsOf: offerIn(request) })
const page = ({ items, next }: Answers<typeof shelf.offers>, request: FastifyRequest) =>
  turned(items.map((row) => offerShown(row, request)), next, request) // biome-ignore format: one thought

const categoriesIn = (request: FastifyRequest) => saying({ ...listIn(request), kinds: [...OFFERED] })
const categories = ({ items }: Answers<typeof shelf.kinds>, request: FastifyRequest) =>
  collection(items.map(({ kind, market }) => categoryOf(kind, market, languageIn(request))), addressOf(request)) // biome-ignore format: one thought

const CUSTOMER = '/v1/customers/:customerId'
// biome-ignore format: a table
export const offers: readonly Line[] = [
  line({ at: 'GET /v1/offers',                  runs: shelf.offers,   reads: askedIn,      writes: page }),
  line({ at: 'GET /v1/offers/:offerId',         runs: shelf.offer,    reads: oneIn,        writes: offerShown }),
  line({ at: 'GET /v1/offers/:offerId/addons',  runs: shelf.offers,   reads: addonsIn,     writes: page }),
  line({ at: 'GET /v1/offercategories',         runs: shelf.kinds,    reads: categoriesIn, writes: categories }),
  line({ at: `GET ${CUSTOMER}/offers`,          runs: shelf.offers,   reads: askedIn,      writes: page }),
  line({ at: `GET ${CUSTOMER}/offercategories`, runs: shelf.kinds,    reads: categoriesIn, writes: categories }),
]
