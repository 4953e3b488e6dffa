import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { pageOf } from '#kernel/route.ts'
import { Nullable, paged, Text } from '#kernel/shapes.ts'
import { cycles } from '#modules/catalog/index.ts'
import { LINES_MAX, Wish } from '../lines/shapes.ts'
import { OnePaper, order } from '../orders/shapes.ts'

const [customerId, cart, id] = [IdShape<'tenant'>(), IdShape<'cart'>(), IdShape<'order'>()]
const { term, name, termEndsOn, promotionId, attested, quantity } = Wish.properties
/** A line as programs send it: the item by its number, or by that of an offer; the reseller by the ID people know it by. */
export const SentLine = Type.Object({
  ...{ item: Text(200), quantity, term, name, termEndsOn, promotionId, attested },
  cycle: Type.Optional(Type.Enum(cycles)),
  reseller: Type.Optional(Text(80, 1)),
})
export type SentLine = Static<typeof SentLine>
const lines = Type.Array(SentLine, { maxItems: LINES_MAX })

export const NewCart = Type.Object({ customerId, lines })
export type NewCart = Static<typeof NewCart>
export const OneCart = Type.Object({ customerId, id: cart })
export type OneCart = Static<typeof OneCart>
export const Replacing = Type.Object({ customerId, id: cart, lines })
export type Replacing = Static<typeof Replacing>
export const Placing = Type.Object({ customerId, lines })
export type Placing = Static<typeof Placing>
export const OneOrder = Type.Object({ customerId, id })
export type OneOrder = Static<typeof OneOrder>
export const OfCustomer = paged({ customerId, cycles: Type.Optional(Type.Array(Type.Enum(cycles))) })
export type OfCustomer = Static<typeof OfCustomer>
/** An order as it is sent back: lines it does not have yet are added, and it can be called off. */
export const Sent = Type.Object({
  ...{
    customerId,
    id,
    status: Type.Optional(Type.Enum(['completed', 'pending', 'cancelled'])),
    cycle: Type.Optional(Nullable(Type.Enum(cycles))),
  },
  lines: Type.Array(Type.Object({ ...SentLine.properties, number: Type.Optional(Type.Integer()) }), {
    maxItems: LINES_MAX,
  }),
})
export type Sent = Static<typeof Sent>
export { OnePaper }
/** A paper whose content has arrived; nobody sends this but the wire that took it in. */
export const Attaching = Type.Object({
  ...OneOrder.properties,
  content: Type.Object({ name: Type.String(), type: Type.String(), size: Type.Integer(), sha256: Type.String() }),
})
export type Attaching = Static<typeof Attaching>

export const wholeOrders = pageOf(order)
