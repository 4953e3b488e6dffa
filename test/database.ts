import pg from 'pg'
import { inject } from 'vitest'
import { as } from '#database/migrate.ts'
import { type Connection, openDatabase } from '#database/open.ts'
import { named, SECRET, TEMPLATE } from './cluster.ts'

/** This worker's own database, copied from the migrated template: by its owner, and through the door. */
async function copy() {
  const owner = inject('owner')
  const name = `guildhall_test_${process.env.VITEST_POOL_ID ?? '0'}`
  const client = new pg.Client(owner)
  await client.connect()
  await client.query(`drop database if exists ${name} with (force)`)
  await client.query(`create database ${name} template ${TEMPLATE}`)
  await client.end()
  return named(owner, name)
}

type Opened = ReturnType<typeof openDatabase> & { owner: Connection; door: Connection; porter: Connection }
let opened: Promise<Opened> | undefined

/** One database a worker, opened once; tests share it and never meet, for each has a tenant of its own. */
export const testDatabase = (): Promise<Opened> => (opened ??= open())

async function open(): Promise<Opened> {
  const owner = await copy()
  const door = as('door', owner, SECRET)
  return { ...openDatabase(door, 8), owner, door, porter: as('porter', owner, SECRET) }
}
