/** What the vendor may write of a promotion. */
import { isDeepStrictEqual } from 'node:util'
import type { Day } from '#kernel/calendar.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { refuseDesk as refuse } from './refusals.ts'
import type { NewPromotion } from './shapes.ts'
import type { Promotion } from './tables.ts'

/** What is wrong with it; the SKUs it may name are given. Whatever is new begins today or later. */
export function mayBe(wanted: NewPromotion, known: readonly string[], today: Day | null): Refusal[] {
  const { validFrom, validTo, seatsMin: least, seatsMax: most } = wanted
  const named = (['skus', 'requires'] as const).flatMap((field) => wanted[field].map((sku) => ({ field, sku })))
  return [
    validTo < validFrom && refuse.days({}, { field: 'validTo' }),
    today !== null && validFrom < today && refuse.past({ day: new Date(today) }, { field: 'validFrom' }),
    least !== null && most !== null && most < least && refuse.seats({ least, most }, { field: 'seatsMax' }),
    ...named.map(({ field, sku }) => !known.includes(sku) && refuse.skuUnknown({ sku }, { field })),
  ].filter((one) => one !== false)
}

const FIXED = ['skus', 'ways', 'discountBps', 'validFrom', 'optIn', 'firstPurchase', 'requires'] as const
/** Why it does not become this; null where it may. */
export function mayBecome(before: Promotion, wanted: NewPromotion, today: Day): Refusal | null {
  const { name, endedAt, validFrom, validTo } = before
  if (endedAt !== null || validTo < today) return refuse.over({ name })
  if (wanted.validTo < today) return refuse.past({ day: new Date(today) }, { field: 'validTo' })
  if (validFrom > today) return wanted.validFrom < today ? refuse.past({ day: new Date(today) }, { field: 'validFrom' }) : null // biome-ignore format: one line
  const field = FIXED.find((one) => !isDeepStrictEqual(before[one], wanted[one]))
  return field ? refuse.begun({ day: new Date(validFrom) }, { field }) : null
}
