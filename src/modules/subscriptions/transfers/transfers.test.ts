import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { daysFrom, daysLater } from '#kernel/days.ts'
import { totalOf } from '#modules/billing/index.ts'
import { goods, shelve } from '#test/catalog.ts'
import { lettersOf, served } from '#test/customers.ts'
import { hire, settle } from '#test/hearing.ts'
import { opened } from '#test/subscriptions.ts'
import { type Between, handedOver, secondPartner } from '#test/transfers.ts'
import { begin } from '../subscriptions/rules/opening.ts'
import type { Subscription } from '../subscriptions/tables.ts'
import { expire } from './commands/answer.ts'
import { type Candidate, choose, handOver } from './rules.ts'

const desk = goods({ name: 'Transfer desk' })
const extra = goods({ name: 'Transfer extra', isAddon: true, prerequisites: [desk.sku] })
const paid = goods({ name: 'Transfer paid' })
const trial = goods({ name: 'Transfer trial', isTrial: true, convertsTo: paid.sku, ways: [['P1M', 'monthly', 0n]] })
const app = goods({ name: 'Transfer app', kind: 'thirdParty', publisher: 'Blue Harbor' })
let b: Between
beforeAll(async () => {
  b = await handedOver()
  await shelve(b.source, [desk, extra, paid, trial, app])
})

const candidate = (id: string, given: Partial<Subscription> = {}, parentId: string | null = null) =>
  ({
    id,
    name: id,
    status: 'active',
    kind: 'onlineService',
    isTrial: false,
    dueAt: null,
    ...given,
    facts: { parentId },
  }) as Candidate // what the rules read of it
const known = { now: new Date('2026-03-11T00:00:00Z'), elsewhere: new Set(['busy']) }
const chosen = (all: readonly Candidate[], ids?: string[]) => {
  const { going, flaws } = choose(all, ids as Candidate['id'][] | undefined, known)
  return [going.map(({ id }) => id), flaws.map(({ code }) => code.split('.')[1])]
}

describe('what goes', () => {
  const base = candidate('base')
  // biome-ignore format: a table
  test.each<[string, Candidate[], string[] | undefined, string[], string[]]>([
    ['each by itself',               [base, candidate('two')],                       ['two'],  ['two'], []],
    ['everything that can',          [base, candidate('off', { status: 'suspended' })], undefined, ['base'], []],
    ['a base with its add-on',       [candidate('on', {}, 'base'), base],            ['base'], ['base', 'on'], []],
    ['no add-on without its base',   [base, candidate('on', {}, 'base')],            ['on'],   ['on'], ['parentStays']],
    ['no base whose add-on stays',   [base, candidate('on', { status: 'suspended' }, 'base')], ['base'], ['base', 'on'], ['addonStays', 'notActive']],
    ['an add-on that has ended, not', [base, candidate('on', { status: 'expired' }, 'base')], ['base'], ['base'], []],
    ['no trial',                     [candidate('try', { isTrial: true })],          ['try'],  ['try'], ['isTrial']],
    ['nothing bought for good',      [candidate('own', { kind: 'perpetual' })],      ['own'],  ['own'], ['kindStays']],
    ['nothing in another transfer',  [candidate('busy')],                            ['busy'], ['busy'], ['elsewhere']],
    ['nothing that is being charged', [candidate('due', { dueAt: new Date('2026-03-10') })], ['due'], ['due'], ['renewing']],
    ['nothing unknown',              [base],                                         ['none'], [], ['unknown']],
  ])('%s', (_, all, ids, going, flaws) => expect(chosen(all, ids)).toEqual([going, flaws]))
})

test('however often and whenever it goes on, each day of the cycle is charged to one partner, and to that one alone', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(['P1M', 'monthly'], ['P1Y', 'monthly'], ['P1Y', 'annual'], ['P3Y', 'annual']),
      fc.nat(1_200),
      fc.array(fc.record({ after: fc.nat(400), price: fc.integer({ min: 0, max: 5_000_000 }) }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 900 }),
      ([term, cycle], shift, moves, quantity) => {
        const start = daysLater('2024-01-01', shift)
        const item = { term, cycle, market: 'KR', segment: 'commercial', currency: 'KRW', unitPrice: 123_456n, title: { en: 'Desk', ko: '데스크' }, productId: 'P', skuId: '1', minQuantity: 1, maxQuantity: 1_000, isTrial: false, upgradesTo: [], kind: 'onlineService', unit: 'licence' }
        const at = (today: string) => ({ today, now: new Date(`${today}T03:00:00Z`), zone: 'Asia/Seoul' })
        const { columns, lines } = begin({ item: item as never, quantity }, at(start))
        let now = columns as Subscription
        const ledger = new Map([[0, [...lines]]])
        let [day, owner] = [start, 0]
        for (const { after, price } of moves) {
          const next = daysLater(day, after)
          if (next > now.cycleTo) break
          day = next
          const { credit, charge, next: agreed } = handOver(now, { unitPrice: BigInt(price) }, at(day))
          ledger.set(owner, [...(ledger.get(owner) ?? []), ...credit])
          owner += 1
          ledger.set(owner, [...charge])
          now = { ...now, ...agreed }
        }
        const owned = [...ledger.values()].map((all) => all.reduce((sum, one) => sum + Math.sign(one.quantity) * one.days, 0))
        expect(owned.every((days) => days >= 0)).toBe(true)
        expect(owned.reduce((sum, days) => sum + days, 0)).toBe(daysFrom(start, now.cycleTo))
        for (const all of ledger.values()) expect(totalOf(all) >= 0n).toBe(true)
      },
    ),
    { numRuns: 300 },
  )) // biome-ignore format: one property

const agent = (side: 'source' | 'target') => b[side].as('adminAgent')
const charges = async (side: 'source' | 'target', subscriptionId: string) => {
  const { body } = await agent(side)('GET /customers/:customerId/charges', { customerId: b.customerId, subscriptionId } as never)
  return body.items.map(({ type, why, quantity, subtotal, chargedFrom, chargedTo }) => [type, why, quantity, subtotal.amount, chargedFrom, chargedTo])
} // biome-ignore format: one thought
const ask = (given: object = {}) =>
  agent('target')('POST /subscription-transfers', {
    customerId: b.customerId,
    role: 'target',
    partner: b.source.tenantId,
    ...given,
  })
const open = async (given: object = {}) => {
  const { status, body } = await ask(given)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}
const accept = (id: unknown, given: object = {}) =>
  agent('source')('POST /subscription-transfers/:id/acceptance', { id, ...given } as never)
const isTransfer = ({ code }: { code: string }) => code.includes('ubscriptionTransfer')
const waiting = async () => (await agent('source')('GET /inbox', {})).body.items.filter(isTransfer)
const approve = (id: unknown) => b.buyer('POST /our-subscription-transfers/:id/approval', { id } as never)

describe('subscriptions that a partner asks for', () => {
  test('go with everything that hangs on them once both others have agreed, each partner charged for its own days', async () => {
    await hire(b.source, 'adminAgent', 'en')
    b.moveTo('2026-03-11T03:00:00Z')
    const one = await opened(b.source, desk, { name: 'Reception' })
    const two = await opened(b.source, extra, { quantity: 2 })
    await agent('source')('PUT /customers/:customerId/subscriptions/:id/next-term', { customerId: b.customerId, id: one.id, quantity: 4 })
    await b.source.within(({ db, tenantId }) => db.execute(sql`insert into overages values (${tenantId}, ${b.customerId}, 'compute', ${one.id}, '1', true, 'Ada', now())`), 'network')
    await b.source.within(({ db, tenantId }) => db.execute(sql`insert into plan_registrations values (${tenantId}, ${one.id}, 'Ada', now())`), 'network')
    await b.source.within(({ db, tenantId }) => db.execute(sql`insert into migration_schedules (tenant_id, id, customer_id, subscription_id, status, due_at, full_term, addons, by_name) values (${tenantId}, ${one.id}, ${b.customerId}, ${one.id}, 'scheduled', '2026-09-01', false, '[]', 'Ada')`), 'network')
    const asked = await open()
    expect(asked).toMatchObject({ status: 'pending', side: 'target', askedBy: 'target', lines: [], moves: ['withdraw'], sourceTenantId: b.source.tenantId })
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'subscriptionTransfers.askedAlready' } })
    expect((await lettersOf(b.source)).map(({ letter }) => letter)).toContain('subscriptionTransfers.askedToGive')
    const customer = { tenantId: b.customerId, clock: b.source.clock }
    await settle(b.source, b.target, customer)
    expect([await waiting(), (await b.buyer('GET /inbox', {})).body.items.filter(isTransfer)]).toMatchObject([[{ code: 'subscriptionTransfer.answer.source' }], [{ code: 'subscriptionTransfer.answer.customer' }]])
    const { body: list } = await agent('source')('GET /customers/:customerId/transferable-subscriptions', { customerId: b.customerId })
    expect(list.items.filter(({ requirement }) => requirement.met).map(({ subscriptionId }) => subscriptionId).sort()).toEqual([one.id, two.id].sort())
    expect(await accept(asked.id, { subscriptionIds: [two.id] })).toMatchObject({ status: 409, body: { code: 'subscriptionTransfers.parentStays' } })
    const accepted = await accept(asked.id, { subscriptionIds: [one.id] })
    expect(accepted.body).toMatchObject({ status: 'accepted', moves: [], lines: [{ subscriptionId: one.id, status: 'open' }, { subscriptionId: two.id, parentId: one.id }] })
    await b.carried()
    b.moveTo('2026-03-21T03:00:00Z')
    const sums = async (side: 'source' | 'target') => (await agent(side)('GET /subscription-transfers/:id', { id: asked.id })).body.sums
    expect([await sums('source'), await sums('target')]).toEqual([[{ amount: '81288', currency: 'KRW' }], [{ amount: '81288', currency: 'KRW' }]])
    const seen = await b.buyer('GET /our-subscription-transfers/:id', { id: asked.id })
    expect(seen.body).toMatchObject({ side: 'customer', moves: ['approve', 'decline'], lines: [{ name: 'Reception' }, {}] })
    expect((await approve(asked.id)).body).toMatchObject({ status: 'inProgress', moves: [] })
    await b.carried()
    await settle(b.source, b.target, customer)
    expect(await waiting()).toMatchObject([{ code: 'news.subscriptionTransfer.complete' }])
    const { body: done } = await agent('target')('GET /subscription-transfers/:id', { id: asked.id })
    expect(done).toMatchObject({ status: 'complete', lines: [{ status: 'moved' }, { status: 'moved' }] })
    const mine = await agent('target')('GET /customers/:customerId/subscriptions/:id', { customerId: b.customerId, id: one.id })
    expect(mine.body).toMatchObject({ quantity: 10, nextTerm: { quantity: 4 }, termTo: '2027-03-10', autoRenew: true, orderId: done.lines[0]?.newOrderId })
    expect((await agent('source')('GET /customers/:customerId/subscriptions/:id', { customerId: b.customerId, id: one.id })).status).toBe(404)
    const { body: past } = await agent('target')('GET /customers/:customerId/subscriptions/:id/timeline', { customerId: b.customerId, id: one.id })
    expect(past.items.map(({ kind, byName }) => [kind, byName !== ''])).toEqual([['transferred', true], ['nextTermPlanned', false], ['opened', false]])
    expect((await b.source.within(({ db }) => db.execute(sql`select plan_id from overages where plan_id = ${one.id} union all select plan_id from plan_registrations where plan_id = ${one.id}`), 'network')).rows).toEqual([])
    expect((await b.source.within(({ db }) => db.execute(sql`select status from migration_schedules where subscription_id = ${one.id}`), 'network')).rows).toEqual([{ status: 'cancelled' }])
    expect(await charges('source', one.id)).toEqual([
      ['cancelImmediate', 'transferred', -10, '-67740', '2026-03-21', '2026-04-10'], ['new', 'purchase', 10, '100000', '2026-03-11', '2026-04-10'],
    ])
    expect(await charges('target', one.id)).toEqual([['new', 'transferred', 10, '67740', '2026-03-21', '2026-04-10']])
    const order = await agent('target')('GET /customers/:customerId/orders/:id', { customerId: b.customerId, id: mine.body.orderId })
    expect(order.body).toMatchObject({ status: 'completed', lines: [{ subscriptionId: one.id }, { subscriptionId: two.id }] })
  }) // biome-ignore format: a story

  test('stay where they are if anyone does not want it, or nobody answers within thirty days', async () => {
    b.moveTo('2026-03-22T03:00:00Z')
    const one = await opened(b.source, desk)
    const rejected = await open()
    expect((await agent('target')('POST /subscription-transfers/:id/acceptance', { id: rejected.id })).status).toBe(409)
    expect((await agent('source')('POST /subscription-transfers/:id/rejection', { id: rejected.id, reason: 'Under contract' })).body).toMatchObject({ status: 'rejected', reason: 'Under contract' })
    const declined = await open()
    await accept(declined.id)
    expect((await b.buyer('POST /our-subscription-transfers/:id/refusal', { id: declined.id })).body).toMatchObject({ status: 'declined', lines: [{ status: 'dropped' }] })
    const withdrawn = await open()
    expect((await agent('target')('DELETE /subscription-transfers/:id', { id: withdrawn.id })).body).toMatchObject({ status: 'withdrawn' })
    const lapsed = await open()
    b.moveTo('2026-04-22T03:00:00Z')
    expect(await accept(lapsed.id)).toMatchObject({ status: 409, body: { code: 'subscriptionTransfers.overdue' } })
    await b.source.within(expire, 'network')
    expect((await b.buyer('GET /our-subscription-transfers/:id', { id: lapsed.id })).body).toMatchObject({ status: 'expired', moves: [] })
    expect((await agent('source')('GET /customers/:customerId/subscriptions/:id', { customerId: b.customerId, id: one.id })).body).toMatchObject({ status: 'active' })
    await agent('source')('POST /customers/:customerId/subscriptions/:id/suspension', { customerId: b.customerId, id: one.id })
  }) // biome-ignore format: a story

  test('go once, whoever answers at the same time', async () => {
    b.moveTo('2026-03-23T03:00:00Z')
    const one = await opened(b.source, desk)
    const { id } = await open()
    const answers = await Promise.all([
      ...[accept(id), accept(id), approve(id), approve(id)],
      agent('target')('DELETE /subscription-transfers/:id', { id }),
    ])
    const won = answers.map(({ status }) => status === 200)
    await Promise.all([b.carried(), b.carried(), b.carried()])
    const { body } = await agent('target')('GET /subscription-transfers/:id', { id })
    expect(['complete', 'withdrawn']).toContain(body.status)
    expect(won.slice(0, 2).filter(Boolean).length).toBeLessThanOrEqual(1)
    expect(await charges('target', one.id)).toHaveLength(body.status === 'complete' ? 1 : 0)
    expect(await charges('source', one.id)).toHaveLength(body.status === 'complete' ? 2 : 1)
  })
})

test('subscriptions that a partner gives away name what goes, the other needs what an order would, and nobody else sees or answers it', async () => {
  b.moveTo('2026-03-24T03:00:00Z')
  const [one, app1, try1] = [await opened(b.source, desk), await opened(b.source, app), await opened(b.source, trial, { term: 'P1M' })]
  const give = (subscriptionIds: string[]) =>
    agent('source')('POST /subscription-transfers', { customerId: b.customerId, role: 'source', partner: b.target.tenantId, subscriptionIds } as never)
  const refused = await give([app1.id, try1.id])
  expect(refused).toMatchObject({ status: 409, body: { code: 'subscriptionTransfers.kindStays' } })
  expect(await give([crypto.randomUUID()])).toMatchObject({ body: { code: 'subscriptionTransfers.unknown' } })
  const unready = await secondPartner(b.source, '2026-03-24T03:00:00Z', { hasAgreed: false })
  const { tenantId: elsewhere } = await served(b.source)
  const otherBuyer = b.source.as({ tenantId: elsewhere, standings: { customer: 'active' }, grants: [{ role: 'globalAdmin', scope: 'organisation', scopeId: null }] })
  const asked = await unready.as('adminAgent')('POST /subscription-transfers', { customerId: b.customerId, role: 'target', partner: b.source.tenantId })
  expect(asked).toMatchObject({ status: 403, body: { code: 'eligibility.agreementMissing' } })
  const { body } = await give([one.id])
  expect(body).toMatchObject({ status: 'pending', side: 'source', lines: [{ subscriptionId: one.id }] })
  expect(await give([one.id])).toMatchObject({ status: 409, body: { code: 'subscriptionTransfers.elsewhere' } })
  const others = [
    unready.as('adminAgent')('GET /subscription-transfers/:id', { id: body.id }),
    unready.as('adminAgent')('POST /subscription-transfers/:id/acceptance', { id: body.id }),
    unready.as('adminAgent')('POST /subscription-transfers/:id/rejection', { id: body.id }),
    unready.as('adminAgent')('DELETE /subscription-transfers/:id', { id: body.id }),
    otherBuyer('GET /our-subscription-transfers/:id', { id: body.id }),
    otherBuyer('POST /our-subscription-transfers/:id/approval', { id: body.id }),
    otherBuyer('POST /our-subscription-transfers/:id/refusal', { id: body.id }),
  ]
  expect((await Promise.all<{ status: number }>(others)).map(({ status }) => status)).toEqual(others.map(() => 404))
  expect((await unready.as('adminAgent')('GET /subscription-transfers', { customerId: b.customerId })).body.items).toEqual([])
  expect((await otherBuyer('GET /our-subscription-transfers', {})).body.items).toEqual([])
  await approve(body.id)
  const limit = (sum: string | null) => b.target.vendor('finance')('PUT /vendor/partners/:tenantId/credit', { tenantId: b.target.tenantId, currency: 'KRW', limit: sum })
  await limit('1')
  expect(await agent('target')('POST /subscription-transfers/:id/acceptance', { id: body.id })).toMatchObject({ body: { code: 'credit.beyondLimit' } })
  await limit(null)
  const accepted = await agent('target')('POST /subscription-transfers/:id/acceptance', { id: body.id })
  expect(accepted.body).toMatchObject({ status: 'inProgress' })
  await agent('source')('POST /customers/:customerId/subscriptions/:id/suspension', { customerId: b.customerId, id: one.id })
  await b.carried()
  const after = await agent('source')('GET /subscription-transfers/:id', { id: body.id })
  expect(after.body).toMatchObject({ status: 'failed', lines: [{ status: 'failed', why: { en: expect.stringContaining('is not active') } }] })
}) // biome-ignore format: a story

test('what may pass is waited for, three days long; then it stays with the partner that has it', async () => {
  b.moveTo('2026-05-02T03:00:00Z')
  const one = await opened(b.source, desk, { term: 'P1M' })
  const { id } = await open()
  expect((await accept(id, { subscriptionIds: [one.id] })).body).toMatchObject({ status: 'accepted' })
  b.moveTo('2026-06-01T16:00:00Z') // its next term is due, and the clock has not come by
  const late = await approve(id)
  expect(late).toMatchObject({ status: 409, body: { code: 'subscriptionTransfers.overdue' } })
  b.moveTo('2026-06-01T02:59:00Z')
  expect((await approve(id)).body).toMatchObject({ status: 'inProgress' })
  b.moveTo('2026-06-01T16:00:00Z')
  await b.carried()
  const seen = async () => (await agent('target')('GET /subscription-transfers/:id', { id })).body
  expect(await seen()).toMatchObject({ status: 'inProgress', lines: [{ status: 'open' }] })
  b.moveTo('2026-06-04T16:00:00Z')
  await b.carried()
  expect(await seen()).toMatchObject({ status: 'failed', lines: [{ status: 'failed', why: { en: expect.stringContaining('being renewed') } }] })
}) // biome-ignore format: a story

test('what breaks again and again is given up after the same three days, and says so to all in their language', async () => {
  b.moveTo('2026-06-05T03:00:00Z')
  const one = await opened(b.source, desk)
  const { id } = await open()
  await accept(id, { subscriptionIds: [one.id] })
  const price = (to: bigint) => b.source.within(({ db }) => db.execute(sql`update subscriptions set unit_price = ${String(to)}::bigint where id = ${one.id}`), 'network')
  await price(9_000_000_000_000_000_000n) // what it gives back is more than can be kept
  await approve(id)
  await b.carried()
  const seen = async () => (await agent('target')('GET /subscription-transfers/:id', { id })).body
  expect(await seen()).toMatchObject({ status: 'inProgress', lines: [{ status: 'open' }] })
  b.moveTo('2026-06-08T03:00:00Z')
  await b.carried()
  expect(await seen()).toMatchObject({ status: 'failed', reason: null, lines: [{ status: 'failed', why: { en: expect.stringContaining('again and again'), ko: expect.stringContaining('되지 않았어요') } }] })
  const reasons = (await lettersOf(b.source)).filter(({ letter }) => letter === 'subscriptionTransfers.over').map(({ facts }) => facts?.reason)
  expect(reasons).toContainEqual({ en: expect.stringContaining('again and again'), ko: expect.stringContaining('되지 않았어요') })
  await price(10_000n)
}) // biome-ignore format: a story

test('a provider says for which of its resellers it takes them over', async () => {
  await b.target.within(({ db, tenantId }) => db.execute(sql`insert into resellers (tenant_id, id, kind, status, since) values (${tenantId}, gen_random_uuid(), 'indirectProvider', 'active', now())`), 'network')
  expect(await ask()).toMatchObject({ status: 422, body: { code: 'subscriptionTransfers.resellerMissing' } })
  expect(await ask({ resellerTenantId: b.source.tenantId })).toMatchObject({ status: 422, body: { code: 'subscriptionTransfers.resellerUnknown' } })
}) // biome-ignore format: a story
