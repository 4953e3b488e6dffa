import { and, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { Refusal } from '#kernel/refusal.ts'
import { across, missing, within } from '#kernel/store.ts'
import { domains } from '../domains/tables.ts'
import { mailSettings } from '../mailboxes/queries.ts'
import { workMail } from '../mailboxes/rules.ts'
import { members } from '../members/tables.ts'
import { people } from '../people/tables.ts'
import { tenants } from '../tenants/tables.ts'
import { refuse } from './rules.ts'
import type { Named, Search } from './shapes.ts'
import { recoveries as r } from './tables.ts'

const MINE_MAX = 50
const CANDIDATES_MAX = 20
const named = { ...getTableColumns(r), company: tenants.name }
const newestFirst: Order = { way: 'down', by: [[r.id, 'id']] }

/** The company's requests, the newest first. */
export const search = (ctx: Ctx, input: Static<typeof Search>) => pageWhere(ctx, input, within(ctx, r))
/** Every company's, for the vendor's desk. */
export const searchAll = (ctx: Ctx, input: Static<typeof Search>) => pageWhere(ctx, input, across(ctx, r))

async function pageWhere(ctx: Ctx, { status, after, limit = PAGE_ROWS }: Static<typeof Search>, whose: SQL) {
  const rows = await ctx.db
    .select(named)
    .from(r) // both callers say whose
    .innerJoin(tenants, eq(tenants.id, r.tenantId))
    .where(and(whose, status && eq(r.status, status), beyond(newestFirst, after)))
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  return cut(rows, limit)
}

/** One request of the company at hand. */
export async function find(ctx: Ctx, id: Id<'recovery'>): Promise<Named> {
  const [row] = await ctx.db
    .select(named)
    .from(r)
    .innerJoin(tenants, eq(tenants.id, r.tenantId))
    .where(and(within(ctx, r), eq(r.id, id)))
  if (!row) throw missing()
  return row
}

/** What the person at hand has asked for, in whatever company. */
export const mine = (ctx: Ctx): Promise<Named[]> =>
  ctx.db
    .select(named)
    .from(r)
    .innerJoin(tenants, eq(tenants.id, r.tenantId))
    .where(and(across(ctx, r), eq(r.userId, ctx.actor.id)))
    .orderBy(desc(r.id))
    .limit(MINE_MAX)

export async function oneOfMine(ctx: Ctx, id: Id<'recovery'>): Promise<Named> {
  const found = (await mine(ctx)).find((one) => one.id === id)
  if (!found) throw refuse.notYourRecovery()
  return found
}

/** The companies of the person's own mail domain in which they are no global admin; or the one asked after, if it is of them. */
export async function candidates(
  ctx: Ctx,
  { tenantId: only }: { tenantId?: Id<'tenant'> } = {},
): Promise<{ tenantId: Id<'tenant'>; name: string; domain: string }[]> {
  const domain = await workDomain(ctx)
  if (!domain) return []
  const rows = await ctx.db
    .select({ tenantId: tenants.id, name: tenants.name })
    .from(tenants)
    .where(
      and(
        across(ctx, tenants),
        eq(tenants.kind, 'partner'),
        isOf(domain),
        sql`not ${isAdminOf(ctx)}`,
        only && eq(tenants.id, only),
      ),
    )
    .orderBy(tenants.name)
    .limit(CANDIDATES_MAX)
  return rows.map((row) => ({ ...row, domain }))
}

/** The domain of the person's address, if that address may stand for a company. */
async function workDomain({ actor, ...ctx }: Ctx): Promise<string | null> {
  try {
    return workMail(actor.email, await mailSettings({ ...ctx, actor })).domain
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

const ADMIN = JSON.stringify([{ role: 'globalAdmin' }])
/** Proven by the company as its own, or the domain its admins write from. */
const isOf = (domain: string) => sql`(
  exists (select from ${domains} d where d.tenant_id = ${tenants.id} and d.status = 'verified' and d.name = ${domain})
  or exists (select from ${members} m join ${people} p on p.id = m.user_id
    where m.tenant_id = ${tenants.id} and m.grants @> ${ADMIN}::jsonb and lower(split_part(p.email, '@', 2)) = ${domain}))`
const isAdminOf = ({ actor }: Ctx) => sql`exists (select from ${members} m
  where m.tenant_id = ${tenants.id} and m.user_id = ${actor.id} and m.status = 'active' and m.grants @> ${ADMIN}::jsonb)`
