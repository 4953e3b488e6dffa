/**
 * What is charged and credited, line by line (domain.md 7.3, 7.4). A preview shows these lines and the ledger of charges keeps
 * them: there is no second way to a sum. What is charged for a part of a cycle is charged by the day, today included.
 */
import type { Day } from '#kernel/calendar.ts'
import { daysFrom } from '#kernel/days.ts'
import { type Currency, rounded } from '#kernel/money.ts'
import type { Said } from '#kernel/words.ts'
import { refuse } from './refusals.ts'
import { type CycleSpan, FOREVER } from './terms.ts'

export const chargeTypes = [
  'new',
  'renew',
  'cycleCharge',
  'addQuantity',
  'removeQuantity',
  'moveQuantity',
  'cancelImmediate',
  'convert',
  'changeBillingPlan',
  'extendTerm',
  'customerCredit',
] as const
export type ChargeType = (typeof chargeTypes)[number]

/** What somebody did, or the clock, that a line follows from. */
export const causes = [
  'purchase',
  'renewal',
  'nextCycle',
  'seatsAdded',
  'seatsRemoved',
  'cancelled',
  'upgraded',
  'trialConverted',
  'planChanged',
  'termChanged',
  'transferred',
  'migrated',
] as const
export type Cause = (typeof causes)[number]

/** What one unit costs in each charge cycle, in minor units, and what is taken off it in hundredths of a percent. */
export type Priced = {
  readonly productId: string
  readonly skuId: string
  readonly title: Said
  readonly unitPrice: bigint
  readonly currency: Currency
  readonly promotionId: string | null
  readonly discountBps: number
}

/** One line of a preview or of the ledger; a credit has a quantity and a subtotal below nought. */
export type Line = Priced & {
  readonly type: ChargeType
  readonly why: Cause
  readonly quantity: number
  /** Of one unit, for the days charged, after the discount; rounded down. */
  readonly effectiveUnitPrice: bigint
  readonly subtotal: bigint
  readonly chargedFrom: Day
  readonly chargedTo: Day
  /** The days charged, and how many the whole cycle has. */
  readonly days: number
  readonly daysInCycle: number
}

const WHOLE_BPS = 10_000
/** However many lines are added up, the sum fits into the ledger. */
const SUM_MOST = 10n ** 15n
type Reason = { readonly type: ChargeType; readonly why: Cause }
type Days = { readonly from: Day; readonly cycle: CycleSpan }

/** So many units from this day to the end of the cycle; fewer than none are a credit. */
export function lineOf(price: Priced, quantity: number, { from, cycle }: Days, { type, why }: Reason): Line {
  const isForGood = cycle.to === FOREVER
  const days = isForGood ? 1 : daysFrom(from, cycle.to)
  const daysInCycle = isForGood ? 1 : cycle.whole
  const { productId, skuId, title, unitPrice, currency, promotionId, discountBps } = price
  const [part, whole] = [BigInt(days) * BigInt(WHOLE_BPS - discountBps), BigInt(daysInCycle) * BigInt(WHOLE_BPS)]
  const effectiveUnitPrice = rounded(unitPrice * part, whole, 'down')
  const subtotal = effectiveUnitPrice * BigInt(quantity)
  if (subtotal > SUM_MOST || subtotal < -SUM_MOST) throw refuse.tooGreat({}, { field: 'quantity' })
  return {
    ...{ productId, skuId, title, unitPrice, currency, promotionId, discountBps, type, why, quantity },
    ...{ effectiveUnitPrice, subtotal },
    ...{ chargedFrom: from, chargedTo: cycle.to, days, daysInCycle },
  }
}

/** What is bought anew, or for the next cycle. */
export const charged = (price: Priced, quantity: number, days: Days, is: Reason): Line[] =>
  quantity === 0 ? [] : [lineOf(price, quantity, days, is)]

/** What was charged to the end of the cycle is given back for the days that are left of it. */
export const credited = (price: Priced, quantity: number, days: Days, is: Reason): Line[] =>
  quantity === 0 ? [] : [lineOf(price, -quantity, days, is)]

/** Everything that was charged is given back, as if it had not been bought (domain.md 6.6). */
export const reversed = (lines: readonly Line[], is: Reason): Line[] =>
  lines.map((line) => ({ ...line, ...is, quantity: -line.quantity, subtotal: -line.subtotal }))

/** What the lines come to. */
export const totalOf = (lines: readonly Pick<Line, 'subtotal'>[]): bigint => lines.reduce((sum, { subtotal }) => sum + subtotal, 0n) // biome-ignore format: one line

/** A fraction that is kept exact: a price finer than a minor unit, a rate of exchange. */
export type Ratio = { readonly n: bigint; readonly d: bigint }

/** Licences: the price of one is rounded down in the currency of the bill, then counted (domain.md 7.4). */
export const licenceSubtotal = (effectiveUnitPrice: Ratio, quantity: bigint, fx: Ratio): bigint => rounded(effectiveUnitPrice.n * fx.n, effectiveUnitPrice.d * fx.d, 'down') * quantity // biome-ignore format: one line

/** Usage: what was used is rounded down in the currency of the price, and again in that of the bill. */
export const usageSubtotal = (effectiveUnitPrice: Ratio, quantity: Ratio, fx: Ratio): bigint =>
  rounded(rounded(effectiveUnitPrice.n * quantity.n, effectiveUnitPrice.d * quantity.d, 'down') * fx.n, fx.d, 'down')
