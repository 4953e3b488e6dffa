import { Type } from 'typebox'
import { collectionOf, fields, flag, instant, maybe, oneOf, text, typed, whole } from './shape.ts'

const term = fields({ duration: maybe(oneOf('P1M', 'P1Y', 'P3Y')), billingCycle: oneOf('Monthly', 'Annual', 'OneTime', 'Triennial') }) // biome-ignore format: one shape
const sku = { productId: text, skuId: text }
export const ProductPromotion = fields({
  ...{ id: text, name: text, description: text, startDate: instant, endDate: instant },
  properties: fields({ isAutoApplicable: flag }),
  requiredProducts: Type.Array(
    fields({ ...sku, term, pricingPolicies: Type.Array(fields({ policyType: Type.Literal('PercentDiscount'), value: text })) }),
  ),
  promotionConstraints: fields({
    seatConstraints: Type.Array(fields({ type: text, minSeats: whole, maxSeats: maybe(whole) })),
    assetOwnershipLimits: Type.Array(fields({ type: text, limit: whole })),
    eligibilityConstraints: Type.Array(fields({ type: text })),
    productOwnershipConstraints: Type.Array(Type.Array(fields(sku))),
  }),
  attributes: typed('ProductPromotion'),
}) // biome-ignore format: one shape
export const ProductPromotions = collectionOf(ProductPromotion)

const error = fields({
  ...{ type: oneOf('InvalidCatalogItemId', 'InvalidPromotion', 'PrerequisiteProductOwnership', 'RedemptionLimit', 'SeatCount', 'OfferPurchasedPreviously', 'Term') },
  ...{ description: text, eligibleTerms: maybe(Type.Array(term)) },
  ...{ minRequiredSeats: maybe(whole), maxRequiredSeats: maybe(whole), availableSeats: maybe(whole) },
}) // biome-ignore format: one shape
export const PromotionEligibilities = collectionOf(
  fields({
    ...{ id: whole, catalogItemId: text, quantity: whole, termDuration: maybe(text), billingCycle: text },
    eligibilities: Type.Array(fields({ promotionId: text, isEligible: flag, errors: Type.Array(error) })),
    attributes: typed('PromotionEligibilities'),
  }),
)
