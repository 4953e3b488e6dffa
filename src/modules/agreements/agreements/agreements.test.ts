import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Office, office } from '#test/office.ts'
import { noAgreements, published, readyToSign } from '#test/signing.ts'
import { supersede } from './commands.ts'
import { modelTexts } from './model.ts'

beforeEach(noAgreements)

const [march, april, may] = ['2026-03-10', '2026-04-01', '2026-05-01'].map((day) => new Date(`${day}T00:00:00Z`))
const manager = (o: Office) => o.vendor('partnerManager')
const drafted = async (o: Office) => (await manager(o)('POST /vendor/agreements', { region: 'asiaPacific' })).body
const publish = (o: Office, id: string, dates: object = {}) =>
  manager(o)('POST /vendor/agreements/:id/publication', {
    id: id as never,
    effectiveFrom: march as Date,
    acceptBy: null,
    ...dates,
  })

/** A first version in effect, by the office's own vendor. */
async function firstVersion(o: Office) {
  const { id } = await drafted(o)
  await publish(o, id)
  o.clock.moveTo('2026-03-10T00:00:01Z')
  return id
}
const newText = {
  language: 'en' as const,
  title: 'Partner agreement',
  text: '## 1. All new\n\nNothing is as it was.',
  summary: 'All of it.',
}

describe('the desk', () => {
  test('begins a region with the house’s own text in every language', async () => {
    const o = await office()
    const body = await drafted(o)
    expect(body).toMatchObject({ number: 1, status: 'draft', previous: null, moves: ['publish', 'drop'] })
    expect(body.texts.map(({ text }) => text)).toEqual(modelTexts('asiaPacific', 1).map(({ text }) => text.trim()))
  })

  test('has one draft a region, whoever asks at once', async () => {
    const o = await office()
    const answers = await Promise.all([1, 2, 3].map(() => manager(o)('POST /vendor/agreements', { region: 'europe' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })

  test('begins the next version with the words of the last, and shows what was changed since', async () => {
    const o = await office()
    await firstVersion(o)
    const { id, number, texts } = await drafted(o)
    expect({ number, summaries: texts.map(({ summary }) => summary) }).toEqual({ number: 2, summaries: ['', ''] })
    await manager(o)('PUT /vendor/agreements/:id', { id, texts: [newText] })
    const { body } = await o.vendor('auditor')('GET /vendor/agreements/:id/redline', { id })
    expect(body).toMatchObject({ from: 1, to: 2, language: 'en' })
    expect(body.segments).toContainEqual({ change: 'added', text: expect.stringContaining('Nothing is as it was.') })
  })

  test('publishes, supersedes on the day, and withdraws only what is still to come', async () => {
    const o = await office()
    const first = await firstVersion(o)
    const { id } = await drafted(o)
    await manager(o)('PUT /vendor/agreements/:id', { id, texts: [newText] })
    expect((await publish(o, id, { effectiveFrom: april, acceptBy: may })).body).toMatchObject({
      status: 'published',
      moves: ['supersede', 'withdraw'],
    })
    expect(await o.within(supersede, 'network')).toBe(0)
    o.clock.moveTo('2026-04-01T00:00:00Z')
    expect([await o.within(supersede, 'network'), await o.within(supersede, 'network')]).toEqual([1, 0])
    expect((await o.vendor('owner')('GET /vendor/agreements/:id', { id: first })).body.status).toBe('superseded')
    expect(await manager(o)('DELETE /vendor/agreements/:id/publication', { id })).toMatchObject({
      status: 409,
      body: { code: 'agreements.alreadyInEffect' },
    })
  })

  test('takes back an announced version, and partners never see it again', async () => {
    const o = await office({ country: 'KR' })
    await firstVersion(o)
    const { id } = await drafted(o)
    await manager(o)('PUT /vendor/agreements/:id', { id, texts: [newText] })
    await publish(o, id, { effectiveFrom: april, acceptBy: may })
    expect((await manager(o)('DELETE /vendor/agreements/:id/publication', { id })).body.status).toBe('withdrawn')
    o.clock.moveTo('2026-06-01T00:00:00Z')
    expect((await o.as('member')('GET /agreements/partner', {})).body.agreement?.number).toBe(1)
  })

  test('drops a draft, and its number is free again', async () => {
    const o = await office()
    const { id } = await drafted(o)
    expect((await manager(o)('DELETE /vendor/agreements/:id', { id })).status).toBe(204)
    expect((await drafted(o)).number).toBe(1)
    expect((await o.vendor('owner')('GET /vendor/agreements', { region: 'asiaPacific' })).body.items).toHaveLength(1)
  })

  test('writes a draft only, and one who saw an older state is told', async () => {
    const o = await office()
    const id = await firstVersion(o)
    expect(await manager(o)('PUT /vendor/agreements/:id', { id, texts: [newText] })).toMatchObject({
      status: 409,
      body: { code: 'agreements.notDraft' },
    })
    const draft = await drafted(o)
    const saved = { id: draft.id, texts: [newText] }
    expect((await manager(o)('PUT /vendor/agreements/:id', saved, { headers: { 'if-match': '"1"' } })).status).toBe(200)
    expect((await manager(o)('PUT /vendor/agreements/:id', saved, { headers: { 'if-match': '"1"' } })).status).toBe(412)
  })

  test('reads for every vendor role, writes for owner and partner manager with a fresh second factor', async () => {
    const o = await office()
    expect((await o.vendor('finance')('GET /vendor/agreements', {})).status).toBe(200)
    expect((await o.vendor('reviewer')('POST /vendor/agreements', { region: 'europe' })).status).toBe(403)
    expect((await o.as('globalAdmin')('GET /vendor/agreements', {})).status).toBe(403)
    const stale = o.as({ ...o.actorOf('owner'), steppedUp: false })
    expect(await stale('POST /vendor/agreements', { region: 'europe' })).toMatchObject({
      status: 403,
      body: { code: 'house.stepUpNeeded' },
    })
  })

  test('publishes at once when no day is named', async () => {
    const o = await office()
    const { id } = await drafted(o)
    expect((await publish(o, id, { effectiveFrom: null })).body.effectiveFrom).toBe('2026-03-02T09:00:00.000Z')
  })

  test('refuses a date that is none', async () => {
    const o = await office()
    const { id } = await drafted(o)
    expect((await publish(o, id, { effectiveFrom: 'tomorrow' as never })).status).toBe(400)
  })
})

test('a published text is changed by nobody, not even by the house', async () => {
  const o = await readyToSign()
  await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
  await expect(
    o.within((ctx) => ctx.db.execute(sql`update agreement_texts set text = 'x'`), 'network'),
  ).rejects.toThrow()
  await expect(o.within((ctx) => ctx.db.execute(sql`update agreements set status = 'withdrawn'`))).rejects.toThrow()
})

test('a draft, its text, and what was taken back are nobody’s to read by SQL but the vendor’s', async () => {
  const o = await office()
  const id = await firstVersion(o)
  const seen = () =>
    o.within(async ({ db }) => {
      const { rows } = await db.execute<{ what: string }>(sql`
        select status as what from agreements union all select 'a text' from agreement_texts`)
      return rows.map(({ what }) => what).sort()
    })
  expect(await seen()).toEqual(['a text', 'a text', 'published'])
  await drafted(o)
  await o.within(({ db }) => db.execute(sql`update agreements set status = 'superseded' where id = ${id}`), 'network')
  expect(await seen()).toEqual(['a text', 'a text', 'superseded'])
  await o.within(({ db }) => db.execute(sql`update agreements set status = 'withdrawn' where id = ${id}`), 'network')
  expect(await seen()).toEqual([])
})
