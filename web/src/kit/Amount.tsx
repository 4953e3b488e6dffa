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

/** The size of a file: `1.2 MB`. */
export function sizeOf(bytes: number): string {
  const [unit, size] = bytes >= 1e6 ? (['megabyte', 1e6] as const) : (['kilobyte', 1e3] as const)
  const format = { style: 'unit', unit, maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(language(), format).format(bytes / size)
}
