/** Another charge cycle for the rest of a term, a longer term, a trial that is paid for (domain.md 6.7, 6.8). */
import { cycleAt, cycleFits, type Line, monthsCharged, termEnd, termMonths } from '#modules/billing/index.ts'
import type { Discount, Item } from '#modules/catalog/index.ts'
import { agreedFor, nextCycle, stepOf } from '../../renewals/rules.ts'
import { leaving, taking } from '../../seats/rules.ts'
import type { Subscription } from '../tables.ts'
import { mayBecome } from './next-term.ts'
import { refuse } from './refusals.ts'
import { type Cause, restCharged, restCredited } from './rest.ts'
import { dueAfter, type Moment, type Plan, quietly, running, sameCurrency } from './standing.ts'
import { batchOf, cancellableFrom } from './windows.ts'

type Wish = { readonly item: Item; readonly promotion?: Discount | null }
const CHANGEABLE: readonly string[] = ['monthly', 'annual']

/** From the next charge on it is charged by another cycle; only three years, by the month or by the year. The term goes on. */
export function changePlan(s: Subscription, { item }: Wish, moment: Moment): Plan {
  running(s, moment)
  const { cycle } = item
  if (s.term !== 'P3Y' || !CHANGEABLE.includes(s.cycle) || !CHANGEABLE.includes(cycle)) throw refuse.planFixed({ name: s.name })
  if (cycle === (s.nextPlan?.cycle ?? s.cycle)) throw refuse.unchanged({ name: s.name })
  sameCurrency(s, item)
  const nextPlan = cycle === s.cycle ? null : { cycle, unitPrice: String(item.unitPrice) }
  const later = stepOf(s) === 'cycle' ? nextCycle({ ...s, nextPlan }, moment).lines : []
  return { ...quietly({ nextPlan }, { kind: 'planPlanned', facts: { from: s.cycle, to: cycle } }), later }
} // biome-ignore format: one thought

/** A longer term begins today; what was paid of the old one for the days that are left comes back. */
export function lengthen(s: Subscription, { item, promotion = null }: Wish, moment: Moment): Plan {
  running(s, moment)
  if (s.isTrial) throw refuse.fixedTrial()
  if (s.term === null) throw refuse.noTerm({ name: s.name })
  if ((termMonths(item.term) ?? 0) <= (termMonths(s.term) ?? 0)) throw refuse.termShorter({}, { field: 'term' })
  if (!cycleFits(item)) throw refuse.cycleTooLong({}, { field: 'cycle' })
  sameCurrency(s, item)
  const anew = begunAnew(s, { item, promotion, quantity: s.quantity }, moment)
  return {
    next: { ...anew.next, cancellableUntil: null, batches: [] },
    lines: exchanged(s, anew, moment, { type: 'changeBillingPlan', why: 'termChanged' }),
    seats: [],
    did: [{ kind: 'termChanged', facts: { from: s.term, to: item.term, cycle: item.cycle } }],
  }
}

const SEATS_MIN = 25
/** A trial becomes what it is a trial of, paid from today; it can then be given back like any purchase. */
export function convert(s: Subscription, { item, quantity }: Wish & { readonly quantity: number }, moment: Moment): Plan {
  running(s, moment)
  if (!s.isTrial) throw refuse.notTrial({ name: s.name })
  mayBecome(s, item)
  sameCurrency(s, item)
  if (quantity < SEATS_MIN) throw refuse.conversionTooSmall({ min: SEATS_MIN }, { field: 'quantity' })
  if (quantity < item.minQuantity) throw refuse.tooFew({ name: s.name, min: item.minQuantity }, { field: 'quantity' })
  if (quantity > item.maxQuantity) throw refuse.tooMany({ name: s.name, max: item.maxQuantity }, { field: 'quantity' })
  const anew = begunAnew(s, { item, promotion: null, quantity }, moment)
  const window = { cancellableUntil: cancellableFrom(item, moment.now), batches: batchOf(item, quantity, moment.now) }
  return {
    next: { ...anew.next, ...window, provisionAt: moment.now },
    lines: exchanged(s, anew, moment, { type: 'convert', why: 'trialConverted' }),
    seats: [leaving(s, s.quantity), taking({ ...item, name: s.name }, quantity)],
    did: [{ kind: 'trialConverted', facts: { quantity } }],
  }
} // biome-ignore format: one thought

type Anew = { readonly next: Partial<Subscription>; readonly after: Subscription }
/** A term of this item that begins today. */
function begunAnew(
  s: Subscription,
  { item, promotion, quantity }: Required<Wish> & { readonly quantity: number },
  { today, zone }: Moment,
): Anew {
  const termTo = termEnd(today, item.term)
  const cycleTo = cycleAt({ from: today, to: termTo, months: monthsCharged(item) }, today).to
  const days = { termFrom: today, termTo, cyclesFrom: today, cycleFrom: today, cycleTo, dueAt: dueAfter(cycleTo, zone) }
  const next = { ...agreedFor(s, item, quantity, promotion), ...days, nextTerm: null, nextPlan: null, updates: 0 }
  return { next, after: { ...s, ...next } }
}

/** What was charged of the old comes back for the days left, and the first cycle of the new is charged. */
function exchanged(s: Subscription, { after }: Anew, { today }: Moment, is: Cause): Line[] {
  return [...restCredited(s, today, is), ...restCharged(after, today, is)]
}
