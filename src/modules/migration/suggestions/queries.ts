import { and, count, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { within } from '#kernel/store.ts'
import type { Listed } from './shapes.ts'
import { type Suggestion, roleSuggestions as s } from './tables.ts'

const oldestFirst: Order = { way: 'up', by: [[s.id, 'id']] }

/** Whom the old centre knew at the company, in the order they were brought. */
export async function list(ctx: Ctx, { status, after, limit = PAGE_ROWS }: Listed) {
  const rows = await ctx.db
    .select()
    .from(s)
    .where(and(within(ctx, s), status && eq(s.status, status), beyond(oldestFirst, after)))
    .orderBy(...inOrder(oldestFirst))
    .limit(limit + 1)
  return cut(rows, limit)
}

/** The suggestion of one mailbox; null where there is none. */
export async function at(ctx: Ctx, email: string): Promise<Suggestion | null> {
  const [row] = await ctx.db
    .select()
    .from(s)
    .where(and(within(ctx, s), eq(s.email, email.toLowerCase())))
    .for('update')
  return row ?? null
}

/** How many of them wait for an admin. */
export async function openCount(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db
    .select({ n: count() })
    .from(s)
    .where(and(within(ctx, s), inArray(s.status, ['open', 'asked'])))
  return row?.n ?? 0
}
