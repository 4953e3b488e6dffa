import type { FastifyRequest } from 'fastify'
import { shelf } from '#modules/catalog/index.ts'
import { type Line, line } from '../../lines.ts'
import { idIn } from '../customer.ts'
import { bodyOf, saying } from '../given.ts'
import { languageIn } from '../headers.ts'
import type { Answers } from '../operation.ts'
import { addressOf, seekOf, sought } from '../paging.ts'
import { refuse } from '../refusals.ts'
import { attributesOf, collection, linkTo, path, selfOf } from '../resource.ts'
import { CYCLES, countryIn, listIn, placeIn, productTypeOf, segmentIn, symbolOf, viewIn } from '../shelf.ts'

type Product = Answers<typeof shelf.product>
type Sku = Answers<typeof shelf.sku>
type Availability = Answers<typeof shelf.availability>
type Params = {
  readonly customerId?: string
  readonly productId: string
  readonly skuId: string
  readonly availabilityId: string
}

/** An address of the catalogue, at the customer or in the country that was asked about. */
function within(request: FastifyRequest, below: string): string {
  const { customerId } = request.params as Params // as these lines name them
  if (customerId) return path`/customers/${customerId}` + below
  const country = countryIn(request)
  return below + (country ? `?country=${country}` : '')
}
const uriOf = ({ productId, skuId, id }: { productId: string; skuId?: string; id?: string }) =>
  path`/products/${productId}` + (skuId ? path`/skus/${skuId}` : '') + (id ? path`/availabilities/${id}` : '')

const textsOf = ({ title, description }: Product | Sku, request: FastifyRequest) => {
  const lang = languageIn(request)
  return { title: title[lang], description: description[lang] }
}
const productShown = (row: Product, request: FastifyRequest) => ({
  id: row.id,
  ...textsOf(row, request),
  productType: productTypeOf(row.kind),
  isMicrosoftProduct: row.own,
  publisherName: row.publisher,
  links: {
    skus: linkTo(within(request, `${uriOf({ productId: row.id })}/skus`)),
    ...selfOf(within(request, uriOf({ productId: row.id }))),
  },
  ...attributesOf('Product'),
})
const skuShown = (row: Sku, request: FastifyRequest) => {
  const uri = uriOf({ productId: row.productId, skuId: row.id })
  return {
    ...{ id: row.id, productId: row.productId, ...textsOf(row, request) },
    ...{ minimumQuantity: row.minQuantity, maximumQuantity: row.maxQuantity, isTrial: row.isTrial },
    supportedBillingCycles: row.cycles.map((one) => CYCLES[one]),
    ...{ purchasePrerequisites: [], inventoryVariables: [], provisioningVariables: [] },
    dynamicAttributes: {
      ...{ isMicrosoftProduct: row.own, isAddon: row.isAddon, prerequisiteSkus: row.prerequisites },
      ...{ upgradeTargetOffers: row.upgradesTo, ...(row.convertsTo !== null && { conversionTarget: row.convertsTo }) },
    },
    ...(row.attestation && { attestationProperties: { enforceAttestation: true } }),
    links: { availabilities: linkTo(within(request, `${uri}/availabilities`)), ...selfOf(within(request, uri)) },
    ...attributesOf('Sku'),
  }
}

/** Of things for good, or by use, there is no term to name. */
const termOf = ({ term, cycle }: Availability['ways'][number]) => ({
  ...(term !== 'none' && { duration: term }),
  description: `${TERMS[term]}, ${BILLED[cycle]}`,
  billingCycle: CYCLES[cycle],
})
const TERMS = { P1M: 'One month commitment', P1Y: 'One year commitment', P3Y: 'Three year commitment', none: 'No commitment' } as const // biome-ignore format: a table
const BILLED = { monthly: 'monthly billing', annual: 'yearly billing', triennial: 'billing every three years', oneTime: 'billed once' } as const // biome-ignore format: a table
const availabilityShown = (row: Availability, request: FastifyRequest) => ({
  ...{
    id: row.id,
    productId: row.productId,
    skuId: row.skuId,
    catalogItemId: `${row.productId}:${row.skuId}:${row.id}`,
  },
  defaultCurrency: { code: row.currency, symbol: symbolOf(row.currency) },
  ...{ segment: row.segment, country: row.market, isPurchasable: row.isPurchasable, isRenewable: row.isRenewable },
  terms: row.ways.map(termOf),
  links: selfOf(within(request, uriOf(row))),
  ...attributesOf('Availability'),
})

type One<Row> = (row: Row, request: FastifyRequest) => object
const list =
  <Row>(one: One<Row>) =>
  ({ items }: { items: readonly Row[] }, request: FastifyRequest) =>
    collection(
      items.map((row) => one(row, request)),
      addressOf(request),
    )

const below = (request: FastifyRequest) => {
  const { customerId: _, ...named } = request.params as Params // as these lines name them
  return saying({ ...named, ...placeIn(request), segment: segmentIn(request) })
}
/** Without a size the list is given whole, as far as anybody reads it at once. */
const WHOLE = 10_000
const asked = (request: FastifyRequest) =>
  saying({ ...listIn(request), segment: segmentIn(request), ...viewIn(request), ...seekOf(request, WHOLE) })
const page = ({ items, next }: Answers<typeof shelf.products>, request: FastifyRequest) =>
  sought(items.map((row) => productShown(row, request)), next, request) // biome-ignore format: one thought

const AT = '/products/:productId'
const SKU = `${AT}/skus/:skuId` as const
/** The catalogue level by level: of a country, or for one customer. */
const levels = <P extends '/v1' | '/v1/customers/:customerId'>(from: P): readonly Line[] => [
  line({ at: `GET ${from}/products`, runs: shelf.products, reads: asked, writes: page }),
  line({ at: `GET ${from}${AT}`, runs: shelf.product, reads: below, writes: productShown }),
  line({ at: `GET ${from}${AT}/skus`, runs: shelf.skus, reads: below, writes: list(skuShown) }),
  line({ at: `GET ${from}${SKU}`, runs: shelf.sku, reads: below, writes: skuShown }),
  line({ at: `GET ${from}${SKU}/availabilities`, runs: shelf.availabilities, reads: below, writes: list(availabilityShown) }),
  line({ at: `GET ${from}${SKU}/availabilities/:availabilityId`, runs: shelf.availability, reads: below, writes: availabilityShown }),
] // biome-ignore format: a table

/** What is asked about: SKUs, or whole products. Restricted is whatever cannot be bought there. */
const stockIn = (request: FastifyRequest) => {
  const body = bodyOf(request)
  const written = body.part('inventoryContext').text('customerId')?.trim()
  const customerId = written ? idIn(written) : undefined
  if (customerId === null) throw refuse.customerUnknown()
  const items = body
    .parts('targetItems')
    .map((one) => saying({ productId: one.text('productId') ?? '', skuId: one.text('skuId') }))
  return saying({ market: customerId ? undefined : countryIn(request), customerId, items })
}
const stocked = ({ items }: Answers<typeof shelf.stock>) =>
  items.map(({ productId, skuId, isSold, market }) => ({
    ...{ productId, skuId, isRestricted: !isSold },
    restrictions: isSold ? [] : [notSold(market)],
  }))
const notSold = (country: string) => ({
  ...{ reasonCode: 'NotAvailableForMarket', description: `It cannot be bought in ${country} now.` },
  properties: { country },
})
const CHECK = 'POST /v1/extensions/product/checkInventory'

export const products: readonly Line[] = [
  ...levels('/v1'),
  ...levels('/v1/customers/:customerId'),
  line({ at: CHECK, runs: shelf.stock, reads: stockIn, writes: stocked }),
]
