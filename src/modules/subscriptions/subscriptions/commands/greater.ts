/** The greater changes within a term: how it is charged, how long it is, and what it is. */
import type { Static } from 'typebox'
import * as terms from '../rules/terms.ts'
import { upgrade } from '../rules/upgrade.ts'
import type { Conversion, LongerTerm, OtherPlan, Upgrade } from '../shapes.ts'
import { convertedItem, itemNextCycle, itemToday, promotionToday } from './asks.ts'
import { changing } from './change.ts'

export const plan = changing(terms.changePlan, async (ctx, s, { cycle }: Static<typeof OtherPlan>) => ({
  item: await itemNextCycle(ctx, s, { cycle }),
}))
export const term = changing(terms.lengthen, async (ctx, s, { term, cycle }: Static<typeof LongerTerm>) => {
  const item = await itemToday(ctx, s, { term, cycle }, 'renew')
  return { item, promotion: await promotionToday(ctx, s, item, s.quantity) }
})
export const upgrading = changing(
  upgrade,
  async (ctx, s, { productId, skuId, quantity, name }: Static<typeof Upgrade>) => {
    const item = await itemToday(ctx, s, { productId, skuId }, 'buy')
    return { item, promotion: await promotionToday(ctx, s, item, quantity ?? s.quantity), quantity, name }
  },
)
export const conversion = changing(terms.convert, async (ctx, s, { quantity, ...wish }: Static<typeof Conversion>) => ({
  ...{ item: await convertedItem(ctx, s, wish), quantity },
}))
