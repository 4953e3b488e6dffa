import { beforeAll, expect, test } from 'vitest'
import { goods, shelve } from '#test/catalog.ts'
import { fits } from '#test/published/shape.ts'
import * as published from '#test/published/transfers.ts'
import { opened } from '#test/subscriptions.ts'
import { type Between, handedOver } from '#test/transfers.ts'
import { callersOf } from '#test/v1.ts'

const desk = goods({ name: 'Wire transfer desk' })
const extra = goods({ name: 'Wire transfer extra', isAddon: true, prerequisites: [desk.sku] })
let b: Between
let call: ReturnType<ReturnType<typeof callersOf>['alone']>
let callOther: typeof call
beforeAll(async () => {
  b = await handedOver()
  await shelve(b.source, [desk, extra])
  call = callersOf(b.source).alone('adminAgent')
  callOther = callersOf(b.target).alone('adminAgent')
})
const fault = (status: number, code: number) => ({ status, body: { code, source: 'PartnerFD' } })

test('transfers are asked for by either partner, read by both, rejected, withdrawn and accepted', async () => {
  const [one, two] = [await opened(b.source, desk, { name: 'Reception' }), await opened(b.source, extra, { quantity: 2 })]
  const eligible = await call(`GET /v1/customers/${b.customerId}/transferseligibility?transferType=3`)
  fits(published.TransferEligibilities, eligible)
  expect(eligible.body.items).toMatchObject([{ subscriptionId: one.id, isEligible: true, errors: [] }, { subscriptionId: two.id, parentSubscriptionId: one.id }])
  const sent = { sourcePartnerTenantId: b.source.tenantId, targetPartnerTenantId: b.target.tenantId, lineItems: [{ subscriptionId: one.id }] }
  const made = await call(`POST /v1/customers/${b.customerId}/transfers`, sent)
  fits(published.TransferEntity, made, 201)
  expect(made).toMatchObject({ status: 201, body: { status: 'Pending', partnertenantid: b.source.tenantId, lineItems: [{ subscriptionId: one.id, friendlyName: 'Reception', billingCycle: 'monthly', addonItems: [{ subscriptionId: two.id }] }] } })
  expect(await call(`POST /v1/customers/${b.customerId}/transfers`, sent)).toMatchObject(fault(409, 900101))
  const all = await callOther(`GET /v1/customers/${b.customerId}/transfers`)
  fits(published.Transfers, all)
  expect(all.body).toMatchObject([{ id: made.body.id }])
  const rejected = await callOther(`PATCH /v1/customers/${b.customerId}/transfers/${made.body.id}`, { id: made.body.id, status: 'rejected' })
  fits(published.TransferEntity, rejected)
  expect(rejected.body).toMatchObject({ status: 'Rejected', lineItems: [{ status: 'Cancelled' }] })
  expect(await callOther(`POST /v1/customers/${b.customerId}/transfers/${made.body.id}/accept`)).toMatchObject(fault(400, 900102))
  const asking = { sourcePartnerTenantId: b.source.tenantId, targetPartnerTenantId: b.target.tenantId }
  const first = await callOther(`POST /v1/customers/${b.customerId}/transfers`, asking)
  expect((await callOther(`DELETE /v1/customers/${b.customerId}/transfers/${first.body.id}`)).status).toBe(204)
  const again = await callOther(`POST /v1/customers/${b.customerId}/transfers`, asking)
  const accepted = await call(`POST /v1/customers/${b.customerId}/transfers/${again.body.id}/accept`)
  fits(published.TransferSubmitResult, accepted)
  await b.buyer('POST /our-subscription-transfers/:id/approval', { id: again.body.id })
  await b.carried()
  const done = await callOther(`GET /v1/customers/${b.customerId}/transfers/${again.body.id}`)
  fits(published.TransferEntity, done)
  expect(done.body).toMatchObject({ status: 'Complete', lineItems: [{ status: 'Complete', addonItems: [{ status: 'Complete' }] }] })
  expect((await callOther(`GET /v1/customers/${b.customerId}/subscriptions/${one.id}`)).body).toMatchObject({ friendlyName: 'Reception', quantity: 10 })
  expect(await call(`GET /v1/customers/${b.customerId}/transfers/${crypto.randomUUID()}`)).toMatchObject(fault(404, 900100))
  expect(await call(`GET /v1/customers/${b.customerId}/transfers/x`)).toMatchObject(fault(404, 900100))
  expect(await call(`POST /v1/customers/${b.customerId}/transfers`, { sourcePartnerTenantId: b.source.tenantId, targetPartnerTenantId: crypto.randomUUID() })).toMatchObject(fault(400, 900145))
}) // biome-ignore format: a story

test('the support contact of a subscription is who sells it, until somebody of theirs is named', async () => {
  const { id } = await opened(b.source, desk)
  const before = await call(`GET /v1/customers/${b.customerId}/subscriptions/${id}/supportcontact`)
  fits(published.SupportContact, before)
  expect(before.body).toMatchObject({ supportTenantId: b.source.tenantId })
  const named = await call(`PUT /v1/customers/${b.customerId}/subscriptions/${id}/supportcontact`, before.body)
  fits(published.SupportContact, named)
  expect(named.body).toEqual(before.body)
  expect((await call(`PUT /v1/customers/${b.customerId}/subscriptions/${id}/supportcontact`, { supportTenantId: b.source.tenantId })).body).toMatchObject({ supportMpnId: before.body.supportMpnId })
  expect(await call(`PUT /v1/customers/${b.customerId}/subscriptions/${id}/supportcontact`, { supportTenantId: b.target.tenantId })).toMatchObject(fault(400, 900154))
  expect(await call(`PUT /v1/customers/${b.customerId}/subscriptions/${id}/supportcontact`, { supportTenantId: b.target.tenantId, supportMpnId: before.body.supportMpnId })).toMatchObject(fault(404, 800015))
  expect(await callOther(`GET /v1/customers/${b.customerId}/subscriptions/${id}/supportcontact`)).toMatchObject(fault(404, 20003))
  const rename = (headers: Record<string, string>) =>
    b.source.as('adminAgent')('PUT /customers/:customerId/subscriptions/:id/support-contact', { customerId: b.customerId as never, id, supportTenantId: b.source.tenantId }, { headers })
  const { body } = await rename({})
  expect([await rename({ 'if-match': `"${body.version}"` }), await rename({ 'if-match': `"${body.version}"` })]).toMatchObject([{ status: 200 }, { status: 412 }])
}) // biome-ignore format: a story
