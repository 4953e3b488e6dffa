/** Money is a whole number of minor units in one currency. Rounding happens in `rounded`, and nowhere else. */
export type Currency = 'KRW' | 'EUR' | 'USD' | 'GBP' | 'JPY'
export type Money = { readonly amount: bigint; readonly currency: Currency }

export const money = (amount: bigint, currency: Currency): Money => ({ amount, currency })

/** How a fraction becomes a whole number: to the nearer, a half to the even one; or the rest is dropped, towards nought. */
export type Rounding = 'halfEven' | 'down'

/** `n / d`, d above nought, as a whole number. */
export function rounded(n: bigint, d: bigint, mode: Rounding): bigint {
  const [quotient, rest] = [n / d, n % d]
  if (mode === 'down') return quotient
  const twice = (rest < 0n ? -rest : rest) * 2n
  const up = twice > d || (twice === d && quotient % 2n !== 0n)
  return up ? quotient + (n < 0n ? -1n : 1n) : quotient
}

/** `part / whole` of a sum, rounded half to even. */
export const share = (m: Money, part: number, whole: number): Money =>
  money(rounded(m.amount * BigInt(part), BigInt(whole), 'halfEven'), m.currency)

const DIGITS: Record<Currency, number> = { KRW: 0, EUR: 2, USD: 2, GBP: 2, JPY: 0 }

/** The wire form: a decimal string, never a float. */
export function decimal({ amount, currency }: Money): string {
  const digits = DIGITS[currency]
  const text = String(amount < 0n ? -amount : amount).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  return (amount < 0n ? '-' : '') + (digits ? `${whole}.${text.slice(-digits)}` : whole)
}

/** The wire form read back; null where it has more digits than the currency, or is no number at all. */
export function minorOf(text: string, currency: Currency): bigint | null {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text.trim()) ?? []
  const digits = DIGITS[currency]
  if (!whole || /[1-9]/.test(part.slice(digits))) return null
  return BigInt(`${sign}${whole}${part.slice(0, digits).padEnd(digits, '0')}`)
}
