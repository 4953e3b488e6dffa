import type { Availability, Price } from '../offers/tables.ts'
import type { Product, Sku } from '../products/tables.ts'

type Own = 'createdAt' | 'updatedAt' | 'version'
/** The prices of a SKU in one market and segment. */
export type OfferDraft = Pick<Availability, 'market' | 'segment' | 'currency'> &
  Partial<Pick<Availability, 'id' | 'isPurchasable' | 'isRenewable'>> & {
    readonly prices: readonly Omit<Price, 'productId' | 'skuId' | 'availabilityId'>[]
  }
/** A SKU with everything there is to it, as it is put into the catalogue. */
export type SkuDraft = {
  readonly product: Omit<Product, Own>
  readonly sku: Omit<Sku, Own | 'productId'>
  readonly offers: readonly OfferDraft[]
}
