import { type Static, Type } from 'typebox'
import { FaultShape, faultOf } from '#kernel/fault.ts'
import { IdShape } from '#kernel/id.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { listOf, plain, view } from '#kernel/route.ts'
import { Instant, Nullable } from '#kernel/shapes.ts'
import { cycles, type Item, SkuShape, type SkuSold } from '#modules/catalog/index.ts'
import { ById, subscription } from '../subscriptions/shapes.ts'
import { type Subscription, terms } from '../subscriptions/tables.ts'

const { customerId, id } = ById.properties
const Quantity = Type.Integer({ minimum: 1, maximum: 1_000_000 })
export const History = Type.Object({ customerId, id, operationId: Type.Optional(IdShape<'transition'>()) })
export type History = Static<typeof History>
export const Asking = Type.Object({
  ...{ customerId, id },
  when: Type.Optional(Type.Enum(['immediate', 'scheduled'])),
})
export type Asking = Static<typeof Asking>
/** What seats are to become: another product, in a subscription of their own or in one there is; or the same, for longer. */
export const Transiting = Type.Object({
  ...{ customerId, id, catalogItemId: Type.String({ minLength: 1, maxLength: 200 }) },
  intoId: Type.Optional(id),
  quantity: Type.Optional(Quantity),
  term: Type.Optional(Type.Enum(terms)),
  cycle: Type.Optional(Type.Enum(cycles)),
  licencesFollow: Type.Optional(Type.Boolean()),
})
export type Transiting = Static<typeof Transiting>
export const Upgrading = Type.Object({ ...{ customerId, id }, offerId: Type.String({ format: 'uuid' }) })
export type Upgrading = Static<typeof Upgrading>

export const transition = plain(
  Type.Object({
    ...{ id: IdShape<'transition'>(), subscriptionId: id, intoId: id, fromItem: Type.String(), toItem: Type.String() },
    ...{
      quantity: Type.Integer(),
      isWhole: Type.Boolean(),
      term: Nullable(Type.Enum(terms)),
      cycle: Type.Enum(cycles),
    },
    ...{ promotionId: Nullable(Type.String()), at: Instant, byName: Type.String() },
  }),
)
export const transitions = listOf(transition)

/** A product seats could become, with what is in the way: of moving at all, and of their licences following. */
export type Target = {
  readonly item: Pick<Item, 'catalogItemId' | 'productId' | 'skuId'>
  readonly offer: SkuSold
  readonly quantity: number
  readonly reasons: readonly Refusal[]
  readonly licences: readonly Refusal[]
}
const TargetShape = Type.Object({
  ...{ catalogItemId: Type.String(), offer: SkuShape, quantity: Type.Integer() },
  ...{ reasons: Type.Array(FaultShape), licences: Type.Array(FaultShape) },
})
const shown = ({ item, offer, quantity, reasons, licences }: Target): Static<typeof TargetShape> => ({
  ...{ catalogItemId: item.catalogItemId, offer, quantity },
  ...{ reasons: reasons.map(faultOf), licences: licences.map(faultOf) },
})
export const targets = listOf(view(TargetShape, shown))

/** What became of an upgrade by the number of an offer: done, or all that is in the way. */
export type Upgraded = { readonly subscription: Subscription; readonly followed: boolean; readonly reasons: readonly Refusal[] } // biome-ignore format: one type
export const upgraded = view(
  Type.Object({
    ...{ subscription: subscription.schema, followed: Type.Boolean(), reasons: Type.Array(FaultShape) },
  }),
  ({ subscription: row, followed, reasons }: Upgraded, ctx) => ({
    ...{ subscription: subscription.show(row, ctx), followed, reasons: reasons.map(faultOf) },
  }),
)
