import { beforeEach, describe, expect, test } from 'vitest'
import { beforehandOf, bought, buy, buyer, held, ownSettings } from '#test/buyer.ts'
import { lettersOf } from '#test/enrolled.ts'
import { hire, settle } from '#test/hearing.ts'
import type { Office } from '#test/office.ts'
import { renewAutomatically } from '../purchases/commands/auto.ts'
import { holdLevel } from './commands.ts'
import { settleLevels } from './renewals.ts'

beforeEach(ownSettings)

const day = (text: string) => new Date(`${text}T09:00:00Z`)
async function walk(o: Office, ...days: string[]) {
  for (const one of days) {
    o.clock.moveTo(day(one))
    while ((await o.within(settleLevels, 'network')) > 0);
  }
}
const letters = async (o: Office) =>
  (await lettersOf(o)).filter(({ letter }) => /^levels\.(renewal|lapsed|auto)/.test(letter)).map(({ letter }) => letter.replace('levels.', '')) // biome-ignore format: one thought
const stateOf = async (o: Office, code = 'launchPack') => (await held(o, code))[0]?.status

describe('a level', () => {
  test('that comes with the enrolment is held from the first day, without end and without a certificate', async () => {
    const o = await buyer()
    expect(await held(o, 'networkMember')).toMatchObject([
      { status: 'active', source: 'enrolment', anniversary: null, certificate: null },
    ])
  })

  test('is due at its anniversary, lapses thirty days later, and is bought anew with a gap', async () => {
    const o = await buyer()
    await bought(o)
    const seen: unknown[] = []
    for (const one of ['2027-03-01', '2027-03-02', '2027-03-31', '2027-04-01']) {
      await walk(o, one)
      seen.push(await stateOf(o))
    }
    expect(seen).toEqual(['active', 'grace', 'grace', 'lapsed'])
    o.clock.moveTo(day('2027-05-10'))
    await bought(o)
    expect(await held(o, 'launchPack')).toMatchObject([
      { status: 'active', since: '2027-05-10T09:00:00.000Z', anniversary: '2028-05-09T09:00:00.000Z' },
      { status: 'lapsed', endedAt: '2027-04-01T09:00:00.000Z' },
    ])
  })

  test('renewed in its grace goes on, a year from the payment', async () => {
    const o = await buyer()
    await bought(o)
    await walk(o, '2027-03-20')
    await bought(o)
    expect(await held(o, 'launchPack')).toMatchObject([
      {
        status: 'active',
        since: '2026-03-02T09:00:00.000Z',
        periodFrom: '2027-03-20T09:00:00.000Z',
        anniversary: '2028-03-19T09:00:00.000Z',
      },
    ])
  })

  test('is what it was when it was bought, whatever the vendor sells now', async () => {
    const o = await buyer()
    await bought(o)
    const { body } = await o.vendor('owner')('GET /vendor/levels/:code/versions', { code: 'launchPack' })
    const before = body.items[0] as (typeof body.items)[number] // it is one of those every installation begins with
    const { kind: _, fee: __, activeFrom: ___, publishedBy: ____, publishedAt: _____, number, ...same } = before
    const sell = (changes: object) =>
      o.vendor('owner')('PUT /vendor/levels/:code', { ...same, currency: 'USD', fee: '47500', ...changes } as never)
    const after = await sell({ fee: '99900', name: { en: 'Launch Pack Plus', ko: '런치 팩 플러스' }, benefits: [] })
    expect(after.body).toMatchObject({ number: number + 1, fee: { amount: '999.00' } })
    expect((await held(o, 'launchPack'))[0]).toMatchObject({ number, name: same.name })
    await sell({})
  })
})

describe('reminders', () => {
  test('go out 120, 90, 60, 30 and 0 days before and when it lapses, each once, to whoever can renew, in their language', async () => {
    const o = await buyer()
    await hire(o, 'partnerAdmin', 'ko')
    await bought(o)
    await walk(
      o,
      '2026-10-01',
      '2026-11-02',
      '2026-11-03',
      '2026-12-02',
      '2027-01-01',
      '2027-01-31',
      '2027-02-01',
      '2027-03-02',
      '2027-03-15',
      '2027-04-01',
      '2027-04-02',
    )
    expect(await letters(o)).toEqual([...Array(4).fill('renewalNear'), 'renewalOverdue', 'lapsed'])
    expect((await lettersOf(o)).find(({ letter }) => letter === 'levels.renewalNear')).toMatchObject({ language: 'ko', facts: { days: 120, level: '런치 팩' } }) // biome-ignore format: one thought
  })

  test('that were missed are not sent late: only the latest is', async () => {
    const o = await buyer()
    await hire(o, 'globalAdmin')
    await bought(o)
    await walk(o, '2027-02-20')
    expect(await letters(o)).toEqual(['renewalNear'])
  })

  test('follow the days the vendor chose', async () => {
    const o = await buyer()
    await hire(o, 'globalAdmin')
    const { body } = await o.vendor('owner')('GET /vendor/level-settings', {})
    await o.vendor('owner')('PUT /vendor/level-settings', { ...body, reminderDays: [7] })
    await bought(o)
    await walk(o, '2027-02-20', '2027-02-23', '2027-02-24', '2027-03-03')
    expect(await letters(o)).toEqual(['renewalNear'])
  })
})

test('a renewal that is due is an action, until somebody renews', async () => {
  const o = await buyer()
  const open = async () => {
    await settle(o)
    const { body } = await o.as('partnerAdmin')('GET /inbox', {})
    return body.items.filter(({ code }) => code === 'level.renewalDue').map(({ link }) => link)
  }
  await bought(o)
  await walk(o, '2027-02-20', '2027-03-05')
  expect(await open()).toEqual(['/membership/levels/launchPack'])
  await bought(o)
  expect(await open()).toEqual([])
})

describe('automatic renewal', () => {
  const auto = { method: 'card', card: 'test-approved', autoRenew: true }
  const run = (o: Office) => beforehandOf(o, renewAutomatically)

  test('pays by the card of the last order on the anniversary, once, and goes on', async () => {
    const o = await buyer()
    await bought(o, 'launchPack', auto)
    await walk(o, '2027-03-02')
    while ((await run(o)) > 0) await settle(o)
    expect((await held(o, 'launchPack'))[0]).toMatchObject({
      status: 'active',
      autoRenew: true,
      anniversary: '2028-03-01T09:00:00.000Z',
    })
    expect((await o.as('partnerAdmin')('GET /purchases', {})).body.items.map(({ kind }) => kind)).toEqual([
      'renewal',
      'new',
    ])
  })

  test('that cannot go through says why, and is left to people', async () => {
    const o = await buyer()
    await hire(o, 'globalAdmin', 'en')
    await bought(o, 'launchPack', auto)
    await o.within(({ db }) => db.execute(`update level_purchases set card_token = 'test-expired'`))
    await walk(o, '2027-03-02')
    while ((await run(o)) > 0) await settle(o)
    expect((await held(o, 'launchPack'))[0]).toMatchObject({ status: 'grace', autoRenew: false })
    expect(await letters(o)).toEqual(['renewalOverdue', 'autoRenewalStopped'])
  })

  test('once off stays off until the next renewal', async () => {
    const o = await buyer()
    await bought(o, 'launchPack', auto)
    const holdingId = (await held(o, 'launchPack'))[0]?.id as never
    const set = (on: boolean) => o.as('partnerAdmin')('PUT /holdings/:holdingId/renewal', { holdingId, on })
    expect([(await set(true)).status, (await set(false)).body.autoRenew, (await set(true)).status]).toEqual([
      200,
      false,
      409,
    ])
  })
})

describe('a level brought from elsewhere', () => {
  const bring = (o: Office, since: string, anniversary: string | null) =>
    o.within((ctx) => holdLevel(ctx, { code: 'launchPack', since: day(since), anniversary: anniversary ? day(anniversary) : null, source: 'migration' })) // biome-ignore format: one thought

  // biome-ignore format: a table
  test.each([
    ['2025-06-01', '2026-06-01', 'active'], ['2025-02-20', '2026-02-20', 'grace'], ['2024-02-01', '2025-02-01', 'lapsed'],
  ])('since %s until %s is %s, however often it is brought', async (since, anniversary, status) => {
    const o = await buyer()
    await Promise.all([bring(o, since, anniversary), bring(o, since, anniversary)])
    await bring(o, since, anniversary)
    expect(await held(o, 'launchPack')).toMatchObject([{ status, source: 'migration' }])
  })

  test('given by the vendor comes with its benefits, and is taken back with them', async () => {
    const o = await buyer()
    const there = { tenantId: o.tenantId, code: 'launchPack', reason: 'Pilot of the programme' }
    const given = await o.vendor('partnerManager')('POST /vendor/partners/:tenantId/levels', there)
    expect(given.body).toMatchObject({ status: 'active', source: 'vendor', reason: 'Pilot of the programme' })
    expect((await o.vendor('partnerManager')('POST /vendor/partners/:tenantId/levels', there)).status).toBe(409)
    expect((await buy(o, 'launchPack')).status).toBe(403)
    const taken = await o.vendor('partnerManager')('POST /vendor/partners/:tenantId/levels/:holdingId/withdrawal', { tenantId: o.tenantId, holdingId: given.body.id, reason: 'The pilot is over' }) // biome-ignore format: one thought
    expect(taken.body).toMatchObject({ status: 'withdrawn', reason: 'The pilot is over', certificate: null })
    const { rows } = await o.within(({ db }) =>
      db.execute(`select distinct status from benefit_entitlements where source_id = '${given.body.id}'`),
    )
    expect(rows).toEqual([{ status: 'withdrawn' }])
  })
})

test('a level that was bought and is taken back by the vendor goes with the benefits of its order', async () => {
  const o = await buyer()
  const active = async () => {
    const { body } = await o.as('partnerAdmin')('GET /benefits', { source: 'level', status: 'active' })
    return body.items.map(({ id }) => id)
  }
  const before = await active()
  await bought(o)
  const holdingId = (await held(o, 'launchPack'))[0]?.id as never
  expect((await active()).length).toBeGreaterThan(before.length)
  const there = { tenantId: o.tenantId, holdingId, reason: 'It was sold by mistake' }
  await o.vendor('partnerManager')('POST /vendor/partners/:tenantId/levels/:holdingId/withdrawal', there)
  expect(await active()).toEqual(before)
})
