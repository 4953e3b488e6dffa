import { expect, test } from 'vitest'
import { keepLegacy } from '#modules/catalog/index.ts'
import { carryOn } from '#modules/subscriptions/migrations/commands/carry.ts'
import { provision } from '#modules/subscriptions/provisioning/commands/handing.ts'
import { moveOn } from '#modules/subscriptions/renewals/commands.ts'
import { goods, shelve } from '#test/catalog.ts'
import * as published from '#test/published/migrations.ts'
import { fits } from '#test/published/shape.ts'
import { opened, seller } from '#test/subscriptions.ts'
import { callersOf } from '#test/v1.ts'

const [older, newer] = [goods({ name: 'Wire older desk' }), goods({ name: 'Wire newer desk' })]
const replacing = {
  productId: older.productId,
  skuId: older.skuId,
  newProductId: newer.productId,
  newSkuId: newer.skuId,
}
const fault = (status: number, code: number) => ({ status, body: { code, source: 'PartnerFD' } })

test('subscriptions of the older generation are checked, scheduled and migrated, with every reason against it by its number', async () => {
  const o = await seller()
  await shelve(o, [older, newer])
  await o.within((ctx) => keepLegacy(ctx, [replacing]), 'network')
  const [one, two] = [await opened(o, older, { name: 'Reception' }), await opened(o, newer)]
  const call = callersOf(o).alone('adminAgent')

  const young = await call(`POST /v1/customers/${o.customerId}/migrations/newcommerce/validate`, { CurrentSubscriptionId: one.id, TermDuration: null, AddOnMigrations: null })
  fits(published.NewCommerceEligibility, young)
  expect(young.body).toMatchObject({ isEligible: false, errors: [{ code: 900223 }], billingCycle: 'Monthly', termDuration: 'P1Y' })
  const newest = await call(`POST /v1/customers/${o.customerId}/migrations/newcommerce/validate`, { currentSubscriptionId: two.id })
  expect(newest.body.errors.map(({ code }: { code: number }) => code)).toEqual([900247, 900223])
  expect(await call(`POST /v1/customers/${o.customerId}/migrations/newcommerce`, { currentSubscriptionId: one.id })).toMatchObject(fault(400, 900223))
  expect(await call(`POST /v1/customers/${o.customerId}/migrations/newcommerce`, { currentSubscriptionId: 'x' })).toMatchObject(fault(404, 20003))

  o.clock.moveTo('2026-04-20T09:00:00Z')
  await o.within(moveOn, 'network')
  expect(await call(`POST /v1/customers/${o.customerId}/migrations/newcommerce/schedules`, { currentSubscriptionId: one.id })).toMatchObject({ status: 400 })
  const plan = await call(`POST /v1/customers/${o.customerId}/migrations/newcommerce/schedules`, { currentSubscriptionId: one.id, targetDate: '2026-05-10T00:00:00Z', quantity: 7, purchaseFullTerm: true, externalReferenceId: 'Case 7' })
  fits(published.NewCommerceMigrationSchedule, plan, 201)
  expect(plan.body).toMatchObject({ status: 'Created', targetDate: '2026-05-10T00:00:00Z', migrateOnRenewal: false, quantity: 7, purchaseFullTerm: true })
  const changed = await call(`PUT /v1/customers/${o.customerId}/migrations/newcommerce/schedules/${plan.body.id}`, { ...plan.body, targetDate: null, migrateOnRenewal: true })
  fits(published.NewCommerceMigrationSchedule, changed)
  expect(changed.body).toMatchObject({ id: plan.body.id, migrateOnRenewal: true, quantity: 7 })
  expect(await call(`PUT /v1/customers/${o.customerId}/migrations/newcommerce/schedules/${plan.body.id}`, { ...plan.body, migrateOnRenewal: true })).toMatchObject(fault(400, 2055))
  expect((await call(`GET /v1/customers/${o.customerId}/migrations/newcommerce/schedules/${plan.body.id}`)).body).toEqual(changed.body)
  const plans = await call(`GET /v1/migrations/newcommerce/schedules?CustomerTenantId=${o.customerId}&ExternalReferenceId=Case%207&PageSize=5`)
  fits(published.NewCommerceMigrationSchedules, plans)
  expect(plans.body.items).toEqual([changed.body])
  const stands = async (id: string) => (await o.as('adminAgent')('GET /customers/:customerId/subscriptions/:id/generation', { customerId: o.customerId, id } as never)).body
  expect(await stands(one.id)).toMatchObject({ generation: 'legacy', replacedBy: { sku: newer.sku }, addons: [], schedule: { id: plan.body.id, on: null } })
  expect(await stands(two.id)).toEqual({ generation: 'newCommerce', replacedBy: null, addons: [], schedule: null })
  const dropped = await call(`POST /v1/customers/${o.customerId}/migrations/newcommerce/schedules/${plan.body.id}/cancel`)
  fits(published.NewCommerceMigrationSchedule, dropped)
  expect(dropped.body.status).toBe('Cancelled')

  const fit = await call(`POST /v1/customers/${o.customerId}/migrations/newcommerce/validate`, { currentSubscriptionId: one.id, billingCycle: 'Annual' })
  fits(published.NewCommerceEligibility, fit)
  expect(fit.body).toMatchObject({ isEligible: true, catalogItemId: newer.catalogItemId, billingCycle: 'Annual', errors: [] })
  const made = await call(`POST /v1/customers/${o.customerId}/migrations/newcommerce`, { currentSubscriptionId: one.id, quantity: 12, externalReferenceId: 'Case 8' })
  fits(published.NewCommerceMigration, made, 201)
  expect(made.body).toMatchObject({ status: 'Processing', currentSubscriptionId: one.id, quantity: 12, catalogItemId: newer.catalogItemId })
  expect(await call(`POST /v1/customers/${o.customerId}/migrations/newcommerce`, { currentSubscriptionId: one.id })).toMatchObject({ status: 400 })
  await o.within(provision, 'network')
  await o.within(carryOn, 'network')
  const done = await call(`GET /v1/customers/${o.customerId}/migrations/newcommerce/${made.body.id}`)
  fits(published.NewCommerceMigration, done)
  expect(done.body).toMatchObject({ id: made.body.id, status: 'Completed' })
  const all = await call(`GET /v1/migrations/newcommerce?CurrentSubscriptionId=${one.id}`)
  fits(published.NewCommerceMigrations, all)
  expect(all.body.items).toEqual([done.body])
  const events = await call(`GET /v1/customers/${o.customerId}/migrations/newcommerce/events?migration_id=${made.body.id}`)
  fits(published.NewCommerceMigrationEvents, events)
  expect(events.body.items.map(({ eventName }: { eventName: string }) => eventName)).toEqual(['MigrationCompleted', 'MigrationStarted'])
  const { body } = await call(`GET /v1/customers/${o.customerId}/subscriptions/${made.body.newCommerceSubscriptionId}`)
  expect(body).toMatchObject({ migratedFromSubscriptionId: one.id, quantity: 12, friendlyName: 'Reception' })

  for (const path of [`/v1/customers/${o.customerId}/migrations/newcommerce/${crypto.randomUUID()}`, `/v1/customers/${o.customerId}/migrations/newcommerce/x`, `/v1/customers/${o.customerId}/migrations/newcommerce/schedules/x`]) expect(await call(`GET ${path}`)).toMatchObject(fault(404, 1000))
  const stranger = callersOf(await seller()).alone('adminAgent')
  expect((await stranger(`GET /v1/customers/${o.customerId}/migrations/newcommerce/${made.body.id}`)).status).toBe(404)
  expect((await stranger('GET /v1/migrations/newcommerce')).body.items).toEqual([])
}) // biome-ignore format: a story
