/** What the tests' customers have. */
import { newId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Ask, itemOf } from '#modules/catalog/index.ts'
import { type Opening, openSubscriptions } from '#modules/subscriptions/index.ts'
import type { goods } from './catalog.ts'
import { newCustomer } from './customer.ts'
import { enrolledOffice } from './enrolled.ts'
import type { Office, OfficeOptions } from './office.ts'
import { attested } from './orders.ts'

/** A partner that may sell, and one customer of it in Korea, which has agreed. */
export async function seller(options: OfficeOptions = {}) {
  const o = await enrolledOffice({ standings: { network: 'active', reseller: 'active' }, ...options })
  const { id: customerId } = await newCustomer(o)
  await attested(o, customerId, o.clock().toISOString().slice(0, 10))
  return Object.assign(o, { customerId })
}

type Wish = Partial<Omit<Opening, 'item'>> & Partial<Pick<Ask, 'term' | 'cycle'>>
/** Opens one subscription of these goods, as an order would: by the year, charged by the month, unless it is said otherwise. */
export const opened = (
  o: Office & { readonly customerId: Parameters<typeof openSubscriptions>[1]['customerId'] },
  { catalogItemId }: ReturnType<typeof goods>,
  { term = 'P1Y', cycle = 'monthly', quantity = 10, ...wish }: Wish = {},
) =>
  o.within(async (ctx) => {
    const on = ctx.now.toISOString().slice(0, 10)
    const item = await itemOf(ctx, { market: 'KR', segments: ['commercial'], catalogItemId, term, cycle, on })
    if (item instanceof Refusal) throw item
    const order = {
      customerId: o.customerId,
      orderId: newId<'order'>(),
      isAsked: true,
      lines: [{ ...wish, item, quantity }],
    }
    const [one] = await openSubscriptions(ctx, order)
    if (!one) throw new Error('Nothing was opened.')
    return one
  })
