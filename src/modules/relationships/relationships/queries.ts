import { and, asc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { anyone, prepared, statement } from '#kernel/prepared.ts'
import { missing, within } from '#kernel/store.ts'
import { domains, type Tenant, tenants } from '#modules/access/index.ts'
import { type Reseller, resellers } from '#modules/membership/index.ts'
import { type Relationship, relationships } from './tables.ts'

const serving = prepared((db, name) =>
  db
    .select()
    .from(relationships)
    .where(
      and(
        within(anyone, relationships),
        eq(relationships.customerId, sql.placeholder('customerId')),
        eq(relationships.status, sql`'active'`),
      ),
    )
    .limit(1)
    .prepare(name),
)

/** The relationship this partner has now with that customer; null where there is none. */
export async function servedBy(ctx: Ctx, customerId: Id<'tenant'>): Promise<Relationship | null> {
  const [row] = await serving(ctx.db).execute({ tenantId: ctx.tenantId, customerId })
  return row ?? null
}

/** The same, or nothing is here: the customer of another partner does not exist for this one. */
export async function mustServe(ctx: Ctx, customerId: Id<'tenant'>): Promise<Relationship> {
  const row = await servedBy(ctx, customerId)
  if (!row) throw missing()
  return row
}

const ever = statement('select id from relationships where tenant_id = $1 and customer_id = $2 limit 1')
/** The same of those it has served, too: what was sold to them stays to be read. */
export async function mustHaveServed({ db, tenantId }: Ctx, customerId: Id<'tenant'>): Promise<void> {
  const [row] = await ever(db, [tenantId, customerId])
  if (!row) throw missing()
}

const NAMES_MAX = 1_000
const named = statement(`
  select customer_id as "customerId", name from relationships where tenant_id = $1 and customer_id = any ($2::uuid[]) order by id limit ${NAMES_MAX}`)
/** What this partner calls these customers, in one question; those that have left it, too. */
export async function customerNames(
  ctx: Ctx,
  ids: readonly Id<'tenant'>[],
): Promise<ReadonlyMap<Id<'tenant'>, string>> {
  if (ids.length === 0) return new Map()
  const rows = await named<{ customerId: Id<'tenant'>; name: string }>(ctx.db, [ctx.tenantId, [...new Set(ids)]])
  return new Map(rows.map(({ customerId, name }) => [customerId, name]))
}

/** The company at hand, as its own directory calls it. */
export async function companyOf(ctx: Ctx): Promise<Tenant> {
  const [tenant] = await company(ctx.db).execute({ tenantId: ctx.tenantId })
  if (!tenant) throw missing()
  return tenant
}
const company = prepared((db, name) => db.select().from(tenants).where(within(anyone, tenants)).limit(1).prepare(name))

/** The first domain the company at hand has proven; null where it has none. */
export async function domainOf(ctx: Ctx): Promise<string | null> {
  const [row] = await ctx.db
    .select({ name: domains.name })
    .from(domains)
    .where(and(within(ctx, domains), eq(domains.status, 'verified')))
    .orderBy(asc(domains.id))
    .limit(1)
  return row?.name ?? null
}

/** How the company at hand sells (domain.md 5.1); null where it is in no reseller programme. */
export async function sellsAs(ctx: Ctx): Promise<Reseller['kind'] | null> {
  const [row] = await selling(ctx.db).execute({ tenantId: ctx.tenantId })
  return row?.kind ?? null
}
const selling = prepared((db, name) =>
  db.select({ kind: resellers.kind }).from(resellers).where(within(anyone, resellers)).limit(1).prepare(name),
)

/** A company as it sells: its name, and how. */
export type Selling = { readonly name: string; readonly kind: Reseller['kind'] | null }
