import { expect, test } from 'vitest'
import { addVerifiedDomain } from '#modules/access/index.ts'
import { checksOf, enrolledOffice } from '#test/enrolled.ts'
import { remindReviewers } from './commands/remind.ts'
import { acceptByDomain, restartChecks } from './commands.ts'

const unique = () => crypto.randomUUID().slice(0, 8)

test('the queue shows what lapses first at its top, with age, promise and who has it', async () => {
  const name = `큐 ${unique()}`
  const o = await enrolledOffice({ name, now: '2026-03-02T09:00:00Z' })
  const ask = () => o.vendor('reviewer')('GET /vendor/verifications', { search: name })
  const { business } = await checksOf(o)
  await o.vendor('reviewer')('POST /vendor/partners/:tenantId/verifications/:id/claim', {
    tenantId: o.tenantId,
    id: business.id,
  })
  o.clock.moveTo('2026-03-06T09:00:00Z')
  const { body } = await ask()
  expect(body.items.map(({ kind, overdue, ageDays, claimedBy }) => [kind, overdue, ageDays, claimedBy])).toEqual([
    ['employment', true, 4, null],
    ['business', false, 4, 'Kim Minji'],
  ])
  expect(body.items[0]).toMatchObject({
    company: name,
    country: 'KR',
    tenantId: o.tenantId,
    moves: ['claim', 'accept', 'reject', 'ask'],
  })
})

test('filters narrow the queue by kind, claim, country, lateness and state', async () => {
  const name = `필터 ${unique()}`
  const o = await enrolledOffice({ name })
  const count = async (filter: object) =>
    (await o.vendor('support')('GET /vendor/verifications', { search: name, ...filter })).body.items.length
  expect(await count({})).toBe(2)
  expect(await count({ kind: 'business' })).toBe(1)
  expect(await count({ status: 'accepted' })).toBe(1)
  expect(await count({ claim: 'free' })).toBe(2)
  expect(await count({ claim: 'mine' })).toBe(0)
  expect(await count({ country: 'DE' })).toBe(0)
  expect(await count({ overdue: true })).toBe(0)
})

test('a page of the queue goes on where the one before ended, and a bent cursor is refused', async () => {
  const name = `쪽 ${unique()}`
  const o = await enrolledOffice({ name })
  const page = (after?: string) =>
    o.vendor('reviewer')('GET /vendor/verifications', { search: name, limit: 1, ...(after && { after }) })
  const first = (await page()).body
  const second = (await page(first.next ?? '')).body
  expect([first.items[0]?.kind, second.items[0]?.kind, second.next]).toEqual(['employment', 'business', null])
  expect((await page('2026-99-99T00:00:00.000Z~nothing')).status).toBe(422)
})

test('the queue is the vendor’s alone', async () => {
  const o = await enrolledOffice()
  expect((await o.as('globalAdmin')('GET /vendor/verifications', {})).status).toBe(403)
  expect((await o.vendor('finance')('GET /vendor/verifications', {})).status).toBe(403)
  const { body } = await o.vendor('auditor')('GET /vendor/verifications/summary', {})
  expect(body.open).toBeGreaterThanOrEqual(2)
})

test('the review page shows the company beside the checks, and what the enrolment remarked', async () => {
  const o = await enrolledOffice()
  const { business } = await checksOf(o)
  const { body } = await o.vendor('reviewer')('GET /vendor/partners/:tenantId/verifications/:id', {
    tenantId: o.tenantId,
    id: business.id,
  })
  expect(body.company).toMatchObject({ name: '한빛시스템', country: 'KR', distinction: null })
  expect(body.others.map(({ kind }) => kind)).toEqual(['mailbox', 'employment', 'business'])
})

test('a promise about to lapse is told to the reviewers once', async () => {
  const o = await enrolledOffice({ now: '2031-03-03T09:00:00Z' })
  /** All that is due, in as many batches as it takes: the desk is of the whole network. */
  const remind = async () => {
    let spokenOf = 0
    for (let batch = 1; batch > 0; spokenOf += batch) batch = await o.within(remindReviewers, 'network')
    return spokenOf
  }
  await remind()
  o.clock.moveTo('2031-03-09T10:00:00Z')
  expect(await remind()).toBeGreaterThanOrEqual(2)
  expect(await remind()).toBe(0)
})

test('a changed field begins only its checks anew, under a fresh promise, whoever had them', async () => {
  const o = await enrolledOffice()
  const { business } = await checksOf(o)
  await o.vendor('reviewer')('POST /vendor/partners/:tenantId/verifications/:id/claim', {
    tenantId: o.tenantId,
    id: business.id,
  })
  o.clock.moveTo('2026-03-04T09:00:00Z')
  expect(await o.within((ctx) => restartChecks(ctx, ['legalName', 'phone']))).toEqual(['business'])
  const after = await checksOf(o)
  expect(after.business).toMatchObject({ status: 'pending', since: '2026-03-04T09:00:00.000Z' })
  expect([after.employment.since, after.mailbox.status]).toEqual(['2026-03-02T09:00:00.000Z', 'accepted'])
})

test('a new mailbox of the contact has to be proven again', async () => {
  const o = await enrolledOffice()
  await o.within((ctx) => restartChecks(ctx, ['contact.email']))
  const { mailbox, employment } = await checksOf(o)
  expect([mailbox.status, employment.status]).toEqual(['waiting', 'pending'])
})

test('a domain proven by DNS stands for the employment of whoever has a mailbox there', async () => {
  const domain = `${unique()}.example`
  const o = await enrolledOffice({ email: `jiwoo@${domain}` })
  await o.within((ctx) => addVerifiedDomain(ctx, { name: domain }))
  await o.within(acceptByDomain)
  expect((await checksOf(o)).employment).toMatchObject({ status: 'accepted', decidedBy: null })
})
