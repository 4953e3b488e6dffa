import { beforeAll, describe, expect, test } from 'vitest'
import { keepPromotion } from '#modules/catalog/index.ts'
import { beginRelationship } from '#modules/relationships/index.ts'
import { goods, shelve } from '#test/catalog.ts'
import { office } from '#test/office.ts'
import { attested, line, type Shop, shop } from '#test/orders.ts'
import { moveOn } from '../subscriptions/renewals/commands.ts'

const ways = [
  ['P1M', 'monthly', 12_000n],
  ['P1Y', 'monthly', 10_000n],
] as const
const better = goods({ name: 'Promoted better', ways: [['P1Y', 'monthly', 20_000n]] })
const seats = goods({ name: 'Promoted desk', ways: [...ways], upgradesTo: [better.sku] })
const fresh = goods({ name: 'Promoted first', ways: [...ways] })
const asked = goods({ name: 'Promoted on request', ways: [...ways] })
const monthly = goods({ name: 'Promoted monthly', ways: [...ways] })
const twice = goods({ name: 'Promoted twice', ways: [...ways], seatsMax: 7 })

const YEAR = [{ term: 'P1Y' as const, cycle: 'monthly' as const }]
const usual = {
  ...{ ways: YEAR, markets: [], segments: ['commercial' as const], validFrom: '2026-03-01', validTo: '2026-05-31' },
  ...{ optIn: false, firstPurchase: false, seatsMin: null, seatsMax: null, timesMax: null, requires: [] },
}
const said = (en: string) => ({ name: { en, ko: en }, description: { en, ko: en } })
beforeAll(async () => {
  const o = await office()
  await shelve(o, [better, seats, fresh, asked, monthly, twice])
  // biome-ignore format: a table
  const all = [
    { id: 'TRIED:10', ...said('A tenth'),       ...usual, skus: [seats.sku],   discountBps: 1_000 },
    { id: 'TRIED:20', ...said('A fifth'),       ...usual, skus: [seats.sku],   discountBps: 2_000, seatsMax: 15 },
    { id: 'TRIED:UP', ...said('Upwards'),       ...usual, skus: [better.sku],  discountBps: 5_000 },
    { id: 'TRIED:1',  ...said('First steps'),   ...usual, skus: [fresh.sku],   discountBps: 2_500, firstPurchase: true },
    { id: 'TRIED:ME', ...said('On request'),    ...usual, skus: [asked.sku],   discountBps: 3_000, optIn: true, seatsMin: 5 },
    { id: 'TRIED:2X', ...said('Twice'),         ...usual, skus: [twice.sku],   discountBps: 1_000, timesMax: 2 },
    { id: 'TRIED:M',  ...said('By the month'),  ...usual, skus: [monthly.sku], discountBps: 1_000, ways: [{ term: 'P1M' as const, cycle: 'monthly' as const }] },
  ]
  await o.within(async (ctx) => {
    for (const one of all) await keepPromotion(ctx, one)
  }, 'network')
})

const NOW = '2026-03-11T03:00:00Z'
const agent = (o: Shop) => o.as('salesAgent')
const wish = (one: { catalogItemId: string }, quantity: number, more = {}) =>
  line(one, { cycle: 'monthly', quantity, ...more })
const cart = async (o: Shop, lines: ReturnType<typeof wish>[]) =>
  (await agent(o)('POST /customers/:customerId/carts', { customerId: o.customerId, lines } as never)).body
const order = async (o: Shop, lines: ReturnType<typeof wish>[]) => {
  const { status, body } = await agent(o)('POST /customers/:customerId/orders', { customerId: o.customerId, lines } as never)
  if (status >= 300) throw new Error(JSON.stringify(body))
  return body.lines.map(({ subscriptionId }) => ({ customerId: o.customerId, id: subscriptionId ?? '' }))
} // biome-ignore format: one call
type Charged = { type: string; quantity: number; promotionId: string | null; subtotal: { amount: string } }
const brief = (all: readonly Charged[]) => all.map(({ type, quantity, promotionId, subtotal }) => `${type} ${quantity} ${promotionId}: ${subtotal.amount}`) // biome-ignore format: one line
const charges = async (o: Shop, { customerId, id }: { customerId: string; id: string }) =>
  brief((await agent(o)('GET /customers/:customerId/charges', { customerId, subscriptionId: id } as never)).body.items).reverse() // biome-ignore format: one line
const seatsOf = (o: Shop, one: { customerId: string; id: string }, quantity: number, preview = '' as '' | '/preview') =>
  agent(o)(preview ? 'POST /customers/:customerId/subscriptions/:id/seats/preview' : 'PUT /customers/:customerId/subscriptions/:id/seats', { ...one, quantity } as never) // biome-ignore format: one line

describe('a promotion', () => {
  test('is in the cart, in the charge and in what is added, up to the seats it is given for', async () => {
    const o = await shop({ now: NOW })
    const lines = [wish(seats, 10), wish(seats, 10)]
    const { lines: shown } = await cart(o, lines)
    expect(shown.map(({ charges: all }) => brief(all))).toEqual([['new 10 TRIED:20: 80000'], ['new 10 TRIED:10: 90000']])
    const [one, other] = await order(o, lines)
    if (!one || !other) throw new Error('Both lines were ordered.')
    expect([await charges(o, one), await charges(o, other)]).toEqual([['new 10 TRIED:20: 80000'], ['new 10 TRIED:10: 90000']])
    expect((await seatsOf(o, one, 12)).status).toBe(200)
    expect(await charges(o, one)).toEqual(['new 10 TRIED:20: 80000', 'addQuantity -10 TRIED:20: -80000', 'addQuantity 12 TRIED:20: 96000'])
    for (const way of ['/preview', ''] as const) expect(await seatsOf(o, one, 16, way)).toMatchObject({ status: 409, body: { code: 'subscriptions.promotionOver' } })
    expect((await seatsOf(o, one, 15)).status).toBe(200)
    expect(await charges(o, (await order(o, [wish(seats, 1)]))[0] ?? one)).toEqual(['new 1 TRIED:10: 9000'])
  })

  test('is counted over all partners of a customer, and not given back with the seats', async () => {
    const [o, other] = [await shop({ now: NOW }), await shop({ now: NOW })]
    const { customerId } = o
    await other.within((ctx) => beginRelationship(ctx, { customerId, name: 'Blue Harbour Foods', domain: 'blue-harbour.example', country: 'KR', kind: 'reseller', source: 'accepted' }))
    await attested(other, customerId)
    const [one] = await order(o, [wish(seats, 12)])
    await agent(o)('POST /customers/:customerId/subscriptions/:id/cancellation', one as never)
    const { lines } = await cart({ ...other, customerId }, [wish(seats, 4), wish(seats, 3)])
    expect(lines.map(({ charges: all }) => all[0]?.promotionId)).toEqual(['TRIED:10', 'TRIED:20'])
  })

  test('is given to as many subscriptions as it is for, and no more seats are had than there are, whoever orders at once', async () => {
    const [o, other] = [await shop({ now: NOW }), await shop({ now: NOW })]
    const { customerId } = o
    await other.within((ctx) => beginRelationship(ctx, { customerId, name: 'Blue Harbour Foods', domain: 'blue-harbour.example', country: 'KR', kind: 'reseller', source: 'accepted' }))
    await attested(other, customerId)
    const by = [o, { ...other, customerId }]
    const place = (n: number) => agent(by[n % 2] ?? o)('POST /customers/:customerId/orders', { customerId, lines: [wish(twice, 1)] } as never)
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => place(n)))
    for (let n = 0; n < 6; n += 1) answers.push(await place(n))
    const codes = new Set(answers.filter(({ status }) => status >= 300).map(({ body }) => (body as { code?: string }).code))
    expect([...codes].filter((code) => code !== 'promotions.redeemed' && code !== 'subscriptions.noSeatsLeft')).toEqual([])
    const all = (await Promise.all(by.map((one) => agent(one)('GET /customers/:customerId/charges', { customerId } as never)))).flatMap(({ body }) => body.items)
    expect([all.length, all.filter(({ promotionId }) => promotionId === 'TRIED:2X').length]).toEqual([7, 2])
  })

  test('of a first purchase is given once, even on two lines, and what was cancelled was had', async () => {
    const o = await shop({ now: NOW })
    const [one, two] = await order(o, [wish(fresh, 2), wish(fresh, 2)])
    if (!one || !two) throw new Error('Both lines were ordered.')
    expect([await charges(o, one), await charges(o, two)]).toEqual([['new 2 TRIED:1: 15000'], ['new 2 null: 20000']])
    for (const held of [one, two]) await agent(o)('POST /customers/:customerId/subscriptions/:id/cancellation', held as never)
    const { lines } = await cart(o, [wish(fresh, 1), wish(fresh, 1, { promotionId: 'TRIED:1' })])
    expect(lines.map(({ faults, charges: all }) => [all[0]?.promotionId ?? null, faults.map(({ code, field }) => `${code} at ${field}`)])).toEqual([
      [null, []], [null, ['promotions.notFirst at promotionId']],
    ])
  })

  test('that waits to be asked for is given to a line that names it, or the line says why not', async () => {
    const o = await shop({ now: NOW })
    const { lines } = await cart(o, [wish(asked, 5), wish(asked, 5, { promotionId: 'tried:me' }), wish(asked, 4, { promotionId: 'TRIED:ME' }), wish(asked, 5, { promotionId: 'X' })])
    expect(lines.map(({ faults, charges: all }) => [brief(all)[0], ...faults.map(({ code }) => code)])).toEqual([
      ['new 5 null: 50000'], ['new 5 TRIED:ME: 35000'], ['new 4 null: 40000', 'promotions.tooFew'], ['new 5 null: 50000', 'promotions.unknown'],
    ])
  })

  test('goes with the seats to a better product and to a longer term, and ends with the term unless it goes on', async () => {
    const o = await shop({ now: NOW })
    const [one, two] = [(await order(o, [wish(seats, 10)]))[0], (await order(o, [wish(monthly, 10, { term: 'P1M' })]))[0]]
    if (!one || !two) throw new Error('Both were ordered.')
    const { body } = await agent(o)('POST /customers/:customerId/subscriptions/:id/upgrade', { ...one, productId: better.productId, skuId: better.skuId } as never)
    expect(body).toMatchObject({ promotionId: 'TRIED:UP', discountBps: 5_000 })
    expect((await charges(o, one)).slice(1)).toEqual(['convert -10 TRIED:20: -80000', 'convert 10 TRIED:UP: 100000'])
    for (const day of ['2026-04-12', '2026-05-12', '2026-06-12']) {
      o.clock.moveTo(`${day}T03:00:00Z`)
      while (await o.within(moveOn, 'network')) {}
    }
    expect(await charges(o, two)).toEqual(['new 10 TRIED:M: 108000', 'renew 10 TRIED:M: 108000', 'renew 10 TRIED:M: 108000', 'renew 10 null: 120000'])
    expect((await charges(o, one)).slice(3)).toEqual(Array.from({ length: 3 }, () => 'cycleCharge 10 TRIED:UP: 100000'))
  })
}) // biome-ignore format: stories
