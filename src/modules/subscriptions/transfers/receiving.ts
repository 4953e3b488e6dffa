/** What a partner takes over stands in orders of its own: whoever keeps orders says how. */
import type { Day } from '#kernel/calendar.ts'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { enter } from '#kernel/register.ts'
import type { Subscription } from '../subscriptions/tables.ts'

/** A subscription as it will stand at its new partner, and what it is charged for the rest of its cycle. */
export type Received = { readonly subscription: Subscription; readonly subtotal: bigint }
export type Receiving = {
  readonly customerId: Id<'tenant'>
  /** Who of the company asked for them or accepted them. */
  readonly byName: string
  readonly on: Day
  readonly lines: readonly Received[]
}
export type OrderKeeper = {
  readonly name: string
  /** Keeps the orders, and answers which subscription stands in which. */
  readonly keep: (ctx: Ctx, receiving: Receiving) => Promise<ReadonlyMap<Id<'subscription'>, Id<'order'>>>
}
const keepers = new Map<string, OrderKeeper>()
/** Says how orders are kept of what is taken over; once in the house. */
export const onReceiving = (keeper: OrderKeeper) => enter(keepers, keeper.name, keeper)

export async function ordersOf(ctx: Ctx, receiving: Receiving) {
  const [keeper] = keepers.values()
  return keeper ? keeper.keep(ctx, receiving) : new Map<Id<'subscription'>, Id<'order'>>()
}
