import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { draft } from '#database/draft.ts'
import type { Connection } from '#database/open.ts'
import * as tables from '#database/tables.ts'
import { named } from './cluster.ts'
import { testDatabase } from './database.ts'

/** Everything about the public schema that code and migrations must agree on, one line a fact. */
const CATALOG = `
  select 'column ' || table_name || '.' || column_name as what,
         data_type || ' ' || coalesce(datetime_precision::text, '') || coalesce(' default ' || column_default, '') || ' null ' || is_nullable as how
    from information_schema.columns where table_schema = 'public'
  union all select 'constraint ' || conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
  union all select 'index ' || indexname, indexdef from pg_indexes where schemaname = 'public'
  union all select 'policy ' || tablename || ' ' || policyname, concat_ws(' ', permissive, roles::text, cmd, qual, with_check)
    from pg_policies where schemaname = 'public'
  union all select 'row security ' || relname, relrowsecurity || ' forced ' || relforcerowsecurity
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
  order by 1, 2`

const OWN = new Set(
  Object.values(tables)
    .filter((one) => is(one, PgTable))
    .map((one) => getTableName(one as PgTable)),
)

async function catalogOf(connection: Connection) {
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query<{ what: string; how: string }>(CATALOG)
  await client.end()
  return rows.map(({ what, how }) => `${what}: ${how}`).filter((line) => !line.includes('guildhall_migrations'))
}

/** Functions that indexes and checks are made of: not declared by tables, so taken as the migrations wrote them. */
async function functionsOf(connection: Connection) {
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query<{ definition: string }>(
    "select pg_get_functiondef(oid) as definition from pg_proc where pronamespace = 'public'::regnamespace and provolatile = 'i' and prolang <> (select oid from pg_language where lanname = 'c')",
  )
  await client.end()
  return rows.map(({ definition }) => definition)
}

async function declared(statements: string[]) {
  const owner = inject('owner')
  const name = `guildhall_declared_${process.env.VITEST_POOL_ID}`
  const admin = new pg.Client(owner)
  await admin.connect()
  await admin.query(`drop database if exists ${name}`)
  await admin.query(`create database ${name}`)
  await admin.end()
  const client = new pg.Client(named(owner, name))
  await client.connect()
  const functions = await functionsOf((await testDatabase()).owner)
  for (const statement of [...functions, ...statements]) await client.query(statement)
  await client.end()
  return catalogOf(named(owner, name))
}

test('the migrations build exactly the tables the code declares', async () => {
  const { owner } = await testDatabase()
  const [built, wanted] = [await catalogOf(owner), await declared(await draft(tables))]
  expect({
    missing: wanted.filter((one) => !built.includes(one)),
    extra: built.filter((one) => !wanted.includes(one)),
  }).toEqual({
    missing: [],
    extra: [],
  })
})

test('a column planted in the code alone is found', async () => {
  const { owner } = await testDatabase()
  const built = await catalogOf(owner)
  const wanted = await declared([...(await draft(tables)), 'alter table "outbox" add column "planted" text'])
  expect(wanted.filter((one) => !built.includes(one))).toHaveLength(1)
})

test('no index sorts as no list asks for: read backwards, a plain one serves', async () => {
  const { owner } = await testDatabase()
  expect((await catalogOf(owner)).filter((line) => /^index .* NULLS /.test(line))).toEqual([])
})

test('row-level security is forced on every table', async () => {
  const { owner } = await testDatabase()
  const open = (await catalogOf(owner)).filter(
    (line) => line.startsWith('row security') && !line.endsWith('true forced true'),
  )
  expect(open).toEqual([])
  expect(OWN.size).toBeGreaterThan(5)
})
