/** What the tests sell. */
import {
  availabilityIdOf,
  itemIdOf,
  keepCatalog,
  numberOf,
  type OfferDraft,
  type SkuDraft,
} from '#modules/catalog/index.ts'
import type { Office } from './office.ts'

type Way = readonly [
  term: OfferDraft['prices'][number]['term'],
  cycle: OfferDraft['prices'][number]['cycle'],
  price: bigint,
]
export type Goods = Partial<Omit<SkuDraft['sku'], 'title' | 'description' | 'id'>> & {
  /** Names it, and makes its numbers. */
  readonly name: string
  readonly ko?: string
  /** SKUs of one product share it. */
  readonly product?: string
  readonly kind?: SkuDraft['product']['kind']
  readonly publisher?: string
  readonly market?: string
  readonly currency?: OfferDraft['currency']
  readonly segment?: OfferDraft['segment']
  readonly ways?: readonly Way[]
  readonly since?: string
  readonly offers?: readonly OfferDraft[]
}

const USUAL: readonly Way[] = [['P1M', 'monthly', 12_000n], ['P1Y', 'monthly', 10_000n], ['P1Y', 'annual', 120_000n], ['P3Y', 'triennial', 360_000n]] // biome-ignore format: a table

/** A SKU, seats of an online service in Korea unless it is said otherwise, with the numbers it will have. */
export function goods({ name, ko = name, product = name, kind = 'onlineService', publisher = 'Aurora Cloud', ...rest }: Goods) {
  const { market = 'KR', currency = 'KRW', segment = 'commercial', ways = USUAL, since = '2020-01-01', offers, ...sku } = rest
  const [productId, skuId] = [numberOf(`product ${product}`), numberOf(`sku ${name}`).slice(0, 4)]
  const prices = ways.map(([term, cycle, price]) => ({ term, cycle, price, retail: (price * 5n) / 4n, validFrom: since, validTo: null }))
  const said = { en: name, ko }
  const draft: SkuDraft = {
    product: { id: productId, kind, title: { en: product, ko: product }, description: said, publisher, own: publisher === 'Aurora Cloud' },
    sku: {
      ...{ id: skuId, title: said, description: said, unit: 'seat', minQuantity: 1, maxQuantity: 10_000, seatsMax: null },
      ...{ isTrial: false, isAddon: false, prerequisites: [], upgradesTo: [], convertsTo: null, attestation: false, onePerCustomer: false },
      ...{ pool: null, offerId: crypto.randomUUID(), endOfSale: null, endOfLife: null },
      ...sku,
    },
    offers: offers ?? [{ market, segment, currency, prices }],
  }
  const catalogItemId = itemIdOf(productId, skuId, availabilityIdOf(productId, skuId, market, segment))
  return { productId, skuId, sku: `${productId}:${skuId}`, catalogItemId, draft }
} // biome-ignore format: one record

/** Puts them into the catalogue; everybody sees them from then on, so names are the test's own. */
export const shelve = (o: Office, all: readonly { readonly draft: SkuDraft }[]) =>
  o.within((ctx) => keepCatalog(ctx, all.map(({ draft }) => draft)), 'network') // biome-ignore format: one line
