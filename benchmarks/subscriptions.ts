/** A million subscriptions of 2,000 partners: lists and one order, and whether they stay as fast while they grow. */
import pg from 'pg'
import { customerPlaces } from './customerPlace.ts'
import type { Stand } from './customerSeed.ts'
import { askedBy, type Bench, floorOn, growth, lists, productOn, type Read } from './lists.ts'
import type { Figure } from './report.ts'
import { EACH, SKUS, sell } from './sellingSeed.ts'
import { shelve, skuOf } from './shelf.ts'
import { once } from './work.ts'

const P95_MS_MAX = 50
/** An agent of a partner with a thousand subscriptions, of one with a tenth of all, an app of the first. */
type Reader = 'agent' | 'large' | 'app'
type Known = { readonly customer: string; readonly order: string }

// biome-ignore format: a table
const readsOf = ({ customer, order }: Known): readonly Read<Reader>[] => [
  { name: '/rest subscriptions, 50 of 1,000',           by: 'agent', calls: once('/rest/subscriptions?limit=50'), grows: true },
  { name: '/rest subscriptions, by name',               by: 'agent', calls: once('/rest/subscriptions?limit=50&search=northern%20desk%2011'), grows: true },
  { name: '/rest subscriptions, suspended ones',        by: 'agent', calls: once('/rest/subscriptions?limit=50&status=suspended') },
  { name: '/rest subscriptions, 50 of a tenth of all',  by: 'large', calls: once('/rest/subscriptions?limit=50') },
  { name: '/rest subscriptions, by name among those',   by: 'large', calls: once('/rest/subscriptions?limit=50&search=northern%20desk%2011') },
  { name: '/rest subscriptions, those over among them', by: 'large', calls: once('/rest/subscriptions?limit=50&status=expired') },
  { name: '/rest subscriptions of a customer',          by: 'agent', calls: once(`/rest/customers/${customer}/subscriptions?limit=50`), grows: true },
  { name: '/v1 subscriptions of a customer',            by: 'app',   calls: once(`/v1/customers/${customer}/subscriptions`) },
  { name: '/rest subscription-ends',                    by: 'agent', calls: once('/rest/subscription-ends?limit=50'), grows: true },
  { name: '/rest subscription-ends of a tenth of all',  by: 'large', calls: once('/rest/subscription-ends?limit=50') },
  { name: '/rest orders, 50 of 1,000',                  by: 'agent', calls: once('/rest/orders?limit=50'), grows: true },
  { name: '/rest orders, 50 of a tenth of all',         by: 'large', calls: once('/rest/orders?limit=50') },
  { name: '/rest orders of a customer',                 by: 'agent', calls: once(`/rest/customers/${customer}/orders?limit=50`) },
  { name: '/rest order opened',                         by: 'agent', calls: once(`/rest/customers/${customer}/orders/${order}`), grows: true },
]

/** The first customer of the first partner, and its first order: there at each stand. */
async function known(database: pg.ClientConfig, userId: string): Promise<Known> {
  const client = new pg.Client(database)
  await client.connect()
  const { rows } = await client.query<Known>(
    `select customer_id as customer, id as "order" from orders
     where tenant_id = (select tenant_id from members where user_id = $1) order by id limit 1`,
    [userId],
  )
  await client.end()
  if (!rows[0]) throw new Error('Nothing was sold.')
  return rows[0]
}

export async function subscriptionFigures(bench: Bench & { readonly whole: Stand }): Promise<Figure[]> {
  const { server, secret, whole, say } = bench
  say(`${whole.customers * EACH} subscriptions of ${whole.partners} partners are sold`)
  const { places, people } = await customerPlaces(server, secret, whole, { name: 'bench_sold', each: 100, grown: sell })
  const database = places.at(-1)?.database
  if (!database) throw new Error('No stand was made.')
  await shelve(database, secret, Array.from({ length: SKUS }, (_, n) => skuOf(n)), { hasVendor: true })
  const asking = { people, reads: readsOf(await known(database, people.agent.userId)) }
  say('they are read while they grow')
  const grown = await growth(bench, places, asking, ({ stand }) => `${stand.customers * EACH} of ${stand.partners} partners`)
  const floor = await floorOn(bench, database, async (one) => one, { asked: askedBy(asking), recordedBy: people.agent, people: [people.agent] })
  const product = await productOn(bench, database)
  const figures = await lists(bench, { product, floor }, asking, { within: P95_MS_MAX, named: '95 of 100 of any of these lists of sales within' })
  await Promise.all([product.stop(), floor.stop()])
  return [...figures, ...grown]
} // biome-ignore format: one story
