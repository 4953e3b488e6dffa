import type { Day } from '#kernel/calendar.ts'
import { availabilityIdOf } from '../offers/rules.ts'
import { gluedOf, wordsOf } from '../search/rules.ts'
import type { SkuDraft } from './drafts.ts'

const keyOf = ({ product, sku }: SkuDraft) => ({ productId: product.id, skuId: sku.id })

export const availabilityRows = (draft: SkuDraft) =>
  draft.offers.map(({ prices: _, id, isPurchasable = true, isRenewable = true, ...offer }) => ({
    ...keyOf(draft),
    ...offer,
    ...{ id: id ?? availabilityIdOf(draft.product.id, draft.sku.id, offer.market, offer.segment), isPurchasable, isRenewable },
  })) // biome-ignore format: one thought

/** JSON has no word for a bigint: amounts travel as text. */
export const priceRows = (draft: SkuDraft) =>
  draft.offers.flatMap(({ prices, id, market, segment }) =>
    prices.map(({ price, retail, ...rest }) => ({
      ...keyOf(draft),
      ...rest,
      availabilityId: id ?? availabilityIdOf(draft.product.id, draft.sku.id, market, segment),
      ...{ price: String(price), retail: String(retail) },
    })),
  )

/** What a SKU is found by: its titles, and after them its publisher and the words of both descriptions. */
export function entryRow(draft: SkuDraft) {
  const { product, sku } = draft
  const titles = [sku.title, product.title].flatMap(({ en, ko }) => [en, ko])
  const glued = [...new Set(titles.flatMap(gluedOf))]
  const titleWords = [...new Set([...titles.flatMap(wordsOf), ...glued])]
  const said = [product.publisher, product.id, ...[sku, product].flatMap(({ description: { en, ko } }) => [en, ko])]
  const marks = marksOf(draft)
  return {
    ...keyOf(draft),
    ...{ kind: product.kind, publisher: product.publisher, title: sku.title },
    ...{ isTrial: sku.isTrial, isAddon: sku.isAddon, endOfSale: sku.endOfSale, pricedFrom: pricedFrom(draft) },
    ...{ marks, facets: [...marks, ...placesOf(draft)] },
    sortKey: wordsOf(sku.title.en).join(' '),
    ...{ titleWords, allWords: [...new Set([...titleWords, ...said.flatMap(wordsOf)])], glued },
  }
}

const onSale = ({ offers }: SkuDraft) => offers.filter(({ isPurchasable = true }) => isPurchasable)

/** The first day from which on a price without end holds in every place it is sold; null where one has none. */
export function pricedFrom(draft: SkuDraft): Day | null {
  const since = onSale(draft).map(({ prices }) => prices.filter(({ validTo }) => validTo === null).map(({ validFrom }) => validFrom).sort()[0])
  return since.some((day) => day === undefined) ? null : (since.sort().at(-1) ?? null)
} // biome-ignore format: one thought

function marksOf(draft: SkuDraft): string[] {
  const { product, sku } = draft
  const sold = onSale(draft)
  const all = [
    ...sold.map(({ segment }) => `segment ${segment}`),
    ...sold.flatMap(({ prices }) => prices.map(({ term }) => `term ${term}`)),
    ...[`kind ${product.kind}`, `publisher ${product.publisher}`, `trial ${sku.isTrial}`, `addon ${sku.isAddon}`],
  ]
  return [...new Set(all)]
}
const placesOf = (draft: SkuDraft) => [
  ...new Set(onSale(draft).flatMap(({ market, segment }) => [market, `${market}/${segment}`])),
]
