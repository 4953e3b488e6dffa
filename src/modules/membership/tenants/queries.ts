import { and, asc, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { across, within } from '#kernel/store.ts'
import { members, tenants } from '#modules/access/index.ts'
import { leaderOf } from '../accounts/queries.ts'
import { accounts } from '../accounts/tables.ts'
import { locations } from '../locations/tables.ts'
import type { Structure } from './shapes.ts'
import { tenantLinks as k } from './tables.ts'

const [LINKS_MAX, SITES_MAX, CANDIDATES_MAX] = [200, 2_000, 50]
const place = { tenantId: tenants.tenantId, name: tenants.name, country: tenants.country }

/** The tenants of the account, with the locations that came along, and what could be linked. */
export async function structure(ctx: Ctx): Promise<Structure> {
  const [primary] = await ctx.db.select(place).from(tenants).where(within(ctx, tenants))
  const links = await linksOf(ctx)
  const sites = await sitesOf(ctx, links.map(({ linkedTenantId }) => linkedTenantId)) // biome-ignore format: one thought
  return {
    primary: primary ?? { tenantId: ctx.tenantId, name: '', country: null },
    into: await leaderOf(ctx),
    links: links.map((link) => ({
      ...link,
      sites: sites.filter(({ tenantId }) => tenantId === link.linkedTenantId && link.status === 'active'),
    })),
    candidates: await candidates(ctx),
  }
}

const linksOf = (ctx: Ctx) =>
  ctx.db.select().from(k).where(within(ctx, k)).orderBy(asc(k.status), desc(k.id)).limit(LINKS_MAX)

/** The open locations of tenants that were merged into this account: their people see to them, the account knows them. */
async function sitesOf(ctx: Ctx, tenantIds: Id<'tenant'>[]) {
  if (tenantIds.length === 0) return []
  const rows = await ctx.db
    .select({
      tenantId: locations.tenantId,
      name: locations.name,
      partnerId: locations.partnerId,
      country: locations.country,
      address: locations.address,
    })
    .from(locations)
    .where(and(across(ctx, locations), inArray(locations.tenantId, tenantIds), eq(locations.status, 'active')))
    .orderBy(asc(locations.tenantId), desc(locations.headquarters), asc(locations.name))
    .limit(SITES_MAX)
  return rows.map(({ address, ...site }) => ({ ...site, city: address.city }))
}

/** Tenants that belong to no account, and whose global admin the actor is. */
async function candidates(ctx: Ctx) {
  const linked = alias(k, 'linked')
  return ctx.db
    .select(place)
    .from(members)
    .innerJoin(tenants, eq(tenants.tenantId, members.tenantId))
    .leftJoin(accounts, eq(accounts.tenantId, tenants.tenantId))
    .leftJoin(linked, and(eq(linked.linkedTenantId, tenants.tenantId), eq(linked.status, 'active')))
    .where(
      and(
        across(ctx, members),
        eq(members.userId, ctx.actor.id),
        eq(members.status, 'active'),
        sql`${members.grants} @> '[{"role":"globalAdmin"}]'::jsonb`,
        eq(tenants.kind, 'partner'),
        ne(tenants.tenantId, ctx.tenantId),
        isNull(accounts.id),
        isNull(linked.id),
      ),
    )
    .orderBy(asc(tenants.name), asc(tenants.tenantId))
    .limit(CANDIDATES_MAX)
}

/** The active links of the account: what a merge carries along, and what keeps an account from closing. */
export const activeLinks = (ctx: Ctx) =>
  ctx.db
    .select()
    .from(k)
    .where(and(within(ctx, k), eq(k.status, 'active')))
    .orderBy(asc(k.id))
    .limit(LINKS_MAX)
