import type { Redemption } from '#modules/catalog/index.ts'
import type { Subscription } from '../tables.ts'

type Priced = Pick<Subscription, 'promotionId' | 'productId' | 'skuId' | 'quantity'>
/** What a change takes of a promotion: all seats where it begins, those that are added where it goes on. None are given back. */
export function redemptionsOf(before: Priced | null, { promotionId, productId, skuId, quantity }: Priced): Redemption[] {
  if (promotionId === null) return []
  const goesOn = before?.promotionId === promotionId && before.productId === productId && before.skuId === skuId
  const seats = goesOn ? Math.max(0, quantity - before.quantity) : quantity
  return goesOn && seats === 0 ? [] : [{ promotionId, productId, skuId, seats, times: goesOn ? 0 : 1 }]
} // biome-ignore format: one thought
