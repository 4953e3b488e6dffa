/** Customers at a million: lists and searches over /rest and /v1, whether they stay as fast while the network grows, and creation. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { as } from '../src/database/migrate.ts'
import type { Connection } from '../src/database/open.ts'
import { customerPlaces, fresh, type Places } from './customerPlace.ts'
import type { Stand } from './customerSeed.ts'
import { sheetFigures } from './customerSheet.ts'
import { creation, type Read, reads } from './customerWork.ts'
import { paceOver, rateOf } from './load.ts'
import { marked, type Person } from './people.ts'
import { type Running, start } from './processes.ts'
import { PUBLIC_URL, record } from './record.ts'
import { type Figure, median } from './report.ts'

const [READ_MIN, WRITE_MIN, P95_MS_MAX, FLAT_MIN, CREATED_MIN] = [0.6, 0.5, 50, 0.8, 300]
const { BENCH_ROUNDS = '5', BENCH_SECONDS = '1' } = process.env
const [ROUNDS, SECONDS, CREATIONS] = [Number(BENCH_ROUNDS), Number(BENCH_SECONDS), 500]

/** Where it runs, the word of the production start, how many of them there are, and who hears how far it is. */
export type Bench = {
  readonly server: Connection
  readonly secret: string
  readonly dataDir: string
  readonly serve: string
  readonly whole: Stand & { readonly lines: number }
  readonly say: (said: string) => void
}

const urlOf = ({ host = '', user = '', database = '' }: Connection) =>
  `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`
const productOn = ({ serve, secret, dataDir }: Bench, database: Connection) =>
  start(serve, {
    ...{ SECRET: secret, DATA_DIR: dataDir, DATABASE_URL: urlOf(database), PUBLIC_URL, LOG_LEVEL: 'warn' },
    ...{ RATE_PER_MINUTE: '999999999', TOKEN_RATE_PER_MINUTE: '999999999' },
  })

/** Everybody in turn, the one that begins changes, so that a noisy minute touches all; the first round warms up. */
async function inTurn<R>(many: number, ask: (who: number, round: number) => Promise<R>): Promise<R[][]> {
  const all: R[][] = Array.from({ length: many }, () => [])
  for (let round = 0; round <= ROUNDS; round++) {
    const order = Array.from({ length: many }, (_, at) => (at + round) % many)
    for (const who of order) {
      const result = await ask(who, round)
      if (round > 0) all[who]?.push(result)
    }
  }
  return all
}
const rateIn = (paces: readonly { rate: number }[] = []) => median(paces.map(({ rate }) => rate))

/** How the same page does for the same partner, in a network of ten, of a tenth, and of all. */
async function growth(bench: Bench, { places, people }: Places): Promise<Figure[]> {
  const products = await Promise.all(places.map(({ database }) => productOn(bench, database)))
  const figures: Figure[] = []
  for (const work of reads.filter(({ grows }) => grows)) {
    const paces = await inTurn(products.length, (who) => paceOver(products[who]?.url ?? '', work, { person: people[work.by], number: 0 }, SECONDS))
    const rates = paces.map(rateIn)
    bench.say(`${work.name}: ${places.map(({ stand }, at) => `${stand.customers} customers of ${stand.partners} partners ${rates[at]?.toFixed(0)}/s`).join(', ')}`)
    figures.push(flat(work, rates[0] ?? 0, rates.at(-1) ?? 0))
  }
  await Promise.all(products.map(({ stop }) => stop()))
  return figures
} // biome-ignore format: one story

const flat = ({ name }: Read, few: number, all: number): Figure => ({
  name: `${name}: all partners beside ten`,
  product: all.toFixed(0),
  floor: few.toFixed(0),
  ratio: (all / few).toFixed(2),
  goal: `≥ ${FLAT_MIN} × of ten`,
  met: all / few >= FLAT_MIN,
})

type Pair = { readonly product: Running; readonly floor: Running; readonly creators: readonly Person[] }

/** The product on all of them, and the floor on a copy. */
async function pairOn(bench: Bench, { places, people }: Places): Promise<Pair> {
  const { server, secret, dataDir, serve } = bench
  const [database] = places.slice(-1).map((one) => one.database)
  if (!database) throw new Error('No stand was made.')
  const creators = Array.from({ length: (ROUNDS + 1) * 2 * CREATIONS + 2 }, (_, n) => ({ ...people.agent, mark: marked(7_000_000 + n) }))
  const [warmUpBy = people.agent, recordedBy = people.agent, ...rest] = creators
  const asked = reads.map((work) => ({ work, by: people[work.by], warmUpBy: people[work.by] }))
  const recording = await record(as('door', database, secret), secret, [...asked, { work: creation, by: recordedBy, warmUpBy }])
  const copy = await fresh(server, 'bench_customers_floor', database.database)
  const file = join(dataDir, 'customers.json')
  writeFileSync(file, JSON.stringify({ recording, recordedBy, people: rest }))
  const floor = await start(serve.replace(/\S+main\.(js|ts)/, 'benchmarks/floor.ts'), { FLOOR_FILE: file, FLOOR_DATABASE: JSON.stringify(as('door', copy, secret)) })
  return { product: await productOn(bench, database), floor, creators: rest }
} // biome-ignore format: one story

const ratioFigure = (name: string, product: number, floor: number, least: number): Figure => ({
  name: `${name} (a second)`,
  product: product.toFixed(0),
  floor: floor.toFixed(0),
  ratio: (product / floor).toFixed(2),
  goal: `≥ ${least} × floor`,
  met: product / floor >= least,
})

async function lists({ say }: Bench, { people }: Places, { product, floor }: Pair): Promise<Figure[]> {
  const figures: Figure[] = []
  const slow: number[] = []
  for (const work of reads) // both have just begun: each has done all of it once before anything counts
    for (const { url } of [product, floor])
      await paceOver(url, work, { person: people[work.by], number: 0 }, SECONDS / 2)
  for (const work of reads) {
    const asking = { person: people[work.by], number: 0 }
    const [ours = [], bare] = await inTurn(2, (who) => paceOver((who ? floor : product).url, work, asking, SECONDS))
    const figure = ratioFigure(work.name, rateIn(ours), rateIn(bare), READ_MIN)
    slow.push(median(ours.map(({ p95 }) => p95)))
    figures.push(figure)
    say(`${figure.name}: ${figure.product} beside ${figure.floor}, 95 of 100 within ${slow.at(-1)?.toFixed(1)} ms`)
  }
  const slowest = Math.max(...slow)
  const about = { name: '95 of 100 of any of these lists within', product: `${slowest.toFixed(1)} ms` }
  return [...figures, { ...about, floor: '', ratio: '', goal: `≤ ${P95_MS_MAX} ms`, met: slowest <= P95_MS_MAX }]
}

/** What a creation told is heard after it was answered: the next turn begins when the outbox is empty. */
async function creations(bench: Bench, { places }: Places, { product, floor, creators }: Pair): Promise<Figure[]> {
  const client = new pg.Client(places.at(-1)?.database)
  await client.connect()
  const asking = creators.map((person, number) => ({ person, number }))
  const rates = await inTurn(2, async (who, round) => {
    const first = (round * 2 + who) * CREATIONS
    const rate = await rateOf((who ? floor : product).url, creation, asking.slice(first, first + CREATIONS))
    while (Number((await client.query('select count(*) as n from outbox')).rows[0]?.n) > 0) await new Promise((done) => setTimeout(done, 100))
    return { rate }
  })
  await client.end()
  const [ours, bare] = rates.map(rateIn)
  const figure = ratioFigure(creation.name, ours ?? 0, bare ?? 0, WRITE_MIN)
  bench.say(`${figure.name}: ${figure.product} beside ${figure.floor}`)
  return [figure, { ...figure, floor: '', ratio: '', goal: `≥ ${CREATED_MIN}`, met: (ours ?? 0) >= CREATED_MIN }]
} // biome-ignore format: one story

export async function customerFigures(bench: Bench): Promise<Figure[]> {
  const { server, secret, whole, say } = bench
  say(`${whole.customers} customers of ${whole.partners} partners are made`)
  const made = await customerPlaces(server, secret, whole)
  say('lists are read while the network grows')
  const grown = await growth(bench, made)
  const pair = await pairOn(bench, made)
  const figures = [...(await lists(bench, made, pair)), ...grown, ...(await creations(bench, made, pair))]
  say(`a file of ${whole.lines} customers is made`)
  figures.push(...(await sheetFigures(pair.product, made.people.agent, whole.lines)))
  await Promise.all([pair.product.stop(), pair.floor.stop()])
  return figures
}
