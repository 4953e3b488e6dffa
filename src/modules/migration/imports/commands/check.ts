import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { across } from '#kernel/store.ts'
import { lifecycle } from '../lifecycle.ts'
import { cellFaults, counted, faultsBeside, noted, OWN_TABLES, rowFaults } from '../queries/faults.ts'
import { levelsKnown } from '../queries/levels.ts'
import { likenesses } from '../queries/likenesses.ts'
import { given, readFields, typedRows } from '../queries/typed.ts'
import { readers } from '../rules/cells.ts'
import type { Field } from '../rules/fields.ts'
import { type Counts, type Import, importProblems, importReadings } from '../tables.ts'

/** The dry run: reads every word, writes every problem down, and counts what would become of each row. Old records are not touched. */
export async function check(ctx: Ctx, file: Import) {
  const all = async (...statements: SQL[]) => {
    for (const one of statements) await ctx.db.execute(one)
  }
  await all(BY_HASH, ...OWN_TABLES)
  await readAll(ctx, file)
  await all(sql`create temporary table candidate on commit drop as ${typedRows(file, 'check')}`)
  await all(cellFaults(file), ...rowFaults(file).map(noted))
  await all(...faultsBeside(file).map(noted))
  if (file.kind === 'accounts') await all(...likenesses())
  const { rows } = await ctx.db.execute<Counts>(counted(file))
  await keep(ctx, file)
  await all(sql`drop table candidate, reading, fault`, sql`set local enable_nestloop = on`)
  return { status: lifecycle.next(file.status, 'settle'), counts: rows[0] ?? null, checkedAt: ctx.now }
}
// The planner knows nothing of rows that came a moment ago: its guesses would compare every row with every other.
const BY_HASH = sql`set local enable_nestloop = off`

/** What was found lies with the import: how words are read for the run, what is wrong for people. */
async function keep(ctx: Ctx, { id }: Import) {
  for (const table of [importProblems, importReadings])
    await ctx.db.delete(table).where(and(across(ctx, table), eq(table.importId, id)))
  await ctx.db.execute(
    sql`insert into import_readings (import_id, field, given, value) select ${id}, field, given, value from reading`,
  )
  await ctx.db.execute(sql`
    insert into import_problems (import_id, row, field, code, severity, value, facts)
    select ${id}, row, field, code, severity, value, facts from fault on conflict do nothing`)
}

const WORDS_AT_ONCE = 20_000
/** Each different word of a column is read once by the house's own rules; rows then look it up. */
async function readAll(ctx: Ctx, file: Import) {
  const read = readers(await levelsKnown(ctx))
  for (const field of readFields(file.kind)) {
    await readWords(ctx, file, { field, read: read[field.reads] ?? ((text) => text) })
  }
}

type Words = { readonly field: Field; readonly read: (text: string) => string | null }
async function readWords(ctx: Ctx, file: Import, { field, read }: Words) {
  const cell = given(file, field.name)
  await ctx.db.execute(sql`declare words no scroll cursor for
    select distinct ${cell} as word from import_rows r where r.import_id = ${file.id} and length(${cell}) <= ${field.lengthMax}`)
  for (;;) {
    const { rows } = await ctx.db.execute<{ word: string }>(sql.raw(`fetch ${WORDS_AT_ONCE} from words`))
    if (rows.length === 0) break
    const words = rows.map(({ word }) => word)
    await ctx.db.execute(sql`insert into reading (field, given, value)
      select ${field.name}, x.given, x.value
        from unnest(${sql.param(words)}::text[], ${sql.param(words.map(read))}::text[]) as x (given, value)`)
  }
  await ctx.db.execute(sql`close words`)
}
