import type { Day } from '#kernel/calendar.ts'
import type { Currency } from '#kernel/money.ts'
import { type Refusal, refusals } from '#kernel/refusal.ts'
import { type Said, word } from '#kernel/words.ts'
import type { Cycle, Segment, Term } from '../offers/tables.ts'
import type { Kind, PoolOf, Sku } from '../products/tables.ts'

export const refuse = refusals('catalog', {
  unknown: {
    kind: 'invalid',
    en: 'There is no “{item}” in the catalogue.',
    ko: '카탈로그에 “{item}” 품목이 없어요.',
    remedy: { en: 'Find it again in the catalogue: what was there under this number may have been replaced.', ko: '카탈로그에서 다시 찾아 주세요. 이 번호의 품목이 다른 품목으로 바뀌었을 수 있어요.' },
    who: ['you'],
  },
  notInMarket: {
    kind: 'invalid',
    en: '“{title}” is not sold in {market}.',
    ko: '“{title}” 품목은 {market}에서 판매하지 않아요.',
    remedy: { en: 'Choose what is sold in the customer’s country.', ko: '고객의 국가에서 판매하는 품목을 골라 주세요.' },
    who: ['you'],
  },
  notForSegment: {
    kind: 'forbidden',
    en: '“{title}” is for {segments} customers only.',
    ko: '“{title}” 품목은 {segments} 고객만 구매할 수 있어요.',
    remedy: { en: 'Have the customer qualified for it first, or choose what is sold to everybody.', ko: '먼저 고객의 자격을 인증받거나 모든 고객에게 판매하는 품목을 골라 주세요.' },
    who: ['you', 'vendor'],
  },
  notAtTerm: {
    kind: 'invalid',
    en: '“{title}” is not sold for this term and billing cycle: {term}, {cycle}.',
    ko: '“{title}” 품목은 이 약정 기간과 청구 주기({term}, {cycle})로 판매하지 않아요.',
    remedy: { en: 'Choose one of the terms of its prices.', ko: '가격에 나온 약정 기간과 청구 주기 중에서 골라 주세요.' },
    who: ['you'],
  },
  notPurchasable: {
    kind: 'invalid',
    en: '“{title}” cannot be bought in {market} at present.',
    ko: '“{title}” 품목은 지금 {market}에서 구매할 수 없어요.',
    remedy: { en: 'Choose another item, or ask the vendor when it will be sold again.', ko: '다른 품목을 고르거나 판매 재개 일정을 벤더에 문의해 주세요.' },
    who: ['vendor'],
  },
  saleEnded: {
    kind: 'invalid',
    en: '“{title}” is no longer sold: its sale ended on {day}.',
    ko: '“{title}” 품목은 {day}에 판매가 끝났어요.',
    remedy: { en: 'Subscriptions that exist go on and renew. For new ones choose what replaces it.', ko: '이미 있는 구독은 계속 쓰고 갱신할 수 있어요. 새로 구매할 때는 다른 품목을 골라 주세요.' },
    who: ['you'],
  },
  lifeEnded: {
    kind: 'invalid',
    en: '“{title}” is not renewed any more since {day}.',
    ko: '“{title}” 품목은 {day}부터 갱신할 수 없어요.',
    remedy: { en: 'Move the customer to what replaces it before the term ends.', ko: '약정이 끝나기 전에 다른 품목으로 옮겨 주세요.' },
    who: ['you'],
  },
}) // biome-ignore format: a table

/** What it is wanted for: bought anew, renewed, or only known, whatever became of its sale since. */
export const purposes = ['buy', 'renew', 'know'] as const
export type Purpose = (typeof purposes)[number]
/** A term as subscriptions have it: null is for good, or for as long as it is used. */
export type ItemTerm = Exclude<Term, 'none'> | null

/** Somebody asks for an item: for whom, on which day, which, and for how long; by the number of the item, or of its SKU. */
export type Ask = {
  readonly market: string
  readonly segments: readonly Segment[]
  readonly on: Day
  readonly catalogItemId?: string | undefined
  readonly productId?: string | undefined
  readonly skuId?: string | undefined
  readonly term: ItemTerm
  readonly cycle: Cycle
  readonly purpose?: Purpose
}

/** What can be bought: a SKU in one market, for one segment, with its price for one term and cycle. */
export type Item = {
  readonly productId: string
  readonly skuId: string
  readonly availabilityId: string
  readonly catalogItemId: string
  readonly kind: Kind
  readonly title: Said
  readonly publisher: string
  readonly unit: Sku['unit']
  readonly market: string
  readonly segment: Segment
  readonly term: ItemTerm
  readonly cycle: Cycle
  /** Minor units for one unit and one charge cycle. */
  readonly unitPrice: bigint
  readonly retailPrice: bigint
  readonly currency: Currency
  readonly minQuantity: number
  readonly maxQuantity: number
  readonly seatsMax: number | null
  readonly isTrial: boolean
  readonly isAddon: boolean
  readonly isRenewable: boolean
  /** Named `product:sku`, as are the next two. */
  readonly prerequisites: readonly string[]
  readonly upgradesTo: readonly string[]
  readonly convertsTo: string | null
  readonly attestation: boolean
  readonly onePerCustomer: boolean
  /** What `feedLicences` wants of it; null where nobody is licensed by name. */
  readonly pool: PoolOf | null
  readonly offerId: string
  readonly endOfSale: Day | null
  readonly endOfLife: Day | null
}

/** One way a SKU is sold in the market that was asked for, as the database answers; without availability it is not sold there. */
export type Found = Omit<Item, 'availabilityId' | 'catalogItemId' | 'term' | 'cycle' | 'unitPrice' | 'retailPrice'> & {
  readonly availabilityId: string | null
  readonly isPurchasable: boolean
  readonly unitPrice: bigint | null
  readonly retailPrice: bigint | null
}

export const itemIdOf = (productId: string, skuId: string, availabilityId: string) =>
  `${productId}:${skuId}:${availabilityId}`
/** A catalogue item's three numbers; null where it is not one. */
export function partsOfItem(
  catalogItemId: string,
): readonly [product: string, sku: string, availability: string] | null {
  const [product, sku, availability, ...more] = catalogItemId.trim().toUpperCase().split(':')
  return product && sku && availability && more.length === 0 ? [product, sku, availability] : null
}
/** Of which SKU an item is asked for; null where its number says nothing. */
export function skuAsked({ catalogItemId, productId, skuId }: Pick<Ask, 'catalogItemId' | 'productId' | 'skuId'>) {
  const [product = productId, sku = skuId, availability = null] =
    catalogItemId === undefined ? [] : (partsOfItem(catalogItemId) ?? ['', '', ''])
  return product && sku
    ? { productId: product.toUpperCase(), skuId: sku.toUpperCase(), availabilityId: availability }
    : null
}

/** The item that was asked for, among the ways its SKU is sold; or why it is not to be had. */
export function choose(ask: Ask, all: readonly Found[]): Item | Refusal {
  const wanted = skuAsked(ask)
  const [any] = all
  if (!wanted || !any) return refuse.unknown({ item: ask.catalogItemId ?? `${ask.productId}:${ask.skuId}` })
  const here = all.filter((one) => one.availabilityId !== null && (wanted.availabilityId ?? one.availabilityId) === one.availabilityId)
  if (here.length === 0) return refuse.notInMarket({ title: any.title, market: ask.market })
  const ours = here.filter(({ segment }) => ask.segments.includes(segment)).sort(bySegment)
  const one = ours.find(({ unitPrice }) => unitPrice !== null) ?? ours[0]
  if (!one) return refuse.notForSegment({ title: any.title, segments: here.map(({ segment }) => word(`segment.catalog.${segment}`)) })
  return keptFrom(ask, one) ?? priced(ask, one)
} // biome-ignore format: one thought

/** What is made for few comes before what everybody can have: it costs less. */
const ORDER: readonly Segment[] = ['education', 'government', 'nonprofit', 'commercial']
const bySegment = (one: Found, other: Found) => ORDER.indexOf(one.segment) - ORDER.indexOf(other.segment)

/** Why a SKU that is sold here is not to be had for this on that day; null where it is. */
export function keptFrom({ purpose = 'buy', on, market }: Pick<Ask, 'purpose' | 'on' | 'market'>, one: Pick<Found, 'title' | 'endOfSale' | 'endOfLife' | 'isPurchasable' | 'isRenewable'>): Refusal | null {
  const { title, endOfSale, endOfLife } = one
  if (purpose === 'know') return null
  if (endOfLife !== null && endOfLife <= on) return refuse.lifeEnded({ title, day: new Date(endOfLife) })
  if (purpose === 'renew') return one.isRenewable ? null : refuse.notPurchasable({ title, market })
  if (endOfSale !== null && endOfSale <= on) return refuse.saleEnded({ title, day: new Date(endOfSale) })
  return one.isPurchasable ? null : refuse.notPurchasable({ title, market })
} // biome-ignore format: one thought

function priced({ term, cycle }: Ask, one: Found): Item | Refusal {
  const { availabilityId, unitPrice, retailPrice, isPurchasable: _, ...rest } = one
  if (availabilityId === null || unitPrice === null || retailPrice === null)
    return refuse.notAtTerm({ title: one.title, term: word(`term.catalog.${term ?? 'none'}`), cycle: word(`cycle.catalog.${cycle}`) })
  return { ...rest, availabilityId, catalogItemId: itemIdOf(one.productId, one.skuId, availabilityId), term, cycle, unitPrice, retailPrice }
} // biome-ignore format: one thought

type Sold = Pick<Found, 'segment' | 'isPurchasable' | 'isRenewable'>
/** Why a buyer cannot buy a SKU that is sold in these ways in its market; null where it can. */
export function whyNot(ask: Pick<Ask, 'market' | 'segments' | 'on'>, sku: Pick<Sku, 'title' | 'endOfSale' | 'endOfLife'>, ways: readonly Sold[]): Refusal | null {
  const { title } = sku
  if (ways.length === 0) return refuse.notInMarket({ title, market: ask.market })
  const ours = ways.filter(({ segment }) => ask.segments.includes(segment))
  if (ours.length === 0) return refuse.notForSegment({ title, segments: ways.map(({ segment }) => word(`segment.catalog.${segment}`)) })
  const reasons = ours.map((way) => keptFrom({ ...ask, purpose: 'buy' }, { ...sku, ...way }))
  return reasons.every((one) => one !== null) ? (reasons[0] ?? null) : null
} // biome-ignore format: one thought
