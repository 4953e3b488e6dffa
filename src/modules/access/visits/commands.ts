import { and, eq, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { across, within } from '#kernel/store.ts'
import type { statusChanged } from '../members/shapes.ts'
import { members } from '../members/tables.ts'
import { ofAnotherTenant, widening } from './rules.ts'
import { type kinds, visits } from './tables.ts'

type Home = { homeTenantId: Id<'tenant'>; homeName: string; kind: (typeof kinds)[number] }

/**
 * Gives the people of another tenant a place here, in one statement: after a merge with the account's roles they hold at home
 * for the whole organisation, from a linked tenant with none. Whoever has a place already keeps it as it is.
 */
export async function receive(ctx: Ctx, { homeTenantId, homeName, kind }: Home): Promise<number> {
  across(ctx, visits) // two tenants are written: only an operation of the network may
  const widened = kind === 'merged'
  const { rows } = await ctx.db.execute<{ id: string }>(sql`
    with arriving as (
      select m.user_id, ${widened ? widenedGrants : sql`'[]'::jsonb`} as grants from members m
      where m.tenant_id = ${homeTenantId} and m.status = 'active'
        and not exists (select from visits v where v.tenant_id = m.tenant_id and v.member_id = m.id)
    ), placed as (
      insert into members as place (tenant_id, id, user_id, status, own_grants, guest, created_at, updated_at)
      select ${ctx.tenantId}::uuid, gen_random_uuid(), user_id, 'active', grants, true, ${ctx.now.toISOString()}::timestamptz, ${ctx.now.toISOString()}::timestamptz
      from arriving ${widened ? sql`where grants <> '[]'::jsonb` : sql``}
      on conflict (tenant_id, user_id) do update
        set status = 'active', own_grants = excluded.own_grants, guest = true, version = place.version + 1, updated_at = excluded.updated_at
        where place.status = 'removed'
      returning id
    )
    insert into visits (tenant_id, id, kind, member_id, home_tenant_id, home_name, created_at, updated_at)
    select ${ctx.tenantId}::uuid, gen_random_uuid(), ${kind}, id, ${homeTenantId}::uuid, ${homeName}, ${ctx.now.toISOString()}::timestamptz, ${ctx.now.toISOString()}::timestamptz
    from placed returning member_id as id`)
  noted(ctx, rows, 'active')
  await stayAtWork(ctx, homeTenantId)
  return rows.length
}

/** Whoever is signed in and had one place alone goes on working there: a second one asks nobody to choose in the middle of it. */
const stayAtWork = (ctx: Ctx, homeTenantId: Id<'tenant'>) =>
  ctx.db.execute(sql`
    update auth.sessions set active_tenant_id = ${homeTenantId}::uuid
    where active_tenant_id is null and user_id in (
      select m.user_id from visits v
      join members m on m.tenant_id = v.tenant_id and m.id = v.member_id
      where v.tenant_id = ${ctx.tenantId} and v.home_tenant_id = ${homeTenantId}
        and (select count(*) from members o where o.user_id = m.user_id and o.status = 'active') = 2)`)

/** The grants that reach over a merge: the account's roles, held for the whole organisation. */
const widenedGrants = sql`coalesce((
  select jsonb_agg(distinct g) from jsonb_array_elements(m.grants) g
  where g->>'scope' = 'organisation' and g->>'role' in (${sql.join(widening.map((role) => sql`${role}`), sql`, `)})
), '[]'::jsonb)` // biome-ignore format: one thought

/** Ends the places of another tenant's people here, and with them every role they hold here. */
export async function dismiss(ctx: Ctx, homeTenantId: Id<'tenant'>): Promise<number> {
  across(ctx, visits)
  const { rows } = await ctx.db.execute<{ id: string }>(sql`
    with gone as (
      delete from visits where tenant_id = ${ctx.tenantId} and home_tenant_id = ${homeTenantId} returning member_id
    )
    update members set status = 'removed', own_grants = '[]'::jsonb, version = version + 1, updated_at = ${ctx.now.toISOString()}::timestamptz
    from gone where members.tenant_id = ${ctx.tenantId} and members.id = gone.member_id and members.status <> 'removed'
    returning members.id`)
  noted(ctx, rows, 'removed')
  return rows.length
}

const noted = (ctx: Ctx, rows: readonly { id: string }[], status: string) => {
  for (const { id } of rows) ctx.changes.push({ what: 'member', id, old: null, new: { status } })
}

/** How many people of another tenant would come here, and how many of them hold a place already. */
export async function expected(ctx: Ctx, { homeTenantId, kind }: Omit<Home, 'homeName'>): Promise<number> {
  across(ctx, visits)
  const { rows } = await ctx.db.execute<{ count: number }>(sql`
    select count(*)::int as count from members m
    where m.tenant_id = ${homeTenantId} and m.status = 'active'
      and not exists (select from visits v where v.tenant_id = m.tenant_id and v.member_id = m.id)
      and not exists (select from members p where p.tenant_id = ${ctx.tenantId} and p.user_id = m.user_id and p.status <> 'removed')
      ${kind === 'merged' ? sql`and ${widenedGrants} <> '[]'::jsonb` : sql``}`)
  return rows[0]?.count ?? 0
}

/** Refuses to change the place of somebody whose own tenant is another one of a merged account. */
export async function mayManage(ctx: Ctx, memberId: Id<'member'>): Promise<void> {
  if (ctx.actor.kind === 'house') return
  const [visit] = await ctx.db
    .select({ home: visits.homeName, kind: visits.kind })
    .from(visits)
    .where(and(within(ctx, visits), eq(visits.memberId, memberId)))
  if (visit?.kind === 'merged') throw ofAnotherTenant({ home: visit.home })
}

/** Whoever leaves their own tenant, or is suspended there, leaves the others of the account as well. */
export async function follow(ctx: Ctx, { userId, status }: Static<typeof statusChanged.facts>) {
  if (status === 'active') return
  await ctx.db.execute(sql`select end_visits(${userId}::uuid, ${ctx.now.toISOString()}::timestamptz)`)
}

/** The actor's own tenant where their place here came with it; null where they are at home here. */
export async function homeOf(ctx: Ctx): Promise<Id<'tenant'> | null> {
  const [visit] = await ctx.db
    .select({ home: visits.homeTenantId })
    .from(visits)
    .innerJoin(members, and(eq(members.tenantId, visits.tenantId), eq(members.id, visits.memberId)))
    .where(and(within(ctx, visits), eq(members.userId, ctx.actor.id)))
  return visit?.home ?? null
}
