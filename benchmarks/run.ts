/** `npm run bench`: the product beside its floor, in one run. What the figures mean is in README.md, the last ones in results.md. */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Embedded, startEmbedded } from '../src/database/embedded.ts'
import { as } from '../src/database/migrate.ts'
import type { Connection } from '../src/database/open.ts'
import { BUDGET_BYTES, firstScreenBytes, screens } from '../web/budget.ts'
import { catalogFigures } from './catalog.ts'
import { customerFigures } from './customers.ts'
import { importFigures } from './import.ts'
import { type Asking, rateOf, rateOver } from './load.ts'
import { mailServer } from './mail.ts'
import { orderFigures } from './orders.ts'
import { type Prepared, prepare } from './prepare.ts'
import { endAll, type Running, rssMb, start } from './processes.ts'
import { renewalFigures } from './renewals.ts'
import { type Figure, median, table } from './report.ts'
import { subscriptionFigures } from './subscriptions.ts'
import { tokenFigures } from './tokens.ts'
import { type Work, works } from './work.ts'

const {
  BENCH_ROUNDS = '7',
  BENCH_SECONDS = '3',
  BENCH_PARTNERS = '100000',
  BENCH_CUSTOMERS = '1000000',
  BENCH_SUBSCRIPTIONS = '1000000',
  BENCH_RENEWALS = '100000',
  BENCH_SKUS = '100000',
  BENCH_ONLY,
} = process.env
const [ROUNDS, SECONDS, PARTNERS] = [Number(BENCH_ROUNDS), Number(BENCH_SECONDS), Number(BENCH_PARTNERS)]
const CUSTOMERS = Number(BENCH_CUSTOMERS)
const ENROLMENTS = 60 // a round
const RSS_MB_MAX = 250
const START_S_MAX = 3
const GOALS = { read: 0.6, write: 0.5 } as const

/** The production start, word for word. */
const SERVE: string = JSON.parse(readFileSync('package.json', 'utf8')).scripts.serve
const dataDir = mkdtempSync(join(tmpdir(), 'guildhall-bench-'))
const secret = randomBytes(24).toString('hex')
let server: Embedded | undefined
const silent = { info: () => {}, warn: () => {} }
const urlOf = ({ host = '', user = '', database = '' }: Connection) =>
  `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`
const settings = { DATA_DIR: dataDir, SECRET: secret, RATE_PER_MINUTE: '999999999', LOG_LEVEL: 'warn' }
const say = (said: string) => console.log(`${new Date().toISOString().slice(11, 19)} ${said}`)

/** The two in turn, so that a noisy minute touches both; the one that begins changes each round. */
async function measure(
  work: Work,
  [product, floor]: readonly [Running, Running],
  prepared: Prepared,
  settle: () => Promise<void>,
) {
  const rates = { product: [] as number[], floor: [] as number[] }
  const rounds = Array.from({ length: ROUNDS + 1 }, (_, round) => round) // the first warms up
  for (const round of rounds) {
    const turns = [['product', product] as const, ['floor', floor] as const]
    for (const [who, { url }] of round % 2 ? turns : turns.reverse()) {
      const rate = await rateIn(round, work, url, prepared)
      await settle()
      if (round > 0) rates[who].push(rate)
    }
  }
  return { product: median(rates.product), floor: median(rates.floor) }
}

function rateIn(round: number, work: Work, url: string, { staff, partner, newcomers }: Prepared): Promise<number> {
  if (work.kind === 'read')
    return rateOver(url, work, { person: work.by === 'staff' ? staff : partner, number: 0 }, SECONDS)
  const first = round * ENROLMENTS
  const asking: Asking[] = newcomers
    .slice(first, first + ENROLMENTS)
    .map((person, n) => ({ person, number: first + n }))
  return rateOf(url, work, asking)
}

const rateFigure = ({ name, kind }: Work, rate: { product: number; floor: number }): Figure => ({
  name: `${name} (a second)`,
  product: rate.product.toFixed(kind === 'read' ? 0 : 1),
  floor: rate.floor.toFixed(kind === 'read' ? 0 : 1),
  ratio: (rate.product / rate.floor).toFixed(2),
  goal: `≥ ${GOALS[kind]} × floor`,
  met: rate.product / rate.floor >= GOALS[kind],
})
const plainFigure = (name: string, value: number, [unit, max, digits]: readonly [string, number, number]): Figure => ({
  name,
  product: `${value.toFixed(digits)} ${unit}`,
  floor: '',
  ratio: '',
  goal: `≤ ${max} ${unit}`,
  met: value <= max,
})

/** What an enrolment told is heard after it was answered: the next turn begins when the house is quiet again. */
async function quiet(product: Connection) {
  const client = new pg.Client(product)
  await client.connect()
  for (let turn = 0; turn < 300; turn++) {
    const { rows } = await client.query(
      "select (select count(*) from outbox) + (select count(*) from jobs.job where state in ('created', 'retry', 'active') and start_after <= now()) as waiting",
    )
    if (Number(rows[0]?.waiting) === 0) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await client.end()
}

/** The product and the floor on databases of the same content, and a mail server for the letters. */
async function open(server: Connection) {
  const prepared = await prepare(server, secret, { partners: PARTNERS, newcomers: (ROUNDS + 1) * ENROLMENTS })
  const { recording, recordedBy, newcomers } = prepared
  const mail = await mailServer()
  const file = join(dataDir, 'floor.json')
  writeFileSync(file, JSON.stringify({ recording, recordedBy, people: newcomers }))
  const database = { FLOOR_FILE: file, FLOOR_DATABASE: JSON.stringify(as('door', prepared.floor, secret)) }
  const floor = await start(SERVE.replace('dist-server/main.js', 'benchmarks/floor.ts'), database)
  const product = await start(SERVE, { ...settings, SMTP_URL: mail.url, DATABASE_URL: urlOf(prepared.product) })
  const close = async () => {
    await Promise.all([product.stop(), floor.stop()])
    await mail.close()
  }
  return { prepared, product, floor, close }
}

async function rates(): Promise<Figure[]> {
  const embedded = await startEmbedded({ dataDir, log: silent })
  server = embedded
  try {
    say(`${PARTNERS} partners are made`)
    const { prepared, product, floor, close } = await open(embedded.connection)
    let highest = 0
    const watch = setInterval(() => {
      highest = Math.max(highest, rssMb(product.pid))
    }, 200)
    const figures: Figure[] = []
    for (const work of works) {
      const settle = work.kind === 'write' ? () => quiet(prepared.product) : async () => {}
      const figure = rateFigure(work, await measure(work, [product, floor], prepared, settle))
      figures.push(figure)
      say(`${figure.name}: ${figure.product} beside ${figure.floor}`)
    }
    clearInterval(watch)
    await close()
    const memory = plainFigure('memory of the server meanwhile, at most', highest, ['MB', RSS_MB_MAX, 0])
    say('an export of the old centre is imported')
    const imports = await importFigures(embedded.connection, secret)
    say('tokens are fetched')
    return [
      ...figures,
      memory,
      ...imports,
      ...(await tokenFigures(embedded.connection, { secret, dataDir, serve: SERVE })),
    ]
  } finally {
    endAll()
    await embedded.stop()
  }
}

/** Starts on the data that is there: database, migrations looked through, queues, until it says that it is ready. */
async function warmStart(): Promise<Figure> {
  const times: number[] = []
  for (const turn of [0, 1, 2, 3]) {
    const { startedInMs, stop } = await start(SERVE, settings)
    await stop()
    if (turn > 0) times.push(startedInMs / 1000)
  }
  return plainFigure('warm start to /readyz', median(times), ['s', START_S_MAX, 2])
}

function firstScreen(): Figure {
  const dist = join(dataDir, 'dist')
  const env = { ...process.env, NODE_ENV: 'production' } // else React's development build is weighed
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--outDir', dist, '--logLevel', 'error'], {
    env,
  })
  const heaviest = Math.max(...Object.values(screens).map((parts) => firstScreenBytes(dist, parts)))
  return plainFigure('script of the first screen, gzip', heaviest / 1000, ['KB', BUDGET_BYTES / 1000, 0])
}

type Measured = Parameters<typeof orderFigures>[0]
/** In a cluster of its own, so that the warm start above is of what it says. */
async function apart(name: string, measured: (bench: Measured) => Promise<Figure[]>): Promise<Figure[]> {
  const own = join(dataDir, name)
  mkdirSync(own)
  const embedded = await startEmbedded({ dataDir: own, log: silent })
  server = embedded
  try {
    return await measured({ server: embedded.connection, secret, dataDir: own, serve: SERVE, say })
  } finally {
    endAll()
    await embedded.stop()
  }
}
const sold = { partners: Number(BENCH_SUBSCRIPTIONS) / 500, customers: Number(BENCH_SUBSCRIPTIONS) / 10 }
const customers = { partners: CUSTOMERS / 500, customers: CUSTOMERS, lines: CUSTOMERS / 10 }

const parts = {
  partners: async () => [...(await rates()), ...(await warmedUp())],
  customers: () => apart('customers', (bench) => customerFigures({ ...bench, whole: customers })),
  orders: () => apart('orders', orderFigures),
  catalog: () => apart('catalog', (bench) => catalogFigures({ ...bench, skus: Number(BENCH_SKUS) })),
  renewals: () => apart('renewals', (bench) => renewalFigures({ ...bench, renewals: Number(BENCH_RENEWALS) })),
  subscriptions: () => apart('subscriptions', (bench) => subscriptionFigures({ ...bench, whole: sold })),
}
const warmedUp = async () => [await warmStart(), firstScreen()]

async function all(): Promise<Figure[]> {
  const wanted = Object.entries(parts).filter(([name]) => !BENCH_ONLY || BENCH_ONLY === name)
  const figures: Figure[] = []
  try {
    for (const [, measured] of wanted) figures.push(...(await measured()))
    return figures
  } finally {
    endAll()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    endAll() // then whatever waits for them or for the database fails, and what was opened is closed
    server?.stop()
  })
}
const figures = await all()
const written = table(figures)
const [cpu] = cpus()
const about = `${ROUNDS} rounds, ${PARTNERS} partners, ${CUSTOMERS} customers, ${BENCH_SUBSCRIPTIONS} subscriptions, ${BENCH_SKUS} SKUs, ${cpus().length} cores (${cpu?.model.trim()}), Node ${process.version}.`
const SHORTER = ['ROUNDS', 'SECONDS', 'PARTNERS', 'CUSTOMERS', 'SUBSCRIPTIONS', 'RENEWALS', 'SKUS', 'ONLY']
const isShort = SHORTER.some((name) => process.env[`BENCH_${name}`])
if (!isShort) writeFileSync(new URL('results.md', import.meta.url), `# The last run\n\n${about}\n\n${written}\n`)
console.log(`\n${written}\n\n${about}`)
process.exitCode = figures.every(({ met }) => met) ? 0 : 1
