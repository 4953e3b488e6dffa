import { and, asc, inArray, lt } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Ctx } from './context.ts'
import { across } from './store.ts'
import { addDays } from './time.ts'

const BATCH = 1_000
/** For a day one who comes too late is still told so; afterwards there is nothing here. */
const KEPT_DAYS = 1

type Passing = PgTable & { id: PgColumn; expiresAt: PgColumn }
/** Drops one batch of what expired a day ago or earlier, the oldest first; answers how many. */
export async function sweepExpired(ctx: Ctx, table: Passing): Promise<number> {
  const over = ctx.db
    .select({ id: table.id })
    .from(table as PgTable)
    .where(and(across(ctx, table), lt(table.expiresAt, addDays(ctx.now, -KEPT_DAYS))))
    .orderBy(asc(table.expiresAt))
    .limit(BATCH)
  const { rowCount } = await ctx.db.delete(table as PgTable).where(and(across(ctx, table), inArray(table.id, over)))
  return rowCount ?? 0
}
