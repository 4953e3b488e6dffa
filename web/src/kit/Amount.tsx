import { language } from './say.ts'

type Money = { readonly amount: string; readonly currency: string }

/** A sum as the reader's language writes it: won without decimals, the sign where it belongs. Never through a float. */
export function Amount({ of }: { of: Money }) {
  return <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>{amountOf(of)}</span>
}

const isDecimal = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text)

/** The decimal string goes to the formatter as it is, so that no digit is lost. */
export const amountOf = ({ amount, currency }: Money): string =>
  isDecimal(amount)
    ? new Intl.NumberFormat(language(), { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(amount)
    : `${amount} ${currency}`

/** A count or a share, as the reader's language writes it. */
export const numberOf = (value: number, style: 'decimal' | 'percent' = 'decimal'): string =>
  new Intl.NumberFormat(language(), { style }).format(value)

const SIZES = [['MB', 1_048_576], ['KB', 1024], ['B', 1]] as const // biome-ignore format: a table

/** The size of a file in the largest unit that fits, its number as the language writes it: `512 B`, `1.3 MB`. */
export function sizeOf(bytes: number): string {
  const [unit, one] = SIZES.find(([, least]) => bytes >= least) ?? ['B', 1]
  return `${new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(bytes / one)} ${unit}`
}
