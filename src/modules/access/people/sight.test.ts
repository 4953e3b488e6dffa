import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { NOWHERE } from '#database/open.ts'
import { testDatabase } from '#test/database.ts'
import { door } from '#test/door.ts'

const d = await door()
afterAll(d.close)
const { transact, pool } = await testDatabase()
const guest = async () => guestOf(await d.person())
const guestOf = ({ tenantIds: [tenantId = NOWHERE] }: Awaited<ReturnType<typeof d.person>>) =>
  ({ reach: 'tenant', tenantId }) as const

test('a company sees the people who have a place in it, and no others', async () => {
  const [mine] = [await d.person(), await d.person()]
  const seen = await transact(guestOf(mine), (db) =>
    db.execute<{ email: string }>(sql`select id, name, email, language from auth.users`),
  )
  expect(seen.rows.map(({ email }) => email)).toEqual([mine.email])
})

// biome-ignore format: a table
test.each([
  'select email_verified from auth.users', 'select * from auth.accounts', 'select * from auth.sessions', 'select * from auth.two_factors',
  'select * from auth.passkeys', 'select * from auth.verifications', 'select oidc_config from auth.sso_providers',
  "update auth.users set email = 'eve@elsewhere.example'", "select * from who_is('x', now())",
])('how people sign in is closed to a company: %s', async (query) => {
  await expect(transact(await guest(), (db) => db.execute(sql.raw(query)))).rejects.toMatchObject({ cause: { code: '42501' } })
})

test.each(['access_tries', 'sign_ups'])('of %s a company sees nothing', async (table) => {
  await d.browser().signIn('nobody.at.all@hanbit.example', 'not the right one')
  expect((await transact(await guest(), (db) => db.execute(sql.raw(`select * from ${table}`)))).rows).toEqual([])
})

test('the door itself sees no people, only who holds a session it names', async () => {
  await expect(pool.query('select * from auth.users')).rejects.toMatchObject({ code: '42501' })
  expect((await pool.query("select * from who_is('no such token', now())")).rows).toEqual([])
})
