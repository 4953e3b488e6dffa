/** More seats at any time, fewer while those that go were added lately (domain.md 6.6, 7.4). */
import { shifting } from '../../seats/rules.ts'
import type { Subscription } from '../tables.ts'
import { refuse } from './refusals.ts'
import { recounted } from './rest.ts'
import { type Moment, type Plan, running } from './standing.ts'
import { batchOf, openBatches, reducible, SEATS_DAYS, windowOf, without } from './windows.ts'

const ADDED = { type: 'addQuantity', why: 'seatsAdded' } as const
const REMOVED = { type: 'removeQuantity', why: 'seatsRemoved' } as const
/** How many there are to be; and how many more its promotion gives, where that has a limit (domain.md 6.3). */
type Wish = { readonly quantity: number; readonly promised?: number | null }
/** The number of seats becomes this one, today. */
export function changeSeats(s: Subscription, { quantity, promised = null }: Wish, moment: Moment): Plan {
  running(s, moment)
  if (s.isTrial) throw refuse.fixedTrial()
  if (quantity === s.quantity) throw refuse.unchanged({ name: s.name })
  const isMore = quantity > s.quantity
  if (isMore) mayGrow(s, quantity, promised)
  else mayShrink(s, quantity, moment)
  const open = openBatches(s.batches, moment.now)
  const by = quantity - s.quantity
  const batches = isMore ? [...open, ...batchOf(s, by, moment.now)] : without(open, -by)
  return {
    next: { quantity, batches, nextTerm: null, provisionAt: moment.now },
    lines: recounted(s, quantity, moment.today, isMore ? ADDED : REMOVED),
    seats: [shifting(s, by)],
    did: [{ kind: isMore ? 'seatsAdded' : 'seatsRemoved', facts: { from: s.quantity, to: quantity } }],
  }
}

function mayGrow({ name, maxQuantity: max, quantity: has }: Subscription, quantity: number, promised: number | null) {
  if (quantity > max) throw refuse.tooMany({ name, max }, { field: 'quantity' })
  if (promised !== null && quantity - has > promised)
    throw refuse.promotionOver({ name, left: promised }, { field: 'quantity' })
}

function mayShrink(s: Subscription, quantity: number, { now }: Moment) {
  const { name, minQuantity: min } = s
  if (quantity < min) throw refuse.tooFew({ name, min }, { field: 'quantity' })
  if (!windowOf(s).seats) throw refuse.reduceNever({ name })
  const can = reducible(s.batches, now)
  if (s.quantity - quantity > can) throw refuse.reduceTooLate({ name, reducible: can, days: SEATS_DAYS }, { field: 'quantity' })
} // biome-ignore format: one thought
