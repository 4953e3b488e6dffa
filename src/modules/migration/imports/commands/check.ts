import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { across } from '#kernel/store.ts'
import { lifecycle } from '../lifecycle.ts'
import { counted, faultsBeside, faultsOf, noted } from '../queries/faults.ts'
import { levelsKnown } from '../queries/levels.ts'
import { likenesses } from '../queries/likenesses.ts'
import { given, readFields, typedRows } from '../queries/typed.ts'
import { readers } from '../rules/cells.ts'
import type { Field } from '../rules/fields.ts'
import { type Counts, type Import, importProblems, importReadings } from '../tables.ts'

/** The dry run: reads every word, writes every problem down, and counts what would become of each row. Old records are not touched. */
export async function check(ctx: Ctx, file: Import) {
  for (const table of [importProblems, importReadings])
    await ctx.db.delete(table).where(and(across(ctx, table), eq(table.importId, file.id)))
  const read = readers(await levelsKnown(ctx))
  for (const field of readFields(file.kind))
    await readWords(ctx, file, { field, read: read[field.reads] ?? ((text) => text) })
  for (const fault of faultsOf(file)) await ctx.db.execute(noted(file, fault))
  await ctx.db.execute(sql`create temporary table candidate on commit drop as ${typedRows(file)}`)
  await ctx.db.execute(sql`analyze candidate`)
  for (const fault of faultsBeside(file)) await ctx.db.execute(noted(file, fault))
  if (file.kind === 'accounts') for (const likeness of likenesses(file)) await ctx.db.execute(likeness)
  const { rows } = await ctx.db.execute<Counts>(counted(file))
  await ctx.db.execute(sql`drop table candidate`)
  return { status: lifecycle.next(file.status, 'settle'), counts: rows[0] ?? null, checkedAt: ctx.now }
}

const WORDS_AT_ONCE = 20_000
type Words = { readonly field: Field; readonly read: (text: string) => string | null }
/** Each different word of a column is read once by the house's own rules; rows then look it up. */
async function readWords(ctx: Ctx, file: Import, { field, read }: Words) {
  const cell = given(file, field.name)
  await ctx.db.execute(sql`declare words no scroll cursor for
    select distinct ${cell} as word from import_rows r where r.import_id = ${file.id} and length(${cell}) <= ${field.lengthMax}`)
  for (;;) {
    const { rows } = await ctx.db.execute<{ word: string }>(sql.raw(`fetch ${WORDS_AT_ONCE} from words`))
    if (rows.length === 0) break
    const words = rows.map(({ word }) => word)
    await ctx.db.execute(sql`insert into import_readings (import_id, field, given, value)
      select ${file.id}, ${field.name}, x.given, x.value
        from unnest(${sql.param(words)}::text[], ${sql.param(words.map(read))}::text[]) as x (given, value)`)
  }
  await ctx.db.execute(sql`close words`)
}
