import { refusals } from '#kernel/refusal.ts'
import { word } from '#kernel/words.ts'
import type { SkuDraft } from '../keeping/drafts.ts'

export const refuse = refusals('catalogDesk', {
  productUnknown: {
    kind: 'missing',
    en: 'There is no product “{id}”.',
    ko: '“{id}” 제품이 없어요.',
    remedy: { en: 'Make the product first, then its SKUs.', ko: '먼저 제품을 만든 뒤 SKU를 추가해 주세요.' },
    who: ['you'],
  },
  productTaken: {
    kind: 'conflict',
    en: '“{id}” is the number of a product already.',
    ko: '“{id}” 번호는 이미 다른 제품이 쓰고 있어요.',
    remedy: { en: 'Choose another number, or change that product.', ko: '다른 번호를 정하거나 그 제품을 변경해 주세요.' },
    who: ['you'],
  },
  kindStays: {
    kind: 'conflict',
    en: 'The kind of a product stays what it is: what was sold of it is charged by it.',
    ko: '제품 종류는 바꿀 수 없어요. 이미 판매한 구독이 그 종류대로 청구되고 있어요.',
    remedy: { en: 'Make another product of the other kind, and end the sale of this one.', ko: '다른 종류의 제품을 새로 만들고 이 제품의 판매를 종료해 주세요.' },
    who: ['you'],
  },
  quantities: {
    kind: 'invalid',
    en: 'At least {least} and at most {most} cannot both be kept.',
    ko: '최소 {least}개와 최대 {most}개를 함께 지킬 수 없어요.',
    remedy: { en: 'Give a largest quantity that is not below the smallest.', ko: '최대 수량을 최소 수량보다 작지 않게 적어 주세요.' },
    who: ['you'],
  },
  skuUnknown: {
    kind: 'invalid',
    en: 'It names the SKU “{sku}”, which is not in the catalogue.',
    ko: '카탈로그에 없는 “{sku}” SKU가 적혀 있어요.',
    remedy: { en: 'Name SKUs that are there, as product:sku.', ko: '카탈로그에 있는 SKU를 제품:SKU 형식으로 적어 주세요.' },
    who: ['you'],
  },
  itself: {
    kind: 'invalid',
    en: 'A SKU is not its own prerequisite, upgrade or conversion.',
    ko: 'SKU의 선행 조건, 업그레이드, 전환 대상으로 자기 자신을 적을 수 없어요.',
    remedy: { en: 'Name other SKUs.', ko: '다른 SKU를 적어 주세요.' },
    who: ['you'],
  },
  trialOfNothing: {
    kind: 'invalid',
    en: 'A trial says what it becomes, and nothing else does.',
    ko: '체험판에는 전환 대상을 꼭 적어야 하고, 체험판이 아닌 SKU에는 적을 수 없어요.',
    remedy: { en: 'Name the SKU a trial converts to.', ko: '체험판이 전환될 SKU를 적어 주세요.' },
    who: ['you'],
  },
  lifeWithoutSale: {
    kind: 'invalid',
    en: 'Renewals end on {life}, and the sale never does.',
    ko: '지원 종료일({life})은 있는데 판매 종료일이 없어요.',
    remedy: { en: 'Say from which day on it is not sold any more.', ko: '언제부터 판매하지 않을지 판매 종료일을 적어 주세요.' },
    who: ['you'],
  },
  endsBeforeSale: {
    kind: 'invalid',
    en: 'The end of life ({life}) is before the end of sale ({sale}).',
    ko: '지원 종료일({life})이 판매 종료일({sale})보다 빨라요.',
    remedy: { en: 'End the sale first, the renewals later or on the same day.', ko: '판매를 먼저 종료하고 갱신은 그날이나 그 뒤에 종료해 주세요.' },
    who: ['you'],
  },
  twice: {
    kind: 'invalid',
    en: '{market} is named twice for {segment} customers.',
    ko: '{market}의 {segment} 고객이 두 번 적혀 있어요.',
    remedy: { en: 'Name each country and segment once.', ko: '국가와 고객 구분을 한 번씩만 적어 주세요.' },
    who: ['you'],
  },
  currencyStays: {
    kind: 'conflict',
    en: 'In {market} it is priced in {currency}, and stays so.',
    ko: '{market}에서는 {currency}로 가격을 매기고 있어서 통화를 바꿀 수 없어요.',
    remedy: { en: 'Leave the currency as it is.', ko: '통화를 그대로 두세요.' },
    who: ['you'],
  },
}) // biome-ignore format: a table

/** The SKUs a draft names. */
export const namedIn = ({ sku: { prerequisites, upgradesTo, convertsTo } }: Pick<SkuDraft, 'sku'>) => [
  ...prerequisites,
  ...upgradesTo,
  ...(convertsTo ? [convertsTo] : []),
]

/** The same, each by the field it stands in. */
const namedBy = ({ prerequisites, upgradesTo, convertsTo }: SkuDraft['sku']): (readonly [field: string, sku: string])[] => [
  ...prerequisites.map((one) => ['prerequisites', one] as const),
  ...upgradesTo.map((one) => ['upgradesTo', one] as const),
  ...(convertsTo ? [['convertsTo', convertsTo] as const] : []),
] // biome-ignore format: a table

/** What is wrong with a SKU, whatever else the catalogue holds; the SKUs it may name are given. */
export function faultsOf(draft: SkuDraft, known: readonly string[]) {
  const { product, sku, offers } = draft
  const own = `${product.id}:${sku.id}`
  const places = offers.map(({ market, segment }) => `${market} ${segment}`)
  const again = offers.find((_, at) => places.indexOf(places[at] ?? '') !== at)
  return [
    sku.minQuantity > sku.maxQuantity && refuse.quantities({ least: sku.minQuantity, most: sku.maxQuantity }, { field: 'maxQuantity' }),
    ...namedBy(sku).map(([field, one]) => one === own && refuse.itself({}, { field })),
    ...namedBy(sku).map(([field, one]) => one !== own && !known.includes(one) && refuse.skuUnknown({ sku: one }, { field })),
    sku.isTrial !== (sku.convertsTo !== null) && refuse.trialOfNothing({}, { field: 'convertsTo' }),
    sku.endOfLife !== null && sku.endOfSale === null && refuse.lifeWithoutSale({ life: new Date(sku.endOfLife) }, { field: 'endOfSale' }),
    sku.endOfLife !== null && sku.endOfSale !== null && sku.endOfLife < sku.endOfSale && refuse.endsBeforeSale({ life: sku.endOfLife, sale: sku.endOfSale }, { field: 'endOfLife' }),
    again && refuse.twice({ market: again.market, segment: word(`segment.catalog.${again.segment}`) }, { field: 'offers' }),
  ].filter((one) => one !== false && one !== undefined)
} // biome-ignore format: a table

/** The ways a SKU is sold after an edit: a way that is left out is not sold any more, and keeps what was. */
export function offersAfter(before: SkuDraft['offers'], wanted: readonly Omit<SkuDraft['offers'][number], 'prices' | 'id'>[]): SkuDraft['offers'] {
  const same = (one: Pick<SkuDraft['offers'][number], 'market' | 'segment'>) => (other: typeof one) => one.market === other.market && one.segment === other.segment
  const kept = wanted.map((one) => {
    const known = before.find(same(one))
    if (known && known.currency !== one.currency) throw refuse.currencyStays({ market: one.market, currency: known.currency }, { field: 'offers' })
    return { ...one, ...(known?.id ? { id: known.id } : {}), prices: known?.prices ?? [] }
  })
  const gone = before.filter((one) => !wanted.some(same(one))).map((one) => ({ ...one, isPurchasable: false }))
  return [...kept, ...gone]
} // biome-ignore format: one thought

type Told = Readonly<Record<string, unknown>>
/** What an edit changed, for the log; all of it where nothing was there before. */
export function differing(before: Told | null, after: Told): { old: Told | null; new: Told } {
  if (before === null) return { old: null, new: after }
  const names = Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  const those = (all: Told) => Object.fromEntries(names.map((name) => [name, all[name]]))
  return { old: those(before), new: those(after) }
}
