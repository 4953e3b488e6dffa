import { and } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { within } from '#kernel/store.ts'
import type { List } from './shapes.ts'
import { roleChanges as r } from './tables.ts'

const newestFirst: Order = { way: 'down', by: [[r.id, 'id']] }

/** The changes of many that were made here, the newest first. */
export async function list(ctx: Ctx, { after, limit = PAGE_ROWS }: Static<typeof List>) {
  const rows = await ctx.db
    .select()
    .from(r)
    .where(and(within(ctx, r), beyond(newestFirst, after)))
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  return cut(rows, limit)
}
