import { beforeAll, beforeEach, expect, test } from 'vitest'
import { goods, shelve } from '#test/catalog.ts'
import { shop } from '#test/orders.ts'
import { handOn } from '#test/provisioner.ts'
import * as published from '#test/published/entitlements.ts'
import { fits } from '#test/published/shape.ts'
import { opened } from '#test/subscriptions.ts'
import { callersOf } from '#test/v1.ts'

const byUse = { kind: 'usage' as const, unit: 'usage' as const, maxQuantity: 1, ways: [['none', 'monthly', 0n]] as never[] } // biome-ignore format: one line
const forGood = {
  kind: 'perpetual' as const,
  unit: 'licence' as const,
  ways: [['none', 'oneTime', 90_000n]] as never[],
}
const program = goods({ name: 'Owned program', ...forGood })
const machine = goods({ name: 'Reserved machine', kind: 'reservation', unit: 'contract', ways: [['P1Y', 'annual', 500_000n]] }) // biome-ignore format: one line
const next = goods({ name: 'Cloud plan next', ko: '새 클라우드 플랜', ...byUse })
const plan = goods({ name: 'Cloud plan', ...byUse, upgradesTo: [next.sku] })
const hours = goods({ name: 'Cloud hours', ...byUse, isAddon: true, prerequisites: [plan.sku] })
const seats = goods({ name: 'Cloud seats' })

let o: Awaited<ReturnType<typeof shop>>
let call: ReturnType<ReturnType<typeof callersOf>['alone']>
beforeAll(async () => {
  await shelve(await shop(), [program, machine, next, plan, hours, seats])
})
beforeEach(async () => {
  o = await shop({ now: '2026-03-11T03:00:00Z' })
  call = callersOf(o).alone('adminAgent')
})
const fault = (status: number, code: number) => ({ status, body: { code } })
const planned = (item: typeof plan) => opened(o, item, { term: null, cycle: 'monthly', quantity: 1 })

test('what is owned and what is reserved are entitlements, by the order lines they came of', async () => {
  const lineItems = [
    { id: 0, catalogItemId: program.catalogItemId, quantity: 3, billingCycle: 'one_time' },
    { id: 1, catalogItemId: machine.catalogItemId, quantity: 2, billingCycle: 'annual', termDuration: 'P1Y', friendlyName: 'Web machines' },
    { id: 2, catalogItemId: seats.catalogItemId, quantity: 5, billingCycle: 'annual', termDuration: 'P1Y' },
  ]
  const cart = await call(`POST /v1/customers/${o.customerId}/carts`, { lineItems })
  expect((await call(`POST /v1/customers/${o.customerId}/carts/${cart.body.id}/checkout`)).status).toBe(201)
  const all = await call(`GET /v1/customers/${o.customerId}/entitlements?showExpiry=true`)
  fits(published.Entitlements, all)
  expect(all.body.items).toMatchObject([
    { productId: program.productId, quantity: 3, entitlementType: 'software', quantityDetails: [{ quantity: 3, status: 'Active' }], entitledArtifacts: [] },
    { productId: machine.productId, quantity: 2, entitlementType: 'reservedInstance', expiryDate: '2027-03-10T00:00:00Z' },
  ])
  const some = await call(`GET /v1/customers/${o.customerId}/entitlements?entitlementType=virtual_machine_reserved_instance`)
  expect(some.body.items.map(({ productId, expiryDate }: { productId: string; expiryDate?: string }) => [productId, expiryDate])).toEqual([[machine.productId, undefined]])
  const [{ referenceOrder, entitledArtifacts: [{ link: { uri }, resourceId }] }] = some.body.items
  const artifact = await call(`GET /v1/customers/${o.customerId}/artifacts/reservedinstance/groups/${referenceOrder.id}/lineitems/${referenceOrder.lineItemId}/resource/${resourceId}`)
  expect((await call(`GET /v1${uri}`)).body).toEqual(artifact.body)
  fits(published.Artifact, artifact)
  expect(artifact.body.reservations).toMatchObject([{ displayName: 'Web machines', quantity: 2, effectiveDateTime: '2026-03-11T00:00:00Z' }])
  for (const wrong of [uri.replace('/lineitems/0', '/lineitems/9'), uri.replace('reservedinstance', 'nothing')]) expect((await call(`GET /v1${wrong}`)).status).toBe(404)
}) // biome-ignore format: a story

test('the services of a plan by use are listed, read and cancelled one by one', async () => {
  const [one, service, { id: other }] = [await planned(plan), await planned(hours), await opened(o, seats)]
  const list = await call(`GET /v1/customers/${o.customerId}/subscriptions/${one.id}/azureEntitlements`)
  fits(published.AzureEntitlements, list)
  expect(list.body.items).toEqual([
    { id: service.id, friendlyName: 'Cloud hours', status: 'active', subscriptionId: one.id },
  ])
  fits(
    published.AzureEntitlement,
    await call(`GET /v1/customers/${o.customerId}/subscriptions/${one.id}/azureEntitlements/${service.id}`),
  )
  expect(
    await call(`GET /v1/customers/${o.customerId}/subscriptions/${one.id}/azureEntitlements/${other}`),
  ).toMatchObject(fault(404, 20003))
  const cancelled = await call(
    `POST /v1/customers/${o.customerId}/subscriptions/${one.id}/azureEntitlements/${service.id}/cancel`,
    { cancellationReason: 'compromise' },
  )
  fits(published.AzureEntitlement, cancelled)
  expect(cancelled.body).toMatchObject({ id: service.id, status: 'deleted' })
  expect((await call(`GET /v1/customers/${o.customerId}/subscriptions/${one.id}`)).body.status).toBe('active')
})

test('use beyond what is included is charged to the plan that is named for it, once a kind', async () => {
  const { id } = await planned(plan)
  const { id: other } = await opened(o, seats)
  const put = (sent: object) => call(`PUT /v1/customers/${o.customerId}/subscriptions/overage`, sent)
  const sent = { azureEntitlementId: id, partnerId: '5102931', overageEnabled: true, type: 'PhoneServices' }
  const set = await put(sent)
  fits(published.Overage, set)
  expect(set.body).toMatchObject(sent)
  await put({ ...sent, OverageEnabled: false, overageEnabled: undefined })
  const all = await call(`GET /v1/customers/${o.customerId}/subscriptions/overage`)
  fits(published.Overages, all)
  expect(all.body.items).toMatchObject([{ ...sent, overageEnabled: false }])
  expect(await put({ ...sent, azureEntitlementId: other })).toMatchObject(fault(400, 3000))
  expect(await put({ ...sent, azureEntitlementId: crypto.randomUUID() })).toMatchObject(fault(404, 20003))
  expect(await put({ ...sent, type: ' ' })).toMatchObject(fault(400, 3000))
})

test('a plan by use is made ready for reservations, once, as soon as it is there; nothing else is', async () => {
  const [{ id }, { id: other }] = [await planned(plan), await opened(o, seats)]
  const at = `/v1/customers/${o.customerId}/subscriptions/${id}`
  const status = async () => {
    const { body } = await call(`GET /v1/customers/${o.customerId}/subscriptions/${id}/registrationstatus`)
    expect(body.subscriptionId).toBe(id)
    return body.status
  }
  expect(await status()).toBe('notregistered')
  const begun = await call(`POST /v1/customers/${o.customerId}/subscriptions/${id}/registrations`)
  const location = String(begun.headers.location)
  expect([begun.status, begun.raw, location]).toEqual([202, '', `${at.slice(3)}/registrationstatus`])
  expect(await status()).toBe('registering')
  await handOn(o)
  expect((await call(`GET /v1${location}`)).body.status).toBe('registered')
  expect((await call(`POST ${at}/registrations`)).status).toBe(202)
  const { items } = (await o.as('globalAdmin')('GET /audit', { operation: 'POST /customers/:customerId/subscriptions/:id/registration' } as never)).body
  expect(items.map(({ changes }) => changes.length)).toEqual([0, 1])
  expect(await call(`POST /v1/customers/${o.customerId}/subscriptions/${other}/registrations`)).toMatchObject(fault(400, 10008))
  expect(await call(`POST /v1/customers/${o.customerId}/subscriptions/${crypto.randomUUID()}/registrations`)).toMatchObject(fault(404, 20003))
}) // biome-ignore format: a story

test('all plans of a customer are upgraded in one go, and the upgrade is read by its number', async () => {
  const asked = { customerId: o.customerId, productFamily: 'azure' }
  const eligibility = () => call('POST /v1/productUpgrades/eligibility', asked)
  expect((await eligibility()).body).toEqual({ customerId: o.customerId, productFamily: 'Azure', isEligible: false })
  expect(await call('POST /v1/productUpgrades', asked)).toMatchObject(fault(403, 900108))
  const { id } = await planned(plan)
  fits(published.Eligibility, await eligibility())
  const { status, headers } = await call('POST /v1/productupgrades', { CustomerId: o.customerId, ProductFamily: 'Azure' })
  const location = String(headers.location)
  expect([status, location]).toEqual([202, expect.stringMatching(/^\/productUpgrades\/[0-9a-f-]{36}\/status$/)])
  const done = await call(`POST /v1${location}`, asked, { headers: { 'x-locale': 'ko-KR' } })
  fits(published.UpgradeStatus, done)
  expect(done.body).toMatchObject({ status: 'Completed', lineItems: [{ sourceProduct: { id: plan.draft.sku.offerId }, targetProduct: { id: next.draft.sku.offerId, name: '새 클라우드 플랜' } }] })
  expect((await eligibility()).body).toMatchObject({ isEligible: false, upgradeId: done.body.id })
  expect((await call(`GET /v1/customers/${o.customerId}/subscriptions/${id}`)).body.offerId).toBe(next.catalogItemId)
  expect(await call(`POST /v1/productUpgrades/${crypto.randomUUID()}/status`, asked)).toMatchObject(fault(404, 900106))
  expect(await call('POST /v1/productUpgrades', { ...asked, productFamily: 'Office' })).toMatchObject(fault(400, 900110))
}) // biome-ignore format: a story
