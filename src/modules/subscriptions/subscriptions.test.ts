import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { beginRelationship } from '#modules/relationships/index.ts'
import { goods, shelve } from '#test/catalog.ts'
import { opened, seller } from '#test/subscriptions.ts'

const desk = goods({ name: 'Story desk', ko: '이야기 데스크', maxQuantity: 500 })
const scarce = goods({ name: 'Story scarce', seatsMax: 25 })
const trial = goods({ name: 'Story trial', isTrial: true, convertsTo: desk.sku, ways: [['P1M', 'monthly', 0n]] })
const app = goods({ name: 'Story app', kind: 'thirdParty', publisher: 'Blue Harbor' })

let o: Awaited<ReturnType<typeof seller>>
beforeAll(async () => {
  o = await seller({ now: '2026-03-11T03:00:00Z' })
  await shelve(o, [desk, scarce, trial, app])
})
beforeEach(() => o.clock.moveTo('2026-03-11T03:00:00Z'))
const agent = () => o.as('salesAgent')
const at = (one: { id: Awaited<ReturnType<typeof opened>>['id'] }) => ({ customerId: o.customerId, id: one.id })
const charges = async (one: Parameters<typeof at>[0]) => {
  const { body } = await agent()('GET /customers/:customerId/charges', { customerId: o.customerId, subscriptionId: one.id })
  return body.items.map(({ type, quantity, subtotal, chargedFrom, chargedTo }) => [type, quantity, subtotal.amount, chargedFrom, chargedTo]) // biome-ignore format: one line
} // biome-ignore format: one thought

describe('a subscription', () => {
  test('begins with its first cycle charged, and can be given back for a week', async () => {
    const one = await opened(o, desk, { name: '디자인팀' })
    const { body } = await agent()('GET /customers/:customerId/subscriptions/:id', at(one))
    expect(body).toMatchObject({
      ...{ name: '디자인팀', status: 'active', quantity: 10, termFrom: '2026-03-11', termTo: '2027-03-10' },
      ...{ cycleFrom: '2026-03-11', cycleTo: '2026-04-10', autoRenew: true, unitPrice: { amount: '10000' } },
      ...{ reducible: 10, cancellation: { open: true, back: 'rest', until: '2026-03-18T03:00:00.000Z' } },
      ...{ moves: ['suspend', 'cancel'], dueAt: '2026-04-10T15:00:00.000Z' },
    })
    expect(await charges(one)).toEqual([['new', 10, '100000', '2026-03-11', '2026-04-10']])
  })

  test('shows what more seats cost before and charges exactly that, the old number credited', async () => {
    const one = await opened(o, desk)
    o.clock.moveTo('2026-03-21T03:00:00Z')
    const wish = { ...at(one), quantity: 12 }
    const { body: preview } = await agent()('POST /customers/:customerId/subscriptions/:id/seats/preview', wish)
    expect(preview).toMatchObject({ total: { amount: '13548', currency: 'KRW' }, after: { quantity: 12 } }) // 21 of 31 days: 6,774 each
    expect(preview.lines).toMatchObject([
      { type: 'addQuantity', quantity: -10, days: 21, daysInCycle: 31, subtotal: { amount: '-67740' } },
      { type: 'addQuantity', quantity: 12, effectiveUnitPrice: { amount: '6774' }, subtotal: { amount: '81288' } },
    ])
    const { body } = await agent()('PUT /customers/:customerId/subscriptions/:id/seats', wish)
    expect(body).toMatchObject({ quantity: 12, reducible: 2, version: 2 })
    const { body: kept } = await agent()('GET /customers/:customerId/charges', { customerId: o.customerId, subscriptionId: one.id }) // biome-ignore format: one line
    expect(kept.items.slice(0, 2).reverse()).toMatchObject(preview.lines)
    const few = await agent()('PUT /customers/:customerId/subscriptions/:id/seats', { ...at(one), quantity: 9 })
    expect(few).toMatchObject({ status: 409, body: { code: 'subscriptions.reduceTooLate' } })
    const back = await agent()('PUT /customers/:customerId/subscriptions/:id/seats', { ...at(one), quantity: 10 })
    expect(back.body).toMatchObject({ quantity: 10, reducible: 0 })
  })

  test('changed by many at once is charged for what it has in the end', async () => {
    const one = await opened(o, desk)
    const wishes = [11, 12, 13, 14, 15, 16].map((quantity) => ({ ...at(one), quantity }))
    const all = await Promise.all(
      wishes.map((wish) => agent()('PUT /customers/:customerId/subscriptions/:id/seats', wish)),
    )
    expect(all.map(({ status }) => status)).toEqual(wishes.map(() => 200))
    const { body } = await agent()('GET /customers/:customerId/subscriptions/:id', at(one))
    const sum = (await charges(one)).reduce((whole, [, , subtotal]) => whole + Number(subtotal), 0)
    expect([sum, body.version]).toEqual([body.quantity * 10_000, 7])
    const stale = await agent()('PUT /customers/:customerId/subscriptions/:id/seats', { ...at(one), quantity: 20 }, { headers: { 'if-match': '"6"' } }) // biome-ignore format: one line
    expect(stale.status).toBe(412)
  })

  test('suspended is not changed, not renewed, and cancelled only while it can be', async () => {
    const one = await opened(o, desk, { name: 'To suspend' })
    const planned = await agent()('PUT /customers/:customerId/subscriptions/:id/next-term', { ...at(one), quantity: 4 })
    expect(planned.body).toMatchObject({ nextTerm: { quantity: 4 } })
    const { body } = await agent()('POST /customers/:customerId/subscriptions/:id/suspension', at(one))
    expect(body).toMatchObject({
      status: 'suspended',
      autoRenew: false,
      nextTerm: null,
      moves: ['reactivate', 'cancel'],
    })
    const seats = await agent()('PUT /customers/:customerId/subscriptions/:id/seats', { ...at(one), quantity: 20 })
    expect(seats).toMatchObject({ status: 409, body: { code: 'subscriptions.isSuspended' } })
    const again = await agent()('DELETE /customers/:customerId/subscriptions/:id/suspension', at(one))
    expect(again.body).toMatchObject({ status: 'active', autoRenew: false })
    const off = await agent()('PUT /customers/:customerId/subscriptions/:id/next-term', { ...at(one), quantity: 4 })
    expect(off).toMatchObject({ status: 409, body: { code: 'subscriptions.renewalOff' } })
    const on = await agent()('PUT /customers/:customerId/subscriptions/:id/auto-renewal', { ...at(one), on: true })
    expect(on.body).toMatchObject({ autoRenew: true })
    const { body: told } = await agent()('GET /customers/:customerId/subscriptions/:id/timeline', at(one))
    expect(told.items.map(({ kind }) => kind)).toEqual(['autoRenewOn', 'reactivated', 'suspended', 'nextTermPlanned', 'opened']) // biome-ignore format: one line
  })

  test('cancelled within its week is credited for the days not used; of another publisher, for all of them', async () => {
    const [ours, theirs] = [await opened(o, desk), await opened(o, app, { term: 'P1Y', cycle: 'annual', quantity: 3 })]
    o.clock.moveTo('2026-03-13T03:00:00Z')
    const gone = await agent()('POST /customers/:customerId/subscriptions/:id/cancellation', at(ours))
    expect(gone.body).toMatchObject({ status: 'deleted', moves: [], dueAt: null })
    expect(await charges(ours)).toEqual([
      ['cancelImmediate', -10, '-93540', '2026-03-13', '2026-04-10'], // 29 of 31 days: 9,354 each
      ['new', 10, '100000', '2026-03-11', '2026-04-10'],
    ])
    await agent()('POST /customers/:customerId/subscriptions/:id/cancellation', at(theirs))
    expect(await charges(theirs)).toEqual([
      ['cancelImmediate', -3, '-360000', '2026-03-11', '2027-03-10'],
      ['new', 3, '360000', '2026-03-11', '2027-03-10'],
    ])
    const late = await opened(o, desk)
    o.clock.moveTo('2026-03-20T03:00:01Z')
    const refused = await agent()('POST /customers/:customerId/subscriptions/:id/cancellation', at(late))
    expect(refused).toMatchObject({ status: 409, body: { code: 'subscriptions.cancelTooLate' } })
  })

  test('of a trial keeps its seats, and there is one for each customer', async () => {
    const fresh = await seller({ now: '2026-03-11T03:00:00Z' })
    const one = await opened(fresh, trial, { term: 'P1M', quantity: 25 })
    expect(one).toMatchObject({ termTo: '2026-04-09', autoRenew: true })
    const call = { customerId: fresh.customerId, id: one.id }
    const seats = await fresh.as('salesAgent')('PUT /customers/:customerId/subscriptions/:id/seats', { ...call, quantity: 30 }) // biome-ignore format: one line
    expect(seats).toMatchObject({ status: 409, body: { code: 'subscriptions.fixedTrial' } })
    await expect(opened(fresh, trial, { term: 'P1M', quantity: 25 })).rejects.toThrow('has already had a trial')
    await expect(opened(o, desk).then(() => opened(o, trial, { term: 'P1M', quantity: 25 }))).rejects.toThrow('or owns it')
  }) // biome-ignore format: one thought
})

describe('seats of a SKU', () => {
  test('are counted over all partners of a customer: of two who take the last at once, one is refused', async () => {
    const other = Object.assign(await seller({ now: o.clock() }), { customerId: o.customerId })
    const served = { customerId: o.customerId, kind: 'reseller', name: 'Daon', domain: 'daon.example', country: 'KR', source: 'accepted' } as const
    await other.within((ctx) => beginRelationship(ctx, served))
    await opened(o, scarce, { quantity: 5 })
    const both = await Promise.allSettled([opened(o, scarce, { quantity: 20 }), opened(other, scarce, { quantity: 20 })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [refused] = both.filter((one) => one.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'subscriptions.noSeatsLeft', facts: { max: 25, held: 25, left: 0 } })
    await expect(opened(o, scarce, { quantity: 1 })).rejects.toThrow('25 are held, so 0 more are possible')
  }) // biome-ignore format: one thought
})

test('the list goes by name and page, finds by prefix, and shows nothing of another company', async () => {
  const mine = await seller({ now: o.clock() })
  for (const name of ['나무', '가람', '다솜']) await opened(mine, desk, { name, quantity: 1 })
  const list = mine.as('helpdeskAgent')
  const { body: first } = await list('GET /subscriptions', { limit: 2 })
  expect(first.items.map(({ name }) => name)).toEqual(['가람', '나무'])
  const { body: theirs } = await list('GET /customers/:customerId', { customerId: mine.customerId })
  expect(first.items.map(({ customerName }) => customerName)).toEqual([theirs.name, theirs.name])
  const { body: rest } = await list('GET /subscriptions', { limit: 2, after: first.next ?? '' })
  expect(rest.items.map(({ name }) => name)).toEqual(['다솜'])
  const { body: found } = await list('GET /customers/:customerId/subscriptions', { customerId: mine.customerId, search: '나' }) // biome-ignore format: one line
  expect(found.items.map(({ name }) => name)).toEqual(['나무'])
  const { body: due } = await list('GET /subscription-ends', { from: '2027-03-01', until: '2027-03-31', limit: 2 })
  expect(due).toMatchObject({
    items: [{ termTo: '2027-03-10', customerName: theirs.name }, { termTo: '2027-03-10' }],
    next: expect.any(String),
  })
  const { body: last } = await list('GET /subscription-ends', { from: '2027-03-01', after: due.next ?? '' })
  expect(last.items).toHaveLength(1)
  for (const from of ['2026-02-30', '0000-01-01', 'tomorrow'])
    expect((await list('GET /subscription-ends', { from })).status).toBe(400)
  expect((await list('GET /subscription-ends', { from: '2999-12-31' })).body.items).toEqual([])
  const foreign = await agent()('GET /customers/:customerId/subscriptions', { customerId: mine.customerId })
  expect(foreign.status).toBe(404)
  const unknown = await list('GET /customers/:customerId/subscriptions/:id', { customerId: mine.customerId, id: newId<'subscription'>() }) // biome-ignore format: one line
  expect(unknown.status).toBe(404)
})

test('what ends is listed from the company’s own day on', async () => {
  const own = await seller({ now: '2026-03-11T03:00:00Z' })
  await opened(own, desk, { term: 'P1M' }) // to 10 April
  const ends = async (now: string) => {
    own.clock.moveTo(now)
    return (await own.as('helpdeskAgent')('GET /subscription-ends', {})).body.items.length
  }
  expect([await ends('2026-04-10T14:59:59Z'), await ends('2026-04-10T15:00:00Z')]).toEqual([1, 0])
})

test('whoever still has an active subscription stays a customer: it is suspended first', async () => {
  const own = await seller({ now: '2026-03-11T03:00:00Z' })
  const one = await opened(own, desk)
  const here = { customerId: own.customerId }
  const end = () => own.as('globalAdmin')('DELETE /customers/:customerId', here)
  expect(await end()).toMatchObject({ status: 409 })
  await own.as('salesAgent')('POST /customers/:customerId/subscriptions/:id/suspension', { ...here, id: one.id })
  expect((await end()).body).toMatchObject({ status: 'ended' })
})
