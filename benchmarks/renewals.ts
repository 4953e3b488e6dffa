/** A hundred thousand terms that are over at once: how long the job takes to renew them, beside the same rows written by the database alone. */
import pg from 'pg'
import { migrate } from '../src/database/migrate.ts'
import type { Connection } from '../src/database/open.ts'
import { prepareQueues } from '../src/worker/queues.ts'
import { fresh } from './customerPlace.ts'
import { grow, partners } from './customerSeed.ts'
import { type Bench, productOn } from './lists.ts'
import { rssMb } from './processes.ts'
import type { Figure } from './report.ts'
import { EACH, SKUS, sell } from './sellingSeed.ts'
import { shelve, skuOf } from './shelf.ts'

const [SECONDS_MAX, RSS_MB_MAX, RATIO_MIN, LOOK_MS, BATCH] = [60, 300, 0.1, 250, 1_000]

/** Terms that ended yesterday, of which nobody has heard yet; for one in ten other seats are planned. */
const OVER = `
update subscriptions set status = 'active', status_since = created_at, due_at = null, term_from = current_date - interval '1 year', term_to = current_date - 1,
  cycles_from = current_date - interval '1 year', cycle_from = current_date - interval '1 year', cycle_to = current_date - 1,
  next_term = case when hashtext(id::text) % 10 = 0 then '{"quantity": 6}'::jsonb end`

export async function place({ server, secret }: Bench, renewals: number): Promise<Connection> {
  const database = await fresh(server, 'bench_renewals')
  await migrate(database, secret)
  await prepareQueues(database)
  const client = new pg.Client(database)
  await client.connect()
  const stand = { partners: 100, customers: renewals / EACH }
  await partners(client, stand.partners)
  await grow(client, { partners: 0, customers: 0 }, stand, false)
  await sell(client, { partners: 0, customers: 0 }, stand)
  await client.query(OVER)
  await client.query(`
    insert into customer_seats (customer_id, product_id, sku_id, seats, holdings, trials)
    select customer_id, product_id, sku_id, sum(quantity), count(*), 0 from subscriptions group by 1, 2, 3`)
  await client.end()
  await shelve(
    database,
    secret,
    Array.from({ length: SKUS }, (_, n) => skuOf(n)),
  )
  return database
}

/** What a batch of renewals leaves behind, in the words of the database and without a rule: the same tables, the same rows. */
const BARE = `
with due as (
  select * from subscriptions where due_at <= now() order by due_at limit ${BATCH} for update skip locked
), renewed as (
  update subscriptions s set term_from = d.term_to + 1, term_to = d.term_to + interval '1 year', cycles_from = d.term_to + 1, cycle_from = d.term_to + 1,
    cycle_to = d.term_to + interval '1 year', due_at = now() + interval '1 year', next_term = null, cancellable_until = now() + interval '7 days',
    batches = '[{"quantity": 5}]', version = s.version + 1, updated_at = now()
  from due d where s.tenant_id = d.tenant_id and s.id = d.id returning s.*
), charged as (
  insert into charges (tenant_id, id, customer_id, subscription_id, order_id, type, why, product_id, sku_id, title, unit_price, effective_unit_price,
    quantity, subtotal, currency, charged_from, charged_to, days, days_in_cycle, discount_bps, at)
  select tenant_id, uuidv7(), customer_id, id, order_id, 'renew', 'renewal', product_id, sku_id, title, unit_price, unit_price,
    quantity, unit_price * quantity, currency, term_from, term_to, 365, 365, 0, now() from renewed
), told as (
  insert into subscription_changes (tenant_id, id, subscription_id, kind, at, by_name, facts)
  select tenant_id, uuidv7(), id, 'renewed', now(), 'Guildhall', '{"quantity": 5}' from renewed
), heard as (
  insert into outbox (id, tenant_id, name, facts, told_at) select uuidv7(), tenant_id, 'subscription.renewed', '{}', now() from renewed
), noted as (
  insert into audit_entries (tenant_id, id, at, operation, request_id, actor_kind, actor_id, actor_name, actor_tenant_id, address, changes)
  select tenant_id, uuidv7(), now(), 'subscriptions.moveOn', id::text, 'house', tenant_id, 'Guildhall', tenant_id, '', '[]' from renewed
) select count(*)::int as n from due`

/** In seconds, on a copy. */
async function bare({ server }: Bench, database: Connection): Promise<number> {
  const client = new pg.Client(await fresh(server, 'bench_renewals_floor', database.database))
  await client.connect()
  await client.query('update subscriptions set due_at = now()')
  const began = performance.now()
  while ((await client.query<{ n: number }>(BARE)).rows[0]?.n);
  const took = (performance.now() - began) / 1000
  await client.end()
  return took
}

/** By a product that runs: from the first term it has renewed to the last, and what it takes of memory meanwhile. */
async function renewed(bench: Bench, database: Connection, renewals: number) {
  const product = await productOn(bench, database)
  const client = new pg.Client(database)
  await client.connect()
  await client.query('update subscriptions set due_at = now()')
  await client.query('vacuum analyze subscriptions')
  let [highest, began, said] = [0, 0, 0]
  const left = async () => Number((await client.query('select count(*) as n from subscriptions where due_at <= now()')).rows[0]?.n)
  for (let now = await left(); now > 0; now = await left()) {
    if (now < renewals && began === 0) began = performance.now()
    highest = Math.max(highest, rssMb(product.pid))
    const tenth = Math.floor(((renewals - now) / renewals) * 10)
    if (tenth > said) bench.say(`${renewals - now} are renewed after ${((performance.now() - began) / 1000).toFixed(1)} s, ${highest.toFixed(0)} MB`)
    said = tenth
    await new Promise((done) => setTimeout(done, LOOK_MS))
  }
  const took = (performance.now() - began) / 1000
  const { rows } = await client.query(`select (select count(*) from charges where type = 'renew')::int as charged, (select count(*) from subscriptions where term_to > now())::int as going`)
  if (rows[0].charged !== renewals || rows[0].going !== renewals) throw new Error(`${JSON.stringify(rows[0])} of ${renewals}`)
  await client.end()
  await product.stop()
  return { took, highest }
} // biome-ignore format: one story

export async function renewalFigures(bench: Bench & { readonly renewals: number }): Promise<Figure[]> {
  const { renewals, say } = bench
  say(`${renewals} terms are over`)
  const database = await place(bench, renewals)
  const floor = await bare(bench, database)
  say(`the database alone writes as many renewals in ${floor.toFixed(1)} s; the job is waited for`)
  const { took, highest } = await renewed(bench, database, renewals)
  const plain = { floor: '', ratio: '' }
  return [
    { name: `${renewals} renewals`, product: `${took.toFixed(1)} s`, ...plain, goal: `≤ ${SECONDS_MAX} s`, met: took <= SECONDS_MAX },
    { name: 'renewals beside the rows alone', product: `${took.toFixed(1)} s`, floor: `${floor.toFixed(1)} s`, ratio: (floor / took).toFixed(2), goal: `≥ ${RATIO_MIN} × floor`, met: floor / took >= RATIO_MIN },
    { name: 'memory of the server while it renews, at most', product: `${highest.toFixed(0)} MB`, ...plain, goal: `≤ ${RSS_MB_MAX} MB`, met: highest <= RSS_MB_MAX },
  ]
} // biome-ignore format: a table
