import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { mailWanted } from '#kernel/letter.ts'
import { outbox } from '#kernel/outbox.ts'
import { within } from '#kernel/store.ts'
import type { Office } from '#test/office.ts'
import { placed } from '#test/places.ts'
import { noAgreements, published, readyToSign } from '#test/signing.ts'
import { runDrives } from './commands.ts'
import { dueNow } from './rules.ts'

beforeEach(noAgreements)

const day = (text: string) => new Date(`2026-${text}T00:00:00Z`)
const acceptBy = day('05-01')

describe('what is told, and when', () => {
  // biome-ignore format: a table
  test.each([
    ['03-02', true,  'opened',    []],
    ['04-16', true,  'opened',    []],
    ['04-17', true,  'fortnight', ['fortnight']],
    ['04-28', true,  'threeDays', ['fortnight', 'threeDays']],
    ['04-30', true,  'lastDay',   ['fortnight', 'threeDays', 'lastDay']],
    ['05-01', true,  'lapsed',    ['fortnight', 'threeDays', 'lastDay', 'lapsed']],
    ['04-28', false, null,        []],
    ['05-01', false, 'lapsed',    ['fortnight', 'threeDays', 'lastDay', 'lapsed']],
  ] as const)('on %s, the newest version: %s, it is %s', (...[now, newest, tell, counts]) =>
    expect(dueNow({ acceptBy, newest }, day(now))).toEqual({ tell, counts }))
})

async function signed(o: Office) {
  const { body } = await o.as('globalAdmin')('GET /agreements/partner', {})
  const textHash = body.agreement?.texts[0]?.hash ?? ''
  await o.as('globalAdmin')('POST /agreements/partner/acceptance', { textHash, title: 'CEO', confirmed: true })
}
const letters = async (o: Office) => {
  const rows = await o.within((ctx) =>
    ctx.db
      .select({ facts: outbox.facts })
      .from(outbox)
      .where(sql`${within(ctx, outbox)} and ${outbox.name} = ${mailWanted.name}`)
      .orderBy(outbox.id),
  )
  return rows.map(
    ({ facts }) => facts as { letter: string; to: string; language: string; facts: Record<string, unknown> },
  )
}
const run = (o: Office) => o.within(runDrives, 'network')
const standing = (o: Office) =>
  o.within(
    async (ctx) =>
      (await ctx.db.execute<{ standings: { reseller: string } }>(sql`select standings from tenants`)).rows[0]?.standings
        .reseller,
  )

/** A company that signed the first version; the second is announced, to be signed by 1 May. */
async function inDrive() {
  const o = await readyToSign()
  await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
  const admin = await placed(o, ['globalAdmin'], { name: '김민지', language: 'ko' })
  await signed(o)
  const { id } = await published(o, 'asiaPacific', {
    number: 2,
    effectiveFrom: '2026-04-01',
    acceptBy: '2026-05-01',
    publishedAt: '2026-03-02',
  })
  return { o, id, admin }
}

describe('a drive', () => {
  test('tells the admins in their language, once, what changes and until when they may sell', async () => {
    const { o, admin } = await inDrive()
    expect([await run(o), await run(o)]).toEqual([1, 0])
    const [letter, ...others] = await letters(o)
    expect(others).toEqual([])
    expect(letter).toMatchObject({
      letter: 'agreements.driveOpened',
      to: admin.email,
      language: 'ko',
      facts: { number: 2, signed: 1, signBy: '2026년 5월 1일 00:00' },
    })
    expect(letter?.facts.summary).toContain('60일 전에')
  })

  test('reminds fourteen days, three days and one day before, each once', async () => {
    const { o } = await inDrive()
    for (const now of ['03-03', '04-17', '04-18', '04-28', '04-30', '04-30']) {
      o.clock.moveTo(day(now))
      await run(o)
    }
    expect((await letters(o)).map(({ letter, facts }) => [letter, facts.days])).toEqual([
      ['agreements.driveOpened', 59],
      ['agreements.driveReminder', 14],
      ['agreements.driveReminder', 3],
      ['agreements.driveReminder', 1],
    ])
  })

  test('at its end lets selling rest, and one signature opens it again', async () => {
    const { o } = await inDrive()
    expect(await standing(o)).toBe('active')
    o.clock.moveTo(acceptBy)
    expect([await run(o), await run(o)]).toEqual([1, 0])
    expect(await standing(o)).toBe('qualified')
    expect((await letters(o)).map(({ letter }) => letter)).toEqual(['agreements.driveLapsed'])
    await signed(o)
    expect(await standing(o)).toBe('active')
    expect(await run(o)).toBe(0)
  })

  test('leaves in peace who has signed the new version', async () => {
    const { o } = await inDrive()
    await signed(o)
    o.clock.moveTo(acceptBy)
    expect(await run(o)).toBe(0)
  })

  test('shows the desk who signed, who may still sign and who is late', async () => {
    const { o, id } = await inDrive()
    const progress = async () => (await o.vendor('partnerManager')('GET /vendor/agreements/:id/drive', { id })).body
    expect(await progress()).toMatchObject({ number: 2, signed: 0, open: 1, overdue: 0, days: [] })
    const { body } = await o.vendor('finance')('GET /vendor/agreements/:id/drive/companies', { id, state: 'open' })
    expect(body.items).toMatchObject([
      { tenantId: o.tenantId, name: '한빛시스템', globalId: o.globalId, number: 1, state: 'open' },
    ])
    await signed(o)
    expect(await progress()).toMatchObject({ signed: 1, open: 0, days: [{ day: '2026-03-02', signed: 1 }] })
    expect(
      (await o.vendor('finance')('GET /vendor/agreements/:id/drive/companies', { id, state: 'overdue' })).body.items,
    ).toEqual([])
    expect((await o.as('globalAdmin')('GET /vendor/agreements/:id/drive', { id })).status).toBe(403)
  })
})
