import type { Ctx } from '#kernel/context.ts'
import { type Bearer, standsFor } from '#kernel/permissions.ts'
import { statement } from '#kernel/prepared.ts'
import { missing } from '#kernel/store.ts'
import type { Segment } from '#modules/catalog/index.ts'
import { CUSTOMER_AGREED, type HeldVetting, segmentsHeld } from '#modules/customers/index.ts'
import type { Relationship, Selling } from '#modules/relationships/index.ts'
import { VENDOR_ASKED } from '#modules/subscriptions/index.ts'
import type { Asked } from '../reviews/rules.ts'
import type { Looked } from './rules.ts'

/** Who orders and for whom, as far as ordering asks; the credit limit is looked at with what is ordered. */
export type Eligibility = Omit<Looked, 'beyondLimit'> & { readonly segments: readonly Segment[] }
export type Served = Pick<Relationship, 'customerId' | 'name' | 'kind' | 'country' | 'resellerTenantId'>
/** Everything an order stands on that is not in its lines. */
export type Ground = {
  readonly served: Served
  readonly eligibility: Eligibility
  /** What the vendor wants to see of the company's orders. */
  readonly review: Asked | null
  /** The vendor has set a limit to what the company may owe. */
  readonly isLimited: boolean
  /** The vendor's systems are told of what is ordered. */
  readonly isAsked: boolean
}

type Row = Served & {
  readonly standings: Bearer['standings']
  readonly sellsAs: Selling['kind']
  readonly hasAgreed: boolean
  readonly held: readonly Pick<HeldVetting, 'kind' | 'status'>[]
  readonly reseller: 'ready' | 'notReady' | null
  readonly review: (Omit<Asked, 'fromTotal'> & { readonly fromTotal: string | null }) | null
  readonly isLimited: boolean
  readonly isAsked: boolean
}
const asking = statement(`
  select r.customer_id as "customerId", r.name, r.kind, r.country, r.reseller_tenant_id as "resellerTenantId", t.standings, s.kind as "sellsAs",
    ${CUSTOMER_AGREED} as "hasAgreed",
    (select coalesce(json_agg(json_build_object('kind', v.kind, 'status', v.status)), '[]') from customer_vetted(r.tenant_id, r.customer_id, $3::timestamptz) v) as held,
    case when r.reseller_tenant_id is not null then (select x.standing from reseller_standings(r.tenant_id, array[r.reseller_tenant_id]) x) end as reseller,
    (select json_build_object('step', o.step, 'fromTotal', o.from_total::text, 'currency', o.currency) from order_reviews o where o.tenant_id = r.tenant_id) as review,
    exists (select from credit_limits l where l.tenant_id = r.tenant_id) as "isLimited", ${VENDOR_ASKED} as "isAsked"
  from relationships r join tenants t on t.tenant_id = r.tenant_id and t.id = r.tenant_id left join resellers s on s.tenant_id = r.tenant_id
  where r.tenant_id = $1::uuid and r.customer_id = $2::uuid and r.status = 'active' limit 1`)

/** All of it in one question: it is asked before each order. A customer of another partner does not exist for this one. */
export async function groundOf({ db, tenantId, now }: Ctx, customerId: Served['customerId']): Promise<Ground> {
  const [row] = await asking<Row>(db, [tenantId, customerId, now])
  if (!row) throw missing()
  const { standings, held, hasAgreed, sellsAs, reseller, review, isLimited, isAsked, ...served } = row
  const segments = segmentsHeld(held)
  const eligibility: Eligibility = {
    ...{ customerId, kind: served.kind, segments, isOpen: segments.length > 0, sellsAs, hasAgreed },
    mayOrder: standsFor('orders:place', standings),
    reseller: served.resellerTenantId ? (reseller ?? 'none') : null,
  }
  const fromTotal = review?.fromTotal ? BigInt(review.fromTotal) : null
  return { served, eligibility, review: review && { ...review, fromTotal }, isLimited, isAsked }
}

export const eligibilityOf = async (ctx: Ctx, { customerId }: Pick<Served, 'customerId'>): Promise<Eligibility> =>
  (await groundOf(ctx, customerId)).eligibility
