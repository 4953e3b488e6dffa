import { getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Db } from './context.ts'
import { statement } from './prepared.ts'

const known = new Map<string, ReturnType<typeof statement>>()

/**
 * Many rows in one statement, each with the same columns: they travel as one text that the database takes apart, so that
 * nothing is built for every value. What a column makes up by itself on this side (an id) is given.
 */
export async function insertEach<T extends PgTable>(db: Db, table: T, rows: readonly InferInsertModel<T>[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const given = Object.keys(first)
  const key = [getTableName(table), ...given].join()
  const insert = known.get(key) ?? statement(insertOf(table, given))
  known.set(key, insert)
  await insert(db, [JSON.stringify(rows)])
} // biome-ignore format: one thought

/**
 * Many rows changed in one statement, each named by tenant and id, with the same columns said anew: an operation of the network
 * or of one tenant alike, for each row says whose it is. A column left out of a row becomes null. The version of each goes up.
 */
export async function updateEach<T extends PgTable>(db: Db, table: T, rows: readonly (Partial<InferInsertModel<T>> & { tenantId: string; id: string })[]): Promise<void> {
  const given = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) => key !== 'tenantId' && key !== 'id').sort()
  if (given.length === 0) return
  const key = ['update', getTableName(table), ...given].join()
  const update = known.get(key) ?? statement(updateOf(table, given))
  known.set(key, update)
  await update(db, [JSON.stringify(rows)])
} // biome-ignore format: one thought

function updateOf(table: PgTable, given: readonly string[]): string {
  const columns = columnsOf(table, ['tenantId', 'id', ...given])
  const [name, list] = [getTableName(table), (of: (one: (typeof columns)[number]) => string) => columns.map(of).join(', ')]
  const set = columns.slice(2).map(({ key, name: column }) => `"${column}" = one."${key}"`).join(', ')
  return `update "${name}" t set ${set}, version = t.version + 1
    from json_to_recordset($1::json) as one (${list(({ key, type }) => `"${key}" ${type}`)})
    where t.tenant_id = one."tenantId" and t.id = one."id"`
} // biome-ignore format: one statement

function columnsOf(table: PgTable, given: readonly string[]) {
  const all = getTableColumns(table)
  const nameOf = (key: string, column: (typeof all)[string]) => (column.keyAsName ? toSnakeCase(key) : column.name)
  return given.flatMap((key) => (all[key] ? [{ key, name: nameOf(key, all[key]), type: all[key].getSQLType() }] : []))
}

function insertOf(table: PgTable, given: readonly string[]): string {
  const columns = columnsOf(table, given)
  const list = (of: (one: (typeof columns)[number]) => string) => columns.map(of).join(', ')
  const named = list(({ name }) => `"${name}"`)
  return `insert into "${getTableName(table)}" (${named}) select ${list(({ key }) => `"${key}"`)}
    from json_to_recordset($1::json) as one (${list(({ key, type }) => `"${key}" ${type}`)})`
}
