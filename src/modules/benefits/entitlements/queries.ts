import { and, eq, getTableColumns, ilike, type SQL, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, placeOf } from '#kernel/page.ts'
import { across, containing, within } from '#kernel/store.ts'
import { tenants } from '#modules/access/index.ts'
import { allocations as a } from '../allocations/tables.ts'
import type { ById, Search, SearchAll } from './shapes.ts'
import { entitlements as e, type SourceKind, store } from './tables.ts'

export const find = (ctx: Ctx, { entitlementId }: Static<typeof ById>) => store.get(ctx, entitlementId)

/** What runs first, the earliest to end on top; what is over comes last. */
const soonestFirst: Order = { way: 'up', by: [[e.status, 'text'], [e.validTo, 'instant'], [e.id, 'id']] } // biome-ignore format: one thought
const place = ({ status, validTo, id }: { status: string; validTo: Date; id: string }) => [status, validTo, id] as const

/** The inventory: every line the company was granted. */
export async function search(ctx: Ctx, { after, limit = PAGE_ROWS, ...filters }: Static<typeof Search>) {
  const rows = await ctx.db
    .select()
    .from(e)
    .where(and(within(ctx, e), ...wanted(filters), beyond(soonestFirst, after)))
    .orderBy(...inOrder(soonestFirst))
    .limit(limit + 1)
  return cut(rows, limit, (row) => placeOf(...place(row)))
}

type Filters = Pick<Static<typeof Search>, 'status' | 'kind' | 'source'>
const wanted = ({ status, kind, source }: Filters): (SQL | undefined)[] => [
  status && eq(e.status, status),
  kind && eq(e.kind, kind),
  source && eq(e.sourceKind, source),
]

/** The same across the network, each with its company. */
export async function searchAll(ctx: Ctx, input: Static<typeof SearchAll>) {
  const { after, limit = PAGE_ROWS, type, search: typed, ...filters } = input
  const rows = await ctx.db
    .select({ ...getTableColumns(e), company: tenants.name })
    .from(e)
    .innerJoin(tenants, eq(tenants.id, e.tenantId))
    .where(
      and(
        across(ctx, e),
        ...wanted(filters),
        type ? eq(e.typeCode, type) : undefined,
        typed?.trim() ? ilike(tenants.name, containing(typed)) : undefined,
        beyond(soonestFirst, after),
      ),
    )
    .orderBy(...inOrder(soonestFirst))
    .limit(limit + 1)
  return cut(rows, limit, (row) => placeOf(...place(row)))
}

/** Whether anything a source granted has been used, and whether one of its keys was seen: both forbid a refund (domain.md 1.12). */
export async function usedOf(ctx: Ctx, { kind, id }: { kind: SourceKind; id: string }) {
  const [row] = await ctx.db
    .select({
      used: sql<boolean>`coalesce(bool_or(${a.usedAt} is not null), false)`,
      keysViewed: sql<boolean>`coalesce(bool_or(${a.viewedAt} is not null), false)`,
    })
    .from(a)
    .innerJoin(e, and(eq(e.tenantId, a.tenantId), eq(e.id, a.entitlementId)))
    .where(and(within(ctx, a), eq(e.sourceKind, kind), eq(e.sourceId, id)))
  return row ?? { used: false, keysViewed: false }
}
