import { type Day, dayIn } from '#kernel/calendar.ts'
import { zoneOf } from '#modules/membership/index.ts'

type Dated = { readonly validFrom: Day; readonly validTo: Day | null }

/** The price that holds on a day: of all whose days it is, the one that began last; null where none does. */
export function priceOn<P extends Dated>(prices: readonly P[], day: Day): P | null {
  const holding = prices.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day))
  return holding.reduce<P | null>((last, one) => (last && last.validFrom >= one.validFrom ? last : one), null)
}

const ALPHABET = '0123456789BCDFGHJKLMNPQRSTVWXZ'
const LETTERS = 12
/** A number such as the catalogue gives: twelve letters and digits without vowels, the same for the same name. */
export function numberOf(name: string): string {
  const sums = Array.from({ length: 3 }, (_, at) => sum(`${at} ${name}`))
  return sums.map((value) => letters(value, LETTERS / 3)).join('')
}
const letters = (value: number, length: number): string =>
  length === 0 ? '' : letters(Math.floor(value / ALPHABET.length), length - 1) + ALPHABET[value % ALPHABET.length]

/** FNV-1a, mixed once more: names that differ by a letter get numbers that look nothing alike. */
function sum(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of Buffer.from(text)) hash = Math.imul(hash ^ letter, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}
/** An availability's number: the same market and segment of a SKU keep theirs. */
export const availabilityIdOf = (productId: string, skuId: string, market: string, segment: string) =>
  numberOf(`${productId} ${skuId} ${market} ${segment}`)

/** The day it is in a market: prices begin and end by it. */
export const todayIn = (now: Date, market: string): Day => dayIn(now, zoneOf(market))
