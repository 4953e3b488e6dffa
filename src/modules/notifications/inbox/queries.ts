import { and, arrayOverlaps, desc, eq, getTableColumns, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, placeOf } from '#kernel/page.ts'
import { missing, within } from '#kernel/store.ts'
import { type Found, isFirst, rolesOf } from './rules.ts'
import type { Search } from './shapes.ts'
import { classes, items as i, readings as r } from './tables.ts'

const found = { ...getTableColumns(i), readAt: r.readAt, archivedAt: r.archivedAt }
const standsFirst = sql<boolean>`(${i.kind} = 'mandatory' and ${i.closedAt} is null)`
const order: Order = { way: 'down', by: [[standsFirst, 'flag'], [i.createdAt, 'instant'], [i.id, 'id']] } // biome-ignore format: one thought

/** The items bound to a role of the reader; everybody else's do not exist for them. */
const mine = (ctx: Ctx) => arrayOverlaps(i.roles, rolesOf(ctx.actor.grants))
const byReader = (ctx: Ctx) => and(within(ctx, r), eq(r.itemId, i.id), eq(r.userId, ctx.actor.id))

export async function inbox(ctx: Ctx, { after, limit = PAGE_ROWS, ...filters }: Static<typeof Search>) {
  const rows: Found[] = await ctx.db
    .select(found)
    .from(i)
    .leftJoin(r, byReader(ctx))
    .where(and(within(ctx, i), mine(ctx), wanted(filters), beyond(order, after)))
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return cut(rows, limit, (item) => placeOf(isFirst(item), item.createdAt, item.id))
}

type Filters = Omit<Static<typeof Search>, 'after' | 'limit'>
const wanted = ({ state = 'open', workspace, unread, ...filters }: Filters) =>
  and(
    STATES[state],
    filters.class ? inArray(i.kind, [...classes[filters.class]]) : undefined,
    workspace ? eq(i.workspace, workspace) : undefined,
    unread ? isNull(r.readAt) : undefined,
  )
const open = and(isNull(i.closedAt), isNull(r.archivedAt))
const STATES: Record<NonNullable<Filters['state']>, SQL | undefined> = {
  open,
  done: isNotNull(i.closedAt),
  archived: and(isNull(i.closedAt), isNotNull(r.archivedAt)),
}

export async function counted(ctx: Ctx) {
  const isAction = inArray(i.kind, [...classes.action])
  const [row] = await ctx.db
    .select({
      unread: sql<number>`count(*) filter (where ${r.readAt} is null)::int`,
      actions: sql<number>`count(*) filter (where ${isAction})::int`,
      mandatory: sql<number>`count(*) filter (where ${i.kind} = 'mandatory')::int`,
    })
    .from(i)
    .leftJoin(r, byReader(ctx))
    .where(and(within(ctx, i), mine(ctx), open))
  return row ?? { unread: 0, actions: 0, mandatory: 0 }
}

/** One item as its reader finds it; one that is not bound to them is missing. */
export async function find(ctx: Ctx, { id }: { id: Id<'item'> }): Promise<Found> {
  const [row] = await ctx.db
    .select(found)
    .from(i)
    .leftJoin(r, byReader(ctx))
    .where(and(within(ctx, i), mine(ctx), eq(i.id, id)))
  if (!row) throw missing()
  return row
}

/** The ids of what the reader has open and not yet read. */
export async function unread(ctx: Ctx, limit: number) {
  const rows = await ctx.db
    .select({ id: i.id })
    .from(i)
    .leftJoin(r, byReader(ctx))
    .where(and(within(ctx, i), mine(ctx), open, isNull(r.readAt)))
    .orderBy(desc(i.createdAt))
    .limit(limit)
  return rows.map(({ id }) => id)
}
