/** What a change leaves behind when the connection goes away at any of its statements: nothing; and then it is done once. */
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { goods, shelve } from '#test/catalog.ts'
import { cutEverywhere } from '#test/cutOff.ts'
import { opened, seller } from '#test/subscriptions.ts'
import { handedOver } from '#test/transfers.ts'
import { moveOn } from './renewals/commands.ts'
import * as greater from './subscriptions/commands/greater.ts'
import { move } from './subscriptions/commands/move.ts'
import { seats } from './subscriptions/commands/routine.ts'
import { carryOn } from './transfers/commands/carry.ts'

const better = goods({
  name: 'Cut suite',
  ways: [
    ['P1M', 'monthly', 24_000n],
    ['P1Y', 'monthly', 20_000n],
  ],
})
const desk = goods({ name: 'Cut desk', upgradesTo: [better.sku] })
const paid = goods({ name: 'Cut paid' })
const trial = goods({ name: 'Cut trial', isTrial: true, convertsTo: paid.sku, ways: [['P1M', 'monthly', 0n]] })

const NOW = '2026-03-01T03:00:00Z'
let o: Awaited<ReturnType<typeof seller>>
beforeAll(async () => {
  o = await seller({ now: NOW })
  await shelve(o, [better, desk, paid, trial])
})

/** All that changes and the clock keep of this company. */
async function kept() {
  const { rows } = await o.within(({ db }) =>
    db.execute<Record<string, unknown>>(sql`select
      (select json_agg(json_build_array(status, quantity, version, term_from, is_trial, sku_id) order by id) from subscriptions) as subscriptions,
      (select json_build_array(count(*), sum(subtotal)::text) from charges) as charges,
      (select count(*)::int from subscription_changes) as changes, (select count(*)::int from outbox where name like 'subscription.%') as told,
      (select count(*)::int from audit_entries where operation like '%ubscription%') as noted`),
  )
  const [row] = rows
  if (!row) throw new Error('It is one row.')
  return row
}
const counted = async () =>
  (await o.within(({ db }) => db.execute(sql`select sku_id as sku, seats, holdings from customer_seats where customer_id = ${o.customerId} and holdings > 0 order by sku_id`), 'network')).rows // biome-ignore format: one line
const held = async () =>
  (await o.within(({ db }) => db.execute(sql`select sku_id as sku, sum(quantity)::int as seats, count(*)::int as holdings from subscriptions where status <> 'deleted' group by sku_id order by sku_id`))).rows // biome-ignore format: one line

/** Cut off anywhere it leaves what was; come through it leaves so many charges more. */
async function once(work: Parameters<typeof cutEverywhere>[1], charges: number, reach?: 'network') {
  const before = await kept()
  const sum = (of: typeof before) => Number((of.charges as [number])[0])
  const statements = await cutEverywhere(o, work, async () => expect(await kept()).toEqual(before), reach)
  expect(statements).toBeGreaterThan(5)
  expect(sum(await kept()) - sum(before)).toBe(charges)
  expect(await counted()).toEqual(await held())
}

test('cut off at any statement, a change of seats, a conversion, an upgrade and a move leave nothing, and then are done once', async () => {
  const at = ({ id }: { id: Awaited<ReturnType<typeof opened>>['id'] }) => ({ customerId: o.customerId, id })
  const [one, two, tried] = [await opened(o, desk), await opened(o, better), await opened(o, trial, { term: 'P1M', quantity: 25 })]
  await once((ctx) => seats.command(ctx, { ...at(one), quantity: 14 }), 2)
  await once((ctx) => greater.conversion.command(ctx, { ...at(tried), quantity: 30 }), 2)
  await once((ctx) => greater.upgrading.command(ctx, { ...at(one), productId: better.productId, skuId: better.skuId, quantity: 4 }), 3)
  o.clock.moveTo('2026-03-16T03:00:00Z')
  await once((ctx) => move(ctx, { ...at(one), intoId: two.id, quantity: 5 }), 4)
  o.clock.moveTo(NOW)
}) // biome-ignore format: one thought

test('cut off at any statement, a renewal leaves nothing, and then each is renewed once, as it was planned', async () => {
  const [same, planned] = [await opened(o, desk, { term: 'P1M' }), await opened(o, desk, { term: 'P1M' })]
  const plan = { customerId: o.customerId, id: planned.id, productId: better.productId, skuId: better.skuId, quantity: 7 }
  await o.as('salesAgent')('PUT /customers/:customerId/subscriptions/:id/next-term', plan)
  o.clock.moveTo('2026-03-31T15:00:00Z')
  await once(moveOn, 6, 'network')
  for (const { id, sku, quantity } of [{ ...same, sku: desk.skuId, quantity: 10 }, { ...planned, sku: better.skuId, quantity: 7 }]) {
    const { body } = await o.as('salesAgent')('GET /customers/:customerId/subscriptions/:id', { customerId: o.customerId, id })
    expect(body).toMatchObject({ termFrom: '2026-04-01', skuId: sku, quantity, nextTerm: null })
  }
}) // biome-ignore format: one thought

test('cut off at any statement, a transfer leaves everything where it was, and then all of it goes once', async () => {
  const { source, target, buyer, customerId } = await handedOver(NOW)
  const ids = [(await opened(source, desk)).id, (await opened(source, better, { quantity: 3 })).id]
  const { id } = (await target.as('adminAgent')('POST /subscription-transfers', { customerId, role: 'target', partner: source.tenantId })).body
  await source.as('adminAgent')('POST /subscription-transfers/:id/acceptance', { id, subscriptionIds: ids })
  await buyer('POST /our-subscription-transfers/:id/approval', { id })
  const stand = async () =>
    (await source.within(({ db }) => db.execute<Record<string, unknown>>(sql`select
      (select json_agg(tenant_id = ${target.tenantId}) from subscriptions where id in (${ids[0]}, ${ids[1]})) as gone,
      (select json_agg(json_build_array(type, quantity) order by type, quantity) from charges where subscription_id in (${ids[0]}, ${ids[1]})) as charges,
      (select count(*)::int from orders where tenant_id = ${target.tenantId}) as orders, (select status from subscription_transfers where id = ${id}) as status`), 'network')).rows[0]
  const before = await stand()
  expect(before).toMatchObject({ gone: [false, false], orders: 0, status: 'inProgress' })
  expect(await cutEverywhere(source, carryOn, async () => expect(await stand()).toEqual(before), 'network')).toBeGreaterThan(15)
  expect(await stand()).toMatchObject({ gone: [true, true], orders: 1, status: 'complete' })
  expect((await stand())?.charges).toEqual([['cancelImmediate', -10], ['cancelImmediate', -3], ['new', 3], ['new', 3], ['new', 10], ['new', 10]])
}) // biome-ignore format: one thought
