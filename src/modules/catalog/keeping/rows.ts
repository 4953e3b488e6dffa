import { availabilityIdOf } from '../offers/rules.ts'
import { isHangul, searchable, wordsOf } from '../search/rules.ts'
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

/** What a SKU is found by. Its publisher and the words of both descriptions count too, after the titles. */
export function entryRow(draft: SkuDraft) {
  const { product, sku } = draft
  const titles = searchable(`${sku.title.en} ${sku.title.ko} ${product.title.en} ${product.title.ko}`)
  const rest = searchable(`${product.publisher} ${sku.description.en} ${sku.description.ko} ${product.id}`)
  return {
    ...keyOf(draft),
    ...{ kind: product.kind, publisher: product.publisher, title: sku.title },
    ...{ isTrial: sku.isTrial, isAddon: sku.isAddon, endOfSale: sku.endOfSale },
    facets: facetsOf(draft),
    sortKey: wordsOf(sku.title.en).join(' '),
    titles,
    words: `${titles}${rest}`,
  }
}

/** What a list of SKUs can be narrowed by, as the index keeps it. */
function facetsOf({ product, sku, offers }: SkuDraft): string[] {
  const sold = offers.filter(({ isPurchasable = true }) => isPurchasable)
  const all = [
    ...sold.flatMap(({ market, segment }) => [market, `${market}/${segment}`]),
    ...sold.flatMap(({ prices }) => prices.map(({ term }) => `term ${term}`)),
    ...[`kind ${product.kind}`, `by ${product.publisher}`, `trial ${sku.isTrial}`, `addon ${sku.isAddon}`],
  ]
  return [...new Set(all)]
}

const WORD_MIN = 3
/** Words worth being meant: in Korean two letters already say something. */
export const tellingWords = (text: string) =>
  [...new Set(text.split(' '))].filter((word) => word.length >= (isHangul(word) ? 2 : WORD_MIN))
