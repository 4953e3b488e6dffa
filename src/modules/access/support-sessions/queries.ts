import { and, eq, getTableColumns, gt, inArray, type SQL } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { across, missing, within } from '#kernel/store.ts'
import { tenants } from '../tenants/tables.ts'
import { offeredTo } from './rules.ts'
import type { Named, Search, SearchAll } from './shapes.ts'
import { supportSessions as s } from './tables.ts'

const LIVE = ['asked', 'allowed', 'open'] as const
const LIVE_MAX = 100
const newestFirst: Order = { way: 'down', by: [[s.id, 'id']] }
const named = { ...getTableColumns(s), company: tenants.name }

/** The company's support sessions, the newest first. */
export const search = (ctx: Ctx, input: Static<typeof Search>) => pageWhere(ctx, input, within(ctx, s))
/** Every company's, for the vendor's desk. */
export const searchAll = (ctx: Ctx, { mine, partnerTenantId, ...input }: Static<typeof SearchAll>) =>
  pageWhere(
    ctx,
    input,
    and(
      across(ctx, s),
      mine ? eq(s.staffId, ctx.actor.id) : undefined,
      partnerTenantId && eq(s.tenantId, partnerTenantId),
    ),
  )

async function pageWhere(
  ctx: Ctx,
  { status, after, limit = PAGE_ROWS }: Static<typeof Search>,
  whose: SQL | undefined,
) {
  const rows = await ctx.db
    .select(named)
    .from(s) // both callers say whose
    .innerJoin(tenants, eq(tenants.id, s.tenantId))
    .where(and(whose, status && eq(s.status, status), beyond(newestFirst, after)))
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  return cut(rows.map(asSeenBy(ctx)), limit)
}

/** One of the company at hand. */
export async function find(ctx: Ctx, id: Id<'supportSession'>): Promise<Named> {
  const [row] = await ctx.db
    .select(named)
    .from(s)
    .innerJoin(tenants, eq(tenants.id, s.tenantId))
    .where(and(within(ctx, s), eq(s.id, id)))
  if (!row) throw missing()
  return asSeenBy(ctx)(row)
}

const asSeenBy =
  ({ actor }: Ctx) =>
  (row: Omit<Named, 'isMine' | 'offered'>): Named => ({
    ...row,
    isMine: row.staffId === actor.id,
    offered: offeredTo(row, actor),
  })

/** What the company at hand is called. */
export async function companyOf(ctx: Ctx): Promise<string> {
  const [tenant] = await ctx.db.select({ name: tenants.name }).from(tenants).where(within(ctx, tenants)).limit(1)
  return tenant?.name ?? ''
}

/** What is asked for, allowed or open in the company at hand. */
export const liveHere = (ctx: Ctx) =>
  ctx.db
    .select()
    .from(s)
    .where(and(within(ctx, s), inArray(s.status, [...LIVE])))
    .orderBy(s.id)
    .limit(LIVE_MAX)

/** How often the actor has asked the company at hand since. */
export async function askedSince(ctx: Ctx, since: Date): Promise<number> {
  const rows = await ctx.db
    .select({ id: s.id })
    .from(s)
    .where(and(within(ctx, s), eq(s.staffId, ctx.actor.id), gt(s.createdAt, since)))
    .limit(LIVE_MAX)
  return rows.length
}

/** Whether whoever acts still may: their session is open and not over. It stays so until this operation has ended. */
export async function stillActs(ctx: Ctx): Promise<boolean> {
  const { acting } = ctx.actor
  if (!acting) return false
  const [row] = await ctx.db
    .select({ status: s.status, openUntil: s.openUntil })
    .from(s)
    .where(and(within(ctx, s), eq(s.id, acting.sessionId)))
    .for('share')
  return row?.status === 'open' && row.openUntil !== null && row.openUntil > ctx.now
}
