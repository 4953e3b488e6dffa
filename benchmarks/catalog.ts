/** A catalogue of 100,000 SKUs, searched with facets in two languages, and walked by programs. */
import pg from 'pg'
import { placeOf } from '../src/kernel/page.ts'
import { stock } from './catalogSeed.ts'
import { customerPlaces } from './customerPlace.ts'
import { askedBy, type Bench, floorOn, inTurn, lists, productOn, type Read, rateIn, SECONDS } from './lists.ts'
import { paceOver } from './load.ts'
import type { Person } from './people.ts'
import type { Running } from './processes.ts'
import { type Figure, median } from './report.ts'
import { type Call, once, type Task } from './work.ts'

/** What was asked before is kept, and the floor asks for the edition alone: what is left is the way of an answer to the wire, and so less of it is asked for. */
const KEPT_MIN = 0.4
const [P95_MS_MAX, WALK_MS_MAX, FEW, RATE_MIN, MANY] = [30, 50, 5, 500, 20]
type Reader = 'agent' | 'app'
const search = (asked: string) => once(`/rest/catalog/products?limit=50&market=KR&${asked}`)
const text = encodeURIComponent
const A_PRODUCT = '/v1/products/BENCH0000777'
const PRODUCTS = '/v1/products?country=KR&targetView=OnlineServices&size=100'

// biome-ignore format: a table
const searches: readonly Read<Reader>[] = [
  { name: 'catalogue, all of a country',           by: 'agent', calls: search('') },
  { name: 'catalogue, by four facets',             by: 'agent', calls: search('kind=usage&segment=education&term=P1Y&trial=false') },
  { name: 'catalogue, a word a quarter has',       by: 'agent', calls: search('q=standard') },
  { name: 'catalogue, a Korean one',               by: 'agent', calls: search(`q=${text('프리미엄')}`) },
  { name: 'catalogue, two words and a facet',      by: 'agent', calls: search('q=cloud%20backup&publisher=Brightloom') },
  { name: 'catalogue, two Korean words',           by: 'agent', calls: search(`q=${text('보안 백업')}`) },
  { name: 'catalogue, Korean within a word',       by: 'agent', calls: search(`q=${text('이프')}`) },
  { name: 'catalogue, Korean without its spaces',  by: 'agent', calls: search(`q=${text('클라우드백업')}`) },
  { name: 'catalogue, a beginning',                by: 'agent', calls: search('q=mark12') },
  { name: 'catalogue, with a slip',                by: 'agent', calls: search('q=planer') },
  { name: 'catalogue, its number',                 by: 'agent', calls: search('q=bench0012345') },
]
// biome-ignore format: a table
const shelf: readonly Read<Reader>[] = [
  { name: '/v1 product',                           by: 'app', calls: once(`${A_PRODUCT}?country=KR`) },
  { name: '/v1 SKUs of a product',                 by: 'app', calls: once(`${A_PRODUCT}/skus?country=KR`) },
  { name: '/v1 availabilities of a SKU',           by: 'app', calls: once(`${A_PRODUCT}/skus/0001/availabilities?country=KR`) },
  { name: '/v1 offers, a page of a country',       by: 'app', calls: once('/v1/offers?country=KR&size=100') },
  { name: '/v1 products, a page of a country',     by: 'app', calls: once(PRODUCTS) },
]

/** Searches nobody has asked for before, of each kind in turn: common words with rare ones, beginnings, facets. */
function unasked(): () => readonly Call[] {
  let n = 0
  const kinds = [
    (at: number) => `q=standard%20mark${at}`,
    (at: number) => `q=${text(`프리미엄 ${at}`)}`,
    (at: number) => `q=cloud%20mark${at}&segment=education`,
    (at: number) => `q=mark${at}&kind=${['usage', 'perpetual'][at % 2]}`,
    (at: number) => `q=cloud%20backup&publisher=Brightloom&limit=${10 + (at % 80)}`,
  ]
  return () => [
    {
      method: 'GET',
      path: `/rest/catalog/products?market=${['KR', 'US', 'DE', 'GB'][(n / 5) & 3]}&${kinds[n % 5]?.(10 + (n++ % 990))}`,
    },
  ]
}

/** Pages of products nobody has read before: each from another place in the list on. */
function walking(): () => readonly Call[] {
  let n = 0
  const from = () => placeOf(`BENCH${String((n++ * 89) % 24_000).padStart(7, '0')}`)
  return () => [{ method: 'GET', path: PRODUCTS, headers: { 'MS-ContinuationToken': from() } }]
}

type Turn = { readonly name: string; readonly clients: number; readonly calls: Task['calls'] }
const pace = async (product: Running, person: Person, { name, clients, calls }: Turn) => {
  const [paces = []] = await inTurn(1, () =>
    paceOver(product.url, { name, calls }, { person, number: 0 }, SECONDS, clients),
  )
  return { rate: rateIn(paces), p95: median(paces.map(({ p95 }) => p95)) }
}

const within = (name: string, p95: number, most: number): Figure => ({ name, product: `${p95.toFixed(1)} ms`, floor: '', ratio: '', goal: `≤ ${most} ms`, met: p95 <= most }) // biome-ignore format: one figure
const walkedBy = async ({ product }: { readonly product: Running }, person: Person) =>
  within(`95 of 100 pages of products nobody read before, by ${FEW} clients, within`, (await pace(product, person, { name: 'walk', clients: FEW, calls: walking() })).p95, WALK_MS_MAX) // biome-ignore format: one figure

/** What is asked for the first time by a few; and by many at once, where of three searches two were asked before by somebody. */
async function searchedBy({ product }: { readonly product: Running }, person: Person): Promise<Figure[]> {
  const [first, more] = [unasked(), unasked()]
  const few = await pace(product, person, { name: 'unasked', clients: FEW, calls: first })
  let next = 0
  const calls = () => (++next % 3 === 0 ? more() : (searches[next % searches.length]?.calls(person) ?? []))
  const many = await pace(product, person, { name: 'searches', clients: MANY, calls })
  const plain = { floor: '', ratio: '' }
  return [
    within(`95 of 100 searches nobody asked before, by ${FEW} clients, within`, few.p95, P95_MS_MAX),
    { ...plain, name: `catalogue searches, a third new, by ${MANY} clients (a second)`, product: many.rate.toFixed(0), goal: `≥ ${RATE_MIN}`, met: many.rate >= RATE_MIN },
  ]
} // biome-ignore format: a table

export async function catalogFigures(bench: Bench & { readonly skus: number }): Promise<Figure[]> {
  const { server, secret, say, skus } = bench
  const { places, people } = await customerPlaces(server, secret, { partners: 100, customers: 1_000 }, { name: 'bench_catalog', each: 10, grown: async () => {} })
  const database = places.at(-1)?.database
  if (!database) throw new Error('No network was made.')
  say(`${skus} SKUs are put on the shelf`)
  const client = new pg.Client(database)
  await client.connect()
  await stock(client, skus)
  await client.end()
  const all = { people, reads: [...searches, ...shelf] }
  const floor = await floorOn(bench, database, async (one) => one, { asked: askedBy(all), recordedBy: people.agent, people: [people.agent] })
  const pair = { product: await productOn(bench, database), floor }
  const found = await lists(bench, pair, { people, reads: searches }, { clients: FEW, least: KEPT_MIN, within: P95_MS_MAX, named: `95 of 100 of any of these searches, by ${FEW} clients, within` })
  const many = await searchedBy(pair, people.agent)
  const anew = await walkedBy(pair, people.app)
  for (const one of [...many, anew]) say(`${one.name}: ${one.product}`)
  const walked = await lists(bench, pair, { people, reads: shelf }, { clients: FEW, least: KEPT_MIN, within: WALK_MS_MAX, named: `95 of 100 of any of these walks, by ${FEW} clients, within` })
  await Promise.all([pair.product.stop(), floor.stop()])
  return [...found, ...many, ...walked, anew]
} // biome-ignore format: one story
