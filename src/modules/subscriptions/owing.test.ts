import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { beginRelationship } from '#modules/relationships/index.ts'
import { goods, shelve } from '#test/catalog.ts'
import { newCustomer } from '#test/customer.ts'
import { opened, seller } from '#test/subscriptions.ts'
import { countSeats } from './seats/commands.ts'
import { taking } from './seats/rules.ts'

const better = goods({ name: 'Owing suite', ways: [['P1Y', 'monthly', 20_000n]] })
const desk = goods({ name: 'Owing desk', upgradesTo: [better.sku] })
const scarce = goods({ name: 'Owing scarce', seatsMax: 25 })
const dear = goods({ name: 'Owing dear', maxQuantity: 1_000_000, ways: [['P1Y', 'monthly', 2_000_000_000n]] })

type Shop = Awaited<ReturnType<typeof seller>>
let o: Shop
beforeAll(async () => {
  o = await seller({ now: '2026-03-01T03:00:00Z' })
  await shelve(o, [better, desk, scarce, dear])
})
const PUT = 'PUT /customers/:customerId/subscriptions/:id/seats'
const LOOK = 'POST /customers/:customerId/subscriptions/:id/seats/preview'
const UP = 'POST /customers/:customerId/subscriptions/:id/upgrade'
const limited = (at: Shop, limit: string | null) =>
  at.vendor('finance')('PUT /vendor/partners/:tenantId/credit', { tenantId: at.tenantId, currency: 'KRW', limit })

describe('what takes more of a subscription', () => {
  test('stays within the credit limit, as its preview says; what takes less is asked of nobody', async () => {
    const shop = await seller({ now: '2026-03-01T03:00:00Z' })
    const at = { customerId: shop.customerId, id: (await opened(shop, desk)).id }
    const by = shop.as('salesAgent')
    await limited(shop, '120000') // of which 100,000 are owed
    const { body: seen } = await by(LOOK, { ...at, quantity: 13 })
    expect(seen.requirements.filter(({ met }) => !met)).toMatchObject([{ name: 'credit', cause: 'credit.beyondLimit' }])
    expect(await by(PUT, { ...at, quantity: 13 })).toMatchObject({ status: 403, body: { code: 'credit.beyondLimit' } })
    const upgrade = await by(UP, { ...at, productId: better.productId, skuId: better.skuId })
    expect(upgrade).toMatchObject({ status: 403, body: { code: 'credit.beyondLimit' } })
    expect((await by(PUT, { ...at, quantity: 12 })).body).toMatchObject({ quantity: 12 })
    await limited(shop, '0')
    expect((await by(LOOK, { ...at, quantity: 9 })).body).toMatchObject({ requirements: [] })
    expect((await by(PUT, { ...at, quantity: 9 })).body).toMatchObject({ quantity: 9 })
  })

  test('wants the agreement of the customer, and what the vendor decides on waits as an order', async () => {
    const { id: customerId } = await newCustomer(o)
    const shop = Object.assign({ ...o }, { customerId })
    const at = { customerId, id: (await opened(shop, desk)).id }
    const without = await o.as('salesAgent')(PUT, { ...at, quantity: 11 })
    expect(without).toMatchObject({ status: 403, body: { code: 'eligibility.agreementMissing' } })
    const here = { customerId: o.customerId, id: (await opened(o, desk)).id }
    const wants = (amount: string) => ({ tenantId: o.tenantId, step: 'approval' as const, fromTotal: { amount, currency: 'KRW' as const } }) // biome-ignore format: one line
    await o.vendor('finance')('PUT /vendor/partners/:tenantId/order-review', wants('20000'))
    expect((await o.as('salesAgent')(PUT, { ...here, quantity: 11 })).status).toBe(200)
    const great = await o.as('salesAgent')(PUT, { ...here, quantity: 20 })
    expect(great).toMatchObject({ status: 403, body: { code: 'eligibility.lookedAt' } })
    await o.vendor('finance')('PUT /vendor/partners/:tenantId/order-review', { ...wants('20000'), step: 'none' })
  })

  test('is refused in its preview where the customer has the seats from somebody else', async () => {
    const other = await seller({ now: o.clock() })
    const about = { kind: 'reseller', name: 'Daon', domain: 'daon.example', country: 'KR', source: 'accepted' } as const
    await other.within((ctx) => beginRelationship(ctx, { ...about, customerId: o.customerId }))
    await opened(Object.assign({ ...other }, { customerId: o.customerId }), scarce, { quantity: 20 })
    const one = await opened(o, scarce, { quantity: 4 })
    const seen = await o.as('salesAgent')(LOOK, { customerId: o.customerId, id: one.id, quantity: 6 })
    expect(seen).toMatchObject({ status: 409, body: { code: 'subscriptions.noSeatsLeft' } })
  })

  test('is refused where the sum is greater than any that is kept', async () => {
    const one = await opened(o, dear, { quantity: 1 })
    const seen = await o.as('salesAgent')(LOOK, { customerId: o.customerId, id: one.id, quantity: 900_000 })
    expect(seen).toMatchObject({ status: 422, body: { code: 'charges.tooGreat' } })
  })
})

test('changed 1,200 times it is changed no more in this term, and can still be stopped', async () => {
  const at = { customerId: o.customerId, id: (await opened(o, desk)).id }
  await o.within(({ db }) => db.execute(sql`update subscriptions set updates = 1200 where id = ${at.id}`))
  const by = o.as('salesAgent')
  expect(await by(PUT, { ...at, quantity: 11 })).toMatchObject({
    status: 409,
    body: { code: 'subscriptions.tooManyUpdates' },
  })
  const off = await by('PUT /customers/:customerId/subscriptions/:id/auto-renewal', { ...at, on: false })
  expect(off.body).toMatchObject({ autoRenew: false })
  expect((await by('POST /customers/:customerId/subscriptions/:id/suspension', at)).body).toMatchObject({
    status: 'suspended',
  })
  expect((await by('POST /customers/:customerId/subscriptions/:id/cancellation', at)).body).toMatchObject({
    status: 'deleted',
  })
})

test('two who count several SKUs of a customer in other orders wait for each other, and both are done', async () => {
  const { id: customerId } = await newCustomer(o)
  const [one, two] = ['A', 'B'].map((skuId) => taking({ productId: 'TURN', skuId, name: skuId, isTrial: false, seatsMax: null, convertsTo: null }, 1)) // biome-ignore format: one line
  if (!one || !two) throw new Error('There are two.')
  const count = (...moves: (typeof one)[]) =>
    o.within(async (ctx) => {
      for (const move of moves) await countSeats(ctx, customerId, [move])
    })
  await Promise.all(Array.from({ length: 12 }, (_, n) => (n % 2 ? count(one, two) : count(two, one))))
  const held = await o.within(({ db }) => db.execute<{ seats: number }>(sql`select seats from customer_seats where customer_id = ${customerId}`), 'network') // biome-ignore format: one line
  expect(held.rows).toEqual([{ seats: 12 }, { seats: 12 }])
})

test('a company learns how resellers stand with itself alone', async () => {
  const provider = await seller()
  const reseller = await seller()
  await provider.within(({ db }) =>
    db.execute(sql`insert into partnerships (tenant_id, id, status, partner_name, reseller_tenant_id, message, language, token_hash, invited_by_name, sent_at, expires_at)
      values (${provider.tenantId}, ${newId()}, 'active', 'A', ${reseller.tenantId}, '', 'en', ${newId()}, 'A', now(), now())`),
  )
  const ask = (by: Shop) => by.within(({ db }) => db.execute(sql`select standing from reseller_standings(${provider.tenantId}, array[${reseller.tenantId}]::uuid[])`)) // biome-ignore format: one line
  expect((await ask(provider)).rows).toEqual([{ standing: 'ready' }])
  expect((await ask(o)).rows).toEqual([])
})
