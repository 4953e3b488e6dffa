import { afterAll, describe, expect, test } from 'vitest'
import { door, PASSWORD } from './door.ts'
import { sampleOf } from './guards/samples.ts'
import { all } from './guards/strangers.ts'
import { requestOf } from './office.ts'

const house = await door()
afterAll(() => house.close())
const person = await house.person()
const elsewhere = { origin: 'https://elsewhere.example', headers: { 'sec-fetch-site': 'cross-site' } }
type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

async function signedIn() {
  const browser = house.browser()
  await browser.signIn(person.email)
  return browser
}
const me = await signedIn()

describe('a page of another site does nothing with my session', () => {
  const writes = all.filter(({ endpoint }) => !endpoint.startsWith('GET '))
  test.each(writes.map((route) => [route.endpoint, route] as const))('%s', async (endpoint, route) => {
    const { method, url } = requestOf(endpoint, sampleOf(route.takes) as Record<string, unknown>)
    for (const sent of [elsewhere, { origin: 'null' }, { headers: { 'sec-fetch-site': 'same-site' } }]) {
      const { status, body } = await me.call(method as Method, url, {}, sent)
      expect([status, body.code]).toEqual([403, 'house.otherOrigin'])
    }
  })

  test.each(['/auth/sign-in/email', '/auth/sign-out', '/auth/change-password', '/auth/two-factor/disable', '/auth/passkey/delete-passkey'])(
    '%s', async (url) => expect(await me.call('POST', url, {}, elsewhere)).toMatchObject({ status: 403, body: { code: 'house.otherOrigin' } }),
  ) // biome-ignore format: a list

  test('and I am still signed in', async () => expect((await me.call('GET', '/me')).status).toBe(200))
})

describe('a session is of one sign-in', () => {
  test('who comes in with a session somebody planted gets one of their own', async () => {
    const planted = await signedIn()
    const before = planted.jar.get('guildhall.session_token')
    await planted.signIn(person.email)
    expect(planted.jar.get('guildhall.session_token')).not.toBe(before)
  })

  test('its cookie is for this house alone: no script reads it, no other site sends it', async () => {
    const body = { email: person.email, password: PASSWORD }
    const { headers } = await house.browser().call('POST', '/auth/sign-in/email', body)
    const cookies = [headers['set-cookie'] ?? []].flat().filter((cookie) => String(cookie).includes('session_token'))
    expect(cookies).toHaveLength(1)
    for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(String(cookies[0])).toContain(flag)
    expect(String(cookies[0])).not.toMatch(/domain=/i)
  })

  test('signed out, its cookie opens nothing', async () => {
    const leaving = await signedIn()
    const kept = new Map(leaving.jar)
    await leaving.call('POST', '/auth/sign-out', {})
    for (const [name, value] of kept) leaving.jar.set(name, value)
    expect((await leaving.call('GET', '/me')).status).toBe(401)
  })

  test('a cookie signed by nobody, or for another token, opens nothing', async () => {
    const forger = await signedIn()
    const [token = '', signature = ''] = decodeURIComponent(forger.jar.get('guildhall.session_token') ?? '').split('.')
    for (const cookie of [`${token}.`, `${token}x.${signature}`, token, `${token}.${signature.slice(0, -2)}`]) {
      forger.jar.set('guildhall.session_token', encodeURIComponent(cookie))
      expect((await forger.call('GET', '/me')).status).toBe(401)
    }
  })
})

describe('a sign-in leads nowhere else', () => {
  // biome-ignore format: a table
  test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)', '/%0a/elsewhere.example\n', 'data:text/html,x'])('not to %j', async (way) => {
    for (const [url, name] of [['/auth/sign-in/email', 'callbackURL'], ['/auth/request-password-reset', 'redirectTo'], ['/auth/sign-in/sso', 'errorCallbackURL']] as const) {
      const { status, headers } = await house.browser().call('POST', url, { email: person.email, password: PASSWORD, [name]: way })
      expect([status >= 400, headers.location]).toEqual([true, undefined])
    }
  })
})

describe('a key is of one person', () => {
  test('the same key of another person is another request, and answers nothing of the first', async () => {
    const key = { headers: { 'idempotency-key': 'one-key-of-two-people' } }
    const other = await house.person()
    const theirs = house.browser()
    await theirs.signIn(other.email)
    const mine = await me.call('POST', '/domains', { name: `mine${process.pid}.example` }, key)
    const answer = await theirs.call('POST', '/domains', { name: `theirs${process.pid}.example` }, key)
    expect([mine.status, answer.status]).toEqual([200, 200])
    expect(answer.body.id).not.toBe(mine.body.id)
  })
})
