import { and, eq } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { across, missing } from '#kernel/store.ts'
import type { ById, Queue } from '../shapes.ts'
import { type Claim, claims as k } from '../tables.ts'

const newestFirst: Order = { way: 'down', by: [[k.id, 'id']] }
/** Claims at the vendor's desk, the newest first. */
export async function queue(ctx: Ctx, { status, after, limit = PAGE_ROWS }: Queue) {
  const rows = await ctx.db
    .select()
    .from(k)
    .where(and(across(ctx, k), status && eq(k.status, status), beyond(newestFirst, after)))
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  return cut(rows, limit)
}

export async function find(ctx: Ctx, { id }: Static<typeof ById>): Promise<Claim> {
  const [claim] = await ctx.db
    .select()
    .from(k)
    .where(and(across(ctx, k), eq(k.id, id)))
  if (!claim) throw missing()
  return claim
}
