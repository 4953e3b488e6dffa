/** What other modules may use of the catalogue. */

export { keepLegacy } from './generations/commands.ts'
export { generationFor, legacyOf, skuKey } from './generations/queries.ts'
export { type Generation, generations } from './generations/rules.ts'
export { type LegacySku, legacySkus } from './generations/tables.ts'
export { itemOf, itemsOf } from './items/queries.ts'
export {
  type Ask,
  type Item,
  type ItemTerm,
  itemIdOf,
  type Purpose,
  partsOfItem,
  purposes,
  refuse as refuseItem,
} from './items/rules.ts'
export { keepCatalog } from './keeping/commands.ts'
export type { OfferDraft, SkuDraft } from './keeping/drafts.ts'
export { availabilityIdOf, numberOf, priceOn } from './offers/rules.ts'
export {
  type Availability,
  availabilities,
  type Cycle,
  cycles,
  type Price,
  prices,
  type Segment,
  segments,
  type Term,
  terms,
} from './offers/tables.ts'
export { buyerOf } from './products/queries.ts'
export {
  type Kind,
  kinds as productKinds,
  type PoolOf,
  type Product,
  products,
  type Sku,
  skus,
  units,
} from './products/tables.ts'
export { keepPromotion, type Redemption, redeem, redeemed } from './promotions/commands.ts'
export { discountFor, discountsFor, promotionSeatsLeft, promotionsAsked, promotionsOf } from './promotions/queries.ts'
export { type Discount, renewedBy } from './promotions/rules.ts'
export { type Promotion, promotions } from './promotions/tables.ts'
export { itemsOfOffers, offersNamed } from './shelf/queries/offers.ts'
export { shelf } from './shelf/routes.ts'
export { SkuShape, type SkuSold } from './shelf/shapes.ts'
