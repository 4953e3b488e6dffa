/** An export of the old centre with 100,000 accounts, read, checked and run; beside it COPY of the same rows into a table of the same shape. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { as, migrate } from '../src/database/migrate.ts'
import { type Connection, openDatabase } from '../src/database/open.ts'
import { copyInto } from '../src/kernel/copy.ts'
import { newId } from '../src/kernel/id.ts'
import { askCheck, askRun, type Import, step, tableOf, takeFile } from '../src/modules/migration/index.ts'
import { houseContext } from '../src/worker/worker.ts'
import { rssMb } from './processes.ts'
import { type Figure, median } from './report.ts'

const ROWS = 100_000
const ROUNDS = 3
const [RATIO_MIN, SECONDS_MAX, RSS_MB_MAX] = [0.25, 60, 300]
const HEADERS =
  'Old ID,Headquarters,Company name,English name,Country,Address,Address 2,City,State,Zip,Phone,Website,Registration number,Tax number,Status'
const COUNTRIES = ['South Korea', 'Germany', 'United States', 'JP', '대한민국']

/** One headquarters and three sites a company, as an old centre would have written them. */
function cellsOf(n: number, round: number): readonly string[] {
  const [company, isSite] = [Math.floor(n / 4), n % 4 !== 0]
  const id = (at: number) => `R${round}-${1_000_000 + at}`
  return [
    ...[id(n), isSite ? id(n - (n % 4)) : '', `가람 시스템 ${company}, Inc.`, `Garam Systems ${company}`],
    ...[
      COUNTRIES[company % COUNTRIES.length] ?? '',
      `세종대로 ${n}`,
      `${n}호`,
      '서울',
      '',
      String(10_000 + (n % 9000)),
    ],
    ...[
      `02-${1000 + (n % 9000)}-1234`,
      `https://www.garam${company}.example`,
      String(1_000_000_000 + n),
      '',
      n % 9 ? 'Active' : 'Inactive',
    ],
  ]
}

async function write(path: string, round: number) {
  const file = createWriteStream(path)
  file.write(`${HEADERS}\n`)
  for (let n = 0; n < ROWS; n++) {
    const line = `${cellsOf(n, round)
      .map((cell) => (cell.includes(',') ? `"${cell}"` : cell))
      .join(',')}\n`
    if (!file.write(line)) await once(file, 'drain')
  }
  file.end()
  await finished(file)
}

type Door = ReturnType<typeof openDatabase>
/** Reads, checks and runs a file as the house does: the parts in seconds. */
async function imported({ transact }: Door, path: string) {
  const vendor = newId<'tenant'>()
  const inNetwork = <T>(work: (ctx: ReturnType<typeof houseContext>) => Promise<T>) =>
    transact({ reach: 'network' }, (db) => work(houseContext(db, new Date(), vendor, 'network')))
  const toItsEnd = async (file: Import) => {
    let now: Import | null = file
    while (now && ['checking', 'running'].includes(now.status)) now = await inNetwork((ctx) => step(ctx, file.id))
    if (now?.status !== 'checked' && now?.status !== 'done') throw new Error(now?.failure ?? 'the import is lost')
    return now
  }
  const content = { name: 'accounts.csv', type: 'text/csv', size: 0, sha256: '' }
  const began = performance.now()
  const table = await tableOf(path, 'accounts.csv')
  const { id } = await inNetwork((ctx) => takeFile(ctx, { kind: 'accounts', content, path, table }))
  const read = performance.now()
  await toItsEnd(await inNetwork((ctx) => askCheck(ctx, { id })))
  const checked = performance.now()
  const { taken } = await toItsEnd(await inNetwork((ctx) => askRun(ctx, { id })))
  if (taken !== ROWS) throw new Error(`${taken} rows were taken, not ${ROWS}`)
  const ended = performance.now()
  return { whole: ended - began, read: read - began, check: checked - read, run: ended - checked }
}

/** The floor: the same rows streamed into a table with the same columns, indexes and constraints, with nothing of ours. */
async function copied({ transact }: Door, owner: pg.Client, round: number) {
  await owner.query(
    `create table floor_${round} (like legacy_accounts including all); grant all on floor_${round} to house`,
  )
  const columns =
    'old_id, printed_old_id, parent_old_id, name, latin_name, normalised_name, country, address, phone, website, site_domain, registration_id, tax_id, standing, import_id, imported_at'
  const [id, now] = [newId(), new Date().toISOString()]
  async function* rows() {
    for (let n = 0; n < ROWS; n++) {
      const [
        oldId = '',
        parent = '',
        name = '',
        latin = '',
        ,
        line1 = '',
        line2 = '',
        city = '',
        ,
        zip = '',
        phone = '',
        site = '',
        registration = '',
      ] = cellsOf(n, round)
      const address = JSON.stringify({ line1, line2, city, state: null, postalCode: zip })
      yield [oldId.replace('-', ''), oldId, parent.replace('-', ''), name, latin, name, 'KR', address, phone, site, site.slice(12), registration, '', 'active', id, now] // biome-ignore format: a row
    }
  }
  const began = performance.now()
  await transact({ reach: 'network' }, (db) => copyInto(db, `floor_${round} (${columns})`, rows()))
  const took = performance.now() - began
  await owner.query(`drop table floor_${round}`)
  return took
}

/** Both in turn on one database; the first round warms up. */
async function measured(server: Connection, secret: string): Promise<Figure[]> {
  const admin = new pg.Client(server)
  await admin.connect()
  await admin.query('create database bench_import')
  await admin.end()
  const own = { ...server, database: 'bench_import' }
  await migrate(own, secret)
  const owner = new pg.Client(own)
  await owner.connect()
  const door = openDatabase(as('door', own, secret), 2)
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-bench-import-'))
  try {
    const rounds = []
    let highest = 0
    const watch = setInterval(() => {
      highest = Math.max(highest, rssMb(process.pid))
    }, 100)
    for (let round = 0; round <= ROUNDS; round++) {
      const path = join(folder, `${round}.csv`)
      await write(path, round)
      rounds.push({ product: await imported(door, path), floor: await copied(door, owner, round) })
      rmSync(path)
    }
    clearInterval(watch)
    return figuresOf(rounds.slice(1), highest)
  } finally {
    await door.close()
    await owner.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Round = { readonly product: Awaited<ReturnType<typeof imported>>; readonly floor: number }
function figuresOf(rounds: readonly Round[], highest: number): Figure[] {
  const floor = median(rounds.map((one) => one.floor)) / 1000
  const part = (name: keyof Round['product']) => median(rounds.map(({ product }) => product[name])) / 1000
  const whole = part('whole')
  const ratio = (seconds: number) => floor / seconds
  const beside = (name: string, seconds: number): Figure => ({
    ...{ name, product: `${seconds.toFixed(1)} s`, floor: `${floor.toFixed(1)} s`, ratio: ratio(seconds).toFixed(2) },
    ...{ goal: `≥ ${RATIO_MIN} × COPY`, met: ratio(seconds) >= RATIO_MIN },
  })
  const plain = { floor: '', ratio: '' }
  return [
    beside('import of 100,000 accounts, run', part('run')),
    {
      name: `import: read ${part('read').toFixed(1)}, check ${part('check').toFixed(1)}, run ${part('run').toFixed(1)}`,
      product: `${whole.toFixed(1)} s`,
      ...plain,
      goal: `≤ ${SECONDS_MAX} s`,
      met: whole <= SECONDS_MAX,
    },
    {
      name: 'memory of an import, at most',
      product: `${highest.toFixed(0)} MB`,
      ...plain,
      goal: `≤ ${RSS_MB_MAX} MB`,
      met: highest <= RSS_MB_MAX,
    },
  ]
}

/** Measured in a process of its own, started as the product is: what it takes of memory is an import's. */
export async function importFigures(server: Connection, secret: string): Promise<Figure[]> {
  const args = ['--max-semi-space-size=8', import.meta.filename, JSON.stringify(server), secret]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout)
}
if (import.meta.main) {
  const [server = '{}', secret = ''] = process.argv.slice(2)
  console.log(JSON.stringify(await measured(JSON.parse(server), secret)))
}
