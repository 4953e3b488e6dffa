import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/context.ts'
import { type Buyer, beforehandOf, bought, buyer, FULL, held, measured, ownSettings } from '#test/buyer.ts'
import { lettersOf } from '#test/enrolled.ts'
import { hire, settle } from '#test/hearing.ts'
import { holdLevel } from '../holdings/commands.ts'
import { enrolQualified, goOn } from './commands.ts'
import { anniversaryNumber, goesOnByItself } from './rules.ts'

beforeEach(ownSettings)

const day = (text: string) => new Date(`${text}T09:00:00Z`)
const hold = (o: Buyer, code: string, since: string, anniversary: string) =>
  o.within((ctx) => holdLevel(ctx, { code, since: day(since), anniversary: day(anniversary), source: 'migration' }))
const of = async (o: Buyer, code: string) =>
  (await held(o, code)).map(({ status, source, anniversary }) => [status, source, String(anniversary).slice(0, 10)])
const enrol = (o: Buyer) => beforehandOf(o, enrolQualified)
const renew = (o: Buyer) => beforehandOf(o, goOn)
/** A hundred and twenty companies like this one, that come before every other. */
async function multiply({ db }: Ctx, tenantId: string) {
  for (const table of ['tenants', 'accounts', 'level_holdings', 'score_days']) {
    const known = sql`select column_name as name from information_schema.columns where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'`
    const names = (await db.execute<{ name: string }>(known)).rows.map(({ name }) => name)
    await db.execute(sql`insert into ${sql.raw(`${table} (${names})`)} select ${sql.raw(names.map((name) => `made.${name}`).join())}
      from ${sql.raw(table)} one, generate_series(1, 120) n, format('00000000-0000-7000-8000-%s', lpad(n::text, 12, '0')) fresh,
           jsonb_populate_record(one, jsonb_build_object('id', case one.id when one.tenant_id then fresh else one.id::text end, 'tenant_id', fresh, 'global_id', n::text)) made
     where one.tenant_id = ${tenantId}`)
  }
}
const STRONG = { ...FULL, advancedCertifications: 8, deployments: 6 }

describe('a further area', () => {
  // biome-ignore format: a table
  test.each([
    ['who holds a designation',      'securityPartner', '2026-09-01', [['active', 'qualified', '2026-09-01']]],
    ['who holds a retired level',    'silverBenefits',  '2026-07-01', [['active', 'qualified', '2026-07-01']]],
    ['nobody who holds a pack only', 'launchPack',      '2026-09-01', []],
  ])('comes by being qualified to %s, without order or fee', async (_, code, anniversary, expected) => {
    const o = await buyer()
    await hold(o, code, '2025-09-01', anniversary)
    await measured(o, '2026-02-20')
    await enrol(o)
    expect(await of(o, 'dataPartner')).toEqual(expected)
    expect((await o.as('partnerAdmin')('GET /purchases', {})).body.items).toEqual([])
  })

  test('comes once, with its certificate and a letter to who can renew, and with no second bundle of benefits', async () => {
    const o = await buyer()
    await hire(o, 'partnerAdmin', 'ko')
    await hold(o, 'securityPartner', '2025-09-01', '2026-09-01')
    await measured(o, '2026-02-20')
    await enrol(o)
    await enrol(o)
    expect(await held(o, 'dataPartner')).toMatchObject([{ certificate: expect.any(String) }])
    const told = (await lettersOf(o)).filter(({ letter }) => letter === 'levels.enrolledAutomatically')
    expect(told).toMatchObject([{ language: 'ko', facts: { level: '데이터와 AI 솔루션 파트너' } }])
    const { rows } = await o.within(({ db }) => db.execute(`select from benefit_entitlements where source_name ->> 'en' <> 'Network member'`)) // biome-ignore format: one thought
    expect(rows).toEqual([])
  })

  // biome-ignore format: a table
  test.each([
    ['with too few points',        { netCustomerAdds: 1 }],
    ['with one metric at zero',    { ...FULL, deployments: 0 }],
  ])('does not come %s', async (_, figures) => {
    const o = await buyer()
    await hold(o, 'securityPartner', '2025-09-01', '2026-09-01')
    await measured(o, '2026-02-20', figures)
    await enrol(o)
    expect(await of(o, 'dataPartner')).toEqual([])
  })

  test('comes by the points of a day of the window, or of the last day before it', async () => {
    const [standing, past] = [await buyer(), await buyer()]
    for (const o of [standing, past]) {
      await hold(o, 'securityPartner', '2025-09-01', '2026-09-01')
      await measured(o, '2025-08-20')
    }
    await measured(past, '2025-09-20', { usageGrowth: 0 })
    await enrol(standing)
    expect([(await of(standing, 'dataPartner')).length, (await of(past, 'dataPartner')).length]).toEqual([1, 0])
  })

  test('comes to whoever is ready, however many before them had the points and are not', async () => {
    const unready = await buyer()
    await hold(unready, 'securityPartner', '2025-09-01', '2026-09-01')
    await measured(unready, '2026-02-20', { ...FULL, deployments: 0 })
    await unready.within((ctx) => multiply(ctx, unready.tenantId), 'network')
    const o = await buyer()
    await hold(o, 'securityPartner', '2025-09-01', '2026-09-01')
    await measured(o, '2026-02-20')
    expect(await enrol(o)).toBe(1)
    expect(await of(o, 'dataPartner')).toHaveLength(1)
  })

  test('does not come back by itself where the vendor took it', async () => {
    const o = await buyer()
    await hold(o, 'securityPartner', '2025-09-01', '2026-09-01')
    await measured(o, '2026-02-20')
    await enrol(o)
    const holdingId = (await held(o, 'dataPartner'))[0]?.id as never
    await o.vendor('owner')('POST /vendor/partners/:tenantId/levels/:holdingId/withdrawal', { tenantId: o.tenantId, holdingId, reason: 'Figures were wrong' }) // biome-ignore format: one thought
    await enrol(o)
    expect((await of(o, 'dataPartner')).map(([status]) => status)).toEqual(['withdrawn'])
  })

  test('goes on with what opened it while both are true, and is overdue when the score fell', async () => {
    const o = await buyer()
    await hold(o, 'securityPartner', '2025-09-01', '2026-09-01')
    await measured(o, '2026-02-20')
    await enrol(o)
    o.clock.moveTo(day('2026-09-01'))
    await renew(o)
    expect(await of(o, 'dataPartner')).toEqual([['active', 'qualified', '2027-09-01']])
    await measured(o, '2026-12-01', { ...FULL, deployments: 0 })
    o.clock.moveTo(day('2027-09-01'))
    await renew(o)
    expect(await of(o, 'dataPartner')).toEqual([['active', 'qualified', '2027-09-01']])
  })
})

describe('a specialisation', () => {
  // biome-ignore format: a table
  test.each([
    ['2025-05-01', '2026-05-01', 1, true],
    ['2024-05-01', '2026-05-01', 2, false],
    ['2023-05-01', '2026-05-01', 3, true],
    ['2026-03-01', '2026-05-01', 1, true],
  ])('held since %s until %s is at its anniversary no. %i: by itself %s', (since, anniversary, number, itself) => {
    const holding = { kind: 'specialisation', source: 'purchase', since: day(since), anniversary: day(anniversary) } as const
    expect(anniversaryNumber(holding, { validityDays: 365 })).toBe(number)
    expect(goesOnByItself(holding, { validityDays: 365, offered: true })).toBe(itself)
  })

  async function specialist(since: string) {
    const o = await buyer()
    await hire(o, 'globalAdmin')
    await hold(o, 'dataPartner', '2025-09-01', '2026-09-01')
    await hold(o, 'dataPlatforms', since, '2026-05-01')
    o.clock.moveTo(day('2026-03-05'))
    return o
  }
  const note = async (o: Buyer) =>
    (await o.as('partnerAdmin')('GET /levels/:code', { code: 'dataPlatforms' })).body.note?.en

  test('is renewed by itself in odd years when its criteria are met, with its benefits, to the day', async () => {
    const o = await specialist('2025-05-01')
    await measured(o, '2026-03-01', STRONG)
    expect(await note(o)).toMatch(/^This year it renews itself/)
    await renew(o)
    await renew(o)
    expect(await of(o, 'dataPlatforms')).toEqual([['active', 'migration', '2027-05-01']])
    const { rows } = await o.within(({ db }) => db.execute(`select type_code, valid_from::date::text as from from benefit_entitlements where source_name ->> 'en' like 'Specialist%' order by 1`)) // biome-ignore format: one thought
    expect(rows.map(({ from }) => from)).toEqual(['2026-05-01', '2026-05-01', '2026-05-01'])
    expect((await lettersOf(o)).filter(({ letter }) => letter === 'levels.reenrolled')).toHaveLength(1)
  })

  test('whose criteria are not met waits, and is renewed when they are, until its grace ends', async () => {
    const o = await specialist('2025-05-01')
    await renew(o)
    expect(await of(o, 'dataPlatforms')).toEqual([['active', 'migration', '2026-05-01']])
    o.clock.moveTo(day('2026-05-10'))
    await measured(o, '2026-05-09', STRONG)
    await renew(o)
    expect(await of(o, 'dataPlatforms')).toEqual([['active', 'migration', '2027-05-01']])
  })

  test('is ordered in even years, its criteria looked at anew', async () => {
    const o = await specialist('2024-05-01')
    expect(await note(o)).toMatch(/^This year the specialisation is renewed by an order/)
    await measured(o, '2026-03-01', STRONG)
    await renew(o)
    expect(await of(o, 'dataPlatforms')).toEqual([['active', 'migration', '2026-05-01']])
    await bought(o, 'dataPlatforms')
    await settle(o)
    expect(await of(o, 'dataPlatforms')).toEqual([['active', 'migration', '2027-03-05']])
  })
})
