import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { testDatabase } from '#test/database.ts'
import { importing } from '#test/importing.ts'

/** How often the run and the undo are killed, each. */
const KILLS = Number(process.env.KILLS ?? 10)
const ROWS = 6_000
const { transact, door } = await testDatabase()
const children = new Set<ChildProcess>()
const folder = `node_modules/.cache/importer-${process.pid}`

/** What works on the import, in one file without what it never calls: it is started more than twenty times, and starts in half the time so. */
beforeAll(async () => {
  const output = { entryFileNames: '[name].mjs' }
  const rolldownOptions = { output, treeshake: { moduleSideEffects: false } }
  const about = { ssr: 'test/importer.ts', outDir: folder, rolldownOptions }
  await build({ configFile: false, logLevel: 'silent', publicDir: false, build: about })
})
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const work = (id: string) => {
  const child = spawn(process.execPath, [`${folder}/importer.mjs`, JSON.stringify(door), id], {
    env: { PATH: process.env.PATH ?? '', NODE_COMPILE_CACHE: 'node_modules/.cache/compiled' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.add(child)
  const over = new Promise<number | null>((done) => child.on('exit', (code) => done(code)))
  return { child, over: over.finally(() => children.delete(child)) }
}

type Moment = { readonly steps: number; readonly ms: number }
const upTo = (most: number) => Math.floor(Math.random() * (most + 1))

/** Begins to work, and is killed in the midst of a step: some steps and some while after it has begun. */
async function killed(id: string, { steps, ms }: Moment) {
  const { child, over } = work(id)
  let said = ''
  await new Promise<void>((come) =>
    child.stdout?.on('data', (chunk) => {
      said += chunk
      if (said.split('\n').length > steps + 1) come()
    }),
  )
  setTimeout(() => child.kill('SIGKILL'), ms)
  expect(await over, said).toBeNull() // no end of its own
}

/** Works to the end through so many kills, each at a moment nobody chose; when they were, for whoever asks. */
async function throughKills(id: string) {
  const moments = Array.from({ length: KILLS }, () => ({ steps: upTo(2), ms: upTo(30) }))
  for (const moment of moments) await killed(id, moment)
  const when = `killed at ${JSON.stringify(moments)}`
  expect(await work(id).over, when).toBe(0)
  return when
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
  await desk.bring('accounts', file(1_000, 'Garam')) // some are there already, and are changed
  const before = await hash()
  const { id } = await desk.bring('accounts', file(ROWS, 'Nuri'), 'checked')
  const ask = (what: 'run' | 'undo') => desk.call(`POST /vendor/imports/:id/${what}`, { id })
  const told = async () => (await desk.call('GET /vendor/imports/:id', { id })).body

  await ask('run')
  const running = await throughKills(id)
  expect(await told(), running).toMatchObject({ status: 'done', progress: { taken: ROWS } })
  const after = await hash()
  await ask('undo')
  const undoing = await throughKills(id)
  expect(await told(), undoing).toMatchObject({ status: 'undone', progress: { returned: ROWS } })
  expect(await hash(), undoing).toBe(before)

  await desk.call('POST /vendor/imports/:id/check', { id })
  await desk.work()
  await ask('run')
  await desk.work() // and once without a kill, for what it should have been
  expect(await hash(), running).toBe(after)
})
