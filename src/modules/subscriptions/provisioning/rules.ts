/** What a subscription gives a customer's people to use, by its state (domain.md 6.5). */
import type { Subscription } from '../subscriptions/tables.ts'

export type Brought = { readonly active: number; readonly warning: number; readonly suspended: number }

/** Seats that can be used, that can be used for a while yet, and that are shut; of what is over, none. */
export function broughtBy({ status, quantity }: Pick<Subscription, 'status' | 'quantity'>): Brought {
  const none = { active: 0, warning: 0, suspended: 0 }
  if (status === 'deleted') return none
  if (status === 'active') return { ...none, active: quantity }
  return status === 'expired' ? { ...none, warning: quantity } : { ...none, suspended: quantity }
}
