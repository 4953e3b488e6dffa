import { beforeAll, expect, test } from 'vitest'
import { keepPromotion } from '#modules/catalog/index.ts'
import { goods, shelve } from '#test/catalog.ts'
import { shop } from '#test/orders.ts'
import * as published from '#test/published/promotions.ts'
import { fits } from '#test/published/shape.ts'
import { callersOf } from '#test/v1.ts'

const seats = goods({ name: 'Wire promoted' })
const PROMOTION = '39NFJQT1PTST:0001:39NFJQT1QTST'
let o: Awaited<ReturnType<typeof shop>>
let call: ReturnType<ReturnType<typeof callersOf>['alone']>
beforeAll(async () => {
  o = await shop({ now: '2026-03-11T03:00:00Z' })
  await shelve(o, [seats])
  const terms = { ways: [{ term: 'P1Y' as const, cycle: 'annual' as const }], validFrom: '2026-03-01', validTo: '2026-04-30' }
  const limits = { optIn: false, firstPurchase: true, seatsMin: 5, seatsMax: 20, timesMax: 2, requires: [] }
  const said = { en: 'Spring', ko: '봄 할인' }
  await o.within((ctx) => keepPromotion(ctx, { id: PROMOTION, name: said, description: said, skus: [seats.sku], markets: ['KR'], segments: ['commercial'], discountBps: 500, ...terms, ...limits }), 'network')
  call = callersOf(o).alone('adminAgent')
}) // biome-ignore format: one record

test('promotions are listed by country and segment, and read by their number', async () => {
  const all = await call('GET /v1/productpromotions?country=kr&segment=Commercial', undefined, { headers: { 'x-locale': 'ko-KR' } }) // biome-ignore format: one line
  fits(published.ProductPromotions, all)
  const one = await call(`GET /v1/productpromotions/${PROMOTION.toLowerCase()}?country=KR`)
  fits(published.ProductPromotion, one)
  const { name, description, ...rest } = one.body
  expect([name, description]).toEqual(['Spring', 'Spring'])
  expect(all.body.items).toContainEqual({ ...rest, name: '봄 할인', description: '봄 할인' })
  expect(rest).toMatchObject({
    ...{ startDate: '2026-03-01T00:00:00Z', endDate: '2026-04-30T23:59:59Z', properties: { isAutoApplicable: true } },
    requiredProducts: [
      { productId: seats.productId, skuId: seats.skuId, term: { duration: 'P1Y', billingCycle: 'Annual' }, pricingPolicies: [{ policyType: 'PercentDiscount', value: '0.05' }] },
    ],
    promotionConstraints: { seatConstraints: [{ minSeats: 5, maxSeats: 20 }], eligibilityConstraints: [{ type: 'FirstPurchase' }] },
  })
  const elsewhere = await call('GET /v1/productpromotions?country=US&segment=commercial')
  expect(elsewhere.body.items.map(({ id }: { id: string }) => id)).not.toContain(PROMOTION)
  expect((await call('GET /v1/productpromotions/nothing')).status).toBe(404)
}) // biome-ignore format: one record

type Told = { id: number; eligibilities: [{ isEligible: boolean; errors: { description: string }[] }] }
test('a customer’s eligibility is told by the kinds of errors clients know, and an order is as it says', async () => {
  const item = { catalogItemId: seats.catalogItemId, promotionId: PROMOTION }
  const items = [
    { id: 7, ...item, quantity: 10, billingCycle: 'Annual', termDuration: 'P1Y' },
    { Id: 8, ...item, quantity: 25, billingCycle: 'annual', termDuration: 'P1Y' },
    { ...item, quantity: 4, billingCycle: 'Monthly', termDuration: 'P1Y' },
    { ...item, promotionId: 'gone', quantity: 10, billingCycle: 'Annual', termDuration: 'P1Y' },
    { ...item, catalogItemId: 'A:B:C', quantity: 10, billingCycle: 'Annual', termDuration: 'P1Y' },
  ]
  const check = () => call(`POST /v1/customers/${o.customerId}/promotionEligibilities`, { items })
  const answer = await check()
  fits(published.PromotionEligibilities, answer)
  const told = (body: typeof answer.body) =>
    body.items.map(({ id, eligibilities: [one] }: Told) => [id, one.isEligible, ...one.errors.map(({ description: _, ...rest }) => rest)])
  const seatCount = { type: 'SeatCount', minRequiredSeats: 5, maxRequiredSeats: 20, availableSeats: 20 }
  expect(told(answer.body)).toEqual([
    [7, true],
    [8, false, seatCount],
    [2, false, { type: 'Term', eligibleTerms: [{ duration: 'P1Y', billingCycle: 'Annual' }] }, seatCount],
    [3, false, { type: 'InvalidPromotion' }],
    [4, false, { type: 'InvalidCatalogItemId' }],
  ])
  const lineItems = [{ id: 0, ...item, quantity: 10, billingCycle: 'annual', termDuration: 'P1Y' }]
  const cart = await call(`POST /v1/customers/${o.customerId}/carts`, { lineItems })
  expect(cart.body.lineItems).toMatchObject([{ promotionId: PROMOTION }])
  expect(cart.body.lineItems[0]).not.toHaveProperty('error')
  expect((await call(`POST /v1/customers/${o.customerId}/carts/${cart.body.id}/checkout`)).status).toBe(201)
  const [first] = told((await check()).body)
  expect(first).toEqual([7, false, { type: 'OfferPurchasedPreviously' }])
  const order = (promotionId: string) =>
    call(`POST /v1/customers/${o.customerId}/orders`, { lineItems: [{ offerId: seats.catalogItemId, quantity: 10, billingCycle: 'annual', termDuration: 'P1Y', promotionId }], billingCycle: 'annual' })
  expect([(await order(PROMOTION)).body.code, (await order('gone')).body.code]).toEqual([27007, 27006])
}) // biome-ignore format: records
