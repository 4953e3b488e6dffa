import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addDays } from '#kernel/time.ts'
import { lettersOf } from '#test/enrolled.ts'
import { type Office, office } from '#test/office.ts'
import { placed } from '#test/places.ts'
import { endEntitlements, expireAllocations, remindOfEnds } from '../ends/commands.ts'
import { grantEntitlements, usedOf, withdrawEntitlements } from '../index.ts'

const source = { kind: 'level', id: 'purchase 1', name: { en: 'Data designation', ko: '데이터 지정' } } as const
const line = (o: Office, type: string, quantity = 2n, days = 365) =>
  ({ type, quantity, validFrom: o.clock(), validTo: addDays(o.clock(), days) }) as const
const granted = (o: Office, ...lines: ReturnType<typeof line>[]) =>
  o.within((ctx) => grantEntitlements(ctx, { source, lines }))
const inventory = async (o: Office) => (await o.as('partnerAdmin')('GET /benefits', {})).body.items

describe('a grant', () => {
  test('is a line of the inventory: how many, how many free, until when, from where', async () => {
    const o = await office()
    await granted(o, line(o, 'developerSubscriptions', 5n))
    expect(await inventory(o)).toMatchObject([
      {
        ...{ type: 'developerSubscriptions', kind: 'developer', unit: 'subscription', status: 'active' },
        ...{ total: 5, assigned: 0, available: 5, source: { kind: 'level', name: { en: 'Data designation' } } },
        name: { en: 'Developer subscriptions', ko: '개발자 구독' },
      },
    ])
  })
  test('asked for twice comes once, also when both ask at once', async () => {
    const o = await office()
    const lines = [line(o, 'softwareKeys'), line(o, 'marketing', 1n)]
    const both = await Promise.all([granted(o, ...lines), granted(o, ...lines)])
    expect(both.map((rows) => rows.length).sort()).toEqual([0, 2])
    expect(await inventory(o)).toHaveLength(2)
  })
  test('of a benefit nobody has heard of is refused', async () => {
    const o = await office()
    await expect(granted(o, line(o, 'rocketFuel'))).rejects.toThrow('There is no benefit “rocketFuel”')
  })
  test('keeps its name and rules when the vendor changes the list', async () => {
    const o = await office()
    const name = { en: 'Monthly credit', ko: '월간 크레딧' }
    const made = await o.vendor('owner')('POST /vendor/benefit-types', {
      ...{ code: `credit${newId().slice(-8)}`, kind: 'credit', name, explains: name, unit: 'credit', worth: null, position: 1 },
      terms: { handoversMax: 5, handoverAfterDays: 0, oneEach: true, workMail: true, lasts: null, activationsMax: null, atOnceMax: null, unlimited: false },
    }) // biome-ignore format: a form
    const { code, kind: _, rules: _rules, updatedAt: __, version: ___, ...type } = made.body
    await granted(o, line(o, code))
    const changed = { ...type, code, name: { en: 'Other', ko: '다른' }, terms: { ...type.terms, handoversMax: 1 } }
    expect(await o.vendor('owner')('PUT /vendor/benefit-types/:code', changed)).toMatchObject({ status: 200 })
    expect(await inventory(o)).toMatchObject([{ name, terms: { handoversMax: 5 } }])
    expect((await o.vendor('auditor')('GET /vendor/benefit-types', {})).body.items).toContainEqual(
      expect.objectContaining({ code }),
    )
    expect(await o.vendor('auditor')('PUT /vendor/benefit-types/:code', changed)).toMatchObject({ status: 403 })
  })
  test('by the vendor’s hand says why, and lasts to the end of its last day', async () => {
    const o = await office()
    const given = { tenantId: o.tenantId, type: 'cloudLicences', quantity: 3, validTo: '2026-12-31', reason: 'Launch partner' } // biome-ignore format: a form
    const { status, body } = await o.vendor('partnerManager')('POST /vendor/partners/:tenantId/benefits', given)
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { total: 3, note: 'Launch partner', validTo: '2027-01-01T00:00:00.000Z' },
    })
  })
  test('by hand cannot end before it begins', async () => {
    const o = await office()
    const given = { tenantId: o.tenantId, type: 'cloudLicences', quantity: 3, validTo: '2025-12-31', reason: 'Late' }
    const { status, body } = await o.vendor('owner')('POST /vendor/partners/:tenantId/benefits', given)
    expect({ status, body }).toMatchObject({ status: 422, body: { code: 'benefits.grantEnded' } })
  })
  test('is seen by nobody but the admins of the company', async () => {
    const [o, other] = [await office(), await office()]
    const [row] = await granted(o, line(o, 'marketing', 1n))
    const entitlementId = row?.id as NonNullable<typeof row>['id']
    expect(await inventory(other)).toEqual([])
    expect(await other.as('globalAdmin')('GET /benefits/:entitlementId', { entitlementId })).toMatchObject({ status: 404 }) // biome-ignore format: one thought
    expect(await o.as('salesAgent')('GET /benefits', {})).toMatchObject({ status: 403 })
  })
})

describe('what a source granted', () => {
  test('is taken back as a whole, with what was handed out of it, and twice changes nothing', async () => {
    const o = await office()
    const { member } = await placed(o, [])
    const [row] = await granted(o, line(o, 'developerSubscriptions'), line(o, 'marketing', 1n))
    const entitlementId = row?.id as NonNullable<typeof row>['id']
    await o.as('globalAdmin')('POST /benefits/:entitlementId/allocations', { entitlementId, memberId: member.id })
    const back = () => o.within((ctx) => withdrawEntitlements(ctx, source))
    expect([await back(), await back()]).toEqual([2, 0])
    expect((await inventory(o)).map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn'])
    const { body } = await o.as('globalAdmin')('GET /benefits/:entitlementId/allocations', { entitlementId })
    expect(body.items).toMatchObject([{ status: 'withdrawn', moves: [] }])
  })
  test('counts as used from the first assignment of a credit on, and another source’s does not', async () => {
    const o = await office()
    const { member } = await placed(o, [])
    const [row] = await granted(o, line(o, 'cloudCreditMonthly'))
    const used = (id: string) => o.within((ctx) => usedOf(ctx, { kind: 'level', id }))
    expect(await used('purchase 1')).toEqual({ used: false, keysViewed: false })
    const entitlementId = row?.id as NonNullable<typeof row>['id']
    await o.as('globalAdmin')('POST /benefits/:entitlementId/allocations', { entitlementId, memberId: member.id })
    expect(await used('purchase 1')).toEqual({ used: true, keysViewed: false })
    expect(await used('purchase 2')).toEqual({ used: false, keysViewed: false })
  })
})

describe('at the end', () => {
  const network = (o: Office, job: typeof endEntitlements) => o.within(job, 'network')
  const run = async (o: Office, job: typeof endEntitlements) => {
    while ((await network(o, job)) > 0);
  }

  test('thirty days before, whoever looks after benefits is written to once, in their language', async () => {
    const o = await office({ now: '2001-03-02T09:00:00Z' })
    await placed(o, ['partnerAdmin'])
    await granted(o, line(o, 'advisoryHours', 5n, 31))
    await run(o, remindOfEnds)
    expect(await lettersOf(o)).toEqual([])
    o.clock.moveTo('2001-03-04T09:00:00Z')
    await run(o, remindOfEnds)
    await run(o, remindOfEnds)
    expect((await lettersOf(o)).map(({ letter, facts }) => [letter, facts.available])).toEqual([
      ['benefits.expiring', 5],
    ])
  })
  test('the right and what was handed out of it are over, and nothing more can be assigned', async () => {
    const o = await office({ now: '2001-03-02T09:00:00Z' })
    const { member } = await placed(o, [])
    const [row] = await granted(o, line(o, 'trainingVouchers', 2n, 10))
    const entitlementId = row?.id as NonNullable<typeof row>['id']
    const assign = () => o.as('globalAdmin')('POST /benefits/:entitlementId/allocations', { entitlementId, memberId: member.id }) // biome-ignore format: one thought
    await assign()
    o.clock.moveTo('2001-03-12T09:00:01Z')
    await run(o, expireAllocations)
    await run(o, endEntitlements)
    expect(await inventory(o)).toMatchObject([{ status: 'ended', moves: [] }])
    const { body } = await o.as('globalAdmin')('GET /benefits/:entitlementId/allocations', { entitlementId })
    expect(body.items).toMatchObject([{ status: 'expired' }])
    expect(await assign()).toMatchObject({ status: 409, body: { code: 'benefits.over' } })
  })
})
