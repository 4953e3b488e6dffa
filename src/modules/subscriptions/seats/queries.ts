import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { statement } from '#kernel/prepared.ts'

/** What a customer holds of a SKU over all its partners. */
export type HeldSeats = {
  readonly productId: string
  readonly skuId: string
  readonly seats: number
  readonly holdings: number
  readonly trials: number
}
const held = statement(`select * from customer_seats_held($1::uuid, $2::text[])`)

/** How much of these SKUs (`product:sku`) a customer holds, whoever sold it; what it never had is left out. */
export async function seatsHeld({ db }: Ctx, customerId: Id<'tenant'>, skus: readonly string[]): Promise<HeldSeats[]> {
  if (skus.length === 0) return []
  return held(db, [customerId, [...new Set(skus)]])
}
