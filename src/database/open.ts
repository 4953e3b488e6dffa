import { drizzle, type NodePgClient } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Db } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { type Patient, patient } from './waiting.ts'

/** How to reach a database: of the cluster's owner (migrations) or of the door (everything else). */
export type Connection = {
  host?: string
  port?: number
  user?: string
  password?: string
  database?: string
  connectionString?: string
}

/** The network's rows are open to the house; a tenant's to a guest of that tenant. */
export type Side = { readonly reach: 'network' } | { readonly reach: 'tenant'; readonly tenantId: Id<'tenant'> }
export type Transact = <T>(side: Side, work: (db: Db) => Promise<T>) => Promise<T>

export type Database = {
  readonly pool: pg.Pool
  readonly transact: Transact
  readonly close: () => Promise<void>
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** The tenant, fit to stand in a statement. */
function uuid(tenantId: string) {
  if (!UUID.test(tenantId)) throw new Error('A tenant is named by a UUID.')
  return tenantId
}

export const NOWHERE = '00000000-0000-0000-0000-000000000000' as Id<'tenant'>
const beginning = (side: Side) =>
  side.reach === 'network'
    ? `begin; set local role house; set local app.tenant = '${NOWHERE}'`
    : `begin; set local role guest; set local app.tenant = '${uuid(side.tenantId)}'`

/** A lost connection, idle or at work, is replaced at its next use: whoever used it is told by its query. Without listeners it would end the process. */
export function calm(pool: pg.Pool) {
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
}

type Laid = { readonly db: Db; readonly rows: Patient }
function lay(client: pg.PoolClient): Laid {
  const rows = patient(client)
  return { db: drizzle({ client: rows as unknown as NodePgClient, casing: 'snake_case' }), rows } // drizzle only asks it
}

/** Opens the door: a pool whose connections see nothing until a transaction says for whom it works. */
export function openDatabase(connection: Connection, size = 10): Database {
  const idle = { connectionTimeoutMillis: 5_000, allowExitOnIdle: true }
  const pool = new pg.Pool({ ...connection, ...idle, max: size, pipeline: true }) // nothing waits for an answer it has no use for
  calm(pool)
  const known = new WeakMap<pg.PoolClient, Laid>()
  const laidOver = (client: pg.PoolClient): Laid => {
    const laid = known.get(client) ?? lay(client)
    known.set(client, laid)
    return laid
  }

  const transact: Transact = async (side, work) => {
    const client = await pool.connect()
    const { db, rows } = laidOver(client)
    let broken: Error | undefined
    try {
      const begun = rows.begin(beginning(side)) // on its way with the first question, which is told what is wrong with it
      begun.catch(() => {})
      const result = await work(db)
      await begun
      await rows.commit()
      return result
    } catch (error) {
      rows.forget()
      await client.query('rollback').catch((lost: Error) => {
        broken = lost
      })
      throw error
    } finally {
      client.release(broken)
    }
  }
  return { pool, transact, close: () => pool.end() }
}
