import { and, desc, eq, lt } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { cut, PAGE_ROWS } from '#kernel/page.ts'
import { within } from '#kernel/store.ts'
import type { Search } from './shapes.ts'
import { joins as j } from './tables.ts'

/** Who asks for a place in the company, newest first. */
export async function search(ctx: Ctx, { status, after, limit = PAGE_ROWS }: Static<typeof Search>) {
  const rows = await ctx.db
    .select()
    .from(j)
    .where(and(within(ctx, j), status && eq(j.status, status), after && lt(j.id, after)))
    .orderBy(desc(j.id))
    .limit(limit + 1)
  return cut(rows, limit)
}
