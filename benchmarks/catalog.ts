/** A catalogue of 100,000 SKUs, searched with facets in two languages, and walked by programs. */
import pg from 'pg'
import { stock } from './catalogSeed.ts'
import { customerPlaces } from './customerPlace.ts'
import { askedBy, type Bench, floorOn, inTurn, lists, productOn, type Read, rateIn, SECONDS } from './lists.ts'
import { paceOver } from './load.ts'
import type { Person } from './people.ts'
import type { Running } from './processes.ts'
import type { Figure } from './report.ts'
import { once } from './work.ts'

const [P95_MS_MAX, FEW, RATE_MIN, MANY] = [30, 5, 500, 20]
type Reader = 'agent' | 'app'
const search = (asked: string) => once(`/rest/catalog/products?limit=50&market=KR&${asked}`)
const text = encodeURIComponent
const A_PRODUCT = '/v1/products/BENCH0000777'

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
]

/** All searches one after the other, each client where it is. */
async function rateOfMany({ product }: { readonly product: Running }, person: Person): Promise<Figure> {
  let next = 0
  const calls = () => searches[next++ % searches.length]?.calls(person) ?? []
  const asking = { person, number: 0 }
  const [paces = []] = await inTurn(1, () => paceOver(product.url, { name: 'searches', calls }, asking, SECONDS, MANY))
  const rate = rateIn(paces)
  return { name: `catalogue searches, by ${MANY} clients (a second)`, product: rate.toFixed(0), floor: '', ratio: '', goal: `≥ ${RATE_MIN}`, met: rate >= RATE_MIN }
} // biome-ignore format: one thought

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
  const found = await lists(bench, pair, { people, reads: searches }, { clients: FEW, within: P95_MS_MAX, named: `95 of 100 of any of these searches, by ${FEW} clients, within` })
  const many = await rateOfMany(pair, people.agent)
  say(`${many.name}: ${many.product}`)
  const walked = await lists(bench, pair, { people, reads: shelf }, { clients: FEW, within: P95_MS_MAX, named: `95 of 100 of any of these walks, by ${FEW} clients, within` })
  await Promise.all([pair.product.stop(), floor.stop()])
  return [...found, many, ...walked]
} // biome-ignore format: one story
