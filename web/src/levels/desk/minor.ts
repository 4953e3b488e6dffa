const DIGITS: Readonly<Record<string, number>> = { KRW: 0, JPY: 0, EUR: 2, USD: 2, GBP: 2 }
export const CURRENCIES = ['USD', 'EUR', 'KRW', 'JPY', 'GBP'] as const
export type Currency = (typeof CURRENCIES)[number]

/** A typed sum in the currency's smallest unit, as the server takes it; what is no sum goes as it was typed, to be refused there. */
export function minorOf(typed: string, currency: string): string {
  const digits = DIGITS[currency] ?? 2
  const found = /^(\d+)(?:\.(\d+))?$/.exec(typed.replaceAll(/[,\s]/g, ''))
  if (!found) return typed
  const [, whole = '', part = ''] = found
  if (part.length > digits) return typed
  return String(BigInt(whole + part.padEnd(digits, '0')))
}
