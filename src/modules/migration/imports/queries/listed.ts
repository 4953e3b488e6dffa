import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, placeOf } from '#kernel/page.ts'
import { across, within } from '#kernel/store.ts'
import { type ById, type Listed, type ProblemRow, type ProblemsListed, type RowsListed, said } from '../shapes.ts'
import { type Import, imports, importProblems as p, importRows as r, store } from '../tables.ts'

export const find = (ctx: Ctx, { id }: Static<typeof ById>) => store.get(ctx, id)

const newestFirst: Order = { way: 'down', by: [[imports.id, 'id']] }

/** The imports, newest first. */
export async function list(ctx: Ctx, { kind, status, after, limit = PAGE_ROWS }: Static<typeof Listed>) {
  const filters = and(
    within(ctx, imports),
    kind && eq(imports.kind, kind),
    status && eq(imports.status, status),
    beyond(newestFirst, after),
  )
  const rows = await ctx.db
    .select()
    .from(imports)
    .where(filters)
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  return cut(rows, limit)
}

const byFault: Order = { way: 'up', by: [[p.row, 'count'], [p.field, 'text'], [p.code, 'text']] } // biome-ignore format: a list

/** What is wrong, row by row. */
export async function problemsOf(
  ctx: Ctx,
  { id, code, severity, after, limit = PAGE_ROWS }: Static<typeof ProblemsListed>,
) {
  const file = await store.get(ctx, id)
  const filters = and(
    across(ctx, p),
    eq(p.importId, id),
    code ? eq(p.code, code) : undefined,
    severity && eq(p.severity, severity),
    beyond(byFault, after),
  )
  const found = await ctx.db
    .select()
    .from(p)
    .where(filters)
    .orderBy(...inOrder(byFault))
    .limit(limit + 1)
  const told = found.map((one) => ({ id: placeOf(String(one.row), one.field, one.code), row: one.row, ...problemIn(file, one) })) // biome-ignore format: one thought
  return cut(told, limit, ({ id: place }) => place)
}

export const problemIn = (file: Import, found: ProblemRow) => ({
  ...{ field: found.field, code: found.code, severity: found.severity, value: found.value },
  header: file.mapping[found.field] ?? null,
  ...said(found, file.kind),
})

const rowByRow: Order = { way: 'up', by: [[r.row, 'count']] }

/** The rows as they came, each with what is wrong with it. */
export async function rowsOf(ctx: Ctx, { id, only, after, limit = PAGE_ROWS }: Static<typeof RowsListed>) {
  const file = await store.get(ctx, id)
  const faulty = sql`exists (select from ${p} where ${p.importId} = ${r.importId} and ${p.row} = ${r.row})`
  const found = await ctx.db
    .select()
    .from(r)
    .where(and(across(ctx, r), eq(r.importId, id), only === 'problems' ? faulty : undefined, beyond(rowByRow, after)))
    .orderBy(...inOrder(rowByRow))
    .limit(limit + 1)
  const problems = await problemsIn(ctx, file, found.slice(0, limit).map(({ row }) => row)) // biome-ignore format: one thought
  const rows = found.map(({ row, values }) => ({ id: String(row), row, values, problems: problems.get(row) ?? [] }))
  return cut(rows, limit)
}

type Told = ReturnType<typeof problemIn>
/** The problems of some rows, by row. */
export async function problemsIn(
  ctx: Ctx,
  file: Import,
  rows: readonly number[],
): Promise<ReadonlyMap<number, Told[]>> {
  const found = rows.length
    ? await ctx.db
        .select()
        .from(p)
        .where(and(across(ctx, p), eq(p.importId, file.id), inArray(p.row, [...rows])))
        .orderBy(asc(p.row), asc(p.severity), asc(p.field))
    : []
  const byRow = new Map<number, Told[]>()
  for (const one of found) byRow.set(one.row, [...(byRow.get(one.row) ?? []), problemIn(file, one)])
  return byRow
}
