import { createHmac } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import type { Connection } from './open.ts'

const FOLDER = new URL('../../migrations/', import.meta.url)
const ONE_AT_A_TIME = 7_104_201 // an advisory lock: two processes starting at once migrate one after the other

/** The roles of the cluster: `door` logs in and owns nothing, `guest` sees one tenant, `house` the network, `porter` the people. */
const ROLES = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'guest') then create role guest nologin; end if;
  if not exists (select from pg_roles where rolname = 'house') then create role house nologin; end if;
  if not exists (select from pg_roles where rolname = 'door') then create role door login noinherit; end if;
  if not exists (select from pg_roles where rolname = 'porter') then create role porter login; end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster was first
end $$;
grant guest, house to door;
do $$ begin
  -- an owner who is no superuser must be a member of the role it hands functions to
  if not (select rolsuper from pg_roles where rolname = current_user) then execute format('grant guest, house, porter to %I', current_user); end if;
end $$;
grant usage, create on schema public to house`

/** The password of a role that logs in: derived, so every process with the same secret knows it and none is kept. */
export const passwordOf = (role: 'door' | 'porter', secret: string) =>
  createHmac('sha256', secret).update(`role:${role}`).digest('hex')

/** The same server and database, as another role. */
export function as(role: 'door' | 'porter', owner: Connection, secret: string): Connection {
  const password = passwordOf(role, secret)
  if (!owner.connectionString) return { ...owner, user: role, password }
  const url = new URL(owner.connectionString)
  url.username = role
  url.password = password
  return { connectionString: url.href }
}

/** Brings a database to the present: roles, then each migration file not yet applied, in order, each in a transaction of its own. */
export async function migrate(owner: Connection, secret: string): Promise<string[]> {
  const client = new pg.Client(owner)
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(${ONE_AT_A_TIME})`)
    await prepare(client, secret)
    const { rows } = await client.query<{ name: string }>('select name from guildhall_migrations')
    const applied = new Set(rows.map(({ name }) => name))
    const due = migrationFiles().filter((name) => !applied.has(name))
    for (const name of due) await apply(client, name)
    return due
  } finally {
    await client.end()
  }
}

async function prepare(client: pg.Client, secret: string) {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int as version",
  )
  if ((rows[0]?.version ?? 0) < 150_000) throw new Error('PostgreSQL 15 or newer is wanted.')
  await roles(client, secret)
  await client.query(
    'create table if not exists guildhall_migrations (name text primary key, applied_at timestamptz not null default now())',
  )
}

/** Roles belong to the whole server, locks to one database: another house that starts beside us may be at them too, so we try again. */
async function roles(client: pg.Client, secret: string, tries = 20): Promise<void> {
  try {
    await client.query(ROLES)
    for (const role of ['door', 'porter'] as const)
      await client.query(`alter role ${role} password '${passwordOf(role, secret)}'`)
  } catch (error) {
    if (tries === 0 || !/concurrently|duplicate key/.test((error as Error).message)) throw error
    await new Promise((resolve) => setTimeout(resolve, 50))
    await roles(client, secret, tries - 1)
  }
}

export const migrationFiles = () =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.sql'))
    .sort()

async function apply(client: pg.Client, name: string) {
  await client.query('begin')
  try {
    await client.query(readFileSync(new URL(name, FOLDER), 'utf8'))
    await client.query('insert into guildhall_migrations (name) values ($1)', [name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`The migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
