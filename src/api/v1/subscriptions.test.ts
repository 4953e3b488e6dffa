import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { goods, shelve } from '#test/catalog.ts'
import { fits } from '#test/published/shape.ts'
import * as published from '#test/published/subscriptions.ts'
import { opened, seller } from '#test/subscriptions.ts'
import { type Answer, callersOf } from '#test/v1.ts'

const desk = goods({ name: 'Wire desk', ko: '와이어 데스크', maxQuantity: 300 })
const plus = goods({ name: 'Wire desk plus' })
const better = goods({ ...{ name: 'Wire desk seats', upgradesTo: [plus.sku] } })
const extra = goods({ name: 'Wire desk extra', isAddon: true, prerequisites: [desk.sku] })
const software = goods({ name: 'Wire program', kind: 'softwareSubscription', unit: 'licence' })
const scarce = goods({ name: 'Wire scarce', seatsMax: 12 })

const paid = goods({ name: 'Wire paid' })
const tried = goods({ name: 'Wire tried', isTrial: true, convertsTo: paid.sku, ways: [['P1M', 'monthly', 0n]] })

let o: Awaited<ReturnType<typeof seller>>
let call: ReturnType<ReturnType<typeof callersOf>['alone']>
beforeAll(async () => {
  o = await seller({ now: '2026-03-11T03:00:00Z' })
  await shelve(o, [desk, plus, better, extra, software, scarce, paid, tried])
  call = callersOf(o).alone('adminAgent')
})
beforeEach(() => o.clock.moveTo('2026-03-11T03:00:00Z'))
const at = (id: string) => `/v1/customers/${o.customerId}/subscriptions/${id}`
const read = async (id: string) => (await call(`GET /v1/customers/${o.customerId}/subscriptions/${id}`)).body
const change = (id: string, sent: unknown, headers = {}): Promise<Answer> =>
  call(`PATCH /v1/customers/${o.customerId}/subscriptions/${id}`, sent, { headers })
const fault = (status: number, code: number) => ({ status, body: { code, source: 'PartnerFD' } })
/** As the .NET client writes what it read. */
const pascal = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(pascal)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name.replace(/^./, (letter) => letter.toUpperCase()), pascal(one)])) // biome-ignore format: one thought
}

describe('subscriptions', () => {
  test('are listed whole, by order and by partner, each with what clients know of it', async () => {
    const [one, two] = [await opened(o, desk, { name: '디자인팀' }), await opened(o, extra, { quantity: 2 })]
    const all = await call(`GET /v1/customers/${o.customerId}/subscriptions`, undefined, { headers: { 'x-locale': 'ko-KR' } })
    fits(published.Subscriptions, all)
    const found = all.body.items.find(({ id }: { id: string }) => id === one.id)
    expect(found).toMatchObject({
      ...{ friendlyName: '디자인팀', offerName: '와이어 데스크', offerId: desk.catalogItemId, quantity: 10, status: 'active', unitType: 'Licenses' },
      ...{ effectiveStartDate: '2026-03-11T00:00:00Z', commitmentEndDate: '2027-03-10T00:00:00Z', billingCycleEndDate: '2026-04-10T00:00:00Z' },
      ...{ billingType: 'license', billingCycle: 'monthly', termDuration: 'P1Y', autoRenewEnabled: true, hasPurchasableAddons: true },
      ...{ cancellationAllowedUntilDate: '2026-03-18T03:00:00.000Z', refundOptions: [{ type: 'Partial' }], actions: ['Suspend', 'Cancel'] },
      refundableQuantity: { totalQuantity: 10, details: [{ quantity: 10, allowedUntilDateTime: '2026-03-18T03:00:00.000Z' }] },
    })
    const first = await call(`GET /v1/customers/${o.customerId}/subscriptions?size=1`)
    const headers = Object.fromEntries(first.body.links.next.headers.map(({ key, value }: { key: string; value: string }) => [key, value]))
    const rest = await call(`GET /v1${first.body.links.next.uri}`, undefined, { headers })
    expect([first.body.totalCount, rest.body.items[0].id]).toEqual([1, all.body.items[1].id])
    const { orderId } = found
    const ofOrder = await call(`GET /v1/customers/${o.customerId}/subscriptions?order_Id=${orderId.toUpperCase()}`)
    expect(ofOrder.body.items.map(({ id }: { id: string }) => id)).toEqual([one.id])
    expect((await call(`GET /v1/customers/${o.customerId}/subscriptions?order_id=free%20text`)).body.items).toEqual([])
    const addons = await call(`GET /v1/customers/${o.customerId}/subscriptions/${one.id}/addons`)
    fits(published.Subscriptions, addons)
    expect(addons.body.items).toMatchObject([{ id: two.id, parentSubscriptionId: one.id, hasPurchasableAddons: false }])
    expect(await change(two.id, { PartnerId: '5102931' })).toMatchObject(fault(400, 900154))
    const single = await call(`GET /v1/customers/${o.customerId}/subscriptions/${one.id.toUpperCase()}`)
    fits(published.Subscription, single)
    const state = await call(`GET /v1/customers/${o.customerId}/subscriptions/${one.id}/provisioningstatus`)
    fits(published.SubscriptionProvisioningStatus, state)
    expect(state.body).toMatchObject({ skuId: desk.draft.sku.offerId, quantity: 10 })
    const nobody = crypto.randomUUID()
    expect(await call(`GET ${at(nobody)}`)).toMatchObject(fault(404, 20003))
    expect(await call(`GET ${at('x')}`)).toMatchObject(fault(404, 20003))
    expect(await call(`GET /v1/customers/${nobody}/subscriptions/${one.id}`)).toMatchObject(fault(404, 60003))
  }) // biome-ignore format: a story
})

describe('a change of a subscription', () => {
  test('is what differs from how it stands, sent whole by any client, and nothing where nothing does', async () => {
    const { id } = await opened(o, desk)
    const before = await read(id)
    const same = await change(id, pascal(before))
    expect([same.status, same.body.attributes.etag]).toEqual([200, before.attributes.etag])
    o.clock.moveTo('2026-03-21T03:00:00Z')
    const sent = { ...before, quantity: 12, friendlyName: 'Reception' }
    const after = await change(id, pascal(sent), { 'if-match': `"${before.attributes.etag}"` })
    fits(published.Subscription, after)
    expect(after.body).toMatchObject({ quantity: 12, friendlyName: 'Reception', refundableQuantity: { totalQuantity: 2 } })
    const { body } = await o.as('salesAgent')('GET /customers/:customerId/charges', { customerId: o.customerId, subscriptionId: id })
    expect(body.items.slice(0, 2).map(({ subtotal }) => subtotal.amount).sort()).toEqual(['-67740', '81288'])
    expect(await change(id, pascal(sent))).toMatchObject(fault(400, 2055))
  }) // biome-ignore format: a story

  test('suspends it as it was read, and it takes no seats until it is reactivated', async () => {
    const { id } = await opened(o, desk)
    const suspended = await change(id, { ...(await read(id)), status: 'suspended' })
    fits(published.Subscription, suspended)
    expect(suspended.body).toMatchObject({ status: 'suspended', autoRenewEnabled: false, actions: ['Reactivate', 'Cancel'] })
    expect(await change(id, { quantity: 11 })).toMatchObject(fault(400, 2001))
    expect(await change(id, { autoRenewEnabled: true })).toMatchObject(fault(400, 800091))
    const again = await change(id, { ...suspended.body, status: 'Active', quantity: 11, autoRenewEnabled: true })
    expect(again.body).toMatchObject({ status: 'active', quantity: 11, autoRenewEnabled: true })
    expect((await change(id, { Status: 3 })).body).toMatchObject({ status: 'deleted', actions: [] })
    expect(await change(id, { friendlyName: 'late' })).toMatchObject(fault(400, 2011))
  }) // biome-ignore format: a story

  test('plans its next term whole, keeps it when it is sent back, and drops it when it is emptied', async () => {
    const { id } = await opened(o, better)
    const product = { productId: plus.productId, skuId: plus.skuId, billingCycle: 'annual', termDuration: 'P1Y', promotionId: null }
    const planned = await change(id, { scheduledNextTermInstructions: { product, quantity: 25 } })
    fits(published.Subscription, planned)
    expect(planned.body).toMatchObject({ scheduledNextTermInstructions: { quantity: 25, product: { productId: plus.productId, billingCycle: 'annual' } }, quantity: 10 })
    expect((await change(id, pascal(planned.body))).body).toEqual(planned.body)
    const ends = await change(id, { scheduledNextTermInstructions: { quantity: 8, customTermEndDate: '2027-12-31T00:00:00Z', product: null } })
    expect(ends.body).toMatchObject({ scheduledNextTermInstructions: { quantity: 8, customTermEndDate: '2027-12-31T00:00:00Z' } })
    const emptied = await change(id, { ScheduledNextTermInstructions: null, Quantity: 11 })
    expect(emptied.body).not.toHaveProperty('scheduledNextTermInstructions')
    await change(id, { scheduledNextTermInstructions: { quantity: 9 } })
    const stays = await change(id, { scheduledNextTermInstructions: { quantity: 11, product: { productId: better.productId, skuId: better.skuId } } })
    expect([stays.status, stays.body.scheduledNextTermInstructions]).toEqual([200, undefined])
    const off = await change(id, { autoRenewEnabled: false })
    expect(off.body).not.toHaveProperty('renewalTermDuration')
    expect(await change(id, { scheduledNextTermInstructions: { quantity: 9 } })).toMatchObject(fault(400, 800093))
    expect(await change(id, { autoRenewEnabled: true, scheduledNextTermInstructions: { quantity: 9 } })).toMatchObject({ body: { scheduledNextTermInstructions: { quantity: 9 } } })
  }) // biome-ignore format: a story

  // biome-ignore format: a table
  test.each<[string, ReturnType<typeof goods>, object, number, number, string?]>([
    ['more than there may be', desk,     { quantity: 301 },               400, 2002],
    ['fewer than one',         desk,     { quantity: 0 },                 400, 2002],
    ['fewer after a week',     desk,     { quantity: 9 },                 400, 800090, '2026-03-19T03:00:00Z'],
    ['fewer licences',         software, { quantity: 9 },                 400, 800090],
    ['the end after a week',   desk,     { status: 'deleted' },           400, 900213, '2026-03-19T03:00:00Z'],
    ['more than a customer may hold', scarce, { quantity: 13 },           403, 800067],
    ['another cycle',          desk,     { billingCycle: 'annual' },      400, 2054],
    ['another product',        desk,     { scheduledNextTermInstructions: { product: { productId: plus.productId, skuId: plus.skuId } } }, 400, 2006],
    ['a longer cycle than its term', desk, { scheduledNextTermInstructions: { product: { termDuration: 'P1M', billingCycle: 'annual' } } }, 400, 6001],
    ['an end nobody has',      desk,     { scheduledNextTermInstructions: { customTermEndDate: '2027-12-30' } }, 400, 900242],
    ['a state nobody has',     desk,     { status: 'sleeping' },          400, 900126],
    ['a state it comes to by itself', desk,  { status: 5 },                400, 2006],
    ['a state it is not in',   desk,     { status: 'Expired' },           400, 2006],
    ['a day that is none',     desk,     { commitmentEndDate: 'soon' },   400, 3000],
    ['the last of a longer month', desk, { CommitmentEndDate: '2027-02-31T00:00:00Z' }, 400, 3000],
    ['a name that is blank',   desk,     { friendlyName: ' ' },           400, 3000],
    ['the ID of another',      desk,     { Id: crypto.randomUUID() },     400, 3000],
    ['a flag that is none',    desk,     { isTrial: 'perhaps' },          400, 3000],
    ['a next term of which nothing is said', desk, { scheduledNextTermInstructions: {} }, 400, 3000],
    ['a next term of nulls',   desk,     { scheduledNextTermInstructions: { product: { productId: null }, quantity: null } }, 400, 3000],
    ['a suspension and a next term', desk, { status: 'suspended', scheduledNextTermInstructions: { quantity: 20 } }, 400, 800091],
    ['a mark of another',      desk,     { attributes: { etag: 'eyJpZCI6IngiLCJ2ZXJzaW9uIjoxfQ==' } }, 400, 2055],
  ])('to %s is refused by its number', async (_, item, sent, status, code, when) => {
    const { id } = await opened(o, item, { quantity: item === scarce ? 1 : 10 })
    if (when) o.clock.moveTo(when)
    expect(await change(id, sent)).toMatchObject(fault(status, code))
  })
})

test('a trial is converted to what it is a trial of', async () => {
  const { id } = await opened(o, tried, { term: 'P1M' })
  const ways = await call(`GET /v1/customers/${o.customerId}/subscriptions/${id}/conversions`)
  fits(published.Conversions, ways)
  const [way] = ways.body.items
  expect(way).toMatchObject({ offerId: tried.draft.sku.offerId, targetOfferId: paid.draft.sku.offerId, quantity: 10 })
  const convert = (sent: object) => call(`POST /v1/customers/${o.customerId}/subscriptions/${id}/conversions`, sent)
  expect(await convert(way)).toMatchObject(fault(400, 2002)) // at once at least 25
  expect(await convert({ ...way, quantity: 30, targetOfferId: plus.draft.sku.offerId })).toMatchObject(fault(400, 2006))
  const done = await convert(pascal({ ...way, quantity: 30 }) as object)
  fits(published.ConversionResult, done)
  expect(await read(id)).toMatchObject({ offerId: paid.catalogItemId, quantity: 30, isTrial: false, billingCycle: 'monthly', termDuration: 'P1Y' })
  expect((await call(`GET ${at(id)}/conversions`)).body.items).toEqual([])
  expect(await convert(way)).toMatchObject(fault(400, 2006))
}) // biome-ignore format: a story
