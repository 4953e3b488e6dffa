import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { enrolled, inventedCompany, newcomer } from '#test/newcomer.ts'
import { office } from '#test/office.ts'
import { isPartnerId } from '../identifiers/rules.ts'

const count = async (query: ReturnType<typeof sql>) => {
  const { transact } = await testDatabase()
  const { rows } = await transact({ reach: 'network' }, (db) => db.execute<{ n: string }>(query))
  return Number(rows[0]?.n)
}

describe('a draft', () => {
  test('is begun by a person without a company, with a tenant and its first admin', async () => {
    const { before, tenantId, person } = await newcomer()
    const { body } = await before('POST /enrolments', {})
    expect(body).toMatchObject({ tenantId, status: 'draft', next: 'company', moves: ['submit', 'ask'] })
    expect(body.contact).toMatchObject({ firstName: 'Rosa', lastName: 'Harding', email: person.email })
  })

  test('begun twice at once is one draft', async () => {
    const { before, person } = await newcomer()
    const twenty = await Promise.all(Array.from({ length: 20 }, () => before('POST /enrolments', {})))
    expect(new Set(twenty.map(({ body }) => body.id)).size).toBe(1)
    expect(await count(sql`select count(*) n from enrolments where user_id = ${person.id}`)).toBe(1)
  })

  test('is not for somebody who is at work for a company', async () => {
    const { before } = await newcomer()
    expect(await before('POST /enrolments', {})).toMatchObject({ status: 200 })
    const done = await enrolled()
    expect((await done.before('POST /enrolments', {})).body).toMatchObject({ code: 'membership.alreadyInCompany' })
  })

  test('needs somebody who is signed in', async () => {
    const { stranger } = await office()
    expect((await stranger('POST /enrolments', {})).status).toBe(401)
  })

  test('is kept as typed and says what is wrong at each field, in the reader’s language', async () => {
    const { as } = await newcomer()
    const wrong = { country: 'KR', legalName: '🚀', postalCode: 'SW1A', phone: '12', registrationId: '900101-1234567' }
    const { body } = await as('PUT /enrolment/profile', wrong, { language: 'ko' })
    expect(body.profile).toEqual(wrong)
    const problems = body.steps.find(({ step }) => step === 'profile')?.problems ?? []
    expect(problems.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['legalName', 'addressLine1', 'postalCode', 'phone', 'registrationId']),
    )
    expect(problems.every(({ title, remedy }) => /[가-힣]/.test(title + remedy))).toBe(true)
  })

  test('leads from step to step and ends at the submission', async () => {
    const { as, fill } = await newcomer()
    expect((await as('GET /enrolment', {})).body.next).toBe('company')
    expect((await as('PUT /enrolment/company', { source: 'manual' })).body.next).toBe('profile')
    expect((await fill()).body).toMatchObject({
      next: 'submission',
      steps: Array(4).fill({ done: true, problems: [] }),
    })
  })

  test('takes no personal, shared or government mailbox for its contact', async () => {
    const { as, company } = await newcomer()
    // biome-ignore format: a table
    for (const [email, code] of [
      ['rosa@gmail.com', 'access.personalMail'], ['info@quillon.example', 'access.genericMail'], ['rosa@justice.gov.uk', 'access.governmentMail'],
    ] as const) {
      const { body } = await as('PUT /enrolment/contact', { ...company.contact, email })
      expect(body.steps.find(({ step }) => step === 'contact')?.problems).toMatchObject([{ field: 'email', code }])
    }
  })

  test('takes only the terms that are in force', async () => {
    const { as } = await newcomer()
    expect((await as('PUT /enrolment/terms', { version: '2020-01' })).body).toMatchObject({
      code: 'membership.termsChanged',
    })
  })

  test('is another company’s to no one', async () => {
    const mine = await newcomer()
    const theirs = await office({ standings: {} })
    expect((await theirs.as('globalAdmin')('GET /enrolment', {})).status).toBe(404)
    expect((await theirs.as('salesAgent')('PUT /enrolment/company', { source: 'manual' })).status).toBe(403)
    expect((await mine.as('GET /enrolment', {})).body.source).toBeNull()
  })
})

describe('a submission', () => {
  test('makes an account with a global ID, a first location and three checks', async () => {
    const { as, tenantId, enrolment, company } = await enrolled()
    expect(enrolment).toMatchObject({ status: 'submitted', next: null, result: { company: company.profile.legalName } })
    expect([enrolment.result?.globalId, enrolment.result?.locationId].every((id) => isPartnerId(id ?? ''))).toBe(true)
    const { body } = await as('GET /account', {})
    expect(body).toMatchObject({
      status: 'pending',
      globalId: enrolment.result?.globalId,
      country: 'GB',
      region: 'europe',
    })
    const { items } = (await as('GET /locations', {})).body
    expect(items).toMatchObject([{ headquarters: true, partnerId: enrolment.result?.locationId, status: 'active' }])
    expect(await count(sql`select count(*) n from verifications where tenant_id = ${tenantId}`)).toBe(3)
    expect(
      await count(sql`select count(*) n from tenants where id = ${tenantId} and standings ->> 'network' = 'pending'`),
    ).toBe(1)
    expect(
      await count(sql`select count(*) n from outbox where tenant_id = ${tenantId} and name = 'account.enrolled'`),
    ).toBe(1)
  })

  test('of something unfinished names every field at once', async () => {
    const { as } = await newcomer()
    const { status, body } = await as('POST /enrolment/submission', {})
    expect(status).toBe(422)
    expect(body).toMatchObject({
      fields: expect.arrayContaining(
        [{ field: 'country' }, { field: 'version' }].map((one) => expect.objectContaining(one)),
      ),
    })
  })

  test('sent twenty times at once is one account', async () => {
    const { as, fill, tenantId } = await newcomer()
    await fill()
    const twenty = await Promise.all(Array.from({ length: 20 }, () => as('POST /enrolment/submission', {})))
    expect(twenty.map(({ status }) => status)).toEqual(Array(20).fill(200))
    expect(new Set(twenty.map(({ body }) => body.result?.globalId)).size).toBe(1)
    expect(await count(sql`select count(*) n from accounts where tenant_id = ${tenantId}`)).toBe(1)
    expect(await count(sql`select count(*) n from partner_ids where tenant_id = ${tenantId}`)).toBe(2)
  })

  test('closes the draft', async () => {
    const { as } = await enrolled()
    expect((await as('PUT /enrolment/company', { source: 'manual' })).body).toMatchObject({ code: 'lifecycle.notNow' })
  })
})

describe('a company that is here already', () => {
  const other = inventedCompany
  // biome-ignore format: a table
  const alike: [string, (one: ReturnType<typeof other>) => Partial<ReturnType<typeof other>['profile']> & { email?: string; duns?: string }][] = [
    ['its DUNS number',          () => ({ duns: '271828182' })],
    ['its registration number',  ({ profile }) => ({ registrationId: profile.registrationId })],
    ['its name, otherwise written', ({ profile }) => ({ legalName: profile.legalName.toUpperCase().replace('LTD', 'Limited') })],
    ['its mail domain',          ({ domain }) => ({ email: `jo.blake@${domain}` })],
  ]
  test.each(alike)('is recognised by %s, and nothing of it is shown', async (_, twinOf) => {
    const first = await enrolledWith(twinOf)
    const company = other()
    const { email, ...profile } = twinOf(first)
    const second = await newcomer({ ...company, contact: { ...company.contact, ...(email && { email }) } })
    await second.fill({ ...company.profile, ...profile })
    const { status, body } = await second.as('POST /enrolment/submission', {})
    expect([status, body.status, body.companyIsHere, body.next, body.result]).toEqual([
      200,
      'draft',
      true,
      'choice',
      null,
    ])
    expect(JSON.stringify(body)).not.toContain(first.contact.email)
  })

  test('of two that enrol it at once, one gets the account', async () => {
    const company = inventedCompany()
    const both = [await newcomer(company), await newcomer(company)]
    await Promise.all(both.map(({ fill }) => fill()))
    const answers = await Promise.all(both.map(({ as }) => as('POST /enrolment/submission', {})))
    expect(answers.map(({ body }) => body.status).sort()).toEqual(['draft', 'submitted'])
  })

  test('is another one if the applicant says why; the reviewer reads it', async () => {
    const first = await enrolled()
    const second = await newcomer(first.company)
    await second.fill()
    expect((await second.as('PUT /enrolment/distinction', { reason: 'Not us' })).body).toMatchObject({
      code: 'membership.nothingToDistinguish',
    })
    await second.as('POST /enrolment/submission', {})
    await second.as('PUT /enrolment/distinction', { reason: 'We split in 2024' })
    expect((await second.as('POST /enrolment/submission', {})).body.status).toBe('submitted')
    const seen = await second.vendor('reviewer')('GET /vendor/partners/:tenantId', { tenantId: second.tenantId })
    expect(seen.body).toMatchObject({ distinction: 'We split in 2024', programmes: { network: 'pending' } })
  })
})

/** A company that is enrolled with the very sign the next one will share. */
async function enrolledWith(sign: (one: ReturnType<typeof inventedCompany>) => { duns?: string }) {
  const company = inventedCompany()
  const { duns } = sign(company)
  const one = await newcomer(company)
  await one.fill({ ...company.profile, ...(duns && { duns }) })
  await one.as('POST /enrolment/submission', {})
  if (duns) await one.partner()('GET /account', {})
  return company
}
