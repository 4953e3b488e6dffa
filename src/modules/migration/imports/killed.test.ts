import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { testDatabase } from '#test/database.ts'
import { importing } from '#test/importing.ts'

/** How often the run and the undo are killed, each. */
const KILLS = Number(process.env.KILLS ?? 10)
const ROWS = 12_000
const { transact, door } = await testDatabase()
const children = new Set<ChildProcess>()
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
})

const work = (id: string) => {
  const child = spawn(process.execPath, ['test/importer.ts', JSON.stringify(door), id], {
    env: { PATH: process.env.PATH ?? '', NODE_COMPILE_CACHE: 'node_modules/.cache/compiled' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.add(child)
  const over = new Promise<number | null>((done) => child.on('exit', (code) => done(code)))
  return { child, over: over.finally(() => children.delete(child)) }
}

/** Begins to work, and is killed some while after it has begun; whether it had come to its end. */
async function killed(id: string, afterMs: number): Promise<boolean> {
  const { child, over } = work(id)
  await new Promise((begun) => child.stdout?.once('data', begun))
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs)
  const code = await over
  clearTimeout(timer)
  return code === 0
}

/** Works to the end through so many kills, each at another moment of a step. */
async function throughKills(id: string) {
  for (let kill = 0; kill < KILLS; kill++) await killed(id, 20 + ((kill * 67) % 400))
  expect(await work(id).over).toBe(0)
}

test('killed at any moment of run and undo, an import ends as it would have', { timeout: 400_000 }, async () => {
  const [desk, p] = [await importing(), `K${newId().slice(-8).toUpperCase()}`]
  const line = (n: number, name: string) =>
    `${p}-${n},${n % 4 ? `${p}-${n - (n % 4)}` : ''},${name} ${Math.floor(n / 4)},KR\n`
  const file = (rows: number, name: string) =>
    `Old ID,Headquarters,Company name,Country\n${Array.from({ length: rows }, (_, n) => line(n, name)).join('')}`
  const hash = async () => {
    const { rows } = await transact({ reach: 'network' }, (db) =>
      db.execute<{
        all: string
      }>(sql`select coalesce(string_agg(concat_ws('|', old_id, parent_old_id, name, normalised_name, import_id), ',' order by old_id), '') as all
        from legacy_accounts where old_id like ${`${p}%`}`),
    )
    return createHash('sha256')
      .update(rows[0]?.all ?? '')
      .digest('hex')
  }
  await desk.bring('accounts', file(2_000, 'Garam')) // some are there already, and are changed
  const before = await hash()
  const { id } = await desk.bring('accounts', file(ROWS, 'Nuri'), 'checked')
  const ask = (what: 'run' | 'undo') => desk.call(`POST /vendor/imports/:id/${what}`, { id })
  const told = async () => (await desk.call('GET /vendor/imports/:id', { id })).body

  await ask('run')
  await throughKills(id)
  expect(await told()).toMatchObject({ status: 'done', progress: { taken: ROWS } })
  const after = await hash()
  await ask('undo')
  await throughKills(id)
  expect(await told()).toMatchObject({ status: 'undone', progress: { returned: ROWS } })
  expect(await hash()).toBe(before)

  await desk.call('POST /vendor/imports/:id/check', { id })
  await desk.work()
  await ask('run')
  await desk.work() // and once without a kill, for what it should have been
  expect(await hash()).toBe(after)
})
