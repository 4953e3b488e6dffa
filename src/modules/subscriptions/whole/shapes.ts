import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { pageOf, view } from '#kernel/route.ts'
import { Nullable, paged, Text } from '#kernel/shapes.ts'
import { cycles } from '#modules/catalog/index.ts'
import { ById, Conversion, NextTerm, subscription } from '../subscriptions/shapes.ts'
import { type Subscription, terms } from '../subscriptions/tables.ts'

/** Those of one customer: all, of one order, whose partner on record has this ID, or the add-ons of one. */
export const Ofs = paged({
  customerId: ById.properties.customerId,
  orderId: Type.Optional(IdShape<'order'>()),
  partnerOnRecord: Type.Optional(Text(40, 1)),
  addonsOf: Type.Optional(ById.properties.id),
})
export type Ofs = Static<typeof Ofs>

const { customerId: _, id: __, ...nextTerm } = NextTerm.properties
const NextTermSent = Type.Object(nextTerm)
export type NextTermSent = Static<typeof NextTermSent>
/** A subscription as somebody sends it back: what of it is not as it stands is changed. */
export const Whole = Type.Object({
  ...ById.properties,
  quantity: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
  name: Type.Optional(Text(200, 1)),
  /** The first three it can be brought into; the others are as it was read. */
  status: Type.Optional(Type.Enum(['active', 'suspended', 'deleted', 'expired', 'disabled', 'pending'])),
  autoRenew: Type.Optional(Type.Boolean()),
  partnerOnRecord: Type.Optional(Text(40, 1)),
  nextTerm: Type.Optional(Nullable(NextTermSent)),
  cycle: Type.Optional(Type.Enum(cycles)),
  term: Type.Optional(Type.Enum(terms)),
})
export type Whole = Static<typeof Whole>
/** A trial that is paid for from now on, and as what. */
export const Converting = Type.Object({
  ...Conversion.properties,
  targetOfferId: Type.Optional(Type.String({ format: 'uuid' })),
})
export type Converting = Static<typeof Converting>

/** What the catalogue and its neighbours say of it. */
export type Facts = {
  readonly offerId: string
  readonly publisher: string
  readonly own: boolean
  readonly hasAddons: boolean
  readonly parentId: string | null
  /** What a trial becomes, by its number as an offer. */
  readonly conversionOfferId: string | null
  /** Whether the vendor's systems have it as it stands, and where its use begins if they have said so. */
  readonly provisioning: 'success' | 'pending' | 'failed'
  readonly activationLink: string | null
}
const shape = Type.Object({
  ...subscription.schema.properties,
  ...{ offerId: Type.String(), publisher: Type.String(), own: Type.Boolean(), hasAddons: Type.Boolean() },
  ...{ parentId: Nullable(Type.String()), provisioning: Type.Enum(['success', 'pending', 'failed']) },
  activationLink: Nullable(Type.String()),
  conversionOfferId: Nullable(Type.String()),
})
export type WithFacts = Subscription & { readonly facts: Facts }
export const whole = view(shape, ({ facts, ...row }: WithFacts, ctx) => ({ ...subscription.show(row, ctx), ...facts }))
export const wholes = pageOf(whole)
