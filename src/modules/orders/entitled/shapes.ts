import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { listOf, view } from '#kernel/route.ts'
import { Nullable, SaidShape } from '#kernel/shapes.ts'
import { FOREVER } from '#modules/billing/index.ts'
import { productKinds } from '#modules/catalog/index.ts'
import { type Subscription, subscriptionLife } from '#modules/subscriptions/index.ts'
import type { Order, OrderLine } from '../orders/tables.ts'

const customerId = IdShape<'tenant'>()
/** What is owned or reserved, and not used by the month. */
export const KINDS = ['perpetual', 'softwareSubscription', 'reservation'] as const
export const Asking = Type.Object({ customerId, kinds: Type.Optional(Type.Array(Type.Enum(KINDS))) })
export type Asking = Static<typeof Asking>
export const OneOf = Type.Object({
  ...{ customerId, orderId: IdShape<'order'>(), number: Type.Integer({ minimum: 0, maximum: 1_000_000 }) },
  id: IdShape<'subscription'>(),
})
export type OneOf = Static<typeof OneOf>

/** What a customer has of an order line. */
export type Entitled = {
  readonly has: Subscription
  readonly line: Pick<OrderLine, 'number'> | null
  readonly order: Pick<Order, 'purchaseOrder'> | null
}
const Day = Type.String({ description: 'A day of the customer; it counts.' })
const shape = Type.Object({
  ...{ id: IdShape<'subscription'>(), orderId: IdShape<'order'>(), number: Nullable(Type.Integer()) },
  ...{ purchaseOrder: Nullable(Type.String()), productId: Type.String(), skuId: Type.String(), name: Type.String() },
  ...{ kind: Type.Enum(productKinds), title: SaidShape, quantity: Type.Integer() },
  ...{ status: Type.Enum(subscriptionLife.states), from: Day, until: Nullable(Day), isProvisioned: Type.Boolean() },
})
const shown = ({ has, line, order }: Entitled): Static<typeof shape> => {
  const { id, orderId, productId, skuId, name, kind, title, quantity, status, termFrom, termTo, provisionAt } = has
  return {
    ...{ id, orderId, number: line?.number ?? null, purchaseOrder: order?.purchaseOrder ?? null },
    ...{ productId, skuId, name, kind, title, quantity, status, isProvisioned: provisionAt === null },
    ...{ from: termFrom, until: termTo === FOREVER ? null : termTo },
  }
}
export const entitled = view(shape, shown)
export const allEntitled = listOf(entitled)
