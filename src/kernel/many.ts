import { getTableColumns, type InferInsertModel, type SQL, sql } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Db } from './context.ts'

/**
 * Many rows in one statement, each with the same columns: they travel as one text that the database takes apart, so that
 * nothing is built for every value. What a column makes up by itself on this side (an id) is given.
 */
export async function insertEach<T extends PgTable>(db: Db, table: T, rows: readonly InferInsertModel<T>[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const known = getTableColumns(table)
  const given = Object.keys(first).flatMap((name) => (known[name] ? [{ name, type: known[name].getSQLType() }] : []))
  const list = (of: (one: (typeof given)[number]) => SQL) => sql.join(given.map(of), sql`, `)
  await db.execute(sql`
    insert into ${table} (${list(({ name }) => sql.identifier(toSnakeCase(name)))})
    select ${list(({ name }) => sql.identifier(name))}
    from json_to_recordset(${JSON.stringify(rows)}::json) as one (${list(({ name, type }) => sql`${sql.identifier(name)} ${sql.raw(type)}`)})`)
} // biome-ignore format: one statement
