import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { listOf, pageOf, plain } from '#kernel/route.ts'
import { Nullable, SaidShape, Text } from '#kernel/shapes.ts'
import { cycles, segments, terms } from '../offers/tables.ts'
import { kinds, units } from '../products/tables.ts'

/** Where it is looked: in a market, or in that of a customer, with what it may buy there. */
const where = {
  market: Type.Optional(Type.String({ pattern: '^[A-Za-z]{2}$' })),
  customerId: Type.Optional(IdShape<'tenant'>()),
  segment: Type.Optional(Type.Enum(segments)),
}
const Numbered = Text(40, 1)
const ofKinds = { ...where, kinds: Type.Optional(Type.Array(Type.Enum(kinds), { maxItems: 7 })) }
export const OfKinds = Type.Object(ofKinds)
const WHOLE_MAX = 10_000
export const OfMarket = Type.Object({
  ...{ ...ofKinds, after: Type.Optional(Type.String({ maxLength: 200 })) },
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: WHOLE_MAX })),
})
export const OfProduct = Type.Object({ ...where, productId: Numbered })
export const OfSku = Type.Object({ ...where, productId: Numbered, skuId: Numbered })
export const OneAvailability = Type.Object({ ...where, productId: Numbered, skuId: Numbered, availabilityId: Numbered })
export const Offers = Type.Object({
  ...{ market: where.market, customerId: where.customerId },
  kind: Type.Optional(Type.Enum(kinds)),
  /** One of them by its number; or the add-ons of one. */
  offerId: Type.Optional(Type.String({ format: 'uuid' })),
  addonsOf: Type.Optional(Type.String({ format: 'uuid' })),
  skip: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: WHOLE_MAX })),
})
/** Whether it is there to be bought: SKUs, or all of a product. */
export const Stock = Type.Object({
  ...{ market: where.market, customerId: where.customerId },
  items: Type.Array(Type.Object({ productId: Numbered, skuId: Type.Optional(Numbered) }), { maxItems: 100 }),
})
export type Stock = Static<typeof Stock>
const Where = Type.Object(where)
export type Where = Static<typeof Where>
export type OfKinds = Static<typeof OfKinds>
export type OfMarket = Static<typeof OfMarket>
export type OfProduct = Static<typeof OfProduct>
export type OfSku = Static<typeof OfSku>
export type OneAvailability = Static<typeof OneAvailability>
export type Offers = Static<typeof Offers>

const product = Type.Object({
  ...{ id: Type.String(), kind: Type.Enum(kinds), title: SaidShape, description: SaidShape },
  ...{ publisher: Type.String(), own: Type.Boolean(), market: Type.String() },
})
export type ProductSold = Static<typeof product>
const uuids = Type.Array(Type.String())
export const SkuShape = Type.Object({
  ...{ productId: Type.String(), id: Type.String(), kind: Type.Enum(kinds), title: SaidShape, description: SaidShape },
  ...{ productTitle: SaidShape, own: Type.Boolean(), unit: Type.Enum(units) },
  ...{ minQuantity: Type.Integer(), maxQuantity: Type.Integer(), isTrial: Type.Boolean(), isAddon: Type.Boolean() },
  ...{ hasAddons: Type.Boolean(), attestation: Type.Boolean(), isSold: Type.Boolean(), isRenewable: Type.Boolean() },
  ...{ prerequisites: uuids, upgradesTo: uuids, convertsTo: Nullable(Type.String()) },
  ...{ offerId: Type.String(), prerequisiteOffers: uuids, upgradeOffers: uuids, conversionOffers: uuids },
  ...{ market: Type.String(), segments: Type.Array(Type.Enum(segments)), cycles: Type.Array(Type.Enum(cycles)) },
})
export type SkuSold = Static<typeof SkuShape>
const availability = Type.Object({
  ...{ id: Type.String(), productId: Type.String(), skuId: Type.String(), market: Type.String() },
  ...{ segment: Type.Enum(segments), currency: Type.String(), isPurchasable: Type.Boolean(), isRenewable: Type.Boolean() },
  ways: Type.Array(Type.Object({ term: Type.Enum(terms), cycle: Type.Enum(cycles) })),
}) // biome-ignore format: one shape
export type AvailabilitySold = Static<typeof availability>

export const productsSold = pageOf(plain(product))
export const kindsSold = listOf(plain(Type.Object({ kind: Type.Enum(kinds), market: Type.String() })))
export const productSold = plain(product)
export const skusSold = listOf(plain(SkuShape))
export const skuSold = plain(SkuShape)
export const offersSold = pageOf(plain(SkuShape))
export const availabilitiesSold = listOf(plain(availability))
export const availabilitySold = plain(availability)
export const stockOf = listOf(
  plain(Type.Object({ productId: Type.String(), skuId: Type.String(), isSold: Type.Boolean(), market: Type.String() })),
)
