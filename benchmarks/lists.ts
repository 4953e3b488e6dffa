/** Lists and searches: whether they stay as fast while the network grows, and beside the floor. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { as } from '../src/database/migrate.ts'
import type { Connection } from '../src/database/open.ts'
import type { Place } from './customerPlace.ts'
import { paceOver } from './load.ts'
import type { Person } from './people.ts'
import { type Running, start } from './processes.ts'
import { type Asked, PUBLIC_URL, record } from './record.ts'
import { type Figure, median } from './report.ts'
import type { Task } from './work.ts'

const [READ_MIN, FLAT_MIN] = [0.6, 0.8]
const { BENCH_ROUNDS = '5', BENCH_SECONDS = '1' } = process.env
export const [ROUNDS, SECONDS] = [Number(BENCH_ROUNDS), Number(BENCH_SECONDS)]

/** Where it runs, the word of the production start, and who hears how far it is. */
export type Bench = {
  readonly server: Connection
  readonly secret: string
  readonly dataDir: string
  readonly serve: string
  readonly say: (said: string) => void
}

export const urlOf = ({ host = '', user = '', database = '' }: Connection) =>
  `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`
export const productOn = ({ serve, secret, dataDir }: Bench, database: Connection) =>
  start(serve, {
    ...{ SECRET: secret, DATA_DIR: dataDir, DATABASE_URL: urlOf(database), PUBLIC_URL, LOG_LEVEL: 'warn' },
    ...{ RATE_PER_MINUTE: '999999999', TOKEN_RATE_PER_MINUTE: '999999999' },
  })

type Floor = {
  readonly on: Connection
  readonly asked: readonly Asked[]
  readonly recordedBy: Person
  readonly people: readonly Person[]
}
/** A floor that says on one database what a product says on another; where only is read, both may be the same. */
export async function floorOn({ secret, dataDir, serve }: Bench, database: Connection, make: (database: Connection) => Promise<Connection>, { asked, recordedBy, people }: Omit<Floor, 'on'>): Promise<Running> {
  const recording = await record(as('door', database, secret), secret, asked)
  const copy = await make(database)
  const file = join(dataDir, `${database.database}.json`)
  writeFileSync(file, JSON.stringify({ recording, recordedBy, people }))
  return start(serve.replace(/\S+main\.(js|ts)/, 'benchmarks/floor.ts'), { FLOOR_FILE: file, FLOOR_DATABASE: JSON.stringify(as('door', copy, secret)) })
} // biome-ignore format: one thought

/** Everybody in turn, the one that begins changes, so that a noisy minute touches all; the first round warms up. */
export async function inTurn<R>(many: number, ask: (who: number, round: number) => Promise<R>): Promise<R[][]> {
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
export const rateIn = (paces: readonly { rate: number }[] = []) => median(paces.map(({ rate }) => rate))

/** A page that is read by one of some people; where it grows, it is asked for at each stand of the network. */
export type Read<R extends string> = Task & { readonly by: R; readonly grows?: boolean }
type People<R extends string> = Readonly<Record<R, Person>>
type Asking<R extends string> = { readonly people: People<R>; readonly reads: readonly Read<R>[] }
export const askedBy = <R extends string>({ people, reads }: Asking<R>): Asked[] =>
  reads.map((work) => ({ work, by: people[work.by], warmUpBy: people[work.by] }))

/** How the same page does for the same partner, in a network of ten, of more, and of all: `of` names what there is at a stand. */
export async function growth<R extends string>(bench: Bench, places: readonly Place[], { people, reads }: Asking<R>, of: (place: Place) => string): Promise<Figure[]> {
  const products = await Promise.all(places.map(({ database }) => productOn(bench, database)))
  const figures: Figure[] = []
  for (const work of reads.filter(({ grows }) => grows)) {
    const paces = await inTurn(products.length, (who) => paceOver(products[who]?.url ?? '', work, { person: people[work.by], number: 0 }, SECONDS))
    const rates = paces.map(rateIn)
    bench.say(`${work.name}: ${places.map((place, at) => `${of(place)} ${rates[at]?.toFixed(0)}/s`).join(', ')}`)
    figures.push(flat(work.name, rates[0] ?? 0, rates.at(-1) ?? 0))
  }
  await Promise.all(products.map(({ stop }) => stop()))
  return figures
} // biome-ignore format: one story

const flat = (name: string, few: number, all: number): Figure => ({
  name: `${name}: all partners beside ten`,
  product: all.toFixed(0),
  floor: few.toFixed(0),
  ratio: (all / few).toFixed(2),
  goal: `≥ ${FLAT_MIN} × of ten`,
  met: all / few >= FLAT_MIN,
})

export const ratioFigure = (name: string, product: number, floor: number, least: number): Figure => ({
  name: `${name} (a second)`,
  product: product.toFixed(0),
  floor: floor.toFixed(0),
  ratio: (product / floor).toFixed(2),
  goal: `≥ ${least} × floor`,
  met: product / floor >= least,
})

export type Pair = { readonly product: Running; readonly floor: Running }
/** How many ask at once, within how many milliseconds 95 of 100 answers are to come, by which name; and how much of the floor is asked for. */
export type Load = {
  readonly clients?: number
  readonly within: number
  readonly named: string
  readonly least?: number
}
/** Each page beside the floor, and the slowest of them all. */
export async function lists<R extends string>({ say }: Bench, { product, floor }: Pair, { people, reads }: Asking<R>, { clients, within, named, least = READ_MIN }: Load): Promise<Figure[]> {
  const figures: Figure[] = []
  const slow: number[] = []
  for (const work of reads) // both have just begun: each has done all of it once before anything counts
    for (const { url } of [product, floor]) await paceOver(url, work, { person: people[work.by], number: 0 }, SECONDS / 2, clients)
  for (const work of reads) {
    const asking = { person: people[work.by], number: 0 }
    const [ours = [], bare] = await inTurn(2, (who) => paceOver((who ? floor : product).url, work, asking, SECONDS, clients))
    const figure = ratioFigure(work.name, rateIn(ours), rateIn(bare), least)
    slow.push(median(ours.map(({ p95 }) => p95)))
    figures.push(figure)
    say(`${figure.name}: ${figure.product} beside ${figure.floor}, 95 of 100 within ${slow.at(-1)?.toFixed(1)} ms`)
  }
  const slowest = Math.max(...slow)
  const about = { name: named, product: `${slowest.toFixed(1)} ms`, floor: '', ratio: '' }
  return [...figures, { ...about, goal: `≤ ${within} ms`, met: slowest <= within }]
} // biome-ignore format: one story
