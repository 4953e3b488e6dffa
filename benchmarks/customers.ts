/** Customers at a million: lists and searches over /rest and /v1, whether they stay as fast while the network grows, and creation. */
import pg from 'pg'
import { customerPlaces, fresh, type Places } from './customerPlace.ts'
import type { Stand } from './customerSeed.ts'
import { sheetFigures } from './customerSheet.ts'
import { creation, reads } from './customerWork.ts'
import * as l from './lists.ts'
import { rateOf } from './load.ts'
import { marked, type Person } from './people.ts'
import type { Figure } from './report.ts'

const [WRITE_MIN, P95_MS_MAX, CREATED_MIN, CREATIONS] = [0.5, 50, 300, 500]
export type Bench = l.Bench & { readonly whole: Stand & { readonly lines: number } }
type Pair = l.Pair & { readonly creators: readonly Person[] }

/** The product on all of them, and the floor on a copy. */
async function pairOn(bench: Bench, { places, people }: Places): Promise<Pair> {
  const database = places.at(-1)?.database
  if (!database) throw new Error('No stand was made.')
  const creators = Array.from({ length: (l.ROUNDS + 1) * 2 * CREATIONS + 2 }, (_, n) => ({ ...people.agent, mark: marked(7_000_000 + n) }))
  const [warmUpBy = people.agent, recordedBy = people.agent, ...rest] = creators
  const asked = [...l.askedBy({ people, reads }), { work: creation, by: recordedBy, warmUpBy }]
  const copied = (one: typeof database) => fresh(bench.server, 'bench_customers_floor', one.database)
  const floor = await l.floorOn(bench, database, copied, { asked, recordedBy, people: rest })
  return { product: await l.productOn(bench, database), floor, creators: rest }
} // biome-ignore format: one story

/** What a creation told is heard after it was answered: the next turn begins when the outbox is empty. */
async function creations(bench: Bench, { places }: Places, { product, floor, creators }: Pair): Promise<Figure[]> {
  const client = new pg.Client(places.at(-1)?.database)
  await client.connect()
  const asking = creators.map((person, number) => ({ person, number }))
  const rates = await l.inTurn(2, async (who, round) => {
    const first = (round * 2 + who) * CREATIONS
    const rate = await rateOf((who ? floor : product).url, creation, asking.slice(first, first + CREATIONS))
    while (Number((await client.query('select count(*) as n from outbox')).rows[0]?.n) > 0) await new Promise((done) => setTimeout(done, 100))
    return { rate }
  })
  await client.end()
  const [ours, bare] = rates.map(l.rateIn)
  const figure = l.ratioFigure(creation.name, ours ?? 0, bare ?? 0, WRITE_MIN)
  bench.say(`${figure.name}: ${figure.product} beside ${figure.floor}`)
  return [figure, { ...figure, floor: '', ratio: '', goal: `≥ ${CREATED_MIN}`, met: (ours ?? 0) >= CREATED_MIN }]
} // biome-ignore format: one story

export async function customerFigures(bench: Bench): Promise<Figure[]> {
  const { server, secret, whole, say } = bench
  say(`${whole.customers} customers of ${whole.partners} partners are made`)
  const made = await customerPlaces(server, secret, whole)
  say('lists are read while the network grows')
  const asking = { people: made.people, reads }
  const grown = await l.growth(
    bench,
    made.places,
    asking,
    ({ stand }) => `${stand.customers} customers of ${stand.partners} partners`,
  )
  const pair = await pairOn(bench, made)
  const figures = [
    ...(await l.lists(bench, pair, asking, { within: P95_MS_MAX, named: '95 of 100 of any of these lists within' })),
    ...grown,
    ...(await creations(bench, made, pair)),
  ]
  say(`a file of ${whole.lines} customers is made`)
  figures.push(...(await sheetFigures(pair.product, made.people.agent, whole.lines)))
  await Promise.all([pair.product.stop(), pair.floor.stop()])
  return figures
}
