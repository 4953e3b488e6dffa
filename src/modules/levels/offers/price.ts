import { type Currency, type Money, money, share } from '#kernel/money.ts'
import type { Lang } from '#kernel/words.ts'
import type { Level } from '../levels/tables.ts'
import type { Settings } from '../settings/rules.ts'

const WHOLE_BPS = 10_000
export type Price = {
  readonly fee: bigint
  readonly taxRateBps: number
  readonly tax: bigint
  readonly total: bigint
  readonly currency: Currency
}

/** What a level costs a company of that country: the preview shows it and the order charges it. */
export function priceOf(
  { fee, currency }: Pick<Level, 'fee' | 'currency'>,
  country: string | null,
  { taxRatesBps }: Pick<Settings, 'taxRatesBps'>,
): Price {
  const taxRateBps = taxRatesBps[country ?? ''] ?? 0
  const tax = share(money(fee, currency), taxRateBps, WHOLE_BPS).amount
  return { fee, taxRateBps, tax, total: fee + tax, currency }
}

const LOCALES = { en: 'en', ko: 'ko' } as const satisfies Record<Lang, string>
/** A sum as letters and receipts write it. */
export function written({ amount, currency }: Money, lang: Lang): string {
  const format = new Intl.NumberFormat(LOCALES[lang], { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 0
  return format.format(Number(amount) / 10 ** digits)
}
