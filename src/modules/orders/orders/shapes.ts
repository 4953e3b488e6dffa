import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { FaultShape, faultOf } from '#kernel/fault.ts'
import { IdShape } from '#kernel/id.ts'
import { money } from '#kernel/money.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { view } from '#kernel/route.ts'
import { Instant, MoneyShape, Moves, Nullable, paged, SaidShape, Text, Version, wire } from '#kernel/shapes.ts'
import { cycles, productKinds } from '#modules/catalog/index.ts'
import { type File, fileView } from '#modules/files/index.ts'
import { Day, itemTerms, Wishes } from '../lines/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import type { Order, OrderLine } from './tables.ts'

const customerId = IdShape<'tenant'>()
const id = IdShape<'order'>()
const text = Type.String()
const NUMBER_MAX = 100
export const FILES_MAX = 10

export const ById = Type.Object({ customerId, id })
export type ById = Static<typeof ById>
const found = {
  status: Type.Optional(Type.Enum(lifecycle.states)),
  purchaseOrder: Type.Optional(Text(NUMBER_MAX)),
  from: Type.Optional(Day('Placed on this day or later, in UTC.')),
}
export const OfCustomer = paged({ customerId, ...found })
export type OfCustomer = Static<typeof OfCustomer>
export const OfPartner = paged({ customerId: Type.Optional(customerId), ...found })
export type OfPartner = Static<typeof OfPartner>

/** The partner’s own number of an order, and its papers. */
export const paper = {
  purchaseOrder: Type.Optional(Nullable(Text(NUMBER_MAX))),
  fileIds: Type.Optional(Type.Array(IdShape<'file'>(), { maxItems: FILES_MAX, uniqueItems: true })),
}
export const Placing = Type.Object({ customerId, lines: Wishes, ...paper })
export type Placing = Static<typeof Placing>
export const Adding = Type.Object({ customerId, id, lines: Wishes })
export type Adding = Static<typeof Adding>
export const Papers = Type.Object({ customerId, id, ...paper })
export type Papers = Static<typeof Papers>
export const OnePaper = Type.Object({ customerId, id, fileId: IdShape<'file'>() })
export type OnePaper = Static<typeof OnePaper>
export const HandingIn = Type.Object({
  ...{ customerId, id, ...paper },
  isTender: Type.Boolean(),
  tenderLink: Type.Optional(Nullable(Type.String({ format: 'uri', maxLength: 1_000 }))),
  price: Type.String({ pattern: '^\\d{1,12}(\\.\\d{1,4})?$', description: 'What the customer pays.' }),
  currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  exchangeRate: Type.Optional(Nullable(Type.String({ pattern: '^\\d{1,9}(\\.\\d{1,9})?$' }))),
})
export type HandingIn = Static<typeof HandingIn>

const fields = {
  id,
  ...{ customerId, customerName: text, cartId: Nullable(IdShape<'cart'>()) },
  status: Type.Enum(lifecycle.states),
  since: Instant,
  kind: Type.Enum(productKinds),
  cycle: Type.Enum(cycles),
  total: MoneyShape,
  lineCount: Type.Integer(),
  orderedOn: Type.String({ description: 'The day it was placed, where the customer is.' }),
  createdAt: Instant,
  placedByName: text,
  purchaseOrder: Nullable(text),
  reason: Nullable(text),
  decidedByName: Nullable(text),
  decidedAt: Nullable(Instant),
  moves: Moves,
  version: Version,
}
const OWN: readonly string[] = ['handIn', 'cancel']
export const DESK: readonly string[] = ['approve', 'sendBack', 'reject']
/** What a list reads of an order. */
export type ListedOrder = Omit<Order, 'tenantId' | 'updatedAt' | 'placedByEmail' | 'language' | 'fileIds' | 'handedIn'>
export const seen = <O extends ListedOrder>(order: O, moves: readonly string[] = OWN) => ({
  ...order,
  total: wire(money(order.total, order.currency)),
  moves: lifecycle.moves(order.status).filter((move) => moves.includes(move)),
})
export const listed = view(Type.Object(fields), (order: ListedOrder) => seen(order))

const line = Type.Object({
  number: Type.Integer(),
  ...{ catalogItemId: text, productId: text, skuId: text, title: SaidShape, name: Nullable(text) },
  quantity: Type.Integer(),
  term: Nullable(Type.Enum(itemTerms)),
  unitPrice: MoneyShape,
  subtotal: MoneyShape,
  promotionId: Nullable(text),
  resellerTenantId: Nullable(IdShape<'tenant'>()),
  termEndsOn: Nullable(text),
  attested: Type.Boolean(),
  subscriptionId: Nullable(IdShape<'subscription'>()),
})
const handedIn = Type.Object({
  isTender: Type.Boolean(),
  ...{ tenderLink: Nullable(text), price: text, currency: text, exchangeRate: Nullable(text) },
})
export const full = {
  ...fields,
  lines: Type.Array(line),
  files: Type.Array(fileView.schema),
  handedIn: Nullable(handedIn),
}
export type Whole = Order & { readonly lines: readonly OrderLine[]; readonly files: readonly File[] }
type Ctx = Parameters<typeof fileView.show>[1]
export const seenWhole = (order: Whole, ctx: Ctx, moves: readonly string[] = OWN) => ({
  ...seen(order, moves),
  handedIn: order.handedIn,
  files: order.files.map((file) => fileView.show(file, ctx)),
  lines: order.lines.map((one) => ({
    ...one,
    unitPrice: wire(money(one.unitPrice, order.currency)),
    subtotal: wire(money(one.subtotal, order.currency)),
  })),
})
export const order = view(Type.Object(full), (row: Whole, ctx) => seenWhole(row, ctx))

/** What became of a cart: its orders, and which of its groups were refused and why. */
export const checkedOut = view(
  Type.Object({
    orders: Type.Array(order.schema),
    errors: Type.Array(Type.Object({ group: text, lines: Type.Array(Type.Integer()), faults: Type.Array(FaultShape) })),
    remainingCartId: Nullable(IdShape<'cart'>()),
  }),
  ({ orders, errors, remainingCartId }: CheckedOut, ctx) => ({
    ...{ orders: orders.map((one) => seenWhole(one, ctx)), remainingCartId },
    errors: errors.map(({ faults, lines, group }) => ({ group, lines: [...lines], faults: faults.map(faultOf) })),
  }),
)
export type Unplaced = {
  readonly group: string
  readonly lines: readonly number[]
  readonly faults: readonly Refusal[]
}
export type CheckedOut = {
  readonly orders: readonly Whole[]
  readonly errors: readonly Unplaced[]
  /** Lines that were refused wait in a cart of their own. */
  readonly remainingCartId: Static<typeof cartId> | null
}
const cartId = IdShape<'cart'>()

const about = { id, customerId, customerName: text, status: Type.Enum(lifecycle.states) }
export const orderPlaced = event('order.placed', about)
export const orderMoved = event('order.moved', { ...about, byVendor: Type.Boolean() })
export type OrderMoved = Static<typeof orderMoved.facts>
