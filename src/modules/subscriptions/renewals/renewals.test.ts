import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { across } from '#kernel/store.ts'
import { licencePools } from '#modules/customers/licences/tables.ts'
import { goods, shelve } from '#test/catalog.ts'
import { settle } from '#test/hearing.ts'
import { opened, seller } from '#test/subscriptions.ts'
import { provision } from '../provisioning/commands/handing.ts'
import { moveOn } from './commands.ts'

const seat = goods({ name: 'Renewed desk' })
const suite = goods({
  name: 'Renewed suite',
  pool: { skuId: 'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', partNumber: 'SUITE', target: 'user', group: 'group1', plans: [] },
}) // biome-ignore format: a record
const desk = goods({ name: 'Renewed small', upgradesTo: [suite.sku] })
const broken = goods({
  name: 'Renewed broken',
  pool: { skuId: 'no number', partNumber: 'BROKEN', target: 'user', group: 'group1', plans: [] },
}) // biome-ignore format: a record
const paid = goods({ name: 'Renewed paid' })
const trial = goods({ name: 'Renewed trial', isTrial: true, convertsTo: paid.sku, ways: [['P1M', 'monthly', 0n]] })
const ended = goods({ name: 'Renewed no more', endOfLife: '2026-04-01' })
const few = goods({ name: 'Renewed few', seatsMax: 12 })
const gone = goods({ name: 'Renewed sold out' })
const small = goods({ name: 'Renewed smaller', upgradesTo: [gone.sku] })

let o: Awaited<ReturnType<typeof seller>>
beforeAll(async () => {
  o = await seller({ now: '2026-01-31T03:00:00Z' })
  await shelve(o, [seat, suite, broken, desk, paid, trial, ended, few, gone, small])
})
beforeEach(() => o.clock.moveTo('2026-01-31T03:00:00Z'))
const agent = () => o.as('salesAgent')
/** The clock comes by until nothing is due. */
async function clock(to: string, most = 1_000) {
  o.clock.moveTo(to)
  for (let turn = 0; turn < most; turn++) if ((await o.within(moveOn, 'network')) === 0) return
  throw new Error('There is always something due.')
}
type One = Awaited<ReturnType<typeof opened>>
const at = ({ id }: Pick<One, 'id'>) => ({ customerId: o.customerId, id })
const seen = async (one: Pick<One, 'id'>) =>
  (await agent()('GET /customers/:customerId/subscriptions/:id', at(one))).body
const charged = async (one: Pick<One, 'id'>) => {
  const { body } = await agent()('GET /customers/:customerId/charges', { customerId: o.customerId, subscriptionId: one.id })
  return body.items.map(({ type, chargedFrom, chargedTo, subtotal }) => `${type} ${chargedFrom} ${chargedTo} ${subtotal.amount}`).reverse()
} // biome-ignore format: one thought

describe('the clock', () => {
  test('charges the cycles of a term as its months end, and after a long rest each of them once', async () => {
    const one = await opened(o, seat)
    await clock('2026-04-30T03:00:00Z')
    expect(await charged(one)).toEqual([
      'new 2026-01-31 2026-02-27 100000',
      'cycleCharge 2026-02-28 2026-03-30 100000',
      'cycleCharge 2026-03-31 2026-04-29 100000',
      'cycleCharge 2026-04-30 2026-05-30 100000',
    ])
    await clock('2026-04-30T23:00:00Z')
    expect(await charged(one)).toHaveLength(4)
  })

  test('renews on the day after the last in the customer’s country, and opens a new week', async () => {
    const one = await opened(o, seat, { term: 'P1M' })
    await clock('2026-02-27T14:59:59Z')
    expect(await seen(one)).toMatchObject({ termTo: '2026-02-27' })
    o.clock.moveTo('2026-02-27T15:00:00Z')
    const meanwhile = await agent()('PUT /customers/:customerId/subscriptions/:id/seats', { ...at(one), quantity: 11 })
    expect(meanwhile).toMatchObject({ status: 409, body: { code: 'subscriptions.renewing' } })
    await clock('2026-02-27T15:00:00Z')
    expect(await seen(one)).toMatchObject({
      ...{ termFrom: '2026-02-28', termTo: '2026-03-27', reducible: 10, version: 2 },
      cancellation: { open: true, until: '2026-03-06T15:00:00.000Z' },
    })
    await clock('2026-05-01T03:00:00Z')
    expect(await charged(one)).toEqual([
      'new 2026-01-31 2026-02-27 120000',
      'renew 2026-02-28 2026-03-27 120000',
      'renew 2026-03-28 2026-04-27 120000',
      'renew 2026-04-28 2026-05-27 120000',
    ])
  })

  test('does what was planned for the next term, and tells the licences of the customer', async () => {
    const one = await opened(o, desk, { term: 'P1M' })
    const plan = { ...at(one), productId: suite.productId, skuId: suite.skuId, quantity: 6, term: 'P1Y', cycle: 'annual' } as const
    const { body } = await agent()('PUT /customers/:customerId/subscriptions/:id/next-term', plan)
    expect(body).toMatchObject({ nextTerm: { quantity: 6, title: { en: 'Renewed suite' } } })
    await clock('2026-03-01T03:00:00Z')
    expect(await seen(one)).toMatchObject({
      ...{ skuId: suite.skuId, title: { en: 'Renewed suite' }, quantity: 6, cycle: 'annual', nextTerm: null },
      ...{ termFrom: '2026-02-28', termTo: '2027-02-27' },
    })
    expect((await charged(one)).at(-1)).toBe('renew 2026-02-28 2027-02-27 720000')
    const pool = () =>
      o.within(async (ctx) => {
        while (await provision(ctx)) {}
        const [row] = await ctx.db.select().from(licencePools).where(and(across(ctx, licencePools), eq(licencePools.tenantId, o.customerId)))
        return row
      }, 'network')
    expect(await pool()).toMatchObject({ name: 'Renewed suite', active: 6 })
    await agent()('POST /customers/:customerId/subscriptions/:id/suspension', at(one))
    expect(await pool()).toMatchObject({ active: 0, suspended: 6 })
  }) // biome-ignore format: one thought

  test('hands on what has changed but for what fails: that is tried again later', async () => {
    const own = await seller({ now: '2026-01-31T03:00:00Z' })
    const [bad] = [await opened(own, broken), await opened(own, suite, { quantity: 3 })]
    while (await own.within(provision, 'network')) {}
    const waiting = await own.within(({ db }) => db.execute(sql`select id, provision_at > ${own.clock()} as later from subscriptions where provision_at is not null`)) // biome-ignore format: one line
    expect(waiting.rows).toEqual([{ id: bad.id, later: true }])
    await own.within(({ db }) => db.execute(sql`update subscriptions set provision_at = null`))
  })

  // biome-ignore format: a table
  test.each([
    ['2026-03-02', 'expired',  'disabled'],
    ['2026-03-31', 'disabled', 'disabled'],
    ['2026-06-27', 'disabled', 'disabled'],
    ['2026-06-29', 'deleted',  'deleted'],
  ])('leads what is not renewed to its end: on %s it is %s, suspended before %s', async (day, state, other) => {
    const [off, shut] = [await opened(o, seat, { term: 'P1M', quantity: 1 }), await opened(o, seat, { term: 'P1M', quantity: 1 })]
    await agent()('PUT /customers/:customerId/subscriptions/:id/auto-renewal', { ...at(off), on: false })
    await agent()('POST /customers/:customerId/subscriptions/:id/suspension', at(shut))
    await clock(`${day}T03:00:00Z`)
    const expected = day === '2026-03-02' ? 'held' : other
    expect([(await seen(off)).status, (await seen(shut)).status]).toEqual([state, expected])
    expect(await charged(off)).toHaveLength(1)
  })

  test('converts a trial to 25 paid seats by the year, and ends what is not renewed any more', async () => {
    const [tried, last] = [await opened(o, trial, { term: 'P1M', quantity: 25 }), await opened(o, ended, { term: 'P1M' })]
    expect(tried.termTo).toBe('2026-03-01')
    await clock('2026-04-02T03:00:00Z')
    expect(await seen(tried)).toMatchObject({ isTrial: false, skuId: paid.skuId, quantity: 25, termTo: '2027-03-01', cycle: 'monthly' })
    expect(await charged(tried)).toEqual([
      'new 2026-01-31 2026-03-01 0', 'renew 2026-03-02 2026-04-01 250000', 'cycleCharge 2026-04-02 2026-05-01 250000',
    ])
    expect(await seen(last)).toMatchObject({ status: 'active', termFrom: '2026-03-28' })
    await clock('2026-05-02T03:00:00Z')
    expect(await seen(last)).toMatchObject({ status: 'expired', termTo: '2026-04-27' })
  }) // biome-ignore format: one thought

  test('goes on as it is where what was planned cannot be had, says why, and tells the partner', async () => {
    const [more, moved] = [await opened(o, few, { term: 'P1M', name: 'More' }), await opened(o, small, { term: 'P1M', name: 'Moved' })]
    const put = 'PUT /customers/:customerId/subscriptions/:id/next-term'
    await agent()(put, { ...at(more), quantity: 20 })
    await agent()(put, { ...at(moved), productId: gone.productId, skuId: gone.skuId, quantity: 4 })
    await shelve(o, [{ draft: { ...gone.draft, sku: { ...gone.draft.sku, endOfSale: '2026-02-20' } } }])
    await clock('2026-03-01T03:00:00Z')
    expect(await seen(more)).toMatchObject({ quantity: 10, termFrom: '2026-02-28', nextTerm: null })
    expect(await seen(moved)).toMatchObject({ status: 'active', skuId: small.skuId, quantity: 10, termFrom: '2026-02-28' })
    const { body } = await agent()('GET /customers/:customerId/subscriptions/:id/timeline', at(moved))
    expect(body.items.find(({ kind }) => kind === 'fellShort')?.facts).toMatchObject({ planned: { quantity: 4 }, why: { en: expect.stringContaining('no longer sold') } })
    await settle(o)
    const { body: inbox } = await agent()('GET /inbox', {})
    const titles = inbox.items.map(({ title }) => title.en)
    expect(titles).toContain('“More” was not renewed as it was planned')
    expect(titles).toContain('“Moved” was not renewed as it was planned')
  }) // biome-ignore format: one thought

  test('does all but what fails: that is tried again later, and then caught up', async () => {
    const all = await Promise.all([1, 2, 3].map(() => opened(o, seat, { quantity: 10 })))
    const [one] = all
    const priced = (sum: string) => o.within(({ db }) => db.execute(sql`update subscriptions set unit_price = ${sum} where id = ${one?.id}`)) // biome-ignore format: one line
    await priced('9000000000000000000')
    await clock('2026-03-01T03:00:00Z')
    expect(await Promise.all(all.map(async (each) => (await charged(each)).length))).toEqual([1, 2, 2])
    await priced('10000')
    await clock('2026-03-01T03:01:59Z')
    expect(one && (await charged(one))).toHaveLength(1)
    await clock('2026-03-01T03:02:00Z')
    expect(one && (await charged(one))).toHaveLength(2)
  })

  test('killed before it has ended leaves nothing behind, and does it all the next time', async () => {
    const one = await opened(o, seat, { term: 'P1M', quantity: 1 })
    o.clock.moveTo('2026-03-01T03:00:00Z')
    const killed = o.within(async (ctx) => {
      await moveOn(ctx)
      throw new Error('killed')
    }, 'network')
    await expect(killed).rejects.toThrow('killed')
    expect([await charged(one), (await seen(one)).version]).toEqual([['new 2026-01-31 2026-02-27 12000'], 1])
    await clock('2026-03-01T03:00:00Z')
    expect(await charged(one)).toHaveLength(2)
  })

  test('is not asked twice at once: two turns share what is due', async () => {
    const all = await Promise.all([1, 2, 3].map(() => opened(o, seat, { term: 'P1M', quantity: 1 })))
    o.clock.moveTo('2026-03-01T03:00:00Z')
    await Promise.all([o.within(moveOn, 'network'), o.within(moveOn, 'network')])
    await clock('2026-03-01T03:00:00Z')
    for (const one of all) expect(await charged(one)).toHaveLength(2)
  })
})
