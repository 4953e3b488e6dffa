import { and, eq } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { within } from '#kernel/store.ts'
import type { Search } from './shapes.ts'
import { joins as j } from './tables.ts'

const newestFirst: Order = { way: 'down', by: [[j.id, 'id']] }

/** Who asks for a place in the company, newest first. */
export async function search(ctx: Ctx, { status, after, limit = PAGE_ROWS }: Static<typeof Search>) {
  const rows = await ctx.db
    .select()
    .from(j)
    .where(and(within(ctx, j), status && eq(j.status, status), beyond(newestFirst, after)))
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  return cut(rows, limit)
}
