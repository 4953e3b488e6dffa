import { type Static, Type } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { money } from '#kernel/money.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { view } from '#kernel/route.ts'
import { MoneyShape, Nullable, SaidShape, Text, wire } from '#kernel/shapes.ts'
import { spoken } from '#kernel/words.ts'
import { generations } from '../generations/rules.ts'
import { itemIdOf } from '../items/rules.ts'
import type { Asked, Offer } from '../offers/queries.ts'
import { cycles, segments, terms } from '../offers/tables.ts'
import { Market } from '../search/shapes.ts'
import type { OfferedSku } from './queries.ts'
import { kinds, type Product, units } from './tables.ts'

const customerId = IdShape<'tenant'>()
const market = Type.Optional(Market)
export const InMarket = Type.Object({ productId: Text(40, 1), market })
export const ForCustomer = Type.Object({ customerId, productId: Text(40, 1) })
const KEYS = '[A-Za-z0-9]+:[A-Za-z0-9]+(,[A-Za-z0-9]+:[A-Za-z0-9]+){0,3}'
export const Comparison = Type.Object({
  skus: Type.String({
    pattern: `^${KEYS}$`,
    maxLength: 200,
    description: 'Up to four, as `product:sku`, with commas between.',
  }),
  market,
})
export type Comparison = Static<typeof Comparison>

const Dated = { price: MoneyShape, retail: MoneyShape, validFrom: Type.String() }
const PriceShape = Type.Object({
  ...Dated,
  ...{ term: Type.Enum(terms), cycle: Type.Enum(cycles), validTo: Nullable(Type.String()) },
  next: Type.Union([Type.Object(Dated), Type.Null()], { description: 'What the list of next month has instead.' }),
})
const OfferShape = Type.Object({
  ...{
    availabilityId: Type.String(),
    catalogItemId: Type.String(),
    market: Type.String(),
    segment: Type.Enum(segments),
  },
  ...{
    currency: Type.String(),
    isPurchasable: Type.Boolean(),
    isRenewable: Type.Boolean(),
    prices: Type.Array(PriceShape),
  },
})
const oneNamed = Type.Object({ sku: Type.String(), title: SaidShape })
const named = Type.Array(oneNamed)
/** Why something is not to be had, and what to do. */
export const KeptShape = Type.Union([
  Type.Object({ code: Type.String(), says: SaidShape, remedy: SaidShape }),
  Type.Null(),
])
export const shownKept = (refusal: Refusal | null) =>
  refusal && {
    code: refusal.code,
    says: spoken(refusal.declared, refusal.facts),
    remedy: spoken(refusal.declared.remedy, refusal.facts),
  }

const productFields = {
  ...{ id: Type.String(), kind: Type.Enum(kinds), title: SaidShape, description: SaidShape },
  ...{ publisher: Type.String(), own: Type.Boolean(), version: Type.Integer() },
}
const skuFields = {
  ...{ productId: Type.String(), id: Type.String(), sku: Type.String(), title: SaidShape, description: SaidShape },
  ...{
    unit: Type.Enum(units),
    minQuantity: Type.Integer(),
    maxQuantity: Type.Integer(),
    seatsMax: Nullable(Type.Integer()),
  },
  ...{ isTrial: Type.Boolean(), isAddon: Type.Boolean(), attestation: Type.Boolean(), onePerCustomer: Type.Boolean() },
  ...{ offerId: Type.String(), endOfSale: Nullable(Type.String()), endOfLife: Nullable(Type.String()) },
  ...{ generation: Type.Enum(generations), replacedBy: Type.Union([oneNamed, Type.Null()]) },
  ...{ needs: named, becomes: named, kept: KeptShape, offers: Type.Array(OfferShape) },
}

const shownPrice = ({ price, retail, next, ...row }: Asked, { currency }: Offer) => {
  const sums = (one: { price: bigint; retail: bigint; validFrom: string }) => ({
    ...{ price: wire(money(one.price, currency)), retail: wire(money(one.retail, currency)), validFrom: one.validFrom },
  })
  return { ...row, ...sums({ price, retail, validFrom: row.validFrom }), next: next && sums(next) }
}
const shownOffer = (offer: Offer) => ({
  ...offer,
  ...{ availabilityId: offer.id, catalogItemId: itemIdOf(offer.productId, offer.skuId, offer.id) },
  prices: offer.prices.map((price) => shownPrice(price, offer)),
})
const shownSku = ({ kept, needs, becomes, offers, ...row }: OfferedSku) => ({
  ...row,
  ...{ sku: `${row.productId}:${row.id}`, needs: [...needs], becomes: [...becomes] },
  ...{ kept: shownKept(kept), offers: offers.map(shownOffer) },
})

type Shown = Product & { readonly market: string; readonly skus: readonly OfferedSku[] }
export const product = view(
  Type.Object({ ...productFields, market: Type.String(), skus: Type.Array(Type.Object(skuFields)) }),
  ({ skus, ...row }: Shown, _: Pick<Ctx, 'language'>) => ({ ...row, skus: skus.map(shownSku) }),
)
export const comparedSku = view(
  Type.Object({ ...skuFields, product: Type.Object(productFields) }),
  ({ product: of, ...row }: OfferedSku) => ({ ...shownSku({ ...row, product: of }), product: of }),
)
