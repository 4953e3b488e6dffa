/** How seats of a SKU are counted, over all partners of a customer (domain.md 6.1). */

/** What a change takes of a SKU, or gives back where it is below nought; and how much of it a customer may hold. */
export type SeatMove = {
  readonly productId: string
  readonly skuId: string
  readonly name: string
  readonly seats: number
  readonly holdings: number
  readonly trials: number
  readonly seatsMax: number | null
  readonly isOne: boolean
  /** What a trial becomes: whoever holds that has no use of a trial. */
  readonly convertsTo: string | null
}

type Held = {
  readonly productId: string
  readonly skuId: string
  readonly name: string
  readonly isTrial: boolean
  readonly seatsMax: number | null
  readonly onePerCustomer?: boolean
  readonly convertsTo: string | null
}
const about = ({ productId, skuId, name, seatsMax, onePerCustomer = false, convertsTo }: Held) => ({
  ...{ productId, skuId, name, seatsMax, isOne: onePerCustomer, convertsTo },
})

/** A subscription begins to hold this SKU; a trial is remembered for ever. */
export const taking = (held: Held, seats: number): SeatMove => ({
  ...about(held),
  ...{ seats, holdings: 1, trials: held.isTrial ? 1 : 0 },
})
/** It holds it no more. */
export const leaving = (held: Held, seats: number): SeatMove => ({
  ...about(held),
  seats: -seats,
  holdings: -1,
  trials: 0,
})
/** It holds more of it, or less. */
export const shifting = (held: Held, seats: number): SeatMove => ({ ...about(held), seats, holdings: 0, trials: 0 })
