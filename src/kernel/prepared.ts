import { is, SQL, sql } from 'drizzle-orm'
import type { Db } from './context.ts'

let count = 0

/**
 * A query of a hot path: built once for a connection, under a name by which the database keeps it too; what differs from call
 * to call stands in it as `sql.placeholder`.
 */
export function prepared<Q>(build: (db: Db, name: string) => Q): (db: Db) => Q {
  const name = `q${++count}`
  const known = new WeakMap<Db, Q>()
  return (db) => {
    const made = known.get(db) ?? build(db, name)
    known.set(db, made)
    return made
  }
}

/** Whose rows a prepared query wants, when it does not know yet: `within(anyone, table)`. */
export const anyone = { tenantId: sql.placeholder('tenantId') }

type Values = Readonly<Record<string, unknown>>
/**
 * A statement that writes values, prepared once for each set of columns that is ever written. A null is a part of the set, for
 * it is written as it stands; so is whatever the database is to compute, and that is built anew each time.
 */
export function preparedByShape<Q>(build: (db: Db, name: string, values: Values) => Q): (db: Db, values: Values) => Q {
  const shapes = new Map<string, (db: Db) => Q>()
  return (db, values) => {
    const given = Object.entries(values).filter(([, value]) => value !== undefined)
    if (given.some(([, value]) => is(value, SQL))) return build(db, '', values)
    const shape = given.map(([name, value]) => (value === null ? `${name} null` : name)).join()
    const known = shapes.get(shape) ?? prepared((one, name) => build(one, name, Object.fromEntries(given.map(open))))
    shapes.set(shape, known)
    return known(db)
  }
}
const open = ([name, value]: [string, unknown]) => [name, value === null ? null : sql.placeholder(name)]

/** What drizzle keeps beneath a transaction: the connection itself. */
type Beneath = { readonly $client: { query(said: object): Promise<{ rows: unknown[] }> } }
/** A statement in SQL's own words, `$1` and on for what differs, planned for these values alone. */
export const said = <R>(db: Db, text: string, values: readonly unknown[]): Promise<R[]> => query(db, { text, values: [...values] }) // biome-ignore format: one line

/** The same, kept by the database under a name: planned once for a connection. */
export function statement(text: string) {
  const name = `q${++count}`
  return <R>(db: Db, values: readonly unknown[]): Promise<R[]> => query(db, { name, text, values: [...values] })
}

const known = new Map<string, ReturnType<typeof statement>>()
/** The same of a text that is put together as it is asked for, of which there are few: each is planned once. */
export function statementFor(text: string) {
  const made = known.get(text) ?? statement(text)
  known.set(text, made)
  return made
}

/** The same, said before the transaction ends, after all that waits (decision 0023): nobody asks what it answers. */
export function lastly(text: string) {
  const name = `q${++count}`
  return (db: Db, values: readonly unknown[]): void => {
    const { $client: client } = db as unknown as { readonly $client: { last(asked: object): void } } // what `database/open.ts` lays over it
    client.last({ name, text, values: [...values] })
  }
}

async function query<R>(db: Db, asked: object): Promise<R[]> {
  const { $client: client } = db as unknown as Beneath // drizzle has no word for it
  return (await client.query(asked)).rows as R[] // as whoever wrote the statement knows them
}
