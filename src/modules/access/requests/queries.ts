import { and, desc, eq, getTableColumns, inArray, or, type SQL } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { missing, within } from '#kernel/store.ts'
import { members } from '../members/tables.ts'
import { people } from '../people/tables.ts'
import { givenBy } from './rules.ts'
import type { Search, Shown } from './shapes.ts'
import { accessRequests as r } from './tables.ts'

const newestFirst: Order = { way: 'down', by: [[r.id, 'id']] }
const asked = { ...getTableColumns(r), name: people.name, email: people.email, userId: members.userId }

/** What the reader asked for, and what others ask of them; nobody else's wishes. */
export async function search(ctx: Ctx, { status, mine, after, limit = PAGE_ROWS }: Static<typeof Search>) {
  const rows = await shownWhere(ctx, and(status && eq(r.status, status), mine ? own(ctx) : undefined, beyond(newestFirst, after)), limit + 1) // biome-ignore format: one thought
  return cut(rows, limit)
}

/** One request, for who asked, who may answer, and the house. */
export async function find(ctx: Ctx, id: Id<'accessRequest'>): Promise<Shown> {
  const [row] = await shownWhere(ctx, eq(r.id, id), 1)
  if (!row) throw missing()
  return row
}

async function shownWhere(ctx: Ctx, wanted: SQL | undefined, limit: number): Promise<Shown[]> {
  const gives = givenBy(ctx.actor.grants)
  const rows = await ctx.db
    .select(asked)
    .from(r)
    .innerJoin(members, and(eq(members.tenantId, r.tenantId), eq(members.id, r.memberId)))
    .innerJoin(people, eq(people.id, members.userId))
    .where(and(within(ctx, r), ctx.actor.kind === 'house' ? undefined : or(own(ctx), inArray(r.role, gives)), wanted))
    .orderBy(...inOrder(newestFirst))
    .limit(limit)
  return rows.map(({ userId, ...row }) => ({ ...row, isMine: userId === ctx.actor.id, mayAnswer: gives.includes(row.role) })) // biome-ignore format: one thought
}

const own = (ctx: Ctx) => eq(members.userId, ctx.actor.id)

/** The pending requests of a member, the newest first. */
export const pendingOf = (ctx: Ctx, memberId: Id<'member'>) =>
  ctx.db
    .select()
    .from(r)
    .where(and(within(ctx, r), eq(r.memberId, memberId), eq(r.status, 'pending')))
    .orderBy(desc(r.id))
    .limit(100)
