import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Embedded, startEmbedded } from './embedded.ts'

const root = process.getuid?.() === 0
const log = { info: () => undefined, warn: () => undefined }
const base = mkdtempSync(join(realpathSync(tmpdir()), 'guildhall embedded '))
chmodSync(base, 0o755) // as root, the database runs as another user

afterAll(() => rmSync(base, { recursive: true, force: true }))

/** Another process that runs Guildhall's database, and what it said first: how it started, or why not. */
async function owner(dataDir: string) {
  const script = `
    import { startEmbedded } from '#database/embedded.ts'
    const log = { info() {}, warn() {} }
    try {
      const { connection, adopted, stop } = await startEmbedded({ dataDir: process.argv[1], log })
      process.once('SIGTERM', stop)
      console.log(JSON.stringify({ connection, adopted }))
    } catch (error) {
      console.log(JSON.stringify({ says: error.says, stack: error.stack }))
    }`
  const flags = ['--input-type=module', '-e', script, '--', dataDir]
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => end(child, 'SIGTERM'))
  const [line] = await once(createInterface(child.stdout), 'line')
  return { child, said: JSON.parse(line) }
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

async function query(connection: Embedded['connection'], sql: string) {
  const client = new Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

async function until(holds: () => boolean | Promise<boolean>) {
  while (!(await holds())) await pause(20)
}

const postmaster = (dataDir: string) =>
  Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

const lives = (pid: number) => {
  const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : ') Z'
  return !/\) Z/.test(stat)
}

async function start(dataDir: string) {
  const embedded = await startEmbedded({ dataDir, log })
  onTestFinished(embedded.stop)
  return embedded
}

const data = join(base, 'data')

beforeAll(async () => {
  const { connection, stop } = await startEmbedded({ dataDir: data, log })
  await query(connection, 'create table kept as select 1 as n')
  await stop()
})

test('a second process on the folder is refused, and told which process has it', async () => {
  const { connection } = await start(data)
  const { said } = await owner(data)
  expect(said.says.en).toContain(`Another Guildhall process (pid ${process.pid}) runs on this folder: ${data}`)
  expect(said.says.ko).toContain(`다른 Guildhall 프로세스(pid ${process.pid})`)
  expect(await query(connection, 'select n from kept')).toEqual([{ n: 1 }])
})

test('the owner killed, the next one adopts the running database', async () => {
  const { child, said } = await owner(data)
  const before = postmaster(data)
  await query(said.connection, 'update kept set n = 2')
  await end(child, 'SIGKILL')
  const { adopted, connection, stop } = await start(data)
  expect([adopted, postmaster(data)]).toEqual([true, before])
  expect(await query(connection, 'select n from kept')).toEqual([{ n: 2 }])
  await stop()
  await until(() => !lives(before)) // it is another's child: the system tells of its end a moment later
})

test('owner and database killed, the next one recovers what was committed', async () => {
  const { child, said } = await owner(data)
  await query(said.connection, 'update kept set n = 3')
  await end(child, 'SIGKILL')
  process.kill(postmaster(data), 'SIGKILL')
  const { adopted, connection } = await start(data)
  expect(adopted).toBe(false)
  expect(await query(connection, 'select n from kept')).toEqual([{ n: 3 }])
})

test('the database killed under its owner, it comes back at the same address and is still owned', async () => {
  const { connection } = await start(data)
  const before = postmaster(data)
  process.kill(before, 'SIGKILL')
  await until(() =>
    query(connection, 'select 1').then(
      () => !lives(before),
      () => false,
    ),
  )
  expect(await query(connection, 'select n from kept')).toEqual([{ n: 3 }])
  expect((await owner(data)).said.says.en).toContain('Another Guildhall process')
})

test('a stop leaves no server, no socket and no pid file behind', async () => {
  const { connection, stop } = await start(data)
  const server = postmaster(data)
  await Promise.all([stop(), stop()])
  expect(lives(server)).toBe(false)
  expect([existsSync(connection.host), existsSync(join(data, 'postgres/postmaster.pid'))]).toEqual([false, false])
})

test('a pid file whose number a stranger has now is put aside', async () => {
  writeFileSync(join(data, 'postgres/postmaster.pid'), `${process.pid}\n`)
  const { adopted } = await start(data)
  expect(adopted).toBe(false)
})

test('of two that start at once, one has it and the other is refused', async () => {
  const both = await Promise.all([owner(join(base, 'raced')), owner(join(base, 'raced'))])
  expect(both.map(({ said }) => (said.says ? 'refused' : 'has it')).sort()).toEqual(['has it', 'refused'])
  await Promise.all(both.map(({ child }) => end(child, 'SIGTERM')))
  expect(existsSync(join(base, 'raced/postgres/postmaster.pid'))).toBe(false)
})

test('a path with spaces, Hangul and more letters than a socket may have is no obstacle', async () => {
  const far = join(base, '데이터 폴더', 'x'.repeat(120), 'y y')
  const { connection } = await start(far)
  await query(connection, 'create extension pg_trgm')
  expect(await query(connection, `select show_trgm('한글') <> '{}' as searched`)).toEqual([{ searched: true }])
  expect(statSync(connection.host).mode & 0o777).toBe(0o700)
})

test('the data thrown away under a server that was left running, a new database begins', async () => {
  const anew = join(base, 'anew')
  const { child, said } = await owner(anew)
  await query(said.connection, 'create table gone as select 1 as n')
  await end(child, 'SIGKILL')
  const orphan = postmaster(anew)
  onTestFinished(() => {
    process.kill(orphan, 'SIGKILL')
    rmSync(said.connection.host, { recursive: true })
  })
  rmSync(anew, { recursive: true })
  const { connection } = await start(anew)
  expect(await query(connection, `select to_regclass('gone') as gone`)).toEqual([{ gone: null }])
})

test('a folder with something else in it is left alone', async () => {
  const other = join(base, 'other')
  mkdirSync(join(other, 'postgres'), { recursive: true })
  writeFileSync(join(other, 'postgres/letter.txt'), 'dear')
  await expect(startEmbedded({ dataDir: other, log })).rejects.toThrow('is not a PostgreSQL database')
  expect(readFileSync(join(other, 'postgres/letter.txt'), 'utf8')).toBe('dear')
})

test.runIf(root)('under a folder that only root may enter, it works from a place its own user reaches', async () => {
  const closed = join(base, 'closed')
  mkdirSync(closed, { mode: 0o700 })
  const first = await start(join(closed, 'data'))
  await query(first.connection, 'create table kept as select 1 as n')
  await first.stop()
  const folder = realpathSync(join(closed, 'data/postgres'))
  expect(folder).toMatch(/^\/var\/lib\/guildhall\//)
  const again = await start(join(closed, 'data'))
  expect(await query(again.connection, 'select n from kept')).toEqual([{ n: 1 }])
  await again.stop()
  rmSync(folder, { recursive: true })
})

test.runIf(root)('an empty folder that only root may enter is opened just enough to hold the database', async () => {
  const empty = join(base, 'empty')
  mkdirSync(empty, { mode: 0o700 })
  await start(empty)
  expect(statSync(join(empty, 'postgres')).uid).toBe(65534)
  expect([statSync(empty).mode & 0o777, realpathSync(join(empty, 'postgres'))]).toEqual([
    0o711,
    join(empty, 'postgres'),
  ])
})
