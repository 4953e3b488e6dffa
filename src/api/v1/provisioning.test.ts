import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goods, shelve } from '#test/catalog.ts'
import { done, handOn, simulated } from '#test/provisioner.ts'
import * as published from '#test/published/orders.ts'
import { fits } from '#test/published/shape.ts'
import { seller } from '#test/subscriptions.ts'
import { callersOf } from '#test/v1.ts'

const [desk, guest] = [goods({ name: 'Linked desk' }), goods({ name: 'Linked guest' })]
let o: Awaited<ReturnType<typeof seller>>
let vendor: Awaited<ReturnType<typeof simulated>>
let call: ReturnType<ReturnType<typeof callersOf>['alone']>
beforeAll(async () => {
  o = await seller({ now: '2026-04-11T03:00:00Z' })
  await shelve(o, [desk, guest])
  await handOn(o) // what others have left
  vendor = await simulated()
  await o.vendor('owner')('PUT /vendor/provisioner', { url: vendor.url })
  call = callersOf(o).alone('adminAgent')
})
afterAll(async () => {
  await o.vendor('owner')('DELETE /vendor/provisioner', {})
  await handOn(o)
  vendor.close()
})

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
