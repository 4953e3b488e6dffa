/** What things cost in each market of the demo, from a price in US cents; where prices changed, and when. */
import type { Day } from '#kernel/calendar.ts'
import { daysLater, monthsLater } from '#kernel/days.ts'
import type { Currency } from '#kernel/money.ts'
import { type Cycle, numberOf, type OfferDraft, type Segment, type Term } from '#modules/catalog/index.ts'

/** In which currency a market is priced, how many of its minor units a US cent is worth, and in which steps prices go. */
type Market = { readonly market: string; readonly currency: Currency; readonly rate: number; readonly step: number }
// biome-ignore format: a table
export const markets: readonly Market[] = [
  { market: 'KR', currency: 'KRW', rate: 13.6,  step: 100 },
  { market: 'US', currency: 'USD', rate: 1,     step: 1 },
  { market: 'DE', currency: 'EUR', rate: 0.93,  step: 1 },
  { market: 'FR', currency: 'EUR', rate: 0.93,  step: 1 },
  { market: 'JP', currency: 'JPY', rate: 1.49,  step: 5 },
  { market: 'GB', currency: 'GBP', rate: 0.79,  step: 1 },
  { market: 'SG', currency: 'USD', rate: 1.02,  step: 1 },
  { market: 'BR', currency: 'USD', rate: 0.96,  step: 1 },
]

/** A way to pay: for how long, how often, so many months a charge, at which share of the yearly price. */
export type Way = readonly [term: Term, cycle: Cycle, months: number, share: number]
// biome-ignore format: a table
export const ways = {
  /** A month at a time costs a fifth more than a year. */
  seats:       [['P1M', 'monthly', 1, 1.2], ['P1Y', 'monthly', 1, 1], ['P1Y', 'annual', 12, 1], ['P3Y', 'monthly', 1, 0.95], ['P3Y', 'annual', 12, 0.95], ['P3Y', 'triennial', 36, 0.95]],
  small:       [['P1M', 'monthly', 1, 1.2], ['P1Y', 'monthly', 1, 1], ['P1Y', 'annual', 12, 1]],
  year:        [['P1Y', 'monthly', 1, 1], ['P1Y', 'annual', 12, 1]],
  trial:       [['P1M', 'oneTime', 1, 0]],
  usage:       [['none', 'monthly', 1, 1]],
  reserved:    [['P1Y', 'monthly', 1, 1], ['P1Y', 'oneTime', 12, 1], ['P3Y', 'monthly', 1, 0.72], ['P3Y', 'oneTime', 36, 0.72]],
  installed:   [['P1Y', 'annual', 12, 1], ['P3Y', 'triennial', 36, 0.9]],
  once:        [['none', 'oneTime', 1, 1]],
} as const satisfies Record<string, readonly Way[]>

/** A partner pays four fifths of what a customer is suggested to. */
const MARGIN = 1.25
/** A small price is not rounded to the steps of large ones. */
const NEAT_FROM = 20
const amountIn = ({ rate, step }: Market, cents: number, months: number, share: number): bigint => {
  const exact = cents * rate * share
  const neat = exact > step * NEAT_FROM ? step : 1
  return BigInt(Math.max(exact > 0 ? 1 : 0, Math.round(exact / neat) * neat) * months)
}

/** Since when the catalogue has been sold, and the months around today whose prices differ. */
export type Months = { readonly first: Day; readonly present: Day; readonly next: Day }
export function monthsAround(today: Day): Months {
  const present = `${today.slice(0, 7)}-01`
  return { first: monthsLater(present, -24), present, next: monthsLater(present, 1) }
}

/** What becomes of a price, by the number of what is sold: most stay, some change this month or next, few come or go. */
type Change = 'stays' | 'changed' | 'changes' | 'began' | 'goes'
export function changeOf(name: string, isPreviewed: boolean): Change {
  const lot =
    Number.parseInt(
      Buffer.from(numberOf(`change ${name}`))
        .toString('hex')
        .slice(0, 6),
      16,
    ) % 40
  if (lot < 4) return 'changed'
  if (lot < 7) return isPreviewed ? 'changes' : 'stays'
  return lot === 7 ? 'began' : lot === 8 && isPreviewed ? 'goes' : 'stays'
}

export type Priced = { readonly name: string; readonly cents: number; readonly ways: readonly Way[]; readonly isPreviewed: boolean; readonly months: Months } // biome-ignore format: one type
/** The prices of one segment in every market. */
export const offersOf = (priced: Priced, segment: Segment): OfferDraft[] =>
  markets.map((one) => ({
    ...{ market: one.market, segment, currency: one.currency },
    prices: priced.ways.flatMap((way) => pricesOf(priced, one, way)),
  }))

const RISE = 1.06
function pricesOf({ name, cents, isPreviewed, months }: Priced, market: Market, [term, cycle, length, share]: Way) {
  const change = changeOf(name, isPreviewed)
  const { first, present, next } = months
  const at = (validFrom: Day, validTo: Day | null, factor = 1) => {
    const price = amountIn(market, cents * factor, length, share)
    return { term, cycle, validFrom, validTo, price, retail: BigInt(Math.round(Number(price) * MARGIN)) }
  }
  if (change === 'changed') return [at(first, null), at(present, null, RISE)]
  if (change === 'changes') return [at(first, null), at(next, null, RISE)]
  if (change === 'began') return [at(present, null)]
  return [at(first, change === 'goes' ? daysLater(next, -1) : null)]
}
