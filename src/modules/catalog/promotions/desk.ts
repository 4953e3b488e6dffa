/** What the vendor may write of a promotion. */
import { isDeepStrictEqual } from 'node:util'
import { type Day, dayIn } from '#kernel/calendar.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { refuseDesk as refuse } from './refusals.ts'
import type { NewPromotion } from './shapes.ts'
import type { Promotion } from './tables.ts'

/** The days it is somewhere in the world: where a day ends last, and where it begins first. */
export type Days = { readonly last: Day; readonly first: Day }
export const daysAt = (now: Date): Days => ({ last: dayIn(now, 'Etc/GMT+12'), first: dayIn(now, 'Etc/GMT-14') })

/** What is wrong with it; the SKUs it may name are given. Whatever is new begins on a day that is still to end somewhere. */
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

const FIXED = ['skus', 'ways', 'markets', 'segments', 'discountBps', 'validFrom', 'optIn', 'firstPurchase', 'requires'] as const // biome-ignore format: one line
/** Why it does not become this; null where it may. It has begun where its first day begins first, and is over where its last ends last. */
export function mayBecome(before: Promotion, wanted: NewPromotion, { last: today, first }: Days): Refusal | null {
  const { name, endedAt, validFrom, validTo } = before
  if (endedAt !== null || validTo < today) return refuse.over({ name })
  if (wanted.validTo < today) return refuse.past({ day: new Date(today) }, { field: 'validTo' })
  if (validFrom > first) return wanted.validFrom < today ? refuse.past({ day: new Date(today) }, { field: 'validFrom' }) : null // biome-ignore format: one line
  const field = FIXED.find((one) => !isDeepStrictEqual(before[one], wanted[one]))
  return field ? refuse.begun({ day: new Date(validFrom) }, { field }) : null
}
