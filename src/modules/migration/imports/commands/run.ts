import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { holdClaims } from '../../old-accounts/commands.ts'
import { lifecycle } from '../lifecycle.ts'
import { keyOf, names, tableOf, targets, typedRows } from '../queries/typed.ts'
import type { Import } from '../tables.ts'

export const BATCH = 5_000

/** Takes the next rows without an error: what was there before is kept beside, then each old record is made or changed. A claimed one is left alone. */
export async function runBatch(ctx: Ctx, file: Import, rows: number) {
  const next = await nextRow(ctx, file, rows)
  if (next === null) return { status: lifecycle.next(file.status, 'finish'), finishedAt: ctx.now }
  const { columns, key } = targets[file.kind]
  await holdClaims(ctx) // an account claimed while its batch runs would be changed after it was closed
  await ctx.db.execute(sql`create temporary table batch on commit drop as ${differing(file, next)}`)
  await ctx.db.execute(sql`
    insert into import_changes (import_id, key, before) select ${file.id}, b.${sql.raw(key)}, b.before from batch b on conflict do nothing`)
  const { rowCount } = await ctx.db.execute(sql`
    insert into ${tableOf(file)} (${names(columns)}, import_id, imported_at)
    select ${names(columns, 'b')}, ${file.id}, ${ctx.now.toISOString()}::timestamptz from batch b
    on conflict (${sql.raw(key)}) do update set ${overwritten([...columns, 'import_id', 'imported_at'])}`)
  await ctx.db.execute(sql`drop table batch`)
  return { reached: next, taken: file.taken + (rowCount ?? 0) }
}

async function nextRow(ctx: Ctx, { id, reached }: Import, count: number): Promise<number | null> {
  const { rows } = await ctx.db.execute<{ next: number | null }>(sql`
    select max(row) as next from (
      select row from import_rows where import_id = ${id} and row > ${reached} order by row limit ${count}) batch`)
  return rows[0]?.next ?? null
}

/** Rows that are new or differ from what is there, with what is there; each fault and each record is looked up by its key. `offset 0` lets each cell be read once. */
function differing(file: Import, next: number): SQL {
  const { columns } = targets[file.kind]
  const faults = sql`(select count(*) from (
    select 1 from import_problems p where p.import_id = r.import_id and p.row = r.row and p.severity = 'error' limit 1) f)`
  const rows = typedRows(file, 'run', sql`r.row > ${file.reached} and r.row <= ${next} and ${faults} = 0`)
  return sql`
    select t.*, case when ${keyOf(file, 'l')} is null then null else to_jsonb(l) end as before
      from (${rows} offset 0) t left join ${tableOf(file)} l on ${keyOf(file, 'l')} = ${keyOf(file, 't')}
      left join legacy_accounts a on a.old_id = t.old_id
     where a.claimed_tenant_id is null
       and (${keyOf(file, 'l')} is null or (${names(columns, 'l')}) is distinct from (${names(columns, 't')}))`
}

export const overwritten = (columns: readonly string[]) =>
  sql.raw(columns.map((name) => `"${name}" = excluded."${name}"`).join(', '))
