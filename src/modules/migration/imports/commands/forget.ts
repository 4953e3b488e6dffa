import { and, asc, eq, lt, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { across } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { type Import, importProblems, importReadings, importRows, imports } from '../tables.ts'

/** How long the rows of a file are kept after the last thing that was done with it: long enough to mend what was left out. */
const KEPT_DAYS = 60
const tables = [importRows, importReadings, importProblems]

/** Drops the rows of a file, how they were read and what was wrong with them; the import itself stays in the list. */
export async function forgetRows(ctx: Ctx, { id }: Pick<Import, 'id'>) {
  for (const table of tables) await ctx.db.delete(table).where(and(across(ctx, table), eq(table.importId, id)))
}

/** Forgets the rows of files nobody has touched for long. What is needed to undo an import is kept as long as the import. */
export async function forgetOld(ctx: Ctx): Promise<number> {
  const hasRows = sql`exists (select from ${importRows} where ${importRows.importId} = ${imports.id})`
  const old = await ctx.db
    .select({ id: imports.id })
    .from(imports)
    .where(
      and(
        across(ctx, imports),
        lt(imports.updatedAt, addDays(ctx.now, -KEPT_DAYS)),
        hasRows,
        sql`${imports.status} not in ('checking', 'running', 'undoing')`,
      ),
    )
    .orderBy(asc(imports.id))
    .limit(1)
  for (const one of old) await forgetRows(ctx, one)
  return old.length
}
