import { and, desc, eq, getTableColumns, ilike, inArray, isNull } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, placeOf } from '#kernel/page.ts'
import { across, containing, missing, within } from '#kernel/store.ts'
import { tenants } from '#modules/access/index.ts'
import { certificates as c } from '../certificates/tables.ts'
import { type Purchase, purchases as p } from '../purchases/tables.ts'
import { held } from './lifecycle.ts'
import type { ById, SearchAll } from './shapes.ts'
import { type Holding, holdings as h } from './tables.ts'

const HOLDINGS_MAX = 200
const shown = { ...getTableColumns(h), certificate: c.number }
const ofHolding = and(eq(c.tenantId, h.tenantId), eq(c.holdingId, h.id), isNull(c.revokedAt))

/** Every level the company holds or has held, the newest first. */
export const list = (ctx: Ctx) =>
  ctx.db
    .select(shown)
    .from(h)
    .leftJoin(c, ofHolding)
    .where(within(ctx, h))
    .orderBy(desc(h.since), desc(h.id))
    .limit(HOLDINGS_MAX)

export async function find(ctx: Ctx, { holdingId }: Static<typeof ById>) {
  const [row] = await ctx.db
    .select(shown)
    .from(h)
    .leftJoin(c, ofHolding)
    .where(and(within(ctx, h), eq(h.id, holdingId)))
  if (!row) throw missing()
  return row
}

const ORDERS_MAX = 100
/** The paid orders a level was bought and renewed with. */
export async function ordersOf(ctx: Ctx, holdingId: Holding['id']): Promise<Purchase['id'][]> {
  const rows = await ctx.db
    .select({ id: p.id })
    .from(p)
    .where(and(within(ctx, p), eq(p.holdingId, holdingId)))
    .orderBy(desc(p.id))
    .limit(ORDERS_MAX)
  return rows.map(({ id }) => id)
}

/** What the company holds now, by code. */
export async function heldNow(ctx: Ctx): Promise<Map<string, Holding>> {
  const rows = await ctx.db
    .select()
    .from(h)
    .where(and(within(ctx, h), inArray(h.status, [...held])))
    .limit(HOLDINGS_MAX)
  return new Map(rows.map((row) => [row.code, row]))
}

const newestFirst: Order = { way: 'down', by: [[h.id, 'id']] }

/** Who holds what, across the network. */
export async function searchAll(ctx: Ctx, input: Static<typeof SearchAll>) {
  const { status, code, kind, search, after, limit = PAGE_ROWS } = input
  const rows = await ctx.db
    .select({ ...shown, company: tenants.name })
    .from(h)
    .innerJoin(tenants, eq(tenants.id, h.tenantId))
    .leftJoin(c, ofHolding)
    .where(
      and(
        across(ctx, h),
        status && eq(h.status, status),
        code ? eq(h.code, code) : undefined,
        kind && eq(h.kind, kind),
        search?.trim() ? ilike(tenants.name, containing(search)) : undefined,
        beyond(newestFirst, after),
      ),
    )
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  return cut(rows, limit, ({ id }) => placeOf(id))
}
