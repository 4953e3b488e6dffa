import { get } from 'node:http'
import { afterAll, expect, test } from 'vitest'
import { door } from '#test/door.ts'

const d = await door()
afterAll(d.close)

const address = await d.app.listen({ port: 0 })
/** Asks over a real connection: the address goes out as it is written, dots and slashes included. */
async function answer(path: string) {
  const browser = d.browser()
  await browser.signIn((await d.person()).email)
  const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const { port } = new URL(address)
  const { promise, resolve } = Promise.withResolvers<{ status: number | undefined; text: string }>()
  get({ port, path, headers: { cookie } }, async (response) => {
    resolve({ status: response.statusCode, text: (await response.toArray()).join('') })
  })
  return promise
}

test.each([
  '/rest/auth/sso/callback/..\\..\\list-sessions',
  '/rest/auth/sso/callback/..\\..\\passkey\\generate-register-options',
  '/rest/auth/sso/callback/%2e%2e',
  '/rest/auth/sso/callback/%5c%2e%2e',
])('the address %s leads through no other doorway', async (path) => {
  const { status, text } = await answer(path)
  expect([status, JSON.parse(text).code]).toEqual([404, expect.stringMatching(/noSingleSignOn|noSuchAddress/)])
})

test('what is nested without end is not understood, and breaks nothing', async () => {
  const nested = JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`)
  const answer = await d.browser().call('POST', '/auth/sign-out', nested)
  expect(answer).toMatchObject({ status: 422, body: { code: 'access.notUnderstood' } })
})

test('a company sign-on that lost its way ends at the page where one signs in', async () => {
  const { headers } = await d.browser().call('GET', `/auth/sso/callback/${crypto.randomUUID()}?state=old&code=old`)
  expect(headers.location).toMatch(/^http:\/\/localhost:8080\/sign-in\?error=/)
})
