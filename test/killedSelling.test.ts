/**
 * Processes that are killed while they check out, convert trials, renew and transfer: nothing of it is lost, and nothing is doubled. A few
 * kills with every run of the tests; `KILLS=200 npx vitest run test/killedSelling.test.ts` is the whole proof.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { monthsLater } from '#kernel/days.ts'
import { create } from '#modules/orders/carts/commands.ts'
import { checkout } from '#modules/orders/orders/commands/checkout.ts'
import { beginRelationship } from '#modules/relationships/index.ts'
import { moveOn } from '#modules/subscriptions/renewals/commands.ts'
import { conversion } from '#modules/subscriptions/subscriptions/commands/greater.ts'
import { carryOn } from '#modules/subscriptions/transfers/commands/carry.ts'
import { goods, shelve } from './catalog.ts'
import { newCustomer } from './customer.ts'
import { testDatabase } from './database.ts'
import { attested, line } from './orders.ts'
import { ended } from './process.ts'
import type { Afternoon } from './sellingChild.ts'
import { opened, seller } from './subscriptions.ts'
import { secondPartner } from './transfers.ts'
import { until } from './wire.ts'

const KILLS = Number(process.env.KILLS ?? 2)
const [RENEWING, CARTS, TRIALS, JUST_MS] = [25, 6, 4, 60]

const { owner, door } = await testDatabase()
const client = new pg.Client(owner)
const waiting: ChildProcess[] = []
const begin = () => {
  const { PATH = '', HOME = '' } = process.env
  const env = { PATH, HOME, DOOR: JSON.stringify(door), NODE_COMPILE_CACHE: 'node_modules/.cache/compiled' }
  waiting.push(spawn('node', ['test/sellingChild.ts'], { env, stdio: ['pipe', 'pipe', 'inherit'] }))
}
beforeAll(() => client.connect())
afterAll(async () => {
  for (const child of waiting) child.kill('SIGKILL')
  await client.end()
})

const seat = goods({ name: 'Killed desk' })
const paid = goods({ name: 'Killed paid' })
const trials = Array.from({ length: TRIALS }, (_, n) => goods({ name: `Killed trial ${n}`, isTrial: true, convertsTo: paid.sku, ways: [['P1M', 'monthly', 0n]] })) // biome-ignore format: one line

type Shop = Awaited<ReturnType<typeof seller>> & { readonly other: Awaited<ReturnType<typeof secondPartner>> }
/** A customer with carts to check out, trials to convert, and two subscriptions that go to another partner. */
async function afternoonOf(o: Shop): Promise<Afternoon> {
  const { id: customerId } = await newCustomer(o)
  const today = o.clock().toISOString()
  await attested(o, customerId, today.slice(0, 10))
  const carts: Afternoon['carts'][number][] = []
  for (let n = 0; n < CARTS; n++) carts.push((await o.within((ctx) => create(ctx, { customerId, lines: [line(seat), line(seat, { quantity: 3 })] }))).id) // biome-ignore format: one line
  const tried: Afternoon['trials'][number][] = []
  for (const one of trials) tried.push((await opened({ ...o, customerId }, one, { term: 'P1M', quantity: 25 })).id)
  return {
    now: today,
    tenantId: o.tenantId,
    customerId,
    carts,
    trials: tried,
    transferId: await agreedTo({ ...o, customerId }, today),
  }
}

async function agreedTo(o: Shop, today: string) {
  const { other, customerId } = o
  for (const n of [1, 2]) await opened(o, seat, { quantity: n })
  other.clock.moveTo(today)
  const about = { customerId, name: 'Daon (ours)', domain: 'daon.example', country: 'KR' }
  await other.within((ctx) => beginRelationship(ctx, { ...about, kind: 'reseller', source: 'accepted' }))
  await attested(other, customerId, today.slice(0, 10))
  const { id } = (await other.as('adminAgent')('POST /subscription-transfers', { customerId, role: 'target', partner: o.tenantId })).body
  await o.as('adminAgent')('POST /subscription-transfers/:id/acceptance', { id })
  const buyer = o.as({ tenantId: customerId, standings: { customer: 'active' }, grants: [{ role: 'globalAdmin', scope: 'organisation', scopeId: null }], name: 'Rosa Harding' })
  await buyer('POST /our-subscription-transfers/:id/approval', { id })
  return id
} // biome-ignore format: one story

/** Lets a process begin all of it, and kills it somewhere in the middle. */
async function killedDuring(work: Afternoon) {
  const child = waiting.shift()
  if (!child?.stdin || !child.stdout) throw new Error('A process waits.')
  await until(async () => child.stdout?.readableLength, (n) => (n ?? 0) > 0, 600) // biome-ignore format: one line
  child.stdin.write(JSON.stringify(work))
  const stays = Math.ceil(Math.random() * (CARTS + TRIALS + 1)) // of what it has to do, and some of the next thing
  while (child.exitCode === null && (await leftOf(work)) > stays) await setTimeout(1)
  await setTimeout(Math.random() * JUST_MS)
  expect(child.exitCode).toBeNull()
  const gone = once(child, 'exit')
  await ended(child, 'SIGKILL')
  await gone.catch(() => {})
  const others = "select pid from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()" // biome-ignore format: one line
  await until(async () => (await client.query(others)).rows, (rows) => rows.length === 0) // biome-ignore format: one line
}

/** How many of its carts and trials the process had not come to. */
async function leftOf({ carts, trials: tried, transferId }: Afternoon) {
  const text = "select (select count(*) from carts where id = any($1) and status = 'active') + (select count(*) from subscriptions where id = any($2) and is_trial) + (select count(*) from subscription_transfers where id = $3 and status = 'inProgress') as n"
  return Number((await client.query(text, [carts, tried, transferId])).rows[0].n)
} // biome-ignore format: one question

/** What was not done before the kill is done now; what was done says so. */
async function finish(o: Shop, { customerId, carts, trials: tried }: Afternoon) {
  for (const id of carts) await o.within((ctx) => checkout(ctx, { customerId, id })).catch(() => {})
  for (const id of tried) await o.within((ctx) => conversion.command(ctx, { customerId, id, quantity: 25 })).catch(() => {})
  while (await o.within(moveOn, 'network')) {}
  while (await o.within(carryOn, 'network')) {}
} // biome-ignore format: one thought

const times = (of: string, name: string) =>
  `(select facts ->> '${of}' as id, count(*) as n from outbox where tenant_id = $1 and name = '${name}' group by 1)`
const changes = (kind: string) =>
  `(select subscription_id as id, count(*) as n from subscription_changes where tenant_id = $1 and kind = '${kind}' group by 1)`
const charged = (which: string) =>
  `(select subscription_id as id, count(*) as n, count(distinct charged_from) as days, sum(sign(quantity) * days) as sum from charges where tenant_id = $1 and ${which} group by 1)`
/** What would be lost or doubled; $1 is the partner, $2 the SKUs of trials and what they become. */
const WRONG = {
  'carts without their one order': "from carts c left join (select cart_id as id, count(*) as n from orders where tenant_id = $1 group by 1) o using (id) where tenant_id = $1 and (c.status <> 'ordered' or o.n is distinct from 1)",
  'orders without their lines': "from orders o left join (select order_id as id, count(subscription_id) as n from order_lines where tenant_id = $1 group by 1) l using (id) left join (select order_id as id, count(*) as n from subscriptions where tenant_id = $1 group by 1) s using (id) where o.tenant_id = $1 and (o.status <> 'completed' or l.n is distinct from 2 or s.n is distinct from 2)",
  'orders not told once': `from orders o left join ${times('id', 'order.placed')} f on f.id = o.id::text where o.tenant_id = $1 and f.n is distinct from 1`,
  'subscriptions not charged once for each of their days': `from subscriptions s left join ${charged('true')} c using (id) where tenant_id = $1 and c.sum is distinct from cycle_to - started_on + 1`,
  'subscriptions with a cycle charged twice': `from subscriptions s join ${charged("type in ('new', 'renew', 'cycleCharge')")} c using (id) where tenant_id = $1 and c.n <> c.days`,
  'subscriptions not opened once': `from subscriptions s left join ${changes('opened')} c using (id) left join ${times('subscriptionId', 'subscription.opened')} f on f.id = s.id::text where tenant_id = $1 and (c.n is distinct from 1 or f.n is distinct from 1)`,
  'renewals not charged and told once': `from subscriptions s left join ${changes('renewed')} c using (id) left join ${charged("type = 'renew'")} r using (id) left join ${times('subscriptionId', 'subscription.renewed')} f on f.id = s.id::text where tenant_id = $1 and not sku_id = any($2) and (c.n is distinct from r.n or c.n is distinct from f.n)`,
  'trials not converted once': `from subscriptions s left join ${changes('trialConverted')} c using (id) where tenant_id = $1 and sku_id = any($2) and (is_trial or c.n is distinct from 1)`,
  'transfers that did not go once': "from subscription_transfers t left join (select transfer_id as id, count(*) as n from subscription_transfer_lines where status = 'moved' group by 1) l using (id) where source_tenant_id = $1 and (t.status <> 'complete' or l.n is distinct from 2)",
  'subscriptions that went and are not charged once for each day': "from subscriptions s left join (select subscription_id as id, sum(sign(quantity) * days) as sum from charges group by 1) c using (id) left join (select subscription_id as id, count(*) as n from subscription_changes where kind = 'transferred' group by 1) m using (id) where s.tenant_id <> $1 and customer_id in (select customer_id from subscription_transfers where source_tenant_id = $1) and (c.sum is distinct from cycle_to - started_on + 1 or m.n is distinct from 1)",
  'seats that are not counted': "from customer_seats k left join (select customer_id, product_id, sku_id, sum(quantity) as seats, count(*) as n from subscriptions where status <> 'deleted' group by 1, 2, 3) s using (customer_id, product_id, sku_id) where customer_id in (select customer_id from subscriptions where tenant_id = $1) and (k.seats <> coalesce(s.seats, 0) or k.holdings <> coalesce(s.n, 0))",
} // biome-ignore format: a table
async function wrong({ tenantId }: Pick<Shop, 'tenantId'>) {
  const found: string[] = []
  const converted = [paid.skuId, ...trials.map(({ skuId }) => skuId)]
  for (const [what, where] of Object.entries(WRONG)) {
    const known = [tenantId, ...(where.includes('$2') ? [converted] : [])]
    const [row] = (await client.query<{ n: number }>(`select count(*)::int as n ${where}`, known)).rows
    if (row?.n !== 0) found.push(`${row?.n} ${what}`)
  }
  return found
}

test('killed while they check out, convert, renew and transfer, processes lose nothing and do nothing twice', { timeout: 60_000 + KILLS * 15_000 }, async () => {
  let left = 0
  begin()
  begin()
  const now = '2026-03-05T03:00:00Z'
  const own = await seller({ now })
  const o = { ...own, other: await secondPartner(own, now) }
  await shelve(o, [seat, paid, ...trials])
  for (let n = 0; n < RENEWING; n++) await opened(o, seat, { term: 'P1M', quantity: 2 })
  for (let kill = 1; kill <= KILLS; kill++) {
    o.clock.moveTo(`${monthsLater('2026-03-05', kill)}T03:00:00Z`)
    const work = await afternoonOf(o)
    if (kill + 2 <= KILLS) begin()
    await killedDuring(work)
    left += await leftOf(work)
    await finish(o, work)
    if (kill === KILLS || kill % 10 === 0) expect([kill, await wrong(o)]).toEqual([kill, []])
  }
  if (process.env.KILLS) process.stdout.write(`${KILLS} kills; ${left} of ${KILLS * (CARTS + TRIALS + 1)} were left to do\n`)
  const { rows } = await client.query('select count(*)::int as n from orders where tenant_id = $1', [o.tenantId])
  expect(rows).toEqual([{ n: KILLS * CARTS }])
  await client.query("delete from outbox where id in (select id from outbox where tenant_id = $1 and name = 'subscription.renewed' limit 1)", [o.tenantId]) // biome-ignore format: one line
  expect(await wrong(o)).toEqual(['1 renewals not charged and told once']) // so what is lost would be seen
}) // biome-ignore format: one story
