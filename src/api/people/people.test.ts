import { generateSync } from 'otplib'
import { afterAll, describe, expect, test } from 'vitest'
import { door, PASSWORD } from '#test/door.ts'
import { tokenIn } from '../identify.ts'

const d = await door()
afterAll(d.close)
const MINUTE = 60_000
const codeFor = (uri: string) => generateSync({ secret: new URL(uri).searchParams.get('secret') ?? '' })

/** Signed in, with an authenticator app set up. */
async function enrolled(at = d) {
  const who = await at.person()
  const browser = at.browser()
  await browser.signIn(who.email)
  const { body } = await browser.call('POST', '/auth/two-factor/enable', { password: PASSWORD })
  const verified = await browser.call('POST', '/auth/two-factor/verify-totp', { code: codeFor(body.totpURI) })
  expect(verified.status).toBe(200)
  return { who, browser, uri: String(body.totpURI), recoveryCodes: body.backupCodes as string[] }
}

describe('a session', () => {
  test('opens by password, with a cookie no script reads, and no token in the answer', async () => {
    const { email } = await d.person()
    const browser = d.browser()
    const { status, body, headers } = await browser.signIn(email)
    expect([status, JSON.stringify(body)]).toEqual([200, expect.not.stringContaining('token')])
    expect(String(headers['set-cookie'])).toMatch(/guildhall\.session_token=.*HttpOnly; SameSite=Lax/)
    expect(await browser.call('GET', '/me/sessions')).toMatchObject({
      status: 200,
      body: { items: [{ isThis: true }] },
    })
  })
  test('with a cookie nobody signed is nobody’s', async () => {
    const { email } = await d.person()
    const browser = d.browser()
    await browser.signIn(email)
    const value = browser.jar.get('guildhall.session_token') ?? ''
    browser.jar.set(
      'guildhall.session_token',
      `${value.slice(0, 10)}${value[10] === 'a' ? 'b' : 'a'}${value.slice(11)}`,
    )
    expect(await browser.call('GET', '/me/sessions')).toMatchObject({
      status: 401,
      body: { code: 'house.signInFirst' },
    })
  })
  test.each(['', 'guildhall.session_token=', 'guildhall.session_token=%', 'guildhall.session_token=a.b', 'x=1; y'])(
    'is not read out of the cookie %j',
    (cookie) => expect(tokenIn(cookie, 'secret')).toBeNull(),
  )
  test('that was ended elsewhere is over at once', async () => {
    const { email } = await d.person()
    const [desk, phone] = [d.browser(), d.browser()]
    await desk.signIn(email)
    await phone.signIn(email)
    const { body } = await desk.call('GET', '/me/sessions')
    const other = body.items.find(({ isThis }: { isThis: boolean }) => !isThis)
    expect(await desk.call('DELETE', `/me/sessions/${other.id}`)).toMatchObject({ status: 204 })
    expect(await phone.call('GET', '/me/sessions')).toMatchObject({ status: 401 })
    expect(await desk.call('GET', '/me/sessions')).toMatchObject({ status: 200 })
  })
  test('is over after a week', async () => {
    const { email } = await d.person()
    const late = await door()
    const browser = late.browser()
    await browser.signIn(email)
    late.pass(7 * 24 * 60 * MINUTE + 1000)
    expect(await browser.call('GET', '/me/sessions')).toMatchObject({ status: 401 })
    await late.close()
  })
  test('of somebody else cannot be ended', async () => {
    const [one, two] = [await d.person(), await d.person()]
    const [mine, theirs] = [d.browser(), d.browser()]
    await mine.signIn(one.email)
    await theirs.signIn(two.email)
    const { body } = await theirs.call('GET', '/me/sessions')
    expect(await mine.call('DELETE', `/me/sessions/${body.items[0].id}`)).toMatchObject({ status: 404 })
  })
  test('takes no writes from a page of another site', async () => {
    const { email } = await d.person()
    const browser = d.browser()
    await browser.signIn(email)
    const away = { origin: 'https://elsewhere.example' }
    expect(await browser.call('DELETE', '/me/sessions', undefined, away)).toMatchObject({
      status: 403,
      body: { code: 'house.otherOrigin' },
    })
    expect(await browser.call('POST', '/auth/sign-out', {}, away)).toMatchObject({ status: 403 })
    const crossing = { headers: { 'sec-fetch-site': 'cross-site' } }
    expect(await browser.call('DELETE', '/me/sessions', undefined, crossing)).toMatchObject({ status: 403 })
  })
})

describe('a person in two companies', () => {
  test('is at work for the first until another is chosen, and then for that one', async () => {
    const { email, tenantIds } = await d.person(2)
    const browser = d.browser()
    await browser.signIn(email)
    expect((await browser.call('GET', '/me')).body.tenant.id).toBe(tenantIds[0])
    for (const tenantId of tenantIds) {
      expect(await browser.call('PUT', '/me/tenant', { tenantId })).toMatchObject({ status: 200 })
      expect((await browser.call('GET', '/me')).body.tenant.id).toBe(tenantId)
    }
  })
  test('cannot work for a third', async () => {
    const [{ email }, other] = [await d.person(2), await d.person()]
    const browser = d.browser()
    await browser.signIn(email)
    const answer = await browser.call('PUT', '/me/tenant', { tenantId: other.tenantIds[0] })
    expect(answer).toMatchObject({ status: 403, body: { code: 'access.noPlaceThere' } })
  })
  test('has one language in both', async () => {
    const { email } = await d.person(2)
    const browser = d.browser()
    await browser.signIn(email)
    await browser.call('PUT', '/me/language', { language: 'en' })
    expect((await browser.call('GET', '/me')).body.person.language).toBe('en')
  })
})

describe('wrong passwords', () => {
  test('of twenty at once five are looked at, and the rest are told how long to wait', async () => {
    const { email } = await d.person()
    const answers = await Promise.all(Array.from({ length: 20 }, () => d.browser().signIn(email, 'not the right one')))
    const statuses = answers.map(({ status }) => status)
    expect([statuses.filter((s) => s === 401).length, statuses.filter((s) => s === 429).length]).toEqual([5, 15])
    const told = answers.find(({ status }) => status === 429)
    expect(told).toMatchObject({
      body: { code: 'access.waiting', facts: { minutes: 1 } },
      headers: { 'retry-after': '60' },
    })
  })
  test('of an address without an account are answered alike', async () => {
    const browser = d.browser()
    const nobody = `nobody${process.pid}@hanbit.example`
    const answers = []
    for (let n = 0; n < 6; n++) answers.push((await browser.signIn(nobody, 'not the right one')).body.code)
    expect(answers).toEqual([...Array(5).fill('access.wrongSignIn'), 'access.waiting'])
  })
  test('wait twice as long each time, and are forgotten once the right one comes', async () => {
    const own = await door()
    const { email } = await own.person()
    const browser = own.browser()
    for (let n = 0; n < 5; n++) await browser.signIn(email, 'not the right one')
    for (const wait of [1, 2, 4, 8, 15, 15]) {
      expect((await browser.signIn(email)).body).toMatchObject({ facts: { minutes: wait } })
      own.pass(wait * MINUTE)
      await browser.signIn(email, 'not the right one')
    }
    own.pass(15 * MINUTE)
    expect(await browser.signIn(email)).toMatchObject({ status: 200 })
    expect(await browser.signIn(email, 'not the right one')).toMatchObject({ status: 401 })
    await own.close()
  })
})

describe('a forgotten password', () => {
  test('is set anew by a letter that works once, and ends every session', async () => {
    const { email } = await d.person()
    const [lost, found] = [d.browser(), d.browser()]
    await lost.signIn(email)
    expect(await found.call('POST', '/auth/request-password-reset', { email })).toMatchObject({ status: 200 })
    const [{ letter, facts }] = (await d.lettersTo(email)) as [{ letter: string; facts: { token: string } }]
    expect(letter).toBe('access.resetPassword')
    const reset = { token: facts.token, newPassword: 'slow boats under bridges' }
    const weak = await found.call('POST', '/auth/reset-password', { ...reset, newPassword: 'password1234' })
    expect(weak).toMatchObject({ status: 422, body: { code: 'access.passwordCommon' } })
    expect(await found.call('POST', '/auth/reset-password', reset)).toMatchObject({ status: 200 })
    expect(await found.call('POST', '/auth/reset-password', reset)).toMatchObject({
      status: 409,
      body: { code: 'access.linkSpent' },
    })
    expect(await lost.call('GET', '/me/sessions')).toMatchObject({ status: 401 })
    expect(await found.signIn(email, reset.newPassword)).toMatchObject({ status: 200 })
    expect((await d.lettersTo(email)).at(-1)).toMatchObject({ letter: 'access.passwordChanged' })
  })
  test('of an address without an account is answered alike, and no letter goes out', async () => {
    const email = `stranger${process.pid}@hanbit.example`
    expect(await d.browser().call('POST', '/auth/request-password-reset', { email })).toMatchObject({ status: 200 })
    expect(await d.lettersTo(email)).toEqual([])
  })
})

describe('the second factor', () => {
  test('is asked after the password', async () => {
    const { who, uri } = await enrolled()
    const browser = d.browser()
    expect((await browser.signIn(who.email)).body).toMatchObject({ twoFactorRedirect: true })
    expect(await browser.call('GET', '/me/sessions')).toMatchObject({ status: 401 })
    const wrong = await browser.call('POST', '/auth/two-factor/verify-totp', { code: '000000' })
    expect(wrong).toMatchObject({ status: 422, body: { code: 'access.wrongCode' } })
    expect(uri).toMatch(/^otpauth:\/\/totp\/Guildhall/)
  })
  test('of the app opens once a code, not twice', async () => {
    const { who, uri } = await enrolled()
    const code = codeFor(uri)
    const browser = d.browser()
    await browser.signIn(who.email)
    const answer = await browser.call('POST', '/auth/two-factor/verify-totp', { code })
    expect(answer).toMatchObject({ status: 422, body: { code: 'access.codeUsed' } }) // it was used to set the app up
  })
  test('may be a recovery code, each once', async () => {
    const { who, recoveryCodes } = await enrolled()
    for (const status of [200, 422]) {
      const browser = d.browser()
      await browser.signIn(who.email)
      const answer = await browser.call('POST', '/auth/two-factor/verify-backup-code', { code: recoveryCodes[0] })
      expect(answer.status).toBe(status)
    }
  })
  test('proves a session for ten minutes', async () => {
    const own = await door()
    const { browser, recoveryCodes } = await enrolled(own)
    for (const recoveryCode of recoveryCodes.slice(0, 2)) {
      own.pass(11 * MINUTE)
      expect(await browser.call('GET', '/sso')).toMatchObject({ status: 403, body: { code: 'house.stepUpNeeded' } })
      expect(await browser.call('POST', '/me/step-up', { recoveryCode })).toMatchObject({ status: 200 })
      expect(await browser.call('GET', '/sso')).toMatchObject({ status: 404, body: { code: 'access.notSetUp' } })
    }
    await own.close()
  })
  test('missing, is said with the place to set it up', async () => {
    const { email } = await d.person()
    const browser = d.browser()
    await browser.signIn(email)
    const answer = await browser.call('POST', '/me/step-up', { code: '123456' })
    expect(answer).toMatchObject({ status: 409, body: { code: 'access.noSecondFactor', link: '/account/security' } })
  })
  test('guessed five times makes the next guess wait', async () => {
    const { browser } = await enrolled()
    const codes = []
    for (let n = 0; n < 6; n++) codes.push((await browser.call('POST', '/me/step-up', { code: '000000' })).body.code)
    expect(codes).toEqual([...Array(5).fill('access.wrongCode'), 'access.waiting'])
  })
  test('is not switched off without a fresh proof, though the password is known', async () => {
    const own = await door()
    const { who, browser, recoveryCodes } = await enrolled(own)
    own.pass(11 * MINUTE)
    const off = { password: PASSWORD }
    expect(await browser.call('POST', '/auth/two-factor/disable', off)).toMatchObject({
      status: 403,
      body: { code: 'access.proveFirst' },
    })
    await browser.call('POST', '/me/step-up', { recoveryCode: recoveryCodes[3] })
    expect(await browser.call('POST', '/auth/two-factor/disable', off)).toMatchObject({ status: 200 })
    expect((await own.lettersTo(who.email)).map(({ letter }) => letter)).toContain('access.secondFactorChanged')
    await own.close()
  })
})

test('what is not on the list of the door does not answer', async () => {
  const browser = d.browser()
  for (const path of ['/auth/sign-up/email', '/auth/sso/register', '/auth/update-user', '/auth/delete-user'])
    expect(await browser.call('POST', path, {})).toMatchObject({ status: 404, body: { code: 'house.noSuchAddress' } })
})
test.each([[{}], [{ email: 5, password: [] }], [{ email: 'a\u0000b@x.example', password: 'x' }]])(
  'nonsense %j is answered, not a bug',
  async (body) => expect((await d.browser().call('POST', '/auth/sign-in/email', body)).status).toBeLessThan(500),
)
