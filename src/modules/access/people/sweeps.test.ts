import { sql } from 'drizzle-orm'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { testDatabase } from '#test/database.ts'
import { type Office, office } from '#test/office.ts'
import { newPerson } from '#test/places.ts'
import { ports } from '#test/ports.ts'
import { runJob } from '#worker/worker.ts'
import { jobs } from '../jobs.ts'

// Far from what other tests keep: swept is what had run out by then.
const office1999 = () => office({ now: '1999-03-02T09:00:00Z' })
const AGES = ['1999-02-01T00:00:00Z', '1999-03-01T08:59:59Z', '1999-03-01T09:00:01Z', '1999-03-02T09:10:00Z']
const LEFT = AGES.slice(2)

async function sweep(o: Office, name: string) {
  const { transact } = await testDatabase()
  const job = jobs.find((one) => one.name === name)
  if (!job) throw new Error(`There is no job ${name}.`)
  await runJob({ transact, ports, clock: o.clock }, job)
}
/** What the owner of the database sees, past every wall. */
const owner = async (text: string, values: unknown[] = []) => {
  const { owner } = await testDatabase()
  const client = new pg.Client(owner)
  await client.connect()
  const { rows } = await client.query(text, values).finally(() => client.end())
  return rows as { expires_at: Date }[]
}
const left = async (table: string) =>
  (await owner(`select expires_at from ${table} where expires_at < '2000-01-01' order by expires_at`)).map((row) =>
    row.expires_at.toISOString().replace('.000', ''),
  )

describe('what ran out a day ago is swept, and nothing younger', () => {
  test('a sign-up', async () => {
    const o = await office1999()
    for (const at of AGES) {
      await owner(
        "insert into sign_ups (id, email, language, code_hash, sent_at, expires_at) values ($1, $2, 'en', '', $3, $3)",
        [newId(), `${newId()}@hanbit.example`, at],
      )
    }
    await sweep(o, 'access.sweepSignUps')
    expect(await left('sign_ups')).toEqual(LEFT)
  })

  test('a session', async () => {
    const [o, { id }] = [await office1999(), await newPerson()]
    for (const at of AGES) {
      const session = [at, newId(), id]
      await owner('insert into auth.sessions (expires_at, token, updated_at, user_id) values ($1, $2, $1, $3)', session)
    }
    await sweep(o, 'access.sweepSessions')
    expect(await left('auth.sessions')).toEqual(LEFT)
  })

  test('a link of a letter, of which the house can read nothing but when', async () => {
    const o = await office1999()
    for (const at of AGES) {
      const link = [newId(), at]
      await owner("insert into auth.verifications (identifier, value, expires_at) values ($1, 'secret', $2)", link)
    }
    await sweep(o, 'access.sweepVerifications')
    expect(await left('auth.verifications')).toEqual(LEFT)
    for (const column of ['value', 'identifier']) {
      const peek = o.within(({ db }) => db.execute(sql.raw(`select ${column} from auth.verifications`)), 'network')
      await expect(peek).rejects.toMatchObject({ cause: { code: '42501' } })
    }
  })
})

test('more than one batch is swept in one run, batch after batch', async () => {
  const o = await office({ now: '1998-03-02T09:00:00Z' })
  await owner(`insert into sign_ups (id, email, language, code_hash, sent_at, expires_at)
    select gen_random_uuid(), gen_random_uuid() || '@hanbit.example', 'en', '', now(), '1998-01-01' from generate_series(1, 2500)`)
  await sweep(o, 'access.sweepSignUps')
  expect((await owner("select expires_at from sign_ups where expires_at < '1998-03-01'")).length).toBe(0)
})
