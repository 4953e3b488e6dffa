/** One link for two: a reseller asks, and its provider comes to serve the customer with it (domain.md 5.2). */
import { type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { keep } from '#modules/audit/index.ts'
import { sellsThroughUs } from '../partnerships/queries.ts'
import { begin } from '../relationships/commands.ts'
import { companyOf, servedBy } from '../relationships/queries.ts'
import { refuse } from './refusals.ts'
import { sameRegion, stillSells } from './rules.ts'
import type { Asking } from './shapes.ts'
import type { RelationshipRequest } from './tables.ts'

/** The provider that is to come along: one that the asking reseller sells through. */
export async function providerFor(ctx: Ctx, { providerTenantId = null, kind }: Pick<Asking, 'providerTenantId' | 'kind'>) {
  if (!providerTenantId) return { providerTenantId, providerName: null }
  const there = inTenant(ctx, providerTenantId)
  const isOurs = kind === 'reseller' && (await sellsThroughUs(there, ctx.tenantId))
  if (!isOurs) throw refuse.notThrough({}, { field: 'providerTenantId', link: '/partnerships' })
  return { providerTenantId, providerName: (await companyOf(there)).name }
} // biome-ignore format: one thought

type Customer = Pick<Parameters<typeof begin>[1], 'customerId' | 'name' | 'domain' | 'country'>
/** The provider serves the customer through the reseller from now on; where it serves it already nothing of that changes. */
export async function relateProvider(ctx: Ctx, request: RelationshipRequest, customer: Customer & { said: unknown }) {
  const { providerTenantId, providerName, tenantId: resellerTenantId } = request
  if (!providerTenantId) return null
  const { said, ...about } = customer
  const provider = contextOf({ ...inTenant({ ...ctx, expects: null }, providerTenantId), changes: [] })
  const name = providerName ?? ''
  if (!(await sellsThroughUs(provider, resellerTenantId))) throw refuse.providerGone({ provider: name })
  const company = await companyOf(provider)
  stillSells(name, company.standings)
  sameRegion({ name, country: company.country }, about.country, said)
  if (await servedBy(provider, about.customerId)) return null
  await begin(provider, { ...about, kind: 'reseller', source: 'accepted', resellerTenantId })
  await keep(provider, { operation: 'POST /relationship-acceptances', requestId: newId() })
  return provider
}
