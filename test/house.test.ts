import { expect, test } from 'vitest'
import { testDatabase } from './database.ts'

test('outside a transaction the door sees nothing', async () => {
  const { pool } = await testDatabase()
  await expect(pool.query('select * from outbox')).rejects.toThrow('permission denied')
})

test('PostgreSQL is 15 or newer', async () => {
  const { pool } = await testDatabase()
  const { rows } = await pool.query("select current_setting('server_version_num')::int as version")
  expect(rows[0].version).toBeGreaterThanOrEqual(150_000)
})
