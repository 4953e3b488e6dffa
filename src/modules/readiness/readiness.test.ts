import pg from 'pg'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { checksOf, enrolledOffice } from '#test/enrolled.ts'
import { type Office, office } from '#test/office.ts'
import { noAgreements, published, readyToSign } from '#test/signing.ts'
import { conditions, wayOf } from './conditions.ts'
import { requireReady } from './index.ts'
import { nextOf, rolesOf, standingsOf, stepsOf } from './rules.ts'

beforeEach(noAgreements)

const readiness = async (o: Office, purpose?: 'sell' | 'sign') =>
  (await o.as('globalAdmin')('GET /readiness', purpose ? { purpose } : {})).body
const standing = async (o: Office) => {
  const { conditions: all, ...rest } = await readiness(o)
  return { ...rest, open: all.filter(({ met }) => !met).map(({ name, cause }) => `${name}: ${cause}`) }
}
const accepted = async (o: Office) => {
  const { employment, business } = await checksOf(o)
  for (const { id } of [employment, business])
    await o.vendor('reviewer')('POST /vendor/partners/:tenantId/verifications/:id/acceptance', {
      tenantId: o.tenantId,
      id,
    })
}

describe('the way out of "blocked from signing"', () => {
  test('begins with the enrolment, and nothing after it can be begun with', async () => {
    const o = await office({ standings: {} })
    const { conditions: all, next, steps, ready } = await readiness(o)
    expect([ready, next, steps.map(({ step, current }) => [step, current])]).toEqual([
      false,
      'enrolled',
      [
        ['enrol', true],
        ['associate', false],
        ['sign', false],
      ],
    ])
    expect(all.find(({ name }) => name === 'signed')?.after.map(({ name }) => name)).toEqual([
      'verified',
      'inReseller',
      'associated',
    ])
  })

  test('says by when the vendor decides, and that nothing is to be done', async () => {
    const o = await enrolledOffice()
    const verified = (await readiness(o)).conditions.find(({ name }) => name === 'verified')
    expect(verified).toMatchObject({ met: false, cause: 'pending', you: false, people: [], who: [{ name: 'vendor' }] })
    expect(verified?.promisedAt).toBe('2026-03-09T09:00:00.000Z')
    expect(verified?.sentence?.ko).toMatch(/사업자 확인/)
  })

  test('goes on to the association once the checks are accepted', async () => {
    const o = await enrolledOffice()
    await accepted(o)
    expect(await standing(o)).toMatchObject({
      next: 'inReseller',
      open: ['inReseller: none', 'associated: none', 'signed: unpublished'],
      steps: [{ done: true }, { current: true }, { done: false }],
    })
  })

  test('ends with the signature, for which a global admin is asked', async () => {
    const o = await readyToSign()
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    expect(await standing(o)).toMatchObject({ next: 'signed', open: ['signed: unsigned'], ready: false })
    expect(await readiness(o, 'sign')).toMatchObject({ ready: true, next: null })
    const signed = (await readiness(o)).conditions.find(({ name }) => name === 'signed')
    expect(signed).toMatchObject({ you: true, after: [], link: '/agreements/partner', who: [{ name: 'globalAdmin' }] })
  })

  test('is the same page for the vendor, to whom nothing is left to do there', async () => {
    const o = await enrolledOffice()
    const { body } = await o.vendor('support')('GET /vendor/partners/:tenantId/readiness', { tenantId: o.tenantId })
    const mine = await readiness(o)
    expect(body).toEqual({ ...mine, conditions: mine.conditions.map((one) => ({ ...one, you: false })) })
    expect(
      (await o.as('globalAdmin')('GET /vendor/partners/:tenantId/readiness', { tenantId: o.tenantId })).status,
    ).toBe(403)
  })

  test('of one company is not another’s', async () => {
    await enrolledOffice()
    expect(await standing(await office({ standings: {} }))).toMatchObject({ next: 'enrolled' })
  })
})

describe('the gate before a function', () => {
  test('refuses with the missing step, who can clear it and where', async () => {
    const o = await readyToSign()
    await published(o, 'asiaPacific', { number: 1, effectiveFrom: '2026-01-01' })
    const gate = o.within((ctx) => requireReady(ctx, 'sell'))
    await expect(gate).rejects.toMatchObject({
      code: 'readiness.signed.unsigned',
      kind: 'forbidden',
      pointer: { link: '/agreements/partner' },
      declared: { who: ['globalAdmin'] },
    })
    await expect(o.within((ctx) => requireReady(ctx, 'sign'))).resolves.toBeUndefined()
  })

  test('names the first step that can be taken, not a later one', async () => {
    const o = await office({ standings: {} })
    await expect(o.within((ctx) => requireReady(ctx, 'sell'))).rejects.toMatchObject({
      code: 'readiness.enrolled.notEnrolled',
    })
  })
})

test('a company that was rejected is led to its appeal, not into a programme', async () => {
  const o = await enrolledOffice()
  const { business } = await checksOf(o)
  await o.vendor('reviewer')('POST /vendor/partners/:tenantId/verifications/:id/rejection', {
    tenantId: o.tenantId,
    id: business.id,
    reasonCode: 'documentOld',
    text: '',
  })
  const { conditions: all, next } = await readiness(o)
  const entering = all.find(({ name }) => name === 'inReseller')
  expect([next, entering?.after.map(({ name }) => name)]).toEqual(['verified', ['verified']])
})

test('a look at all conditions reads the company once', async () => {
  const o = await readyToSign()
  const heard = vi.spyOn(pg.Client.prototype, 'query')
  await readiness(o)
  const said = heard.mock.calls.map(([first]) => JSON.stringify(first))
  heard.mockRestore()
  expect(said.filter((text) => text.includes('accounts')).length).toBe(1)
  expect(said.filter((text) => text.includes('select')).length).toBeLessThanOrEqual(5)
})

describe('every condition', () => {
  test.each(conditions)('$name has a place on the way, behind only what comes before it', ({ name }) => {
    const before = conditions
      .slice(
        0,
        conditions.findIndex((one) => one.name === name),
      )
      .map((one) => one.name)
    expect(before).toEqual(expect.arrayContaining(wayOf(name).after.map((one) => one.split('.')[0])))
  })

  test.each(conditions)('$name says each cause and its remedy in both languages', ({ says, causes }) => {
    const all = [says, ...Object.values(causes), ...Object.values(causes).map(({ remedy }) => remedy)]
    for (const { en, ko } of all) expect([en.trim() !== '', /[가-힣]/.test(ko)]).toEqual([true, true])
  })

  test('that nobody of the company can clear asks nobody of the company', () => {
    expect(rolesOf({ who: ['vendor', 'time', 'reviewer'] })).toEqual([])
    expect(rolesOf({ who: ['vendor', 'globalAdmin'] })).toEqual(['globalAdmin'])
  })
})

test('the next one is never one that waits for another', () => {
  const open = standingsOf(conditions.map((condition) => ({ condition, verdict: { met: false, cause: 'none' } })))
  expect(nextOf(open)?.condition.name).toBe('enrolled')
  const met = standingsOf(conditions.map((condition) => ({ condition, verdict: { met: true } })))
  expect([nextOf(met), stepsOf(met).filter(({ done }) => !done)]).toEqual([null, []])
})
