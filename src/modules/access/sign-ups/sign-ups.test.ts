import { and, desc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { outbox } from '#kernel/outbox.ts'
import { office } from '#test/office.ts'
import { accounts, people } from '../people/tables.ts'
import { signUps } from './tables.ts'

const password = 'quiet river over stones'
let count = 0
const newMail = () => `minji.kim${++count}@hanbit${process.pid}.example`
type Office = Awaited<ReturnType<typeof office>>

/** The facts of the newest letter to an address. */
async function letterTo(o: Office, email: string) {
  const rows = await o.within(
    ({ db }) =>
      db.select().from(outbox).where(eq(outbox.name, 'mail.wanted')).orderBy(desc(outbox.toldAt), desc(outbox.id)),
    'network',
  )
  const letters = rows.map(({ facts }) => facts as { letter: string; to: string; facts: { code?: string } })
  return letters.find(({ to }) => to === email)
}
async function begin(o: Office, email = newMail()) {
  const { status, body } = await o.stranger('POST /sign-ups', { email, language: 'ko' })
  expect(status).toBe(200)
  return { email, id: body.id, body, code: (await letterTo(o, email))?.facts.code ?? '' }
}
const other = (code: string) => (code === '000000' ? '000001' : '000000')
const rowOf = (o: Office, email: string) =>
  o.within(async ({ db }) => (await db.select().from(signUps).where(eq(signUps.email, email)))[0], 'network')

describe('the address', () => {
  test('a personal mailbox is refused at the field', async () => {
    const o = await office()
    const { status, body } = await o.stranger('POST /sign-ups', { email: 'minji@gmail.com', language: 'ko' })
    expect([status, body]).toMatchObject([422, { field: 'email' }])
  })
  test('only a hash of the code is kept', async () => {
    const o = await office()
    const { email, code } = await begin(o)
    expect(code).toMatch(/^\d{6}$/)
    const row = await rowOf(o, email)
    expect(row?.codeHash).toMatch(/^\$argon2id/)
    expect(JSON.stringify(row)).not.toContain(code)
  })
  test('a second code within a minute is refused with the seconds to wait', async () => {
    const o = await office()
    const { email } = await begin(o)
    const again = await o.stranger('POST /sign-ups', { email, language: 'ko' })
    expect([again.status, again.body, again.headers['retry-after']]).toMatchObject([
      429,
      { code: 'access.codeJustSent' },
      '60',
    ])
  })
  test('asked twenty times at once, one letter goes out', async () => {
    const o = await office()
    const email = newMail()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => o.stranger('POST /sign-ups', { email, language: 'en' })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })
  test('an address with an account gets the same answer, and a letter that says so', async () => {
    const o = await office()
    const { id, email, code, body } = await begin(o)
    await o.stranger('POST /sign-ups/:id/proof', { id, code })
    await o.stranger('POST /sign-ups/:id/person', { id, name: '김민지', password, language: 'ko' })
    o.clock.moveTo('2026-03-02T09:02:00Z')
    const again = await o.stranger('POST /sign-ups', { email, language: 'en' })
    expect([again.status, Object.keys(again.body)]).toEqual([200, Object.keys(body)])
    expect(await letterTo(o, email)).toMatchObject({ letter: 'access.alreadyThere' })
  })
})

describe('the code', () => {
  test('a right one proves the address, typed with a gap too', async () => {
    const o = await office()
    const { id, email, code } = await begin(o)
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`
    expect(await o.stranger('POST /sign-ups/:id/proof', { id, code: typed })).toMatchObject({
      status: 200,
      body: { email },
    })
  })
  test('a wrong one says how many tries are left, and the fifth ends it', async () => {
    const o = await office()
    const { id, code } = await begin(o)
    for (const left of [4, 3, 2, 1]) {
      const { status, body } = await o.stranger('POST /sign-ups/:id/proof', { id, code: other(code) })
      expect([status, body]).toMatchObject([422, { code: 'access.codeWrong', facts: { left } }])
    }
    for (const given of [other(code), code]) {
      const { status, body } = await o.stranger('POST /sign-ups/:id/proof', { id, code: given })
      expect([status, body]).toMatchObject([409, { code: 'access.codeExhausted' }])
    }
  })
  test('after ten minutes it has run out', async () => {
    const o = await office()
    const { id, code } = await begin(o)
    o.clock.moveTo('2026-03-02T09:10:00Z')
    const { status, body } = await o.stranger('POST /sign-ups/:id/proof', { id, code })
    expect([status, body]).toMatchObject([409, { code: 'access.codeExpired' }])
  })
  test('used once, it does not work again', async () => {
    const o = await office()
    const { id, code } = await begin(o)
    await o.stranger('POST /sign-ups/:id/proof', { id, code })
    const { status, body } = await o.stranger('POST /sign-ups/:id/proof', { id, code })
    expect([status, body]).toMatchObject([409, { code: 'access.codeSpent' }])
  })
  test('two wrong ones at once count as two', async () => {
    const o = await office()
    const { id, email, code } = await begin(o)
    await Promise.all([1, 2].map(() => o.stranger('POST /sign-ups/:id/proof', { id, code: other(code) })))
    expect(await rowOf(o, email)).toMatchObject({ tries: 2 })
  })
  test('the same request sent twice counts once', async () => {
    const o = await office()
    const { id, email, code } = await begin(o)
    const sent = { headers: { 'idempotency-key': `proof-${id}` } }
    const one = await o.stranger('POST /sign-ups/:id/proof', { id, code: other(code) }, sent)
    const two = await o.stranger('POST /sign-ups/:id/proof', { id, code: other(code) }, sent)
    expect([one.status, two.status]).toEqual([422, 422])
    expect(await rowOf(o, email)).toMatchObject({ tries: 1 })
  })
  test('a new code ends the old one', async () => {
    const o = await office()
    const first = await begin(o)
    o.clock.moveTo('2026-03-02T09:01:00Z')
    const second = await begin(o, first.email)
    expect(await o.stranger('POST /sign-ups/:id/proof', { id: first.id, code: first.code })).toMatchObject({
      status: 404,
    })
    expect(await o.stranger('POST /sign-ups/:id/proof', { id: second.id, code: second.code })).toMatchObject({
      status: 200,
    })
  })
})

describe('the person', () => {
  const proven = async (o: Office) => {
    const { id, email, code } = await begin(o)
    await o.stranger('POST /sign-ups/:id/proof', { id, code })
    return { id, email }
  }
  const become = { name: ' 김민지 ', password, language: 'ko' } as const

  test('has a proven address, a name as it is kept, and a password that is nowhere in the clear', async () => {
    const o = await office()
    const { id, email } = await proven(o)
    expect(await o.stranger('POST /sign-ups/:id/person', { id, ...become })).toMatchObject({
      status: 200,
      body: { email },
    })
    const [row] = await o.within(
      ({ db }) =>
        db
          .select()
          .from(people)
          .innerJoin(accounts, and(eq(accounts.userId, people.id)))
          .where(eq(people.email, email)),
      'network',
    )
    expect(row).toMatchObject({
      users: { name: '김민지', emailVerified: true, language: 'ko' },
      accounts: { providerId: 'credential' },
    })
    expect(row?.accounts.password).toMatch(/^\$argon2id/)
  })
  test('is made once, however often at once it is asked', async () => {
    const o = await office()
    const { id } = await proven(o)
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => o.stranger('POST /sign-ups/:id/person', { id, ...become })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409])
  })
  test('is not made of an address that is not proven', async () => {
    const o = await office()
    const { id } = await begin(o)
    const { status, body } = await o.stranger('POST /sign-ups/:id/person', { id, ...become })
    expect([status, body]).toMatchObject([409, { code: 'access.notProven' }])
  })
  test.each([
    ['short', 'elevenchars', 'passwordShort'],
    ['known to every guesser', 'Password1234', 'passwordCommon'],
    ['a walk over the keys', '1q2w3e4r5t6y', 'passwordCommon'],
    ['one group over and over', 'xyzxyzxyzxyz', 'passwordCommon'],
    ['the address itself', 'minji.kim1@hanbit', 'passwordOwn'],
  ])('is not made with a password that is %s', async (_, bad, code) => {
    const o = await office()
    const { id } = await proven(o)
    const own = bad.includes('minji') ? ((await rowById(o, id))?.email.slice(0, -8) ?? '') : bad
    const { status, body } = await o.stranger('POST /sign-ups/:id/person', { id, ...become, password: own })
    expect([status, body]).toMatchObject([422, { code: `access.${code}`, field: 'password' }])
  })
  test.each(['', '  ', '🙂🙂', '\u202eimnim', 'a\u0000b'])('is not made with the name %j', async (name) => {
    const o = await office()
    const { id } = await proven(o)
    const { status } = await o.stranger('POST /sign-ups/:id/person', { id, ...become, name })
    expect([400, 422]).toContain(status)
  })
})

const rowById = (o: Office, id: string) =>
  o.within(async ({ db }) => (await db.select().from(signUps)).find((row) => row.id === id), 'network')
