import type { Ctx } from '#kernel/context.ts'
import { standsFor } from '#kernel/permissions.ts'
import type { Segment } from '#modules/catalog/index.ts'
import { customerSegments, hasAgreed } from '#modules/customers/index.ts'
import { companyOf, type Relationship, sellsAs } from '#modules/relationships/index.ts'
import { resellersAmong } from '../lines/queries.ts'
import type { Looked } from './rules.ts'

/** Who orders and for whom, as far as ordering asks; the credit limit is looked at with what is ordered. */
export type Eligibility = Omit<Looked, 'beyondLimit'> & { readonly segments: readonly Segment[] }

export async function eligibilityOf(ctx: Ctx, served: Relationship): Promise<Eligibility> {
  const { customerId, kind, resellerTenantId } = served
  const { standings } = await companyOf(ctx)
  const segments = await customerSegments(ctx, customerId)
  const reseller = resellerTenantId && (await resellersAmong(ctx, [resellerTenantId])).get(resellerTenantId)
  return {
    ...{ customerId, kind, segments, isOpen: segments.length > 0 },
    ...{ mayOrder: standsFor('orders:place', standings), sellsAs: await sellsAs(ctx) },
    hasAgreed: await hasAgreed(ctx, customerId),
    reseller: resellerTenantId ? (reseller ?? 'none') : null,
  }
}
