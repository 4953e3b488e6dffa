/**
 * The days of a term and of its charge cycles (domain.md 7.2). Both ends of each count. Cycle `k` begins `k` cycles after the
 * term does, on the last day of a month too short for it, and ends the day before the next begins: so no day lies in two.
 */
import type { Day } from '#kernel/calendar.ts'
import { daysFrom, daysLater, monthsLater } from '#kernel/days.ts'
import type { Cycle, ItemTerm as Term } from '#modules/catalog/index.ts'

export type Span = { readonly from: Day; readonly to: Day }

const TERM_MONTHS = { P1M: 1, P1Y: 12, P3Y: 36 } as const satisfies Record<NonNullable<Term>, number>
/** How long a term is; null for what has no end. */
export const termMonths = (term: Term): number | null => (term === null ? null : TERM_MONTHS[term])
const cycleMonths = { monthly: 1, annual: 12, triennial: 36, oneTime: null } as const satisfies Record<
  Cycle,
  number | null
>

/** What is bought for good, or for as long as it is used, has a day it begins and none it ends. */
export const FOREVER: Day = '9999-12-31'

/** The last day of a full term that begins on this day. */
export function termEnd(from: Day, term: Term): Day {
  const months = termMonths(term)
  return months === null ? FOREVER : daysLater(monthsLater(from, months), -1)
}

/** How many months a charge covers; null where all of the term is charged at once. */
export const monthsOf = ({ term, cycle }: { readonly term: Term; readonly cycle: Cycle }): number | null =>
  cycleMonths[cycle] ?? termMonths(term)

/** What is charged in how many months never exceeds what it is bought for; what has no end takes every cycle. */
export const fits = ({ term, cycle }: { readonly term: Term; readonly cycle: Cycle }): boolean =>
  term === null || (monthsOf({ term, cycle }) ?? 0) <= (termMonths(term) ?? 0) || cycle === 'oneTime'

/** A term as it is charged: its first day, its last, which may come early (domain.md 6.9), and how many months a charge covers. */
export type Charged = Span & { readonly months: number | null }

/** One charge cycle: the days it has in this term, and how many days it would have if the term did not end within it. */
export type CycleSpan = Span & { readonly whole: number }

/** The cycle a day of the term lies in. */
export function cycleAt({ from, to, months }: Charged, day: Day): CycleSpan {
  if (months === null) return { from, to, whole: daysFrom(from, to) }
  let k = Math.max(0, Math.floor(monthsBetween(from, day) / months))
  if (monthsLater(from, k * months) > day) k--
  const begins = monthsLater(from, k * months)
  const next = monthsLater(from, (k + 1) * months)
  const ends = daysLater(next, -1)
  return { from: begins, to: ends < to ? ends : to, whole: daysFrom(begins, ends) }
}

const monthsBetween = (first: Day, last: Day): number =>
  (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5, 7)) - Number(first.slice(5, 7))
