/** What is left of a cycle, today included, as money: nothing of what is paid by use (domain.md 7.4). */
import type { Day } from '#kernel/calendar.ts'
import { charged, credited, type Line } from '#modules/billing/index.ts'
import type { Subscription } from '../tables.ts'
import { isCharged, leftOf, priceOf } from './standing.ts'

export type Cause = Parameters<typeof charged>[3]
type Standing = Parameters<typeof isCharged>[0] &
  Parameters<typeof leftOf>[0] &
  Parameters<typeof priceOf>[0] &
  Pick<Subscription, 'quantity'>

/** It comes back, as far as it was charged. */
export const restCredited = (s: Standing, today: Day, is: Cause): Line[] =>
  isCharged(s) ? credited(priceOf(s), s.quantity, leftOf(s, today), is) : []

export const restCharged = (s: Standing, today: Day, is: Cause): Line[] =>
  isCharged(s) ? charged(priceOf(s), s.quantity, leftOf(s, today), is) : []

/** The old number is credited, and the new one charged. */
export const recounted = (s: Standing, quantity: number, today: Day, is: Cause): Line[] => [
  ...restCredited(s, today, is),
  ...restCharged({ ...s, quantity }, today, is),
]
