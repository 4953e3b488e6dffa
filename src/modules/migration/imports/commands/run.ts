import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { lifecycle } from '../lifecycle.ts'
import { keyOf, names, tableOf, targets, typedRows } from '../queries/typed.ts'
import type { Import } from '../tables.ts'

export const BATCH = 5_000

/** Takes the next rows without an error: what was there before is kept beside, then each old record is made or changed. A claimed one is left alone. */
export async function runBatch(ctx: Ctx, file: Import) {
  const next = await nextRow(ctx, file)
  if (next === null) return { status: lifecycle.next(file.status, 'finish'), finishedAt: ctx.now }
  const { rowCount } = await ctx.db.execute(taken(ctx, file, next))
  return { reached: next, taken: file.taken + (rowCount ?? 0) }
}

async function nextRow(ctx: Ctx, { id, reached }: Import): Promise<number | null> {
  const { rows } = await ctx.db.execute<{ next: number | null }>(sql`
    select max(row) as next from (
      select row from import_rows where import_id = ${id} and row > ${reached} order by row limit ${BATCH}) batch`)
  return rows[0]?.next ?? null
}

function taken(ctx: Ctx, file: Import, next: number): SQL {
  const { columns, key } = targets[file.kind]
  const sound = sql`r.row > ${file.reached} and r.row <= ${next}
    and not exists (select from import_problems p where p.import_id = r.import_id and p.row = r.row and p.severity = 'error')`
  return sql`
    with batch as materialized (${typedRows(file, sound)}),
    fresh as (
      insert into import_changes (import_id, key, before)
      select ${file.id}, ${keyOf(file, 'b')}, case when ${keyOf(file, 'l')} is null then null else to_jsonb(l) end
        from batch b left join ${tableOf(file)} l on ${keyOf(file, 'l')} = ${keyOf(file, 'b')}
       where (${keyOf(file, 'l')} is null or (${names(columns, 'l')}) is distinct from (${names(columns, 'b')}))
         and not exists (select from legacy_accounts c where c.old_id = b.old_id and c.claimed_tenant_id is not null)
      on conflict do nothing returning key)
    insert into ${tableOf(file)} (${names(columns)}, import_id, imported_at)
    select ${names(columns, 'b')}, ${file.id}, ${ctx.now.toISOString()}::timestamptz
      from batch b join fresh f on f.key = ${keyOf(file, 'b')}
    on conflict (${sql.raw(key)}) do update set ${overwritten([...columns, 'import_id', 'imported_at'])}`
}

export const overwritten = (columns: readonly string[]) =>
  sql.raw(columns.map((name) => `"${name}" = excluded."${name}"`).join(', '))
