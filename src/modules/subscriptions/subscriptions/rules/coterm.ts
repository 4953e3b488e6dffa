/** On which day the first term may end, so that several subscriptions end together (domain.md 6.9). */
import type { Day } from '#kernel/calendar.ts'
import { daysLater, monthEnd, monthsLater } from '#kernel/days.ts'
import { termEnd, termMonths } from '#modules/billing/index.ts'
import type { TermLength } from '../tables.ts'
import { refuse } from './refusals.ts'

/** Another subscription of the customer from this partner, running and no trial. */
export type Alignable = { readonly termTo: Day; readonly term: TermLength | null }
type Wish = { readonly from: Day; readonly term: TermLength }

/** The latest day: so many months later, which is one day past a full term; the published table has it (2 March to 2 April). */
const latest = ({ from, term }: Wish): Day => monthsLater(from, termMonths(term) ?? 0)

/** The days on which another subscription ends, now and as it will be renewed, within the term. */
function endsOf(other: Alignable, wish: Wish): Day[] {
  if (other.term === null || (other.term === 'P1M' && wish.term !== 'P1M')) return []
  const ends: Day[] = []
  for (let end = other.termTo; end <= latest(wish); end = termEnd(daysLater(end, 1), other.term))
    if (end >= wish.from) ends.push(end)
  return ends
}

function monthEnds(wish: Wish): Day[] {
  const ends: Day[] = []
  for (let end = monthEnd(wish.from); end <= termEnd(wish.from, wish.term); end = monthEnd(daysLater(end, 1))) ends.push(end)
  return ends
} // biome-ignore format: one thought

/** A month may not end on days that other months lack, unless it is the month's last. */
const isSteady = (end: Day, { term }: Wish) =>
  term !== 'P1M' || end === monthEnd(end) || !['28', '29', '30'].includes(end.slice(8))

/** Every day on which a first term of this length may end, the earliest first. */
export const endsFor = (wish: Wish, others: readonly Alignable[]): Day[] =>
  [...new Set([...monthEnds(wish), ...others.flatMap((one) => endsOf(one, wish))])].filter((end) => isSteady(end, wish)).sort() // biome-ignore format: one line

/** The first term may end on that day. */
export function mustAlign(end: Day, wish: Wish, others: readonly Alignable[]): void {
  if (!endsFor(wish, others).includes(end)) throw refuse.endUnfit({ day: end }, { field: 'termEndsOn' })
}
