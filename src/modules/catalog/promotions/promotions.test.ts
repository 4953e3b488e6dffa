import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { goods, shelve } from '#test/catalog.ts'
import { seller } from '#test/subscriptions.ts'

const seats = goods({ name: 'Promoted seats', ways: [['P1M', 'monthly', 12_000n], ['P1Y', 'monthly', 10_000n]] }) // biome-ignore format: one line
const wanted = {
  ...{ name: { en: 'Spring', ko: '봄 할인' }, description: { en: 'A tenth off', ko: '10% 할인' }, skus: [seats.sku] },
  ...{ ways: [{ term: 'P1Y' as const, cycle: 'monthly' as const }], markets: [], segments: ['commercial' as const] },
  ...{ discountBps: 1_000, validFrom: '2026-03-11', validTo: '2026-04-30', optIn: false, firstPurchase: false },
  ...{ seatsMin: null as number | null, seatsMax: null as number | null, timesMax: null, requires: [] },
}

let o: Awaited<ReturnType<typeof seller>>
beforeAll(async () => {
  o = await seller({ now: '2026-03-11T03:00:00Z' })
  await shelve(o, [seats])
})
beforeEach(() => o.clock.moveTo('2026-03-11T03:00:00Z'))
const manager = () => o.vendor('partnerManager')
const added = async (change: Partial<typeof wanted> & Record<string, unknown> = {}) => {
  const made = await manager()('POST /vendor/catalog/promotions', { ...wanted, ...change })
  if (made.status >= 300) throw new Error(JSON.stringify(made.body))
  return made.body
}

describe('the vendor', () => {
  test('makes a promotion, changes what may be changed, and ends it; partners see it meanwhile', async () => {
    const { id, version } = await added()
    const market = { market: 'KR', sku: seats.sku }
    const read = async () => (await o.as('salesAgent')('GET /promotions', market)).body.items.map((one) => one.id)
    expect([await read(), version]).toEqual([[id], 1])
    const longer = { ...wanted, promotionId: id, validTo: '2026-06-30' }
    expect((await manager()('PUT /vendor/catalog/promotions/:promotionId', longer)).body).toMatchObject({ validTo: '2026-06-30', version: 2 })
    const deeper = await manager()('PUT /vendor/catalog/promotions/:promotionId', { ...longer, discountBps: 2_000 })
    expect(deeper).toMatchObject({ status: 409, body: { code: 'promotionDesk.begun' } })
    expect((await o.as('globalAdmin')('POST /vendor/catalog/promotions', wanted)).status).toBe(403)
    expect((await manager()('POST /vendor/catalog/promotions/:promotionId/ending', { promotionId: id })).body.endedAt).toBe('2026-03-11T03:00:00.000Z')
    expect(await read()).toEqual([])
    const all = await o.vendor('auditor')('GET /vendor/catalog/promotions', { sku: seats.sku })
    expect(all.body.items.map((one) => one.id)).toContain(id)
  }) // biome-ignore format: a story
})

test('a customer’s eligibility says every reason in words', async () => {
  const { id } = await added({ seatsMin: 5, seatsMax: 8, firstPurchase: true })
  const item = { catalogItemId: seats.catalogItemId, cycle: 'monthly' as const, term: 'P1Y' as const }
  const items = [{ ...item, quantity: 6 }, { ...item, quantity: 9 }, { ...item, term: 'P1M' as const, quantity: 1 }, { ...item, quantity: 1, promotionId: 'NOBODY' }]
  const { body } = await o.as('salesAgent')('POST /customers/:customerId/promotion-eligibilities', { customerId: o.customerId, items })
  expect(body.items.map(({ eligibilities: [one] }) => [one?.promotionId, one?.eligible, one?.reasons.map(({ code }) => code)])).toEqual([
    [id, true, []],
    [id, false, ['promotions.tooMany']],
    [id, false, ['promotions.notForTerm', 'promotions.tooFew']],
    ['NOBODY', false, ['promotions.unknown']],
  ])
  expect(body.items[1]?.eligibilities[0]?.reasons[0]?.says.ko).toContain('8개까지')
  await manager()('POST /vendor/catalog/promotions/:promotionId/ending', { promotionId: id })
}) // biome-ignore format: a story
