/** What the network has set, kept before a test changes all of it, and put back after: the next test counts on it. */
import pg from 'pg'
import { testDatabase } from '../database.ts'
import { tablesOf } from './walls.ts'

export async function keptSettings(): Promise<() => Promise<void>> {
  const { owner } = await testDatabase()
  const client = new pg.Client(owner)
  await client.connect()
  const tables = (await tablesOf(client)).filter(({ forGuests }) => forGuests === 'read only')
  for (const { name } of tables) await client.query(`create temp table "kept_${name}" as table "${name}"`)
  return async () => {
    await client.query('set session_replication_role = replica')
    for (const { name } of tables) await client.query(await restored(client, name))
    await client.end()
  }
}

async function restored(client: pg.Client, name: string): Promise<string> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ') as columns from pg_attribute
      where attrelid = $1::text::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [`public.${name}`],
  )
  const columns = rows[0]?.columns
  return `delete from "${name}"; insert into "${name}" (${columns}) overriding system value select ${columns} from "kept_${name}"`
}
