import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { beginRelationship } from '#modules/relationships/index.ts'
import { goods, shelve } from '#test/catalog.ts'
import { served } from '#test/customers.ts'
import { office } from '#test/office.ts'
import { attested, line, type Shop, shop } from '#test/orders.ts'

const seats = goods({ name: 'Orders seats', ko: '주문 시트' })
const more = goods({ name: 'Orders more seats' })
const addon = goods({ name: 'Orders add-on', isAddon: true, prerequisites: [seats.sku] })
const pool = { skuId: 'b30ce6a1-51f7-4d1c-9a0e-7c5ab1f1c3d2', partNumber: 'POOLED', target: 'user', group: 'group1', plans: [] } as const // biome-ignore format: one record
const pooled = goods({ name: 'Orders pooled', pool })
const scarce = goods({ name: 'Orders scarce', seatsMax: 10 })
beforeAll(async () => {
  await shelve(await office(), [seats, more, addon, pooled, scarce])
})

const agent = (o: Shop) => o.as('salesAgent')
const order = (o: Shop, lines: ReturnType<typeof line>[], given: object = {}) =>
  agent(o)('POST /customers/:customerId/orders', { customerId: o.customerId, lines, ...given } as never)
const cartOf = async (o: Shop, lines: ReturnType<typeof line>[]) =>
  (await agent(o)('POST /customers/:customerId/carts', { customerId: o.customerId, lines } as never)).body
const checkOut = (o: Shop, id: string) =>
  agent(o)('POST /customers/:customerId/carts/:id/checkout', { customerId: o.customerId, id } as never)
const count = (o: Shop, table: string) =>
  o.within(async ({ db }) => Number((await db.execute<{ n: string }>(sql.raw(`select count(*) as n from ${table}`))).rows[0]?.n)) // biome-ignore format: one query

describe('an order', () => {
  test('opens a subscription a line, charged as its cart showed, and keeps names and prices as they were', async () => {
    const o = await shop()
    const lines = [line(seats, { quantity: 10, name: '본사' }), line(more, { quantity: 2 }), line(seats, { cycle: 'monthly', quantity: 3 })]
    const cart = await cartOf(o, lines)
    expect(cart).toMatchObject({ orderable: true, totals: [{ amount: '1470000', currency: 'KRW' }] })
    expect(cart.groups.map(({ subtotal }) => subtotal.amount)).toEqual(['1440000', '30000'])
    const { body } = await checkOut(o, cart.id)
    expect(body).toMatchObject({ errors: [], remainingCartId: null })
    expect(body.orders).toMatchObject([
      { status: 'completed', cycle: 'annual', lineCount: 2, total: { amount: '1440000' }, customerName: 'Blue Harbour Foods', placedByName: 'Kim Minji', lines: [{ number: 0, name: '본사', quantity: 10, subtotal: { amount: '1200000' }, title: { ko: '주문 시트' } }, { number: 1 }] },
      { cycle: 'monthly', lineCount: 1, lines: [{ number: 0, quantity: 3 }] },
    ])
    const { customerId } = o
    const charged = (await agent(o)('GET /customers/:customerId/charges', { customerId })).body.items
    const shown = cart.lines.flatMap(({ charges }) => charges)
    expect(charged.map(({ subtotal }) => subtotal.amount).sort()).toEqual(shown.map(({ subtotal }) => subtotal.amount).sort())
    const ids = body.orders.flatMap((one) => one.lines.map(({ subscriptionId }) => subscriptionId))
    const { items } = (await agent(o)('GET /customers/:customerId/subscriptions', { customerId })).body
    expect(items.map(({ id }) => id).sort()).toEqual(ids.sort())
  }) // biome-ignore format: a story

  test('is there at once where the vendor has no systems to tell, but for what fills a pool of licences', async () => {
    const o = await shop()
    const { body } = await order(o, [line(seats), line(pooled)])
    const { rows } = await o.within(({ db }) => db.execute(sql`select provisioned, provision_at is not null as waits from subscriptions where order_id = ${body.id} order by id`)) // biome-ignore format: one query
    expect(rows).toEqual([{ provisioned: seats.sku, waits: false }, { provisioned: null, waits: true }]) // biome-ignore format: one line
  })

  test('without a cart is one order, found by its number and in the list of all customers', async () => {
    const o = await shop()
    const { body } = await order(o, [line(seats), line(more)], { purchaseOrder: ' PO-7 ' })
    expect(body).toMatchObject({ purchaseOrder: 'PO-7', lineCount: 2, status: 'completed', cartId: null })
    const { customerId } = o
    const find = (input: object) => agent(o)('GET /customers/:customerId/orders/:id', input as never)
    expect((await find({ customerId, id: body.id })).body).toEqual(body)
    const { tenantId: otherId } = await served(o, { name: 'Second' })
    expect((await find({ customerId: otherId, id: body.id })).status).toBe(404)
    const { items } = (await agent(o)('GET /orders', { purchaseOrder: 'PO-7', status: 'completed' })).body
    expect(items).toMatchObject([{ id: body.id }])
    expect((await agent(o)('GET /orders', { customerId: otherId })).body.items).toEqual([])
    expect((await agent(o)('GET /orders', { from: '2026-99-99' })).status).toBe(400)
  })

  test('asked for twice under one key is placed once', async () => {
    const o = await shop()
    const sent = { headers: { 'idempotency-key': newId<'key'>() } }
    const input = { customerId: o.customerId, lines: [line(seats)] }
    const ask = () => agent(o)('POST /customers/:customerId/orders', input, sent)
    const [one, two] = await Promise.all([ask(), ask()])
    expect(one.body.id).toBe(two.body.id)
    expect(await count(o, 'orders')).toBe(1)
  })

  test('with a fault is not placed at all, and every fault is told at its line', async () => {
    const o = await shop()
    const lines = [line(seats), line(scarce, { quantity: 11 }), line({ catalogItemId: 'NO:SUCH:ITEM' }), line(seats, { quantity: 0 })] // biome-ignore format: four lines
    const { status, body } = await order(o, lines)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(JSON.stringify(body)).toMatch(/lines\.1\.quantity.*lines\.2\.catalogItemId.*lines\.3\.quantity/)
    expect(await count(o, 'subscriptions')).toBe(0)
    expect((await order(o, [])).body).toMatchObject({ code: 'orders.nothingOrdered' })
    const two = [line(seats), line(more, { cycle: 'monthly' })]
    expect((await order(o, two)).body).toMatchObject({ code: 'orders.notOneGroup' })
  })

  test('takes add-ons for what it has, as its next lines, and nothing else', async () => {
    const o = await shop()
    const first = (await order(o, [line(seats)])).body
    const add = (lines: ReturnType<typeof line>[]) =>
      agent(o)('POST /customers/:customerId/orders/:id/lines', { customerId: o.customerId, id: first.id, lines } as never)
    const { body } = await add([line(addon, { quantity: 2 })])
    expect(body).toMatchObject({ lineCount: 2, total: { amount: '360000' }, version: 2 })
    expect(body.lines.map(({ number, subscriptionId }) => [number, subscriptionId === null])).toEqual([[0, false], [1, false]])
    expect((await add([line(more)])).body).toMatchObject({ code: 'orderLine.notAnAddon' })
    expect((await add([line(addon, { cycle: 'monthly' })])).body).toMatchObject({ code: 'orders.otherGroup' })
    const sees = (amount: string) => o.vendor('finance')('PUT /vendor/partners/:tenantId/order-review', { tenantId: o.tenantId, step: 'approval', fromTotal: { amount, currency: 'KRW' } })
    await sees('480000')
    expect((await add([line(addon)])).body).toMatchObject({ code: 'orders.toBeSeen' })
    await sees('480001')
    expect((await add([line(addon)])).body).toMatchObject({ lineCount: 3, total: { amount: '480000' } })
  }) // biome-ignore format: one thought
})

test('what is another company’s is in no order: neither its customer, nor its file, nor its reseller', async () => {
  const [o, other] = [await shop(), await shop()]
  const theirs = await other.within(async ({ db }) => {
    const id = newId<'file'>()
    await db.execute(sql`insert into files (tenant_id, id, name, type, size, sha256, kept_by, kept_by_name) values (${other.tenantId}, ${id}, 'po.pdf', 'application/pdf', 3, ${'0'.repeat(64)}, ${id}, 'x')`) // biome-ignore format: one statement
    return id
  })
  expect((await order({ ...o, customerId: other.customerId }, [line(seats)])).status).toBe(404)
  expect((await order(o, [line(seats)], { fileIds: [theirs] })).body).toMatchObject({ code: 'store.missing', field: 'fileIds' })
  expect((await order(o, [line(seats, { resellerTenantId: other.tenantId })])).body).toMatchObject({ code: 'orderLine.resellerNotAllowed' })
  const { customerId } = o
  const { id } = (await order(o, [line(seats)])).body
  const papers = await agent(o)('PUT /customers/:customerId/orders/:id/papers', { customerId, id, fileIds: [theirs] })
  expect(papers.status).toBe(404)
  const mine = await agent(o)('PUT /customers/:customerId/orders/:id/papers', { customerId, id, purchaseOrder: 'PO-8' })
  expect(mine.body).toMatchObject({ purchaseOrder: 'PO-8', version: 2 })
  expect((await agent(other)('GET /orders', {})).body.items).toEqual([])
}) // biome-ignore format: one story

describe('what stands in the way', () => {
  test('is shown in the cart and refused by the order in the same words', async () => {
    const o = await shop()
    const { tenantId: customerId } = await served(o, { name: 'Not yet agreed' })
    const input = { customerId, lines: [line(seats)] }
    const { body: cart } = await agent(o)('POST /customers/:customerId/carts', input)
    const unmet = cart.requirements.filter(({ met }) => !met)
    expect(unmet).toMatchObject([{ name: 'customerAgreement', cause: 'eligibility.agreementMissing' }])
    expect(cart.orderable).toBe(false)
    const refused = [await agent(o)('POST /customers/:customerId/orders', input), await checkOut({ ...o, customerId }, cart.id)]
    for (const { body } of refused)
      expect(body).toMatchObject({ code: unmet[0]?.cause, title: unmet[0]?.sentence?.en })
    expect(await count(o, 'orders')).toBe(0)
  }) // biome-ignore format: one thought

  test('an add-on without its base and seats beyond the limit stand at their lines', async () => {
    const o = await shop()
    const { lines } = await cartOf(o, [line(addon), line(scarce, { quantity: 8 }), line(scarce, { quantity: 3, cycle: 'monthly' })])
    expect(lines.map(({ faults }) => faults.map(({ code }) => code))).toEqual([['orderLine.baseMissing'], ['subscriptions.noSeatsLeft'], ['subscriptions.noSeatsLeft']])
    const both = await cartOf(o, [line(addon), line(seats)])
    expect(both.lines.flatMap(({ faults }) => faults)).toEqual([])
  }) // biome-ignore format: one thought

  test('of two partners who want a customer’s last seats at once, one gets them', async () => {
    const [o, other] = [await shop(), await shop()]
    const { tenantId: customerId } = await served(o, { name: 'Shared' })
    await other.within((ctx) => beginRelationship(ctx, { customerId, name: 'Shared', domain: 'shared.example', country: 'KR', kind: 'reseller', source: 'accepted' })) // biome-ignore format: one call
    for (const one of [o, other]) await attested(one, customerId)
    const answers = await Promise.all(
      [o, other].map((one) => order({ ...one, customerId }, [line(scarce, { quantity: 6 })])),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})
