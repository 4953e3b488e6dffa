import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oldCentre, person, planned } from '#test/oldCentre.ts'
import { statusOf } from '../legacy/rules.ts'
import { sendNotices } from './commands.ts'
import { daysLeft, phaseOf, proposal, roundOf } from './rules.ts'

const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code
const plan = { ...proposal(new Date('2026-01-01')), announceOn: '2026-01-10', freezeOn: '2026-03-01', retireOn: '2026-04-01', zone: 'Asia/Seoul', noticeDays: [60, 30, 7, 1] } // biome-ignore format: one thought

describe('a plan', () => {
  // biome-ignore format: a table
  test.each([
    ['2026-01-09T14:59:59Z', 'planned',   82, null],
    ['2026-01-09T15:00:00Z', 'announced', 81, '2026-04-01 announced'],
    ['2026-01-30T15:00:00Z', 'announced', 60, '2026-04-01 60'],
    ['2026-02-28T14:59:59Z', 'announced', 32, '2026-04-01 60'],
    ['2026-02-28T15:00:00Z', 'frozen',    31, '2026-04-01 60'],
    ['2026-03-25T00:00:00Z', 'frozen',     7, '2026-04-01 7'],
    ['2026-03-31T14:59:59Z', 'frozen',     1, '2026-04-01 1'],
    ['2026-03-31T15:00:00Z', 'retired',    0, null],
  ] as const)('at %s is %s, %i days before the end, and its notice is %s', (at, phase, left, round) => {
    const now = new Date(at)
    expect([phaseOf(plan, now), daysLeft(plan, now), roundOf(plan, now)]).toEqual([phase, left, round])
  })

  test('goes one way only, and its notices come nearer', () => {
    const phases = ['planned', 'announced', 'frozen', 'retired']
    const at = fc.integer({ min: 0, max: 120 * 24 }).map((hours) => new Date(Date.UTC(2026, 0, 1, hours)))
    fc.assert(
      fc.property(at, at, (one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one]
        expect(phases.indexOf(phaseOf(plan, earlier))).toBeLessThanOrEqual(phases.indexOf(phaseOf(plan, later)))
        expect(daysLeft(plan, later)).toBeLessThanOrEqual(daysLeft(plan, earlier))
      }),
    )
  })

  test('is refused with days out of order, in the past, notices that never come, or half a letter', async () => {
    const { manager } = await oldCentre()
    const wrong = { freezeOn: '2025-12-01', zone: 'Asia/Seoul', noticeDays: [7, 500], body: { en: 'x', ko: ' ' } }
    const { status, body } = await planned(manager, '2026-02-01', wrong)
    const problems = (body as unknown as { fields: { code: string; field: string }[] }).fields
    expect(status).toBe(422)
    expect(problems.map(({ field }) => field).sort()).toEqual(['body.ko', 'freezeOn', 'noticeDays', 'retireOn'])
    expect(JSON.stringify(problems)).toContain('“500” does not fit')
    expect(codeOf(await planned(manager, '2026-05-01', { zone: 'Mars/Olympus' }))).toBe('migration.zoneUnknown')
  })

  test('is proposed first, kept with a version, refused to whoever saw another, and fixed once it is over', async () => {
    const { o, manager } = await oldCentre()
    expect((await manager('GET /vendor/retirement', {})).body).toMatchObject({
      isPlanned: false,
      phase: 'unplanned',
      version: null,
    })
    expect((await planned(manager, '2026-04-01')).body).toMatchObject({ isPlanned: true, phase: 'frozen', version: 1 })
    expect((await o.stranger('GET /legacy/retirement', {})).body).toEqual({
      phase: 'frozen',
      announceOn: '2026-01-01',
      freezeOn: '2026-02-01',
      retireOn: '2026-04-01',
    })
    o.clock.moveTo('2026-04-02T00:00:00Z')
    expect(codeOf(await planned(manager, '2026-09-01'))).toBe('migration.retiredAlready')
  })

  test('that letters have told of is moved only by whoever is told how many know, and is sure', async () => {
    const { o, manager, account } = await oldCentre()
    await planned(manager, '2026-04-01')
    const at = (name: string) => `${name}-${o.tenantId.slice(-8)}@nuri.example`
    await account({ contacts: [{ email: at('ga'), role: 'Global admin' }] })
    expect((await planned(manager, '2026-04-02')).status).toBe(200)
    while ((await o.within(sendNotices, 'network')) > 0);
    const text = { en: 'Soon', ko: '곧' }
    expect((await planned(manager, '2026-04-02', { subject: text })).status).toBe(200)
    const { status, body } = await planned(manager, '2026-05-01')
    expect([status, codeOf({ body })]).toEqual([409, 'migration.toldOtherwise'])
    const { letters, people } = (body as unknown as { facts: { letters: number; people: number } }).facts
    expect(letters).toBeGreaterThanOrEqual(people)
    expect(people).toBeGreaterThanOrEqual(1)
    expect((await manager('GET /vendor/retirement', {})).body).toMatchObject({ retireOn: '2026-04-02' })
    expect((await planned(manager, '2026-05-01', { sure: true })).body).toMatchObject({ retireOn: '2026-05-01' })
  })

  test('shows its letter in both languages before anybody gets it', async () => {
    const { manager } = await oldCentre()
    await planned(manager, '2026-04-01')
    const { body } = await manager('POST /vendor/retirement/preview', {
      subject: '{days}일 남음',
      body: '{company:이/가} 할 일',
      language: 'ko',
    })
    expect(body).toMatchObject({ subject: '30일 남음 (다온열 주식회사 안내)', button: '계정 인수하기' })
    expect(body.paragraphs[0]).toContain('다온열 주식회사가 할 일')
    expect(body.paragraphs[1]).toContain('2026. 4. 1. 전까지')
  })
})

describe('the notices', () => {
  test('go to the global admin and primary contact alone, once a round, in their language, until it is claimed', async () => {
    const { o, manager, account, run, linkOf } = await oldCentre()
    await planned(manager, '2026-04-01')
    const at = (name: string) => `${name}-${o.tenantId.slice(-8)}@nuri.example`
    const old = await account({
      contacts: [
        { email: at('ga'), role: 'GLOBAL-ADMIN' },
        { email: at('pc'), role: '주 담당자' },
        { email: at('mk'), role: 'Marketing' },
      ],
    })
    const send = () => o.within(sendNotices, 'network')
    const sent = () =>
      run<{ email: string; round: string }>(
        sql`select email, round from legacy_letters where old_id = ${old.oldId} order by sent_at, email`,
      )
    while ((await send()) > 0);
    expect(await sent()).toEqual([
      { email: at('ga'), round: '2026-04-01 30' },
      { email: at('pc'), round: '2026-04-01 30' },
    ])
    expect(
      await run(
        sql`select facts->>'language' as language, facts->'facts'->>'subject' as subject from outbox where facts->>'to' = ${at('ga')}`,
      ),
    ).toEqual([{ language: 'ko', subject: '30일 남았습니다' }])
    await manager('POST /vendor/retirement/bounces', { email: at('pc').toUpperCase() })
    o.clock.moveTo('2026-03-26T09:00:00Z')
    while ((await send()) > 0);
    expect((await sent()).at(-1)).toEqual({ email: at('ga'), round: '2026-04-01 7' })
    await person(o, at('ga')).claim(await linkOf(at('ga')))
    o.clock.moveTo('2026-03-31T09:00:00Z')
    while ((await send()) > 0);
    expect(await sent()).toHaveLength(3)
  })

  test('are counted: waiting, invited, opened, claimed, out of reach, lapsed; who is left comes as a file without formulas', async () => {
    const { o, manager, account, invited, run } = await oldCentre()
    await planned(manager, '2026-04-01')
    const [waiting, asked, opened, done] = [await account(), await invited(), await invited(), await invited()]
    const mute = await account({ contacts: [{ email: `x-${o.tenantId.slice(-8)}@nuri.example`, role: 'Marketing' }] })
    await run(sql`update legacy_accounts set name = '=cmd()' where old_id = ${waiting.oldId}`)
    await o.stranger('GET /claims/:token', { token: opened.token })
    await person(o, done.email).claim(done.token)
    const ways = async () => {
      const items: { oldId: string; way: string }[] = []
      for (const way of ['waiting', 'invited', 'opened', 'claimed', 'lapsed', 'unreachable'] as const)
        for (let after: string | null | undefined; after !== null; ) {
          const page = (await manager('GET /vendor/retirement/left', { way, limit: 200, ...(after && { after }) })).body
          items.push(...page.items)
          after = page.next
        }
      return [waiting, asked, opened, done, mute].map(({ oldId }) => items.find((one) => one.oldId === oldId)?.way)
    }
    expect(await ways()).toEqual(['waiting', 'invited', 'opened', 'claimed', 'unreachable'])
    const { counts, byCountry, byDay } = (await manager('GET /vendor/retirement/progress', {})).body
    const { total, ...parts } = counts
    expect(Object.values(parts).reduce((sum, one) => sum + one, 0)).toBe(total)
    expect(byCountry.reduce((sum, one) => sum + one.counts.total, 0)).toBe(total)
    expect(byDay.at(-1)?.claimed).toBeGreaterThanOrEqual(1)
    const file = String(
      Buffer.from((await manager('GET /vendor/retirement/left/content', {})).body as unknown as Uint8Array),
    )
    expect(file).toContain(`${waiting.printedOldId},'=cmd(),KR,waiting`)
    expect(file).not.toContain(done.printedOldId)
    o.clock.moveTo('2026-04-02T00:00:00Z')
    expect(await ways()).toEqual(['lapsed', 'lapsed', 'lapsed', 'claimed', 'lapsed'])
  })

  test('by hand go out again a minute later at the earliest, and are listed without their links', async () => {
    const { o, manager, invited } = await oldCentre()
    const old = await invited()
    const { oldId } = old
    expect(codeOf(await manager('POST /vendor/legacy-accounts/:oldId/invitation', { oldId }))).toBe(
      'migration.invitedJustNow',
    )
    o.clock.moveTo('2026-03-02T09:01:00Z')
    expect((await manager('POST /vendor/legacy-accounts/:oldId/invitation', { oldId })).body).toEqual({ letters: 1 })
    const { items } = (await manager('GET /vendor/legacy-accounts/:oldId/letters', { oldId })).body
    expect(items.map(({ email }) => email)).toEqual([old.email, old.email])
    expect(JSON.stringify(items)).not.toContain('token')
    expect((await o.stranger('GET /claims/:token', { token: old.token })).status).toBe(200)
    expect((await o.stranger('GET /claims/:token', { token: 'a'.repeat(32) })).status).toBe(404)
  })
})

// biome-ignore format: a table
test.each([
  ['unknown',  'frozen',  0], ['unknown',  'retired', 2], ['known',    'frozen',  0], ['known', 'retired', 2],
  ['claimed',  'retired', 0], ['inactive', 'frozen',  2],
] as const)('an ID that is %s while the centre is %s is answered with %i ways', (answer, phase, ways) =>
  expect(statusOf(answer, phase).ways).toHaveLength(ways))
