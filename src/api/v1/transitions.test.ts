import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { goods, shelve } from '#test/catalog.ts'
import { shop } from '#test/orders.ts'
import { fits } from '#test/published/shape.ts'
import * as published from '#test/published/transitions.ts'
import { opened } from '#test/subscriptions.ts'
import { callersOf } from '#test/v1.ts'

const ways = [
  ['P1M', 'monthly', 12_000n],
  ['P1Y', 'monthly', 10_000n],
  ['P3Y', 'monthly', 9_000n],
] as const
const better = goods({ name: 'Transit better', ko: '트랜짓 고급', ways: [...ways], maxQuantity: 20 })
const best = goods({ name: 'Transit best', ways: [...ways] })
const gone = goods({ name: 'Transit gone', ways: [...ways], endOfSale: '2026-02-01' })
const seats = goods({ name: 'Transit seats', ways: [...ways], upgradesTo: [better.sku, best.sku, gone.sku] })

let o: Awaited<ReturnType<typeof shop>>
let call: ReturnType<ReturnType<typeof callersOf>['alone']>
const NOW = '2026-03-11T03:00:00Z'
beforeAll(async () => {
  await shelve(await shop(), [better, best, gone, seats])
})
beforeEach(async () => {
  o = await shop({ now: NOW })
  call = callersOf(o).alone('adminAgent')
})
const fault = (status: number, code: number) => ({ status, body: { code } })
const later = () => o.clock.moveTo('2026-03-21T03:00:00Z')

type Told = { title: string; quantity: number; eligibilities: { isEligible: boolean; errors: { code: number }[] }[] }
// biome-ignore format: stories
describe('transitions', () => {
  test('are listed with what is in the way, now or for the next term', async () => {
    const { id } = await opened(o, seats, { quantity: 30 })
    await opened(o, best, { quantity: 1 })
    const now = await call(`GET /v1/customers/${o.customerId}/subscriptions/${id}/transitionEligibilities?eligibilityType=immediate`, undefined, { headers: { 'x-locale': 'ko-KR' } })
    fits(published.TransitionEligibilities, now)
    const brief = (body: typeof now.body) => body.items.map(({ title, quantity, eligibilities }: Told) => [title, quantity, ...eligibilities.map((one) => [one.isEligible, ...one.errors.map(({ code }) => code)])])
    expect(brief(now.body)).toEqual([
      ['트랜짓 고급', 30, [false, 2002], [false, 2002]],
      ['Transit best', 30, [true], [false, 900267]],
    ])
    await call(`PATCH /v1/customers/${o.customerId}/subscriptions/${id}`, { autoRenewEnabled: false })
    const next = await call(`GET /v1/customers/${o.customerId}/subscriptions/${id}/transitionEligibilities?eligibilityType=Scheduled`)
    expect(brief(next.body).map((one: unknown[]) => one[2])).toEqual([[false, 800093], [false, 800093]])
    expect(await call(`GET /v1/customers/${o.customerId}/subscriptions/${id}/transitionEligibilities?eligibilityType=never`)).toMatchObject(fault(400, 900126))
    expect(await call(`GET /v1/customers/${o.customerId}/subscriptions/${crypto.randomUUID()}/transitionEligibilities`)).toMatchObject(fault(404, 20003))
  })

  test('of all seats keep the subscription, of some make another, and each stands in its history', async () => {
    const { id } = await opened(o, seats, { quantity: 10 })
    later()
    const much = { toCatalogItemId: best.catalogItemId, transitionType: 'transition_only' }
    for (const quantity of [-1, 1_000_001])
      expect(await call(`POST /v1/customers/${o.customerId}/subscriptions/${id}/transitions`, { ...much, quantity })).toMatchObject({ status: 400 })
    const part = await call(`POST /v1/customers/${o.customerId}/subscriptions/${id}/transitions`, { toCatalogItemId: best.catalogItemId, quantity: 4, transitionType: 'transition_only' })
    fits(published.Transition, part)
    expect(part.body).toMatchObject({ fromCatalogItemId: seats.catalogItemId, fromSubscriptionId: id, toCatalogItemId: best.catalogItemId, quantity: 4, transitionType: 'transition_only' })
    const made = await call(`GET /v1/customers/${o.customerId}/subscriptions/${part.body.toSubscriptionId}`)
    expect(made.body).toMatchObject({ quantity: 4, offerId: best.catalogItemId, commitmentEndDate: '2027-03-10T00:00:00Z' })
    const all = await call(`POST /v1/customers/${o.customerId}/subscriptions/${id}/transitions`, { ToCatalogItemId: better.catalogItemId, Quantity: 6, TermDuration: 'P1Y', BillingCycle: 'monthly', TransitionType: 'transition_with_license_transfer', Events: [] })
    fits(published.Transition, all)
    expect(all.body).toMatchObject({ toSubscriptionId: id, quantity: 6, transitionType: 'transition_with_license_transfer' })
    const history = await call(`GET /v1/customers/${o.customerId}/subscriptions/${id}/transitions`)
    fits(published.Transitions, history)
    expect(history.body.items.map(({ operationId }: { operationId: string }) => operationId)).toEqual([all.body.operationId, part.body.operationId])
    const one = await call(`GET /v1/customers/${o.customerId}/subscriptions/${id}/transitions?operationId=${part.body.operationId}`)
    expect(one.body.items).toEqual([part.body])
  })

  test('into a subscription there is, and to a longer term, are charged as in the portal', async () => {
    const [{ id }, { id: into }] = [await opened(o, seats, { quantity: 10 }), await opened(o, best, { quantity: 5 })]
    const move = (more = {}) => call(`POST /v1/customers/${o.customerId}/subscriptions/${id}/transitions`, { toCatalogItemId: best.catalogItemId, toSubscriptionId: into, quantity: 3, ...more })
    expect(await move()).toMatchObject(fault(400, 900259)) // in its first week
    later()
    expect(await move({ toCatalogItemId: better.catalogItemId })).toMatchObject(fault(400, 900260))
    expect((await move()).body).toMatchObject({ toSubscriptionId: into, quantity: 3, transitionType: 'transition_only' })
    const longer = await call(`POST /v1/customers/${o.customerId}/subscriptions/${id}/transitions`, { toCatalogItemId: seats.catalogItemId, termDuration: 'P3Y', billingCycle: 'monthly' })
    expect(longer.body).toMatchObject({ fromCatalogItemId: seats.catalogItemId, toSubscriptionId: id, quantity: 7, termDuration: 'P3Y' })
    const { body } = await o.as('salesAgent')('GET /customers/:customerId/charges', { customerId: o.customerId, subscriptionId: id } as never)
    expect(body.items.map(({ type, quantity }: { type: string; quantity: number }) => `${type} ${quantity}`).reverse()).toEqual([
      'new 10', 'moveQuantity -10', 'moveQuantity 7', 'changeBillingPlan -7', 'changeBillingPlan 7',
    ])
  })

  test.each<[string, () => object, number]>([
    ['licences of some seats alone', () => ({ toCatalogItemId: best.catalogItemId, quantity: 2, transitionType: 'transition_with_license_transfer' }), 900236],
    ['another term along with another product', () => ({ toCatalogItemId: best.catalogItemId, termDuration: 'P3Y' }), 900258],
    ['a product it cannot become', () => ({ toCatalogItemId: 'A:B:C' }), 800020],
    ['what is no longer sold', () => ({ toCatalogItemId: gone.catalogItemId }), 2091],
    ['a shorter term', () => ({ toCatalogItemId: seats.catalogItemId, termDuration: 'P1M' }), 800122],
    ['nothing', () => ({}), 10001],
  ])('to %s are refused by their number', async (_, sent, code) => {
    const { id } = await opened(o, seats)
    expect((await call(`POST /v1/customers/${o.customerId}/subscriptions/${id}/transitions`, sent())).body).toMatchObject({ code })
    expect((await call(`GET /v1/customers/${o.customerId}/subscriptions/${id}/transitions`)).body.items).toEqual([])
  })
})

test('upgrades by offers tell in the body what is in the way, and are done where nothing is', async () => {
  const { id } = await opened(o, seats, { quantity: 21 })
  const ways = await call(`GET /v1/customers/${o.customerId}/subscriptions/${id}/upgrades`)
  fits(published.Upgrades, ways)
  const [small, big] = ways.body.items
  expect([small, big].map(({ targetOffer, isEligible }) => [targetOffer.id, isEligible])).toEqual([
    [better.draft.sku.offerId, false],
    [best.draft.sku.offerId, true],
  ])
  const refused = await call(`POST /v1/customers/${o.customerId}/subscriptions/${id}/upgrades`, small)
  fits(published.UpgradeResult, refused)
  expect(refused.body).toMatchObject({ upgradeType: 0, upgradeErrors: [{ code: 2002 }] })
  expect((await call(`GET /v1/customers/${o.customerId}/subscriptions/${id}`)).body).toMatchObject({ offerId: seats.catalogItemId })
  const done = await call(`POST /v1/customers/${o.customerId}/subscriptions/${id}/upgrades`, { TargetOffer: { Id: big.targetOffer.id.toUpperCase() }, UpgradeType: 2, Quantity: 21 })
  fits(published.UpgradeResult, done)
  expect(done.body).toMatchObject({ sourceSubscriptionId: id, targetSubscriptionId: id, upgradeType: 2, upgradeErrors: [] })
  expect((await call(`GET /v1/customers/${o.customerId}/subscriptions/${id}`)).body).toMatchObject({ offerId: best.catalogItemId, quantity: 21 })
  expect((await call(`POST /v1/customers/${o.customerId}/subscriptions/${id}/upgrades`, {})).body).toMatchObject({ code: 2006 })
}) // biome-ignore format: a story
