/** Orders of three lines beside the bare transactions they are made of, and whether an order of 200 lines costs more than its lines. */
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { as, migrate } from '../src/database/migrate.ts'
import type { Connection } from '../src/database/open.ts'
import { prepareQueues } from '../src/worker/queues.ts'
import { appOf, fresh } from './customerPlace.ts'
import { grow, partnerAt, partners } from './customerSeed.ts'
import { type Bench, urlOf } from './lists.ts'
import { paceOver } from './load.ts'
import { type Person, signedIn } from './people.ts'
import { type Running, start } from './processes.ts'
import { PUBLIC_URL, record } from './record.ts'
import { type Figure, median } from './report.ts'
import { sell } from './sellingSeed.ts'
import { itemOf, shelve, skuOf } from './shelf.ts'
import type { Call, Task } from './work.ts'

const [WRITE_MIN, PLACED_MIN, P99_MS_MAX, GROWTH_MAX] = [0.5, 300, 50, 10]
const { BENCH_ROUNDS = '5', BENCH_SECONDS = '1' } = process.env
const [ROUNDS, SECONDS, CLIENTS, SKUS] = [Number(BENCH_ROUNDS), Number(BENCH_SECONDS), 10, 200]
const [LINES, FEW, MANY] = [3, 20, 200]
const WARM_UPS = 4 // an order is not compiled to its end before a thousand of them

const WIRES = ['/rest', '/v1'] as const
type Wire = (typeof WIRES)[number]
const numbers = (lines: number) => Array.from({ length: lines }, (_, n) => n)
/** An order of so many lines for that customer, under a key of its own, as each wire takes it. */
const orderFor = (customerId: string, lines: number, wire: Wire = '/rest'): Call => ({
  method: 'POST',
  path: `${wire}/customers/${customerId}/orders`,
  headers: { [wire === '/v1' ? 'ms-requestid' : 'idempotency-key']: randomUUID() },
  body: wire === '/v1' ? { referenceCustomerId: customerId, billingCycle: 'annual', lineItems: numbers(lines).map(sentLine) } : { lines: numbers(lines).map(line) },
}) // biome-ignore format: one record
const line = (n: number) => ({ catalogItemId: itemOf(n), term: 'P1Y', cycle: 'annual', quantity: 5 })
const sentLine = (n: number) => ({ lineItemNumber: n, offerId: itemOf(n), termDuration: 'P1Y', quantity: 5 })

type Place = {
  readonly database: Connection
  readonly people: Readonly<Record<Wire, Person>>
  readonly customers: readonly string[]
}

/**
 * Twenty partners with a hundred customers each, who have bought before: of tables that are empty the database learns that they are
 * best read whole, and goes on so. The customers of the first have agreed, and the shelf is full.
 */
async function place({ server, secret }: Bench): Promise<Place> {
  const database = await fresh(server, 'bench_orders')
  await migrate(database, secret)
  await prepareQueues(database)
  const client = new pg.Client(database)
  await client.connect()
  await partners(client, 20)
  await grow(client, { partners: 0, customers: 0 }, { partners: 20, customers: 2_000 }, false)
  await sell(client, { partners: 0, customers: 0 }, { partners: 20, customers: 2_000 })
  const tenantId = await partnerAt(client, 1)
  const agent = await signedIn(client, secret, 1, { tenantId, role: 'adminAgent' })
  await client.query(
    `insert into customer_attestations (tenant_id, id, customer_id, agreement_id, first_name, last_name, email, agreed_on, attested_by, attested_by_name)
     select r.tenant_id, r.id, r.customer_id, (select id from customer_agreements limit 1), 'Rosa', 'Harding', 'rosa@harborlight.example', '2026-01-01', r.id, 'Rosa Harding'
     from relationships r where r.tenant_id = $1`,
    [tenantId],
  )
  const { rows } = await client.query<{ id: string }>(
    "select customer_id as id from relationships where tenant_id = $1 and country = 'GB' order by id limit $2",
    [tenantId, CLIENTS],
  )
  await client.end()
  await shelve(database, secret, Array.from({ length: SKUS }, (_, n) => skuOf(n)))
  const people = { '/rest': agent, '/v1': await appOf(database, secret, agent, tenantId) }
  return { database, people, customers: rows.map(({ id }) => id) }
} // biome-ignore format: one story

/** One after the other for ten customers, so that ten clients seldom meet at one. */
function inTurn(customers: readonly string[], wire: Wire): Task {
  let next = 0
  const calls = () => [orderFor(customers[next++ % customers.length] ?? '', LINES, wire)]
  return { name: `${wire} order`, calls }
}

/** The product on the place itself, and the floor on a copy of it. */
async function pairOn({ server, secret, dataDir, serve }: Bench, { database, people, customers }: Place) {
  const asked = WIRES.flatMap((wire) =>
    customers.map((customer, n) => {
      const work = { name: `${wire} order ${n}`, calls: () => [orderFor(customer, LINES, wire)] }
      return { work, by: people[wire], warmUpBy: people[wire] }
    }),
  )
  const recording = await record(as('door', database, secret), secret, asked)
  const copy = await fresh(server, 'bench_orders_floor', database.database)
  const file = join(dataDir, 'orders.json')
  writeFileSync(file, JSON.stringify({ recording, recordedBy: people['/rest'], people: [people['/rest']] }))
  const floor = await start(serve.replace(/\S+main\.(js|ts)/, 'benchmarks/floor.ts'), {
    ...{ FLOOR_FILE: file, FLOOR_DATABASE: JSON.stringify(as('door', copy, secret)) },
  })
  const product = await start(serve, {
    ...{ SECRET: secret, DATA_DIR: dataDir, DATABASE_URL: urlOf(database), PUBLIC_URL, LOG_LEVEL: 'warn' },
    ...{ RATE_PER_MINUTE: '999999999', TOKEN_RATE_PER_MINUTE: '999999999' },
  })
  return { product, floor }
}

type Pace = Awaited<ReturnType<typeof paceOver>>
/** The two in turn, the one that begins changes; the first rounds warm up. */
async function paces(pair: { product: Running; floor: Running }, work: Task, agent: Person) {
  const all = { product: [] as Pace[], floor: [] as Pace[] }
  for (let round = -WARM_UPS; round < ROUNDS; round++) {
    const turns = ['product', 'floor'] as const
    for (const who of round % 2 ? turns : [...turns].reverse()) {
      const pace = await paceOver(pair[who].url, work, { person: agent, number: 0 }, SECONDS)
      if (round >= 0) all[who].push(pace)
    }
  }
  return all
}

const [TRIES, WARM] = [15, 3]
/** How long an order of so many lines takes, by itself, in milliseconds. */
async function tookFor({ url }: Running, { people, customers }: Place, lines: number) {
  const took: number[] = []
  for (let n = 0; n < TRIES + WARM; n++) {
    const { method, path, body, headers: own } = orderFor(customers[0] ?? '', lines)
    const since = performance.now()
    const headers = { ...own, cookie: people['/rest'].cookie, 'content-type': 'application/json' }
    const answer = await fetch(`${url}${path}`, { method, headers, body: JSON.stringify(body) })
    await answer.text()
    if (!answer.ok) throw new Error(`An order of ${lines} lines: ${answer.status}`)
    if (n >= WARM) took.push(performance.now() - since)
  }
  return median(took)
}

/** What a wire does a second, beside its floor and by itself. */
async function figuresOf(wire: Wire, pair: { product: Running; floor: Running }, { people, customers }: Place): Promise<Figure[]> {
  const all = await paces(pair, inTurn(customers, wire), people[wire])
  const [rate, floor] = [all.product, all.floor].map((some) => median(some.map((one) => one.rate))) as [number, number]
  const p99 = median(all.product.map((one) => one.p99))
  const [plain, name] = [{ floor: '', ratio: '' }, `${wire} order of ${LINES} lines`]
  return [
    { name: `${name} (a second)`, product: rate.toFixed(0), floor: floor.toFixed(0), ratio: (rate / floor).toFixed(2), goal: `≥ ${WRITE_MIN} × floor`, met: rate / floor >= WRITE_MIN },
    { ...plain, name: `${name}, by ${CLIENTS} clients (a second)`, product: rate.toFixed(0), goal: `≥ ${PLACED_MIN}`, met: rate >= PLACED_MIN },
    { ...plain, name: `${name}, 99 of 100 within`, product: `${p99.toFixed(1)} ms`, goal: `≤ ${P99_MS_MAX} ms`, met: p99 <= P99_MS_MAX },
  ]
} // biome-ignore format: a table

export async function orderFigures(bench: Bench): Promise<Figure[]> {
  const { say } = bench
  say('partners with customers that have agreed are made, and a catalogue')
  const made = await place(bench)
  const pair = await pairOn(bench, made)
  const figures: Figure[] = []
  for (const wire of WIRES) figures.push(...(await figuresOf(wire, pair, made)))
  const [few, many] = [await tookFor(pair.product, made, FEW), await tookFor(pair.product, made, MANY)]
  await Promise.all([pair.product.stop(), pair.floor.stop()])
  figures.push({ name: `order of ${MANY} lines beside one of ${FEW}`, product: `${many.toFixed(0)} ms`, floor: `${few.toFixed(0)} ms`, ratio: (many / few).toFixed(1), goal: `≤ ${GROWTH_MAX} ×`, met: many / few <= GROWTH_MAX })
  for (const one of figures) say(`${one.name}: ${one.product}${one.floor && ` beside ${one.floor}`}`)
  return figures
} // biome-ignore format: one story
