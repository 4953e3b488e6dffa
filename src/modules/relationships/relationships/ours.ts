/** The customer's own view of its partners: across companies, and its own rows alone. */
import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { post } from '#kernel/letter.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { permissions } from '#kernel/permissions.ts'
import { across, missing } from '#kernel/store.ts'
import { admins, tenantOf, tenants } from '#modules/access/index.ts'
import { keep } from '#modules/audit/index.ts'
import { supportAt } from '#modules/membership/index.ts'
import { end } from './commands.ts'
import { endedByCustomer } from './letters.ts'
import { lifecycle } from './lifecycle.ts'
import type { ById, Ours, Search } from './shapes.ts'
import { relationships as r } from './tables.ts'

const newestFirst: Order = { way: 'down', by: [[r.id, 'id']] }
const ofPartner = and(eq(tenants.tenantId, r.tenantId), eq(tenants.id, r.tenantId))
const counted = (states: string) =>
  sql<number>`(select count(*)::int from delegations d where d.tenant_id = ${r.tenantId} and d.customer_id = ${r.customerId} and d.status in (${sql.raw(states)}))`
const row = {
  ...getTableColumns(r),
  partnerName: tenants.name,
  partnerCountry: tenants.country,
  open: counted(`'active', 'expiring'`),
  waiting: counted(`'approvalPending'`),
}

/** The partners of the customer at hand, the newest first. */
export async function search(ctx: Ctx, { status, after, limit = PAGE_ROWS }: Static<typeof Search>) {
  const rows: Ours[] = await ctx.db
    .select(row)
    .from(r)
    .innerJoin(tenants, ofPartner)
    .where(
      and(across(ctx, r), eq(r.customerId, ctx.tenantId), status && eq(r.status, status), beyond(newestFirst, after)),
    )
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  return cut(rows, limit)
}

export async function find(ctx: Ctx, { id }: Static<typeof ById>): Promise<Ours> {
  const [found] = await ctx.db
    .select(row)
    .from(r)
    .innerJoin(tenants, ofPartner)
    .where(and(across(ctx, r), eq(r.customerId, ctx.tenantId), eq(r.id, id)))
  if (!found) throw missing()
  return found
}

/** Who helps the customer, and how they are reached: the reseller it buys through where that has said it, else the partner. */
export async function support(ctx: Ctx, { id }: Static<typeof ById>) {
  const { tenantId, resellerTenantId } = await find(ctx, { id })
  const ids = [...(resellerTenantId ? [resellerTenantId] : []), tenantId]
  const known = await supportAt(ctx, ids)
  const by = ids.find((one) => known.has(one)) ?? tenantId
  const company = (await tenantOf(ctx, by))?.name ?? ''
  return { company, support: known.get(by) ?? null }
}

const ADMINS_MAX = 10
/** The customer ends it: what the partner may do ends with it, what was bought stays. */
export async function endOurs(ctx: Ctx, { id }: Static<typeof ById>): Promise<Ours> {
  const before = await find(ctx, { id })
  lifecycle.next(before.status, 'end') // of one that is over nothing ends, least of all what came after it
  const there = contextOf({ ...inTenant({ ...ctx, expects: null }, before.tenantId), changes: [] })
  await end(there, { customerId: ctx.tenantId })
  await keep(there, { operation: 'DELETE /our-partners/:id', requestId: newId() })
  const facts = { company: before.name, by: ctx.actor.name }
  for (const { email, language } of await admins(there, permissions['relationships:ask'].roles, ADMINS_MAX))
    await post(there, endedByCustomer, email, language, facts)
  return find(ctx, { id })
}
