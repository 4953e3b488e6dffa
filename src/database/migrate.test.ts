import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { named, SECRET } from '#test/cluster.ts'
import { migrate, migrationFiles } from './migrate.ts'

const admin = async (work: (client: pg.Client) => Promise<unknown>) => {
  const client = new pg.Client(inject('owner'))
  await client.connect()
  await work(client)
  await client.end()
}

test('an owner who is no superuser migrates an empty database, and a second time finds nothing to do', async () => {
  const name = `guildhall_ordinary_${process.env.VITEST_POOL_ID}`
  await admin(async (client) => {
    await client.query(`drop database if exists ${name}`)
    await client.query(`drop role if exists ${name}`)
    await client.query(`create role ${name} login createrole`)
    await client.query(`grant door, porter, guest, house to ${name} with admin option`)
    await client.query(`create database ${name} owner ${name}`)
  })
  const owner = { ...named(inject('owner'), name), user: name }
  expect(await migrate(owner, SECRET)).toEqual(migrationFiles())
  expect(await migrate(owner, SECRET)).toEqual([])
})

test('two processes that start at once migrate one after the other', async () => {
  const name = `guildhall_twice_${process.env.VITEST_POOL_ID}`
  await admin(async (client) => {
    await client.query(`drop database if exists ${name}`)
    await client.query(`create database ${name}`)
  })
  const owner = named(inject('owner'), name)
  const applied = await Promise.all([migrate(owner, SECRET), migrate(owner, SECRET)])
  expect(applied.flat().sort()).toEqual(migrationFiles())
})
