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

/** Rows of one table, each with the same columns. */
export type Rows = { readonly table: PgTable; readonly rows: readonly object[] }
type Waiting = { later(rows: Rows): void }
/**
 * Rows that nobody reads in their own transaction: they wait for its next statement, or for its end, and all that wait by then
 * are one trip to the database. What is wrong with one of them is told there.
 */
export function insertLater<T extends PgTable>(db: Db, table: T, rows: readonly InferInsertModel<T>[]): void {
  const { $client: connection } = db as unknown as { readonly $client: Waiting } // what `database/open.ts` lays over it
  if (rows.length > 0) connection.later({ table, rows })
}

/** All that waits as one statement, by whichever of its tables; the same table twice is once. */
export function together(all: readonly Rows[]): { name: string; text: string; values: string[] } {
  const parts = new Map<string, { table: PgTable; given: string[]; rows: object[] }>()
  for (const { table, rows } of all) {
    const given = Object.keys(rows[0] ?? {})
    const key = [getTableName(table), ...given].join()
    const part = parts.get(key) ?? { table, given, rows: [] }
    parts.set(key, part)
    part.rows.push(...rows)
  }
  const key = [...parts.keys()].join(' ')
  const made = [...parts.values()]
  const stated = statedAs.get(key) ?? { name: `w${statedAs.size}`, text: textOf(made) }
  statedAs.set(key, stated)
  return { ...stated, values: made.map(({ rows }) => JSON.stringify(rows)) }
}
const statedAs = new Map<string, { name: string; text: string }>()

function textOf(parts: readonly { table: PgTable; given: readonly string[] }[]): string {
  const inserts = parts.map(({ table, given }, at) => insertOf(table, given, `$${at + 1}`))
  const last = inserts.pop() ?? ''
  return inserts.length > 0 ? `with ${inserts.map((text, at) => `p${at} as (${text})`).join(', ')} ${last}` : last
}

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

function insertOf(table: PgTable, given: readonly string[], values = '$1'): string {
  const columns = columnsOf(table, given)
  const list = (of: (one: (typeof columns)[number]) => string) => columns.map(of).join(', ')
  const named = list(({ name }) => `"${name}"`)
  return `insert into "${getTableName(table)}" (${named}) select ${list(({ key }) => `"${key}"`)}
    from json_to_recordset(${values}::json) as one (${list(({ key, type }) => `"${key}" ${type}`)})`
}
