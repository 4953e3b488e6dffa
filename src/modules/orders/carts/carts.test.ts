import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { goods, shelve } from '#test/catalog.ts'
import { office } from '#test/office.ts'
import { line, type Shop, shop } from '#test/orders.ts'
import { expire } from './commands.ts'

const seats = goods({ name: 'Cart seats' })
const scarce = goods({ name: 'Cart scarce', seatsMax: 5 })
const addon = goods({ name: 'Cart add-on', isAddon: true, prerequisites: [scarce.sku] })
const back = goods({ name: 'Cart add-on back', isAddon: true, prerequisites: [seats.sku] })
beforeAll(async () => {
  await shelve(await office(), [seats, scarce, addon, back])
})

type Lines = ReturnType<typeof line>[]
/** What an agent does with carts of the shop’s customer. */
function carts(o: Shop) {
  const { customerId } = o
  const agent = o.as('salesAgent')
  return {
    create: async (lines: Lines) => (await agent('POST /customers/:customerId/carts', { customerId, lines } as never)).body,
    find: (id: string) => agent('GET /customers/:customerId/carts/:id', { customerId, id } as never),
    replace: (id: string, lines: Lines, version = 1) =>
      agent('PUT /customers/:customerId/carts/:id', { customerId, id, lines } as never, { headers: { 'if-match': `"${version}"` } }),
    order: (id: string, headers = {}) => agent('POST /customers/:customerId/carts/:id/checkout', { customerId, id } as never, { headers }),
  }
} // biome-ignore format: a table
const count = (o: Shop, table: string) =>
  o.within(async ({ db }) => Number((await db.execute<{ n: string }>(sql.raw(`select count(*) as n from ${table}`))).rows[0]?.n)) // biome-ignore format: one query

describe('a cart', () => {
  test('keeps whatever it is given, and tells at each line what is wrong with it', async () => {
    const o = await shop()
    const { create, find } = carts(o)
    const made = await create([line(seats, { quantity: 0 }), line({ catalogItemId: 'NOTHING' }), line(seats, { term: 'P3Y' })]) // biome-ignore format: three lines
    expect(made.lines.map(({ faults }) => faults.map(({ code }) => code))).toEqual([
      ['subscriptions.tooFew'],
      ['catalog.unknown'],
      ['catalog.notAtTerm'],
    ])
    expect(made).toMatchObject({ status: 'active', orderable: false, totals: [], moves: ['order'], lineCount: 3 })
    expect((await find(made.id)).body).toEqual(made)
  })

  test('is replaced by whoever saw its last state, and begins its seven days anew', async () => {
    const o = await shop()
    const { create, replace } = carts(o)
    const { id, expiresAt } = await create([line(seats)])
    o.clock.moveTo('2026-03-05T09:00:00Z')
    const { body } = await replace(id, [line(seats, { quantity: 2 })])
    expect(body).toMatchObject({ version: 2, expiresAt: '2026-03-12T09:00:00.000Z' })
    expect(expiresAt).toBe('2026-03-09T09:00:00.000Z')
    expect((await replace(id, [])).status).toBe(412)
    expect(await carts(o).create([])).toMatchObject({ code: 'orders.nothingOrdered' })
  })

  test('runs out after seven days, at once for whoever asks and in the list by the clock', async () => {
    const o = await shop()
    const { create, find, order, replace } = carts(o)
    const { id } = await create([line(seats)])
    o.clock.moveTo('2026-03-09T09:00:00Z')
    expect((await order(id)).body).toMatchObject({ code: 'carts.expired', status: 410 })
    expect((await replace(id, [])).body).toMatchObject({ code: 'carts.expired' })
    await o.within((ctx) => expire(ctx), 'network')
    expect((await find(id)).body).toMatchObject({ status: 'expired', lines: [], moves: [] })
  })

  test('of another partner, or of another customer, is not there', async () => {
    const [o, other] = [await shop(), await shop()]
    const { id } = await carts(o).create([line(seats)])
    const theirs = other.as('salesAgent')
    for (const customerId of [o.customerId, other.customerId]) {
      expect((await theirs('GET /customers/:customerId/carts/:id', { customerId, id })).status).toBe(404)
      expect((await theirs('POST /customers/:customerId/carts/:id/checkout', { customerId, id })).status).toBe(404)
    }
  })
})

describe('a checkout', () => {
  test('orders what is sound; what is not waits in a cart of its own, with its faults', async () => {
    const o = await shop()
    const { create, find, order } = carts(o)
    const made = await create([line(scarce, { quantity: 6 }), line(seats, { cycle: 'monthly' }), line({ catalogItemId: 'NOTHING' })]) // biome-ignore format: three lines
    const { body } = await order(made.id)
    expect(body.orders).toMatchObject([{ cycle: 'monthly', lineCount: 1 }])
    expect(body.errors.map(({ lines, faults }) => [lines, faults.map(({ code }) => code)])).toEqual([
      [[0], ['subscriptions.noSeatsLeft']],
      [[2], ['catalog.unknown']],
    ])
    expect((await find(made.id)).body).toMatchObject({ status: 'ordered', orderedAt: '2026-03-02T09:00:00.000Z' })
    const rest = (await find(body.remainingCartId ?? '')).body
    expect(rest).toMatchObject({ status: 'active', lineCount: 2 })
    const again = await order(rest.id)
    expect(again.status).toBeGreaterThanOrEqual(400)
    expect((await find(rest.id)).body.status).toBe('active')
    expect(await count(o, 'orders')).toBe(1)
  })

  test('sells no add-on whose base stays behind in another order, and the base before it', async () => {
    const o = await shop()
    const { create, find, order } = carts(o)
    const [first, third] = [line(addon, { cycle: 'monthly' }), line(seats, { term: 'P3Y', cycle: 'triennial' })]
    const made = await create([first, line(scarce, { quantity: 6 }), third])
    const codes = [['orderLine.baseKeptBack'], ['subscriptions.noSeatsLeft'], []]
    expect(made.lines.map(({ faults }) => faults.map(({ code }) => code))).toEqual(codes)
    const { body } = await order(made.id)
    expect(body.orders).toMatchObject([{ cycle: 'triennial' }])
    expect((await find(body.remainingCartId ?? '')).body.lineCount).toBe(2)
    const both = await order((await create([first, line(scarce, { quantity: 5 })])).id)
    expect(both.body.orders).toMatchObject([{ cycle: 'annual' }, { cycle: 'monthly' }])
  })

  test('sells two orders that stand on each other together, or neither', async () => {
    const o = await shop()
    const { create, order } = carts(o)
    const monthly = (one: typeof seats) => line(one, { cycle: 'monthly' })
    const wanted = [monthly(addon), line(back), line(scarce), monthly(seats)]
    const { totals } = await create(wanted)
    const limit = String(BigInt(totals[0]?.amount ?? 0) - 1n)
    const cap = await o.vendor('owner')('PUT /vendor/partners/:tenantId/credit', { tenantId: o.tenantId, currency: 'KRW', limit } as never) // biome-ignore format: one line
    expect(cap.status).toBe(200)
    const refused = await order((await create(wanted)).id)
    expect(refused.body).toMatchObject({ code: 'credit.beyondLimit' })
    expect(await count(o, 'orders')).toBe(0)
  })

  test('tried 150 times at once is done once; the others are told that it is under way or done', async () => {
    const o = await shop()
    const { create, order } = carts(o)
    const { id } = await create([line(seats, { quantity: 3 }), line(seats, { cycle: 'monthly' })])
    const answers = await Promise.all(Array.from({ length: 150 }, () => order(id)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const codes = new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => (body as { code?: string }).code)) // biome-ignore format: one thought
    expect([...codes].filter((code) => code !== 'carts.busy' && code !== 'carts.submitted')).toEqual([])
    expect([await count(o, 'orders'), await count(o, 'subscriptions'), await count(o, 'charges')]).toEqual([2, 2, 2])
  })

  test('asked for again under its key gives the same answer', async () => {
    const o = await shop()
    const { create, order } = carts(o)
    const { id } = await create([line(seats)])
    const key = { 'idempotency-key': newId<'key'>() }
    const one = await order(id, key)
    expect((await order(id, key)).body).toEqual(one.body)
    expect((await order(id)).body).toMatchObject({ code: 'carts.submitted' })
  })
})
