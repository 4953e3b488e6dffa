import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#database/embedded.ts'
import { migrate } from '#database/migrate.ts'
import type { Connection } from '#database/open.ts'

export const SECRET = 'a secret of the tests, of no use anywhere else'
export const TEMPLATE = 'guildhall_template'

declare module 'vitest' {
  interface ProvidedContext {
    owner: Connection
    /** Where the demo network's files are kept once it is sown. */
    demoFiles: string
  }
}

/** One PostgreSQL for the whole run, with one migrated template that each worker copies. `TEST_DATABASE_URL` names another server. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'guildhall-test-'))
  const given = process.env.TEST_DATABASE_URL
  const silent = { info: () => {}, warn: () => {} }
  const embedded = given ? null : await startEmbedded({ dataDir, log: silent })
  const owner: Connection = embedded?.connection ?? { connectionString: given ?? '' }
  if (embedded) await keepLoosely(owner)
  await fresh(owner)
  await migrate({ ...owner, ...named(owner, TEMPLATE) }, SECRET)
  project.provide('owner', owner)
  project.provide('demoFiles', join(dataDir, 'demo'))
  return async () => {
    await embedded?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The same server, another database. */
export function named(owner: Connection, database: string): Connection {
  if (!owner.connectionString) return { ...owner, database }
  const url = new URL(owner.connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.href }
}

/** Nothing of a run outlives it, so nothing waits for the disk; what a killed process of ours leaves is kept all the same. */
async function keepLoosely(owner: Connection) {
  const client = new pg.Client(owner)
  await client.connect()
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await client.query(`alter system set ${name} = off`)
  await client.query('select pg_reload_conf()')
  await client.end()
}

async function fresh(owner: Connection) {
  const client = new pg.Client(owner)
  await client.connect()
  await client.query(`drop database if exists ${TEMPLATE}`)
  await client.query(`create database ${TEMPLATE}`)
  await client.end()
}
