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

function insertOf(table: PgTable, given: readonly string[]): string {
  const all = getTableColumns(table)
  const columns = given.flatMap((key) => (all[key] ? [{ key, column: all[key] }] : []))
  const list = (of: (one: (typeof columns)[number]) => string) => columns.map(of).join(', ')
  const named = list(({ key, column }) => `"${column.keyAsName ? toSnakeCase(key) : column.name}"`)
  return `insert into "${getTableName(table)}" (${named}) select ${list(({ key }) => `"${key}"`)}
    from json_to_recordset($1::json) as one (${list(({ key, column }) => `"${key}" ${column.getSQLType()}`)})`
}
