import { and, inArray } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { across } from '#kernel/store.ts'
import { entitlements } from '#modules/benefits/index.ts'
import { aliases } from '#modules/membership/index.ts'
import { type Buyer, bought, buyer, held, ownSettings } from '#test/buyer.ts'
import { lettersOf } from '#test/enrolled.ts'
import { hire } from '#test/hearing.ts'
import { certificates } from '../certificates/tables.ts'
import { holdLevel } from '../holdings/commands.ts'
import { settleLevels } from '../holdings/renewals.ts'
import { holdings } from '../holdings/tables.ts'
import { levelUnions } from '../unions/tables.ts'

beforeEach(ownSettings)

const day = (text: string) => new Date(`${text}T09:00:00Z`)
type Held = readonly [code: string, anniversary: string]
async function company(...levels: Held[]) {
  const o = await buyer()
  for (const [code, anniversary] of levels)
    await o.within((ctx) => holdLevel(ctx, { code, since: day('2025-04-01'), anniversary: day(anniversary), source: 'migration' })) // biome-ignore format: one thought
  return o
}
async function accepted(a: Buyer, b: Buyer) {
  const { body } = await a.as('globalAdmin')('POST /merges', { partnerId: b.partnerId })
  await b.as('globalAdmin')('POST /merges/:id/acceptance', { id: body.id })
  return body.id
}
async function merged(a: Buyer, b: Buyer) {
  const id = await accepted(a, b)
  expect((await a.as('globalAdmin')('POST /merges/:id/confirmation', { id })).status).toBe(200)
  return id
}
const undone = (a: Buyer, id: Awaited<ReturnType<typeof accepted>>) =>
  a.as('globalAdmin')('DELETE /merges/:id/confirmation', { id })
const of = async (o: Buyer, code: string) =>
  (await held(o, code)).map(({ status, source, anniversary }) => [status, source, String(anniversary).slice(0, 10)])
const offer = async (o: Buyer, code: string) => (await o.as('partnerAdmin')('GET /levels/:code', { code })).body

/** Everything of levels, benefits and old IDs that a merge may touch; a badge is signed anew, and writes are not counted. */
const pictureOf = (...companies: Buyer[]) =>
  (companies[0] as Buyer).within(async (ctx) => {
    const ids = companies.map(({ tenantId }) => tenantId as Id<'tenant'>)
    const uncounted = { version: 0, updatedAt: 0, token: 0, signedAt: 0 }
    const rowsOf = async (table: PgTable & { tenantId: PgColumn }) => {
      const rows = await ctx.db.select().from(table).where(and(across(ctx, table), inArray(table.tenantId, ids)))
      return rows.map((row) => JSON.stringify({ ...row, ...uncounted }, (_, it) => (typeof it === 'bigint' ? `${it}` : it))).sort()
    } // biome-ignore format: one thought
    const all: string[][] = []
    for (const table of [holdings, certificates, entitlements, aliases, levelUnions]) all.push(await rowsOf(table))
    return all
  }, 'network')

describe('what a merge does to levels (domain.md 1.8)', () => {
  // biome-ignore format: a table
  test.each<[string, string, Held[], Held[], unknown[]]>([
    ['the later renewal date of a pack held by both counts',      'launchPack',    [['launchPack', '2026-07-01']],    [['launchPack', '2026-09-01']],     ['active', 'migration', '2026-09-01']],
    ['our own renewal date stays where it is the later one',      'launchPack',    [['launchPack', '2026-07-01']],    [['launchPack', '2026-06-01']],     ['active', 'migration', '2026-07-01']],
    ['the later anniversary of a designation held by both counts', 'dataPartner',  [['dataPartner', '2026-05-01']],   [['dataPartner', '2027-01-01']],    ['active', 'migration', '2027-01-01']],
    ['one that was overdue here goes on with the later date',     'dataPartner',   [['dataPartner', '2026-02-20']],   [['dataPartner', '2026-08-01']],    ['active', 'migration', '2026-08-01']],
    ['the solution areas of both are held',                       'dataPartner',   [['securityPartner', '2026-05-01']], [['dataPartner', '2026-08-01']],  ['active', 'merge', '2026-08-01']],
    ['a specialisation of the other is retained',                 'dataPlatforms', [],                                [['dataPlatforms', '2026-08-01']],  ['active', 'merge', '2026-08-01']],
    ['a retired level keeps our anniversary, later or not',       'silverBenefits', [['silverBenefits', '2026-05-01']], [['silverBenefits', '2026-08-01']], ['active', 'migration', '2026-05-01']],
    ['a retired level of the other alone comes with theirs',      'goldBenefits',  [],                                [['goldBenefits', '2026-08-01']],   ['active', 'merge', '2026-08-01']],
  ])('%s', async (_, code, ours, theirs, expected) => {
    const [a, b] = [await company(...ours), await company(...theirs)]
    await merged(a, b)
    expect(await of(a, code)).toEqual([expected])
    const own = theirs.find((one) => one[0] === code)
    if (own) expect(await of(b, code)).toEqual([['active', 'migration', own[1]]])
  })

  test('benefits of both stay with the tenant that has them until they expire, and none is given twice', async () => {
    const [a, b] = [await buyer(), await buyer()]
    await bought(b)
    const benefits = (o: Buyer) =>
      o.within(async ({ db }) => (await db.execute(`select type_code, quantity::text, status, valid_to from benefit_entitlements order by 1, 4`)).rows) // biome-ignore format: one thought
    const [ours, theirs] = [await benefits(a), await benefits(b)]
    await merged(a, b)
    expect([await benefits(a), await benefits(b)]).toEqual([ours, theirs])
    expect(await of(a, 'launchPack')).toEqual([['active', 'merge', '2027-03-02']])
  })

  test('is said beforehand by name, in both languages', async () => {
    const [a, b] = [await company(['launchPack', '2026-07-01']), await company(['launchPack', '2026-09-01'], ['dataPartner', '2026-08-01'])] // biome-ignore format: one thought
    const { things } = (await a.as('globalAdmin')('GET /merges/:id/preview', { id: await accepted(a, b) })).body
    const levels = things.find(({ name }) => name === 'levels')?.effect
    expect(levels?.en).toMatch(
      /Comes from “.+”: Solutions Partner for Data and AI\. The anniversary moves for: Launch Pack\./,
    )
    expect(levels?.ko).toMatch(/데이터와 AI 솔루션 파트너.*런치 팩/)
  })

  test('leaves ordering and renewing to the account that leads, and reminds nobody else', async () => {
    const [a, b] = [await buyer(), await company(['launchPack', '2026-03-20'])]
    await hire(a, 'globalAdmin')
    await hire(b, 'globalAdmin')
    await merged(a, b)
    const blocked = (await offer(b, 'launchPack')).conditions.find(({ met }) => !met)
    expect(blocked).toMatchObject({ name: 'levelAccount', cause: 'partOfAnother', link: '/account/tenants' })
    a.clock.moveTo(day('2026-03-20'))
    while ((await a.within(settleLevels, 'network')) > 0);
    const near = async (o: Buyer) => (await lettersOf(o)).filter(({ letter }) => letter.startsWith('levels.renewal'))
    expect([(await near(a)).length, (await near(b)).length]).toEqual([1, 0])
    expect((await offer(a, 'launchPack')).ready).toBe(true)
  })
})

describe('an undo of a merge', () => {
  const dates = ['2026-02-20', '2026-03-20', '2026-06-01', '2026-11-01', '2027-02-01'] as const
  const codes = ['launchPack', 'dataPartner', 'securityPartner', 'dataPlatforms', 'silverBenefits', 'goldBenefits']
  const levels = fc.uniqueArray(fc.tuple(fc.constantFrom(...codes), fc.constantFrom(...dates)), { selector: ([code]) => code, maxLength: 5 }) // biome-ignore format: one thought

  test('leaves levels, certificates, benefits and old IDs exactly as they were, whatever both held', async () => {
    await fc.assert(
      fc.asyncProperty(levels, levels, async (ours, theirs) => {
        const [a, b] = [await company(...ours), await company(...theirs)]
        const before = await pictureOf(a, b)
        const id = await merged(a, b)
        expect((await undone(a, id)).status).toBe(200)
        expect(await pictureOf(a, b)).toEqual(before)
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  test('is not kept from it by a reminder or by the day a level falls due', async () => {
    const [a, b] = [await company(['launchPack', '2026-03-05']), await company(['launchPack', '2026-03-10'])]
    const id = await merged(a, b)
    a.clock.moveTo(day('2026-03-12'))
    while ((await a.within(settleLevels, 'network')) > 0);
    expect((await undone(a, id)).status).toBe(200)
    expect(await of(a, 'launchPack')).toEqual([['grace', 'migration', '2026-03-05']])
  })

  test('is refused once one of the levels that came has been renewed', async () => {
    const [a, b] = [await buyer(), await company(['launchPack', '2026-03-10'])]
    const id = await merged(a, b)
    a.clock.moveTo(day('2026-03-12'))
    await bought(a)
    expect((await undone(a, id)).body).toMatchObject({ code: 'levelStructure.renewedSince' })
  })
})
