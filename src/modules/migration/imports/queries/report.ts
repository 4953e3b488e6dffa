import { sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Document } from '#kernel/route.ts'
import { across } from '#kernel/store.ts'
import { csvLine, MARK } from '../../reading/rows.ts'
import type { ById } from '../shapes.ts'
import { type Import, importRows as r, store } from '../tables.ts'
import { problemsIn } from './listed.ts'

const ROWS_AT_ONCE = 5_000
const COLUMNS = ['Problem', 'Remedy', '문제', '해결 방법']
/** Of a text a cell too few or too many is a fault itself, so the row is written with just its cells. */
const SHORT: readonly Import['format'][] = ['xlsx', 'jsonl']

/** The rows with a problem as a file of their own. */
export async function report(ctx: Ctx, { id }: Static<typeof ById>): Promise<Document> {
  const { fileName } = await store.get(ctx, id)
  const text = await reportOf(ctx, { id })
  const name = `${fileName.replace(/\.\w{1,8}$/, '')}-problems.csv`
  return { name, type: 'text/csv; charset=utf-8', content: async () => text }
}

/** What is wrong with each row and what mends it, then the row as it came: to be mended and uploaded again. Not mended, it is refused again. */
export async function reportOf(ctx: Ctx, { id }: Static<typeof ById>): Promise<string> {
  const file = await store.get(ctx, id)
  const pieces = [MARK + csvLine([...COLUMNS, ...ownColumns(file).map(({ header }) => header)])]
  let after = 1
  for (;;) {
    const rows = await faulty(ctx, file, after)
    if (rows.length === 0) return pieces.join('')
    pieces.push(await linesOf(ctx, file, rows))
    after = rows.at(-1)?.row ?? after
  }
}

/** The columns the old centre wrote: what an earlier report has added is not repeated. */
const ownColumns = ({ headers }: Import) =>
  headers.map((header, at) => ({ header, at })).filter(({ header }) => !COLUMNS.includes(header))

function cellsOf(file: Import, values: readonly string[]): string[] {
  const own = ownColumns(file).flatMap(({ at }) =>
    at < values.length || SHORT.includes(file.format) ? [values[at] ?? ''] : [],
  )
  return [...own, ...values.slice(file.headers.length)]
}

type FaultyRow = { row: number; values: string[] }
async function faulty(ctx: Ctx, { id }: Import, after: number): Promise<FaultyRow[]> {
  const { rows } = await ctx.db.execute<FaultyRow>(sql`
    select row, "values" from ${r} where ${across(ctx, r)} and import_id = ${id} and row > ${after}
       and exists (select from import_problems p where p.import_id = ${id} and p.row = import_rows.row)
     order by row limit ${ROWS_AT_ONCE}`)
  return rows
}

async function linesOf(ctx: Ctx, file: Import, rows: readonly FaultyRow[]): Promise<string> {
  const problems = await problemsIn(ctx, file, rows.map(({ row }) => row)) // biome-ignore format: one thought
  const lines = rows.map(({ row, values }) => {
    const told = problems.get(row) ?? []
    const words = (['en', 'ko'] as const).flatMap((lang) => [
      told.map(({ reason }) => reason[lang]),
      told.map(({ remedy }) => remedy[lang]),
    ])
    return csvLine([...words.map((all) => [...new Set(all)].join(' ')), ...cellsOf(file, values)])
  })
  return lines.join('')
}
