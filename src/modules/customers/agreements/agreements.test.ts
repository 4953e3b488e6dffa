import { describe, expect, test } from 'vitest'
import { addMember } from '#modules/access/index.ts'
import { newCustomer } from '#test/customer.ts'
import { enrolledOffice, lettersOf } from '#test/enrolled.ts'
import { newPerson } from '#test/places.ts'
import { hasAgreed } from './queries.ts'
import { inEffect, standingOf } from './rules.ts'
import type { CustomerAgreement } from './tables.ts'

const partner = () => enrolledOffice({ standings: { network: 'active', reseller: 'active' } })
const said = { firstName: 'Rosa', lastName: 'Harding', email: 'rosa@harborlight.example', agreedOn: '2026-03-01' }

/** A partner with a customer, and what each of them says. */
async function both() {
  const o = await partner()
  const { id: customerId } = await newCustomer(o)
  const agent = o.as('salesAgent')
  const attest = (given: object = {}) =>
    agent('POST /customers/:customerId/agreements', { customerId, ...said, ...given })
  const standing = async () => (await agent('GET /customers/:customerId/agreements', { customerId })).body
  const person = await newPerson({ name: 'Rosa Harding' })
  await o.within((ctx) => addMember({ ...ctx, tenantId: customerId }, { userId: person.id, grants: [] }), 'network')
  const admin = o.as({
    ...person,
    tenantId: customerId,
    standings: { customer: 'active' },
    grants: [{ role: 'globalAdmin', scope: 'organisation', scopeId: null }],
  })
  return { o, customerId, attest, standing, admin }
}

describe('the vendor publishes', () => {
  test('the next version of a region, for a day to come, in both languages; who may only look, looks', async () => {
    const o = await partner()
    const [en, ko] = (['en', 'ko'] as const).map((language) => ({ language, title: 'Title', text: '# Text' }))
    const form = { region: 'latinAmerica' as const, effectiveFrom: new Date('2999-01-01') }
    const publish = (texts: object[], role: 'owner' | 'support' = 'owner') =>
      o.vendor(role)('POST /vendor/customer-agreements', { ...form, texts: texts as never })
    const first = (await publish([en ?? {}, ko ?? {}])).body
    expect(first).toMatchObject({ region: 'latinAmerica', effectiveFrom: '2999-01-01T00:00:00.000Z' })
    expect((await publish([en ?? {}, ko ?? {}])).body).toMatchObject({ number: first.number + 1, status: 'published' })
    expect((await publish([en ?? {}])).body).toMatchObject({ code: 'customers.textsIncomplete' })
    expect((await publish([en ?? {}, ko ?? {}], 'support')).status).toBe(403)
    const { items } = (await o.vendor('support')('GET /vendor/customer-agreements', {})).body
    expect(items).toContainEqual(expect.objectContaining({ id: first.id, status: 'published' })) // what follows has not begun
    const { body } = await o.as('salesAgent')('GET /customer-agreement', { country: 'BR' })
    expect(body.agreement?.region).toBe(null)
  })
})

describe('a partner attests', () => {
  test('who agreed and when; they are written to at once, and the history stays', async () => {
    const { o, customerId, attest, standing, admin } = await both()
    expect((await standing()).agreed).toBe(false)
    expect((await attest()).body).toMatchObject({ ...said, number: 1, attestedByName: 'Kim Minji' })
    const letters = (await lettersOf(o)).filter(({ letter }) => letter === 'customers.attested')
    expect(letters).toMatchObject([
      { to: said.email, facts: { partner: '한빛시스템', company: '다온테크', day: '2026-03-01' } },
    ])
    await attest({ firstName: 'Jonas', email: 'jonas@harborlight.example', agreedOn: '2026-03-02' })
    const { agreed, attestations, direct } = await standing()
    expect([agreed, direct, attestations.map(({ firstName }) => firstName)]).toEqual([true, null, ['Jonas', 'Rosa']])
    expect(await o.within((ctx) => hasAgreed(ctx, customerId))).toBe(true)
    const by = { partner: '한빛시스템', recordedByName: 'Kim Minji', recordedAt: '2026-03-02T09:00:00.000Z' }
    const { recorded, signed } = (await admin('GET /our-agreement', {})).body
    expect(recorded).toMatchObject([{ ...by, person: 'Jonas Harding' }, { ...by, person: 'Rosa Harding', agreedOn: '2026-03-01' }]) // biome-ignore format: one list
    expect(signed).toBe(null)
  })

  test('and the customer’s history names them as their name is read', async () => {
    const { o, customerId, attest } = await both()
    await attest({ firstName: '가온', lastName: '한' })
    const { items } = (await o.as('salesAgent')('GET /customers/:customerId/timeline', { customerId })).body
    expect(items).toContainEqual(expect.objectContaining({ kind: 'attested', name: '한가온' }))
  })

  test('not the same person twice, nor a day to come', async () => {
    const { attest } = await both()
    await attest()
    expect((await attest({ agreedOn: '2026-02-01' })).body).toMatchObject({ code: 'customers.attestedAlready' })
    expect((await attest({ email: 'a@b.example', agreedOn: '2026-03-04' })).body).toMatchObject({
      code: 'customers.agreedInFuture',
      field: 'agreedOn',
    })
    expect((await attest({ email: 'a@b.example', agreedOn: '2026-02-30' })).status).toBe(400)
  })

  test('at one moment, once, and says so to the others', async () => {
    const { attest, standing } = await both()
    const answers = await Promise.all([attest(), attest(), attest()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(answers.flatMap(({ body }) => (body as { code?: string }).code ?? [])).toEqual(
      Array(2).fill('customers.attestedAlready'),
    )
    expect((await standing()).attestations).toHaveLength(1)
  })

  test('nothing of another partner’s customer', async () => {
    const [{ customerId }, other] = [await both(), await partner()]
    const { status } = await other.as('salesAgent')('POST /customers/:customerId/agreements', { customerId, ...said })
    expect(status).toBe(404)
  })
})

describe('a customer signs', () => {
  test('by its own admin, and its partner sees that, and since when', async () => {
    const { admin, standing } = await both()
    const { agreement } = (await admin('GET /our-agreement', {})).body
    expect(agreement?.texts.map(({ language }) => language)).toEqual(['en', 'ko'])
    const agreementId = agreement?.id as never
    const signed = await admin('POST /our-agreement/acceptance', { agreementId })
    expect(signed.body.signed).toMatchObject({ signedByName: 'Rosa Harding' })
    expect((await admin('POST /our-agreement/acceptance', { agreementId })).body).toEqual(signed.body)
    expect(await standing()).toMatchObject({ agreed: true, direct: { number: 1 }, attestations: [] })
  })

  test('once, though its admins sign at one moment', async () => {
    const { admin } = await both()
    const { agreement } = (await admin('GET /our-agreement', {})).body
    const sign = () => admin('POST /our-agreement/acceptance', { agreementId: agreement?.id as never })
    const answers = await Promise.all([sign(), sign(), sign()])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(answers.map(({ body }) => body.signed?.signedAt)).size).toBe(1)
  })

  test('no version but the one in effect', async () => {
    const { admin } = await both()
    const { body } = await admin('POST /our-agreement/acceptance', {
      agreementId: '01900000-0000-7000-8000-000000000001' as never,
    })
    expect(body).toMatchObject({ code: 'customers.notThisVersion' })
  })

  test('and a partner it does not have learns nothing of it', async () => {
    const [{ admin, customerId }, other] = [await both(), await partner()]
    const { agreement } = (await admin('GET /our-agreement', {})).body
    await admin('POST /our-agreement/acceptance', { agreementId: agreement?.id as never })
    expect(await other.within((ctx) => hasAgreed(ctx, customerId))).toBe(false)
  })
})

describe('the version in effect', () => {
  const at = (day: string) => new Date(`${day}T00:00:00Z`)
  const version = (number: number, region: CustomerAgreement['region'], from: string) =>
    ({ number, region, effectiveFrom: at(from) }) as CustomerAgreement // what the rule looks at
  const all = [version(1, null, '2026-01-01'), version(2, null, '2026-06-01'), version(1, 'europe', '2026-03-01')]
  // biome-ignore format: a table
  test.each([
    ['europe',      '2026-02-01', 1, null],
    ['europe',      '2026-07-01', 1, 'europe'],
    ['asiaPacific', '2026-05-31', 1, null],
    ['asiaPacific', '2026-06-01', 2, null],
    [undefined,     '2025-12-31', undefined, undefined],
  ])('of %s on %s is %s of %s', (region, day, number, of) => {
    const found = inEffect(all, region, at(day))
    expect([found?.number, found?.region]).toEqual([number, of])
  })

  // biome-ignore format: a table
  test.each([
    [1, null,     '2026-05-31', 'published'],
    [1, null,     '2026-06-01', 'superseded'],
    [2, null,     '2026-07-01', 'published'],
    [1, 'europe', '2026-07-01', 'published'],
  ] as const)('%s of %s is on %s %s', (number, region, day, status) =>
    expect(standingOf({ number, region }, all, at(day))).toBe(status))
})
