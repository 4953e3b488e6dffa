import type { Ctx } from '#kernel/context.ts'
import { partnerAt } from '#modules/membership/index.ts'
import { find } from '../customers/queries.ts'
import type { ById } from '../customers/shapes.ts'

/** By whom the partner serves this customer: one reseller, or nobody where it sells by itself. */
export async function resellersOf(ctx: Ctx, { customerId }: ById) {
  const { resellerTenantId } = await find(ctx, { customerId })
  const reseller = resellerTenantId && (await partnerAt(ctx, resellerTenantId))
  return reseller ? [reseller] : []
}
