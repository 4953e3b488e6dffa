import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Id, newId } from '#kernel/id.ts'
import { goods, shelve } from '#test/catalog.ts'
import { cutEverywhere } from '#test/cutOff.ts'
import { testDatabase } from '#test/database.ts'
import { settle } from '#test/hearing.ts'
import { office } from '#test/office.ts'
import { line, type Shop, shop } from '#test/orders.ts'
import { create } from '../carts/commands.ts'
import { checkout } from '../orders/commands/checkout.ts'

const seats = goods({ name: 'Review seats' })
const dearer = goods({
  name: 'Review dearer from the fifth on',
  offers: [{ market: 'KR', segment: 'commercial', currency: 'KRW', prices: [
    { term: 'P1Y', cycle: 'annual', validFrom: '2026-01-01', validTo: '2026-03-04', price: 100_000n, retail: 100_000n },
    { term: 'P1Y', cycle: 'annual', validFrom: '2026-03-05', validTo: null, price: 150_000n, retail: 150_000n },
  ] }],
}) // biome-ignore format: a record
beforeAll(async () => {
  await shelve(await office(), [seats, dearer])
})

const VENDOR = sql`insert into tenants (tenant_id, id, name, kind) select v, v, 'Aurora Cloud', 'vendor' from (select gen_random_uuid() as v) one
  on conflict (kind) where kind = 'vendor' do update set name = excluded.name returning id`
type Lines = ReturnType<typeof line>[]
const order = (o: Shop, lines: Lines) =>
  o.as('salesAgent')('POST /customers/:customerId/orders', { customerId: o.customerId, lines } as never)
const at = (o: Shop, id: string) => ({ tenantId: o.tenantId, id: id as Id<'order'> }) // as an answer names it
const wants = (o: Shop, step: 'none' | 'approval' | 'purchaseOrder', amount?: string) =>
  o.vendor('finance')('PUT /vendor/partners/:tenantId/order-review', { tenantId: o.tenantId, step, fromTotal: amount ? { amount, currency: 'KRW' } : null }) // biome-ignore format: one call
const kept = (o: Shop) =>
  o.within(async ({ db }) => {
    const { rows } = await db.execute<Record<string, string>>(sql`select (select count(*) from orders) as orders, (select count(*) from order_lines) as lines, (select count(*) from subscriptions) as subscriptions, (select count(*) from charges) as charges, (select coalesce(sum(subtotal), 0) from charges) as owed`) // biome-ignore format: one query
    return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, n]) => [name, Number(n)]))
  })

describe('where the vendor approves orders', () => {
  test('one waits, opens nothing, and is opened when it is approved, at the price of the day it was placed', async () => {
    const o = await shop()
    await wants(o, 'approval', '100000')
    const { body: placed } = await order(o, [line(dearer)])
    expect(placed).toMatchObject({ status: 'pendingApproval', moves: ['cancel'], lines: [{ subscriptionId: null }] })
    expect(await kept(o)).toMatchObject({ orders: 1, subscriptions: 0, charges: 0 })
    const { items } = (await o.vendor('partnerManager')('GET /vendor/orders', { limit: 200 })).body
    expect(items).toContainEqual(expect.objectContaining({ id: placed.id, partner: 'Hanbit Systems' }))
    o.clock.moveTo('2026-03-09T09:00:00Z')
    expect((await o.vendor('support')('POST /vendor/partners/:tenantId/orders/:id/approval', at(o, placed.id))).status).toBe(403) // biome-ignore format: one call
    const { body } = await o.vendor('finance')('POST /vendor/partners/:tenantId/orders/:id/approval', at(o, placed.id)) // biome-ignore format: one call
    expect(body).toMatchObject({
      status: 'completed',
      total: { amount: '100000' },
      decidedByName: 'Kim Minji',
      moves: [],
    })
    expect(body.lines[0]?.subscriptionId).not.toBeNull()
    expect(await kept(o)).toMatchObject({ orders: 1, lines: 1, subscriptions: 1, charges: 1, owed: 100_000 })
    const again = await o.vendor('finance')('POST /vendor/partners/:tenantId/orders/:id/approval', at(o, placed.id))
    expect(again.body).toMatchObject({ code: 'lifecycle.notNow' })
  })

  test('a smaller one is completed at once; one that waits is rejected with a reason, or called off', async () => {
    const o = await shop()
    await wants(o, 'approval', '120001')
    expect((await order(o, [line(seats)])).body).toMatchObject({ status: 'completed' })
    const ids = [(await order(o, [line(seats, { quantity: 2 })])).body.id, (await order(o, [line(seats, { quantity: 2 })])).body.id] // biome-ignore format: two orders
    const reason = '고객 확인이 필요해요.'
    const reject = await o.vendor('owner')('POST /vendor/partners/:tenantId/orders/:id/rejection', { ...at(o, ids[0] ?? ''), reason }) // biome-ignore format: one call
    expect(reject.body).toMatchObject({ status: 'rejected', reason, lines: [{ subscriptionId: null }] })
    const { customerId } = o
    const off = await o.as('salesAgent')('POST /customers/:customerId/orders/:id/cancellation', { customerId, id: ids[1] as Id<'order'> }) // biome-ignore format: one call
    expect(off.body).toMatchObject({ status: 'cancelled' })
    expect(await kept(o)).toMatchObject({ orders: 3, subscriptions: 1 })
  })

  test('it may want the customer’s purchase order, send it back, and see another', async () => {
    const o = await shop()
    await wants(o, 'purchaseOrder')
    const { body: placed } = await order(o, [line(seats)])
    expect(placed).toMatchObject({ status: 'pendingPurchaseOrder', moves: ['handIn', 'cancel'] })
    const about = { customerId: o.customerId, id: placed.id, isTender: false, price: '150000', currency: 'KRW' }
    const handIn = (more: object = {}) =>
      o.as('salesAgent')('POST /customers/:customerId/orders/:id/purchase-order', { ...about, ...more } as never)
    expect((await handIn()).body).toMatchObject({ code: 'orders.purchaseOrderMissing' })
    const fileIds = [await aFile(o)]
    expect((await handIn({ fileIds, isTender: true })).body).toMatchObject({ code: 'orders.tenderMissing' })
    expect((await handIn({ fileIds, purchaseOrder: 'C-1' })).body).toMatchObject({ status: 'pendingReview', purchaseOrder: 'C-1', handedIn: { price: '150000' }, files: [{ name: 'po.pdf' }] }) // biome-ignore format: one answer
    const there = at(o, placed.id)
    const other = { ...there, fileId: await aFile(o) }
    expect(
      (await o.vendor('finance')('GET /vendor/partners/:tenantId/orders/:id/files/:fileId/content', other)).status,
    ).toBe(404)
    const back = await o.vendor('owner')('POST /vendor/partners/:tenantId/orders/:id/return', { ...there, reason: 'Unsigned.' }) // biome-ignore format: one call
    expect(back.body).toMatchObject({ status: 'purchaseOrderRejected', reason: 'Unsigned.' })
    expect((await handIn({ fileIds })).body).toMatchObject({ status: 'pendingReview' })
    const done = await o.vendor('owner')('POST /vendor/partners/:tenantId/orders/:id/approval', there)
    expect(done.body).toMatchObject({ status: 'completed' })
  })

  test('whoever placed it and its colleagues hear of the decision, the vendor’s desk of what waits, and nobody leaves meanwhile', async () => {
    const o = await shop()
    await wants(o, 'approval')
    const { body: placed } = await order(o, [line(seats)])
    const { customerId } = o
    const end = await o.as('globalAdmin')('DELETE /customers/:customerId', { customerId })
    expect([end.status, JSON.stringify(end.body)]).toEqual([409, expect.stringContaining('waits to be decided on')])
    const { rows } = await (await testDatabase()).transact({ reach: 'network' }, (db) =>
      db.execute<{ id: Id<'tenant'> }>(VENDOR),
    )
    const desk = { tenantId: rows[0]?.id as Id<'tenant'>, clock: o.clock } // it was just made sure of
    const link = `/vendor/orders/${o.tenantId}/${placed.id}`
    const finance = o.as({
      tenantId: desk.tenantId,
      grants: [{ role: 'finance', scope: 'organisation', scopeId: null }],
      standings: {},
    })
    const onDesk = async () => (await finance('GET /inbox', { limit: 200 })).body.items.filter((one) => one.link === link).map(({ code }) => code) // biome-ignore format: one call
    await settle(o, desk)
    expect(await onDesk()).toEqual(['desk.order'])
    await o.vendor('owner')('POST /vendor/partners/:tenantId/orders/:id/rejection', { ...at(o, placed.id), reason: '고객 확인이 필요해요.' }) // biome-ignore format: one call
    const letters = await o.within(async ({ db }) => (await db.execute<{ facts: object }>(sql`select facts from outbox where tenant_id = ${o.tenantId} and name = 'mail.wanted' and facts->>'letter' like 'orders.%'`)).rows) // biome-ignore format: one query
    expect(letters).toMatchObject([
      { facts: { letter: 'orders.rejected', facts: { reason: '고객 확인이 필요해요.', total: '120000 KRW' } } },
    ])
    await settle(o, desk)
    expect(await onDesk()).toEqual([])
    const { items } = (await o.as('salesAgent')('GET /inbox', {})).body
    expect(items).toMatchObject([{ code: 'news.order.rejected', link: `/orders/${customerId}/${placed.id}` }])
  })
})

const aFile = (o: Shop) =>
  o.within(async ({ db }) => {
    const id = newId<'file'>()
    await db.execute(sql`insert into files (tenant_id, id, name, type, size, sha256, kept_by, kept_by_name) values (${o.tenantId}, ${id}, 'po.pdf', 'application/pdf', 3, ${'0'.repeat(64)}, ${id}, 'Kim Minji')`) // biome-ignore format: one statement
    return id
  })

describe('a credit limit', () => {
  const limit = (o: Shop, sum: string | null, role: 'finance' | 'partnerManager' = 'finance') =>
    o.vendor(role)('PUT /vendor/partners/:tenantId/credit', { tenantId: o.tenantId, currency: 'KRW', limit: sum })

  test('is set by the vendor’s finance, counts what is charged and what waits, and stands in the cart', async () => {
    const o = await shop()
    expect((await limit(o, '500000', 'partnerManager')).status).toBe(403)
    expect((await limit(o, '500000.5')).status).toBeGreaterThanOrEqual(400)
    expect((await limit(o, '500000')).body.items).toMatchObject([{ available: { amount: '500000' } }])
    await order(o, [line(seats)])
    await wants(o, 'approval')
    await order(o, [line(seats)])
    const { items } = (await o.as('billingAdmin')('GET /credit', {})).body
    expect(items).toMatchObject([{ unbilled: { amount: '120000' }, incoming: { amount: '120000' }, available: { amount: '260000' } }]) // biome-ignore format: one answer
    const { customerId } = o
    const { body: cart } = await o.as('salesAgent')('POST /customers/:customerId/carts', { customerId, lines: [line(seats, { quantity: 3 })] }) // biome-ignore format: one call
    expect(cart).toMatchObject({ orderable: false, credit: [{ leaves: { amount: '-100000' } }] })
    expect((await order(o, [line(seats, { quantity: 3 })])).body).toMatchObject({ code: 'credit.beyondLimit' })
    await limit(o, null)
    expect((await order(o, [line(seats, { quantity: 3 })])).status).toBe(200)
  })

  test('holds however many order at once', async () => {
    const o = await shop()
    const both = [limit(o, '360000'), limit(o, '360000'), wants(o, 'none'), wants(o, 'none')] // the first of each
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const answers = await Promise.all(Array.from({ length: 12 }, () => order(o, [line(seats)])))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3)
    expect(await kept(o)).toMatchObject({ orders: 3, subscriptions: 3, owed: 360_000 })
    await limit(o, '100000000')
    await Promise.all(Array.from({ length: 8 }, (_, n) => order(o, [line(seats, { quantity: n + 1 }), line(dearer)])))
    const { owed } = await kept(o)
    expect(owed).toBe(360_000 + 36 * 120_000 + 8 * 100_000)
    expect((await o.as('billingAdmin')('GET /credit', {})).body.items).toMatchObject([
      { unbilled: { amount: String(owed) } },
    ])
  })
})

test('a checkout that is cut off at any of its statements leaves nothing, and then is done once', async () => {
  const o = await shop()
  const lines = [line(seats, { quantity: 2 }), line(dearer), line(seats, { cycle: 'monthly' })]
  const cart = await o.within((ctx) => create(ctx, { customerId: o.customerId, lines }))
  const none = async () => expect(await kept(o)).toMatchObject({ orders: 0, lines: 0, subscriptions: 0, charges: 0 })
  const at = await cutEverywhere(o, (ctx) => checkout(ctx, { customerId: o.customerId, id: cart.id }), none)
  expect(at).toBeGreaterThan(10)
  expect(await kept(o)).toEqual({ orders: 2, lines: 3, subscriptions: 3, charges: 3, owed: 350_000 })
})
