import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { keepLegacy } from '#modules/catalog/index.ts'
import { goods, shelve } from '#test/catalog.ts'
import { settle } from '#test/hearing.ts'
import { handOn, simulated } from '#test/provisioner.ts'
import { opened, seller } from '#test/subscriptions.ts'
import { secondPartner } from '#test/transfers.ts'
import { moveOn } from '../renewals/commands.ts'
import { carryOn } from './commands/carry.ts'
import { beginDue } from './commands/due.ts'

const fresh = goods({ name: 'Migrated desk' })
const freshExtra = goods({ name: 'Migrated extra', isAddon: true, prerequisites: [fresh.sku] })
const old = goods({ name: 'Legacy desk' })
const oldExtra = goods({ name: 'Legacy extra', isAddon: true, prerequisites: [old.sku] })
const kept = [[old, fresh], [oldExtra, freshExtra]] as const // biome-ignore format: one line

let o: Awaited<ReturnType<typeof seller>>
beforeAll(async () => {
  o = await seller({ now: START })
  await shelve(o, [old, oldExtra, fresh, freshExtra])
  const pairs = kept.map(([{ productId, skuId }, to]) => ({ productId, skuId, newProductId: to.productId, newSkuId: to.skuId })) // biome-ignore format: one line
  await o.within((ctx) => keepLegacy(ctx, pairs), 'network')
  await handOn(o) // what others have left
})
afterEach(() => handOn(o))
const [START, APRIL] = ['2026-03-11T03:00:00Z', '2026-04-20T03:00:00Z']

type One = { readonly id: string }
const at = ({ id }: One) => ({ customerId: o.customerId, id: id as never })
const agent = () => o.as('salesAgent')
const until = async (work: typeof moveOn) => { while ((await o.within(work, 'network')) > 0); } // biome-ignore format: one line
/** The clock comes by: what is planned before what is renewed, as it may well be. */
async function clock(to: string) {
  o.clock.moveTo(to)
  for (const work of [beginDue, moveOn, carryOn]) await until(work)
}
const seen = async (one: One) => (await agent()('GET /customers/:customerId/subscriptions/:id', at(one))).body
const charged = async (subscriptionId: string) => {
  const { body } = await agent()('GET /customers/:customerId/charges', { customerId: o.customerId, subscriptionId } as never)
  return body.items.map(({ type, chargedFrom, chargedTo, subtotal }) => `${type} ${chargedFrom} ${chargedTo} ${subtotal.amount}`).reverse()
} // biome-ignore format: one thought
const validate = async (one: One, wish: object = {}) =>
  (await agent()('POST /customers/:customerId/subscriptions/:id/migration/validation', { ...at(one), ...wish })).body
const migrate = (one: One, wish: object = {}) =>
  agent()('POST /customers/:customerId/subscriptions/:id/migration', { ...at(one), ...wish })
const found = async ({ id }: One) =>
  (await agent()('GET /customers/:customerId/subscription-migrations/:id', at({ id }))).body
const seats = (one: One, quantity: number) => agent()('PUT /customers/:customerId/subscriptions/:id/seats', { ...at(one), quantity }) // biome-ignore format: one line
const plan = (one: One, wish: object) =>
  agent()('POST /customers/:customerId/migration-schedules', {
    customerId: o.customerId,
    subscriptionId: one.id as never,
    ...wish,
  })
const planned = async ({ id }: One) =>
  (await agent()('GET /customers/:customerId/migration-schedules/:id', at({ id }))).body
const codes = (all: readonly { readonly code: string }[]) => all.map(({ code }) => code.split('.')[1])

describe('a subscription of the older generation', () => {
  test('moves with its add-on once nothing is in the way; each day is charged once, however long the vendor’s systems take', async () => {
    o.clock.moveTo(START)
    const [base, addon] = [await opened(o, old), await opened(o, oldExtra, { quantity: 2 })]
    const young = await validate(base, { term: 'P3Y' })
    expect([young.isEligible, codes(young.reasons), young.lines]).toEqual([false, ['tooYoung', 'notAtTerm', 'termNeedsFull', 'addonLeft'], []])
    expect((await migrate(base)).body).toMatchObject({ code: 'subscriptionMigrations.tooYoung' })
    await clock(APRIL)
    const wish = { quantity: 12, addons: [{ id: addon.id }] }
    const before = await validate(base, wish)
    expect(before).toMatchObject({ isEligible: true, total: { amount: '14000' }, termTo: '2027-03-10', addons: [{ isEligible: true, total: { amount: '0' } }] })
    const begin = () => migrate(base, { ...wish, reference: 'A-1' })
    const [one, other] = await Promise.all([begin(), begin()])
    const [{ status, body: run }, second] = one.status === 200 ? [one, other] : [other, one]
    expect(second).toMatchObject({ status: 409, body: { code: 'subscriptionMigrations.busy' } })
    expect([status, run]).toMatchObject([200, { status: 'processing', quantity: 12, reference: 'A-1', addons: [{ quantity: 2, subscriptionId: addon.id }] }])
    const next = { id: run.newSubscriptionId }
    for (const both of [base, next]) {
      expect((await seats(both, 20)).body).toMatchObject({ code: 'subscriptions.migrating' })
      expect(await seen(both)).toMatchObject({ status: 'active', dueAt: null, moves: [], migrationId: run.id })
    }
    expect(codes((await validate(base, wish)).reasons)).toEqual(['busy'])
    await clock('2026-05-12T03:00:00Z')
    expect([(await found(run)).status, (await charged(next.id)).length]).toEqual(['processing', 1])
    await handOn(o)
    await clock('2026-05-12T03:02:00Z')
    expect(await found(run)).toMatchObject({ status: 'completed', addons: [{ status: 'completed' }] })
    expect(await seen(base)).toMatchObject({ status: 'deleted', autoRenew: false })
    await clock('2026-05-12T03:03:00Z')
    expect(await charged(base.id)).toEqual(['new 2026-03-11 2026-04-10 100000', 'cycleCharge 2026-04-11 2026-05-10 100000', 'convert 2026-04-20 2026-05-10 -70000'])
    expect(await charged(next.id)).toEqual(['convert 2026-04-20 2026-05-10 84000', 'cycleCharge 2026-05-11 2026-06-10 120000'])
    expect(await seen(next)).toMatchObject({ quantity: 12, termTo: '2027-03-10', migratedFromId: base.id, migrationId: null })
    expect((await seats(next, 13)).status).toBe(200)
    const { body: log } = await agent()('GET /customers/:customerId/subscription-migration-events', { customerId: o.customerId, migrationId: run.id })
    expect(log.items.map(({ kind }) => kind)).toEqual(['completed', 'created'])
    const { body: list } = await agent()('GET /subscription-migrations', { reference: 'A-1' })
    expect(list.items.map(({ id, addons }) => [id, addons.length])).toEqual([[run.id, 1]])
    expect(codes((await validate(next)).reasons)).toContain('notLegacy')
  }) // biome-ignore format: one story

  test('is as it was where the vendor’s systems will not have the new one, and what was charged comes back', async () => {
    o.clock.moveTo(START)
    const base = await opened(o, old)
    await clock(APRIL)
    const before = await seen(base)
    await handOn(o)
    const vendor = await simulated()
    await o.vendor('owner')('PUT /vendor/provisioner', { url: vendor.url })
    vendor.does(({ body }) => ({ status: 200, body: { id: body.id, generation: body.generation, state: 'failed', reason: 'No room' } }) as never)
    const { body: run } = await migrate(base, { fullTerm: true })
    await handOn(o)
    await clock('2026-05-12T03:00:00Z')
    await o.vendor('owner')('DELETE /vendor/provisioner', {})
    vendor.close()
    expect((await found(run)).status).toBe('failed')
    await clock('2026-05-12T03:01:00Z')
    const { version, updatedAt, ...same } = { ...before, updatedAt: null }
    expect(await seen(base)).toMatchObject({ ...same, dueAt: expect.any(String), cycleFrom: '2026-05-11', cycleTo: '2026-06-10' })
    expect((await charged(base.id)).slice(2)).toEqual(['convert 2026-04-20 2026-05-10 -70000', 'convert 2026-04-20 2026-05-10 70000', 'cycleCharge 2026-05-11 2026-06-10 100000'])
    expect(await charged(run.newSubscriptionId)).toEqual(['convert 2026-04-20 2026-05-19 100000', 'convert 2026-04-20 2026-05-19 -100000'])
    expect((await seats(base, 11)).status).toBe(200)
    expect(await seen({ id: run.newSubscriptionId })).toMatchObject({ status: 'deleted' })
  }) // biome-ignore format: one story

  test('moves on the day it is planned for, or once it is renewed; what is in the way by then is told', async () => {
    const events = ['created', 'completed', 'schedule-failed'].map((name) => `new-commerce-migration-${name}`)
    await o.as('adminAgent')('PUT /webhooks', { url: 'https://hooks.hanbit.example/told', events })
    await clock(APRIL)
    const [one, monthly, shut] = [await opened(o, old), await opened(o, old, { term: 'P1M' }), await opened(o, old)]
    expect((await plan(one, { on: '2026-04-20' })).body).toMatchObject({ code: 'subscriptionMigrations.dayPast', field: 'on' })
    const { body: first } = await plan(one, { on: '2026-06-01' })
    expect(first).toMatchObject({ status: 'scheduled', on: '2026-06-01', dueAt: '2026-05-31T15:00:00.000Z', moves: ['change', 'cancel'] })
    expect((await plan(one, {})).body).toMatchObject({ code: 'subscriptionMigrations.scheduledAlready' })
    const { body: moved } = await agent()('PUT /customers/:customerId/migration-schedules/:id', { ...at(first), on: '2026-05-25', quantity: 3 })
    expect(moved).toMatchObject({ on: '2026-05-25', quantity: 3, version: 2 })
    const { body: none } = await plan(shut, { on: '2026-05-30' })
    expect((await agent()('DELETE /customers/:customerId/migration-schedules/:id', at(none))).body).toMatchObject({ status: 'cancelled', moves: [] })
    const [renewal, late] = [(await plan(monthly, { fullTerm: true })).body, (await plan(shut, { on: '2026-05-25' })).body]
    expect(renewal).toMatchObject({ on: null, dueAt: '2026-05-19T15:00:00.000Z' })
    await agent()('POST /customers/:customerId/subscriptions/:id/suspension', at(shut))
    await clock('2026-05-20T03:00:00Z')
    expect((await planned(renewal)).status).toBe('scheduled')
    await clock('2026-05-20T03:01:00Z')
    expect(await planned(renewal)).toMatchObject({ status: 'begun', migrationId: expect.any(String) })
    expect(await charged(monthly.id)).toEqual(['new 2026-04-20 2026-05-19 120000', 'renew 2026-05-20 2026-06-19 120000', 'convert 2026-05-20 2026-06-19 -120000'])
    await clock('2026-05-25T03:00:00Z')
    const run = await found({ id: (await planned(first)).migrationId ?? '' })
    expect(run).toMatchObject({ quantity: 3, scheduleId: first.id, byName: 'Kim Minji' })
    expect(await planned(late)).toMatchObject({ status: 'failed', faults: [{ code: 'subscriptionMigrations.notActive' }] })
    const { body: log } = await agent()('GET /customers/:customerId/subscription-migration-events', { customerId: o.customerId, subscriptionId: one.id })
    expect(log.items.map(({ kind }) => kind)).toEqual(['created', 'rescheduled', 'scheduled'])
    await settle(o)
    const { body: told } = await o.as('adminAgent')('GET /webhook-deliveries', {})
    const paths = Object.fromEntries(told.items.map(({ event, resourcePath }) => [resourcePath.split('/newcommerce/')[1], event.slice('new-commerce-migration-'.length)]))
    expect(paths).toMatchObject({ [run.id]: 'created', [`schedules/${late.id}`]: 'schedule-failed' })
    const { body: all } = await agent()('GET /migration-schedules', { subscriptionId: shut.id, customerId: o.customerId })
    expect(all.items.map(({ status }) => status)).toEqual(['failed', 'cancelled'])
    const other = await secondPartner(o, '2026-05-25T03:00:00Z')
    const [theirs, { customerId }] = [other.as('salesAgent'), await seller()]
    const foreign = [
      await theirs('GET /customers/:customerId/subscription-migrations/:id', at(run)),
      await theirs('DELETE /customers/:customerId/migration-schedules/:id', at(late)),
      await theirs('POST /customers/:customerId/subscriptions/:id/migration', at(one)),
      await theirs('POST /customers/:customerId/migration-schedules', { customerId: o.customerId, subscriptionId: one.id }),
      await theirs('GET /subscription-migrations', { customerId }),
      await theirs('GET /migration-schedules', { customerId }),
      await theirs('GET /customers/:customerId/subscription-migration-events', { customerId }),
    ]
    expect(foreign.map(({ status }) => status)).toEqual(foreign.map(() => 404))
    for (const { body } of [await theirs('GET /subscription-migrations', { subscriptionId: one.id }), await theirs('GET /migration-schedules', {})]) expect(body.items).toEqual([])
    expect((await o.as('helpdeskAgent')('POST /customers/:customerId/subscriptions/:id/migration', at(one))).status).toBe(403)
  }) // biome-ignore format: one story
})
