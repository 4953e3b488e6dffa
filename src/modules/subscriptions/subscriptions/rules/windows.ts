/** Until when what was bought can be given back (domain.md 6.6). */
import { addDays } from '#kernel/time.ts'
import type { Batch, Subscription } from '../tables.ts'

type Kind = Subscription['kind']
/** For how many days it can be cancelled, whether all of the money comes back or what was not used, and whether seats can go alone. */
export type Window = { readonly days: number | null; readonly back: 'all' | 'rest'; readonly seats: boolean }

export const SEATS_DAYS = 7
const ANY_TIME: Window = { days: Number.POSITIVE_INFINITY, back: 'rest', seats: false }
// biome-ignore format: a table
const WINDOWS: Readonly<Record<Kind, Window>> = {
  onlineService:        { days: 7,    back: 'rest', seats: true },
  softwareSubscription: { days: 7,    back: 'rest', seats: false },
  perpetual:            { days: 30,   back: 'all',  seats: false },
  thirdParty:           { days: 14,   back: 'all',  seats: false },
  usage:                ANY_TIME,
  reservation:          { days: null, back: 'rest', seats: false },
  savingsPlan:          { days: null, back: 'rest', seats: false },
}
const THIRD_PARTY_MONTHLY: Window = { days: 1, back: 'all', seats: false }

export function windowOf({ kind, term, isTrial }: Pick<Subscription, 'kind' | 'term' | 'isTrial'>): Window {
  if (isTrial) return ANY_TIME
  return kind === 'thirdParty' && term === 'P1M' ? THIRD_PARTY_MONTHLY : WINDOWS[kind]
}

type Sold = Pick<Subscription, 'kind' | 'term' | 'isTrial'>
/** Until when it can be cancelled, bought or renewed now; null where it never can, or where it always can. */
export function cancellableFrom(sold: Sold, now: Date): Date | null {
  const { days } = windowOf(sold)
  return days === null || days === Number.POSITIVE_INFINITY ? null : addDays(now, days)
}
export const isAlwaysCancellable = (sold: Sold) => windowOf(sold).days === Number.POSITIVE_INFINITY

/** Seats bought now, as far as seats of it can be given back at all. */
export const batchOf = (sold: Sold, quantity: number, now: Date): Batch[] =>
  windowOf(sold).seats && quantity > 0 ? [{ quantity, addedAt: now.toISOString(), until: addDays(now, SEATS_DAYS).toISOString() }] : [] // biome-ignore format: one line

/** The batches that can still be given back, whose time ends first before the others. */
export const openBatches = (batches: readonly Batch[], now: Date): Batch[] =>
  batches.filter(({ until }) => new Date(until) > now).sort((one, other) => one.until.localeCompare(other.until))

/** How many seats can still be given back. */
export const reducible = (batches: readonly Batch[], now: Date): number =>
  openBatches(batches, now).reduce((sum, { quantity }) => sum + quantity, 0)

/** What remains of the batches after so many seats were given back: those whose time ends first go first. */
export function without(batches: readonly Batch[], quantity: number): Batch[] {
  let left = quantity
  return batches.flatMap((batch) => {
    const gone = Math.min(left, batch.quantity)
    left -= gone
    return gone < batch.quantity ? [{ ...batch, quantity: batch.quantity - gone }] : []
  })
}
