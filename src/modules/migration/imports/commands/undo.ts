import { sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { lifecycle } from '../lifecycle.ts'
import { keyOf, tableOf, targets } from '../queries/typed.ts'
import type { Import } from '../tables.ts'
import { overwritten } from './run.ts'

/** Puts the next old records back as they were: what was not there goes, what was comes again. */
export async function undoBatch(ctx: Ctx, file: Import, count: number) {
  const { rows } = await ctx.db.execute<{ back: number }>(sql`
    with batch as materialized (
      select key, before from import_changes where import_id = ${file.id} order by key limit ${count}),
    gone as (
      delete from ${tableOf(file)} l using batch b where ${keyOf(file, 'l')} = b.key and b.before is null),
    back as (
      insert into ${tableOf(file)} select was.*
        from batch b cross join lateral jsonb_populate_record(null::${tableOf(file)}, b.before) was where b.before is not null
      on conflict (${sql.raw(targets[file.kind].key)}) do update set ${overwritten([...targets[file.kind].columns, 'import_id', 'imported_at'])}),
    settled as (
      delete from import_changes c where c.import_id = ${file.id} and c.key <= (select max(key) from batch))
    select count(*)::int as back from batch`)
  const back = rows[0]?.back ?? 0
  if (back === 0) return { status: lifecycle.next(file.status, 'finish'), undoneAt: ctx.now, reached: 0 }
  return { returned: file.returned + back }
}
