/** What a change made of seats. */
import { itemIdOf } from '#modules/catalog/index.ts'
import type { Plan } from '../subscriptions/rules/standing.ts'
import type { Subscription } from '../subscriptions/tables.ts'
import type { Transition } from './tables.ts'

type Id = Subscription['id']
export type Became = Omit<Transition, 'tenantId' | 'id' | 'subscriptionId' | 'at' | 'byName'>
type Sold = Pick<Subscription, 'productId' | 'skuId' | 'availabilityId' | 'term' | 'cycle' | 'promotionId' | 'quantity'>
const itemOf = ({ productId, skuId, availabilityId }: Sold) => itemIdOf(productId, skuId, availabilityId)

/** What of the seats became what; null of a change that leaves them what they are. */
export function transitionOf(before: Subscription, plan: Plan, where: { readonly openedId?: Id; readonly into?: Subscription }): Became | null {
  const { openedId, into } = where
  const became = (to: Sold, intoId: Id, quantity: number): Became => ({
    ...{ fromItem: itemOf(before), toItem: itemOf(to), intoId, quantity, isWhole: quantity === before.quantity },
    ...{ term: to.term, cycle: to.cycle, promotionId: to.promotionId },
  })
  const after = { ...before, ...plan.next }
  if (into) return became(into, into.id, before.quantity - (after.status === 'deleted' ? 0 : after.quantity))
  if (plan.opens && openedId) return became(plan.opens.columns, openedId, plan.opens.columns.quantity)
  return plan.did.some(({ kind }) => kind === 'upgraded' || kind === 'termChanged') ? became(after, before.id, after.quantity) : null
} // biome-ignore format: one thought
