import { and, desc, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { across } from '#kernel/store.ts'
import { partnerAt, partnersAt } from '#modules/membership/index.ts'
import { partnerships as p } from '#modules/relationships/index.ts'
import { find } from '../customers/queries.ts'
import type { ById } from '../customers/shapes.ts'
import type { Related } from './shapes.ts'

const RELATED_MAX = 2_000

/** By whom the partner serves this customer: one reseller, or nobody where it sells by itself. */
export async function resellersOf(ctx: Ctx, { customerId }: ById) {
  const { resellerTenantId } = await find(ctx, { customerId })
  const reseller = resellerTenantId && (await partnerAt(ctx, resellerTenantId))
  return reseller ? [reseller] : []
}

/** The resellers a provider sells through, or the providers of a reseller, by name: of partnerships that run. */
export async function related(ctx: Ctx, { as, name = '' }: Related) {
  const [own, other] = as === 'provider' ? [p.tenantId, p.resellerTenantId] : [p.resellerTenantId, p.tenantId]
  const rows = await ctx.db
    .select({ tenantId: other })
    .from(p)
    .where(and(across(ctx, p), eq(own, ctx.tenantId), eq(p.status, 'active')))
    .orderBy(desc(p.id))
    .limit(RELATED_MAX)
  const partners = await partnersAt(ctx, rows.flatMap(({ tenantId }) => tenantId ?? [])) // biome-ignore format: one thought
  const wanted = name.trim().toLowerCase()
  return partners
    .filter((one) => one.name.toLowerCase().includes(wanted))
    .sort((one, two) => (one.name < two.name ? -1 : 1))
}
