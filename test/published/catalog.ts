import { Type } from 'typebox'
import { collectionOf, fields, flag, guid, link, links, maybe, oneOf, text, typed, uriPath, whole } from './shape.ts'

const named = { id: text, displayName: text }
export const Product = fields({
  ...{ id: text, title: text, description: text, isMicrosoftProduct: flag, publisherName: text },
  productType: fields({ ...named, subType: maybe(fields(named)) }),
  ...{ links: fields({ skus: link, self: link }), attributes: typed('Product') },
})
export const Products = collectionOf(Product)

const cycle = oneOf('monthly', 'annual', 'one_time', 'triennial')
export const Sku = fields({
  ...{ id: text, productId: text, title: text, description: text, minimumQuantity: whole, maximumQuantity: whole },
  ...{ isTrial: flag, supportedBillingCycles: Type.Array(cycle), purchasePrerequisites: Type.Array(text) },
  ...{ inventoryVariables: Type.Array(text), provisioningVariables: Type.Array(text) },
  dynamicAttributes: Type.Record(text, Type.Unknown()),
  attestationProperties: maybe(fields({ enforceAttestation: flag })),
  ...{ links: fields({ availabilities: link, self: link }), attributes: typed('Sku') },
})
export const Skus = collectionOf(Sku)

export const Availability = fields({
  ...{ id: text, productId: text, skuId: text, catalogItemId: text, country: text, isPurchasable: flag, isRenewable: flag },
  ...{ defaultCurrency: fields({ code: text, symbol: text }), segment: oneOf('commercial', 'education', 'government', 'nonprofit') },
  terms: Type.Array(fields({ duration: maybe(oneOf('P1M', 'P1Y', 'P3Y')), description: text, billingCycle: cycle })),
  ...{ links, attributes: typed('Availability') },
}) // biome-ignore format: one shape
export const Availabilities = collectionOf(Availability)

export const Stock = Type.Array(
  fields({
    ...{ productId: text, skuId: text, isRestricted: flag },
    restrictions: Type.Array(
      fields({ reasonCode: text, description: text, properties: Type.Record(Type.String(), Type.Unknown()) }),
    ),
  }),
)

const category = fields({ id: text, name: text, rank: whole, locale: text, country: text, attributes: typed('OfferCategory') }) // biome-ignore format: one shape
export const OfferCategories = collectionOf(category)
const guids = Type.Array(guid)
export const Offer = fields({
  ...{ id: guid, name: text, description: text, minimumQuantity: whole, maximumQuantity: whole, rank: whole, uri: uriPath },
  ...{ locale: text, country: text, category, prerequisiteOffers: guids, upgradeTargetOffers: guids, conversionTargetOffers: guids },
  ...{ isAddOn: flag, hasAddOns: flag, isAvailableForPurchase: flag, isAutoRenewable: flag, isTrial: flag, isMicrosoftProduct: flag },
  ...{ isInternal: flag, limit: whole, limitUnitOfMeasure: text, billing: oneOf('usage', 'license'), supportedBillingCycles: Type.Array(cycle) },
  ...{ reselleeQualifications: Type.Array(text), resellerQualifications: Type.Array(text), unitType: text },
  ...{ product: fields({ id: text, name: text, unit: text }), links: fields({ learnMore: link, self: link }), attributes: typed('Offer') },
}) // biome-ignore format: one shape
export const Offers = collectionOf(Offer)
