import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { goods, shelve } from '#test/catalog.ts'
import { opened, seller } from '#test/subscriptions.ts'
import { moveOn } from './renewals/commands.ts'

const ways = [['P1M', 'monthly', 12_000n], ['P1Y', 'monthly', 10_000n], ['P3Y', 'monthly', 9_000n], ['P3Y', 'annual', 108_000n], ['P3Y', 'triennial', 324_000n]] as const // biome-ignore format: a table
const better = goods({ name: 'Greater suite', ways: ways.map(([term, cycle, price]) => [term, cycle, price * 2n]) })
const desk = goods({ name: 'Greater desk', ways, upgradesTo: [better.sku] })
const tried = goods({ name: 'Greater paid', ways })
const trial = goods({ name: 'Greater trial', isTrial: true, convertsTo: tried.sku, ways: [['P1M', 'monthly', 0n]] })

let o: Awaited<ReturnType<typeof seller>>
beforeAll(async () => {
  o = await seller({ now: '2026-03-01T03:00:00Z' })
  await shelve(o, [better, desk, tried, trial])
})
beforeEach(() => o.clock.moveTo('2026-03-01T03:00:00Z'))
const agent = () => o.as('salesAgent')
const at = ({ id }: Pick<Awaited<ReturnType<typeof opened>>, 'id'>) => ({ customerId: o.customerId, id })
const lines = (all: readonly { type: string; quantity: number; subtotal: { amount: string }; chargedFrom: string; chargedTo: string | null }[]) =>
  all.map(({ type, quantity, subtotal, chargedFrom, chargedTo }) => `${type} ${quantity} × ${chargedFrom}–${chargedTo}: ${subtotal.amount}`) // biome-ignore format: one thought
const charged = async (one: Parameters<typeof at>[0]) => {
  const { body } = await agent()('GET /customers/:customerId/charges', { customerId: o.customerId, subscriptionId: one.id })
  return lines(body.items).reverse()
} // biome-ignore format: one thought

describe('within a term', () => {
  test('a longer one begins today, the days left of the old one are given back', async () => {
    const one = await opened(o, desk, { term: 'P1M' })
    o.clock.moveTo('2026-03-11T03:00:00Z')
    const wish = { ...at(one), term: 'P1Y', cycle: 'monthly' } as const
    const { body: seen } = await agent()('POST /customers/:customerId/subscriptions/:id/term/preview', wish)
    expect(lines(seen.lines)).toEqual([
      'changeBillingPlan -10 × 2026-03-11–2026-03-31: -81290',
      'changeBillingPlan 10 × 2026-03-11–2026-04-10: 100000',
    ])
    const { body } = await agent()('POST /customers/:customerId/subscriptions/:id/term', wish)
    expect(body).toMatchObject({ term: 'P1Y', termFrom: '2026-03-11', termTo: '2027-03-10', reducible: 0, moves: ['suspend'] })
    expect((await charged(one)).slice(1)).toEqual(lines(seen.lines))
    const shorter = await agent()('POST /customers/:customerId/subscriptions/:id/term', { ...wish, term: 'P1M' })
    expect(shorter).toMatchObject({ status: 422, body: { code: 'subscriptions.termShorter' } })
  }) // biome-ignore format: one thought

  test('of three years the charge cycle changes with the next charge, and no other', async () => {
    const [one, year] = [await opened(o, desk, { term: 'P3Y', quantity: 2 }), await opened(o, desk, { term: 'P1Y' })]
    const put = 'PUT /customers/:customerId/subscriptions/:id/billing-plan'
    const { body: seen } = await agent()('POST /customers/:customerId/subscriptions/:id/billing-plan/preview', { ...at(one), cycle: 'annual' })
    const { body } = await agent()(put, { ...at(one), cycle: 'annual' })
    expect(body).toMatchObject({ cycle: 'monthly', nextPlan: { cycle: 'annual', unitPrice: '108000' } })
    await agent()('POST /customers/:customerId/subscriptions/:id/suspension', at(one)) // which keeps it
    expect(await agent()(put, { ...at(year), cycle: 'annual' })).toMatchObject({ status: 422, body: { code: 'catalog.notAtTerm' } })
    o.clock.moveTo('2026-04-01T03:00:00Z')
    while (await o.within(moveOn, 'network')) {}
    expect(await charged(one)).toEqual(['new 2 × 2026-03-01–2026-03-31: 18000', ...lines(seen.lines)])
    expect(lines(seen.lines)).toEqual(['cycleCharge 2 × 2026-04-01–2027-03-31: 216000'])
  }) // biome-ignore format: one thought

  test('a charge cycle is planned at the price of the day it takes effect', async () => {
    const price = (term: 'P3Y', cycle: 'monthly' | 'annual', sum: bigint, validFrom: string, validTo: string | null) => ({ term, cycle, price: sum, retail: sum, validFrom, validTo })
    const prices = [price('P3Y', 'monthly', 9_000n, '2026-01-01', null), price('P3Y', 'annual', 108_000n, '2026-01-01', '2026-03-31'), price('P3Y', 'annual', 111_000n, '2026-04-01', null)]
    const dearer = goods({ name: 'Greater dearer', offers: [{ market: 'KR', segment: 'commercial', currency: 'KRW', prices }] })
    await shelve(o, [dearer])
    const one = await opened(o, dearer, { term: 'P3Y' })
    const { body } = await agent()('PUT /customers/:customerId/subscriptions/:id/billing-plan', { ...at(one), cycle: 'annual' })
    expect(body).toMatchObject({ cycleTo: '2026-03-31', nextPlan: { unitPrice: '111000' } })
  }) // biome-ignore format: one thought

  test('all seats move to a better product under the same number, are called as it is unless somebody named them, and end on the same day', async () => {
    const one = await opened(o, desk)
    o.clock.moveTo('2026-03-16T03:00:00Z')
    const to = { ...at(one), productId: better.productId, skuId: better.skuId }
    const { body: seen } = await agent()('POST /customers/:customerId/subscriptions/:id/upgrade/preview', to)
    const { body } = await agent()('POST /customers/:customerId/subscriptions/:id/upgrade', to)
    expect(body).toMatchObject({
      id: one.id,
      skuId: better.skuId,
      name: 'Greater suite',
      quantity: 10,
      termTo: '2027-02-28',
      moves: ['suspend'],
    })
    expect((await charged(one)).slice(1)).toEqual(lines(seen.lines))
    expect(lines(seen.lines)).toEqual([
      'convert -10 × 2026-03-16–2026-03-31: -51610',
      'convert 10 × 2026-03-16–2026-03-31: 103220',
    ])
    const down = await agent()('POST /customers/:customerId/subscriptions/:id/upgrade', { ...to, productId: desk.productId, skuId: desk.skuId }) // biome-ignore format: one line
    expect(down).toMatchObject({ status: 422, body: { code: 'subscriptions.notUpgradable' } })
  })

  test('some seats move into a subscription of their own, which ends and is charged with the one they left', async () => {
    const one = await opened(o, desk, { name: 'To divide' })
    o.clock.moveTo('2026-03-16T03:00:00Z')
    const to = { ...at(one), productId: better.productId, skuId: better.skuId, quantity: 4, name: 'Moved' }
    const { body: seen } = await agent()('POST /customers/:customerId/subscriptions/:id/upgrade/preview', to)
    expect(lines(seen.lines)).toEqual([
      'convert -10 × 2026-03-16–2026-03-31: -51610',
      'convert 6 × 2026-03-16–2026-03-31: 30966',
      'convert 4 × 2026-03-16–2026-03-31: 41288',
    ])
    const { body } = await agent()('POST /customers/:customerId/subscriptions/:id/upgrade', to)
    expect(body).toMatchObject({ id: one.id, quantity: 6, name: 'To divide' })
    const { body: found } = await agent()('GET /customers/:customerId/subscriptions', { customerId: o.customerId, search: 'Moved' })
    const [moved] = found.items
    expect(moved).toMatchObject({ skuId: better.skuId, quantity: 4, termTo: '2027-02-28', orderId: body.orderId })
    expect([...(await charged(one)).slice(1), ...(await charged(moved ?? one))]).toEqual(lines(seen.lines))
  }) // biome-ignore format: one thought

  test('seats move into a subscription the customer has, past its first week, which ends no earlier', async () => {
    const fresh = await seller({ now: "2026-03-01T03:00:00Z" })
    const here = ({ id }: Parameters<typeof at>[0]) => ({ customerId: fresh.customerId, id })
    const [one, two, short] = [await opened(fresh, desk), await opened(fresh, better, { quantity: 2 }), await opened(fresh, better, { term: 'P1M' })] // biome-ignore format: one line
    const [post, look] = ['POST /customers/:customerId/subscriptions/:id/moves', 'POST /customers/:customerId/subscriptions/:id/moves/preview'] as const // biome-ignore format: one line
    const by = fresh.as('adminAgent')
    const { body: upgrades } = await by('GET /customers/:customerId/subscriptions/:id/upgrades', here(one))
    expect(upgrades.items).toMatchObject([{ total: { amount: '100000' }, after: { skuId: better.skuId, unitPrice: { amount: '20000' } } }])
    const wish = { ...here(one), intoId: two.id }
    expect(await by(post, wish)).toMatchObject({ status: 409, body: { code: 'subscriptions.stillOpen' } })
    fresh.clock.moveTo('2026-03-16T03:00:00Z')
    expect(await by(post, { ...wish, intoId: short.id })).toMatchObject({ status: 409, body: { code: 'subscriptions.endsEarlier' } })
    const { body: seen } = await by(look, { ...wish, quantity: 4 })
    expect(lines(seen.lines)).toEqual([
      'moveQuantity -10 × 2026-03-16–2026-03-31: -51610', 'moveQuantity 6 × 2026-03-16–2026-03-31: 30966',
      'moveQuantity -2 × 2026-03-16–2026-03-31: -20644', 'moveQuantity 6 × 2026-03-16–2026-03-31: 61932',
    ])
    expect((await by(post, { ...wish, quantity: 4 })).body).toMatchObject({ id: two.id, quantity: 6 })
    expect((await by(post, wish)).body).toMatchObject({ id: two.id, quantity: 12 })
    const { body: left } = await by('GET /customers/:customerId/subscriptions/:id', here(one))
    expect(left).toMatchObject({ status: 'deleted', dueAt: null })
    const { body: all } = await by('GET /customers/:customerId/charges', { customerId: fresh.customerId, subscriptionId: one.id })
    expect(all.items.reduce((sum, { subtotal }) => sum + Number(subtotal.amount), 0)).toBe(100_000 - 51_610)
  }) // biome-ignore format: one thought

  test('a trial is paid for from today, with 25 seats at least, and can be given back for a week', async () => {
    const one = await opened(o, trial, { term: 'P1M', quantity: 25 })
    o.clock.moveTo('2026-03-11T03:00:00Z')
    const post = 'POST /customers/:customerId/subscriptions/:id/conversion'
    expect(await agent()(post, { ...at(one), quantity: 24 })).toMatchObject({ status: 422, body: { code: 'subscriptions.conversionTooSmall' } })
    const { body } = await agent()(post, { ...at(one), quantity: 30 })
    expect(body).toMatchObject({ isTrial: false, skuId: tried.skuId, quantity: 30, termTo: '2027-03-10', reducible: 30, moves: ['suspend', 'cancel'] })
    expect((await charged(one)).at(-1)).toBe('convert 30 × 2026-03-11–2026-04-10: 300000')
    expect(await agent()(post, { ...at(one), quantity: 30 })).toMatchObject({ status: 409, body: { code: 'subscriptions.notTrial' } })
  }) // biome-ignore format: one thought
})
