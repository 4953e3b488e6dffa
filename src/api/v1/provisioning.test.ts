import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goods, shelve } from '#test/catalog.ts'
import { newCustomer } from '#test/customer.ts'
import { calledFor, done, handOn } from '#test/provisioner.ts'
import * as published from '#test/published/orders.ts'
import { fits } from '#test/published/shape.ts'
import { opened, seller } from '#test/subscriptions.ts'
import { callersOf } from '#test/v1.ts'

const [desk, guest] = [goods({ name: 'Linked desk' }), goods({ name: 'Linked guest' })]
const theirs = goods({ name: 'Somebody’s desk', kind: 'thirdParty' })
let o: Awaited<ReturnType<typeof seller>>
let vendor: Awaited<ReturnType<typeof calledFor>>
let call: ReturnType<ReturnType<typeof callersOf>['alone']>
beforeAll(async () => {
  o = await seller({ now: '2026-04-11T03:00:00Z' })
  await shelve(o, [desk, guest, theirs])
  vendor = await calledFor(o)
  call = callersOf(o).alone('adminAgent')
})
afterAll(() => vendor.leave())

describe('an order of a program', () => {
  test('says of each line whether the vendor’s systems have it, and where its people begin', async () => {
    const line = (at: number, of: typeof desk) => ({ lineItemNumber: at, offerId: of.catalogItemId, quantity: at + 1, billingCycle: 'monthly', termDuration: 'P1Y' })
    const order = (await call(`POST /v1/customers/${o.customerId}/orders`, { billingCycle: 'monthly', lineItems: [line(0, desk), line(1, guest)] })).body
    const statuses = async () => {
      const state = await call(`GET /v1/customers/${o.customerId}/orders/${order.id}/provisioningstatus`)
      fits(published.OrderLineItemProvisioningStatus, state)
      return state.body.items.map(({ status }: { status: string }) => status)
    }
    expect(await statuses()).toEqual(['PrefulfillmentPending', 'PrefulfillmentPending'])
    vendor.does((asked) => {
      const isGuest = asked.body.shall.skuId === guest.skuId
      const { status, body } = done(asked)
      return isGuest ? { status: 409, body: { reason: 'full' } } : { status, body: { ...body, activationLink: 'https://start.company.example/desk' } }
    })
    await handOn(o)
    expect(await statuses()).toEqual(['Fulfilled', 'Unfulfilled'])
    const [first, second] = order.lineItems.map(({ subscriptionId }: { subscriptionId: string }) => subscriptionId)
    const link = { link: { uri: 'https://start.company.example/desk', method: 'GET', headers: [] } }
    const all = await call(`GET /v1/customers/${o.customerId}/orders/${order.id}/activationlinks`)
    expect(all.body).toMatchObject({ totalCount: 1, items: [{ lineItemNumber: 0, ...link }] })
    const one = async (number: number) => call(`GET /v1/customers/${o.customerId}/orders/${order.id}/lineitems/${number}/activationlinks`)
    expect((await one(0)).body.items).toEqual([{ lineItemNumber: 0, ...link }])
    expect((await one(1)).body.items).toEqual([])
    expect((await one(7)).status).toBe(404)
    expect((await call(`GET /v1/customers/${o.customerId}/subscriptions/${first}/activationlinks`)).body.items).toEqual([link])
    expect((await call(`GET /v1/customers/${o.customerId}/subscriptions/${second}/provisioningstatus`)).body.status).toBe('failed')
    expect((await call(`GET /v1/customers/${o.customerId}/subscriptions/${second}/activationlinks`)).body.items).toEqual([])
  }) // biome-ignore format: a story
})

test('what another company makes is activated at a customer of a sandbox, whatever the vendor’s systems say, and nowhere else', async () => {
  const activate = (customerId: string, id: string) => call(`POST /v1/customers/${customerId}/subscriptions/${id}/activate`)
  const refused = (status: number, code: number) => ({ status, body: { code } })
  const real = await opened(o, theirs)
  expect(await activate(o.customerId, real.id)).toMatchObject(refused(403, 2032))
  o.clock.moveTo('2026-04-11T04:00:00Z')
  await o.vendor('partnerManager')('PUT /vendor/partners/:tenantId/sandbox', { tenantId: o.tenantId, sandbox: true })
  const { id: customerId } = await newCustomer(o)
  const there = Object.assign(Object.create(o), { customerId })
  const [early, late, own] = [await opened(there, theirs), await opened(there, theirs), await opened(there, desk)]
  const statusOf = async ({ id }: { id: string }) => (await call(`GET /v1/customers/${customerId}/subscriptions/${id}/provisioningstatus`)).body.status
  expect((await activate(customerId, early.id)).body).toEqual({ subscriptionId: early.id, status: 'Success' })
  vendor.does(() => ({ status: 409, body: { reason: 'no' } }))
  await handOn(o)
  expect([await statusOf(early), await statusOf(late)]).toEqual(['success', 'failed'])
  vendor.heard()
  for (const one of [late, late, early]) expect((await activate(customerId, one.id)).status).toBe(200)
  await handOn(o)
  expect([await statusOf(late), vendor.heard().length]).toEqual(['success', 0])
  expect(await activate(customerId, own.id)).toMatchObject(refused(400, 2006))
  expect(await activate(o.customerId, real.id)).toMatchObject(refused(403, 2032))
}) // biome-ignore format: a story
