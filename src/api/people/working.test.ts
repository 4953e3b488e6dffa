import { generateSync } from 'otplib'
import { afterAll, expect, test } from 'vitest'
import { door, PASSWORD } from '#test/door.ts'

const d = await door()
afterAll(d.close)

/** Signed in, and at work for the second of two companies. */
async function atWork() {
  const [who, browser] = [await d.person(2), d.browser()]
  await browser.signIn(who.email)
  const tenantId = who.tenantIds[1] ?? ''
  await browser.call('PUT', '/me/tenant', { tenantId })
  return { browser, tenantId, working: async () => (await browser.call('GET', '/me')).body.tenant?.id }
}

test('setting up a second factor, and switching it off, leaves the person at work for the same company', async () => {
  const { browser, tenantId, working } = await atWork()
  const { body } = await browser.call('POST', '/auth/two-factor/enable', { password: PASSWORD })
  expect(await working()).toBe(tenantId)
  const secret = new URL(body.totpURI).searchParams.get('secret') ?? ''
  await browser.call('POST', '/auth/two-factor/verify-totp', { code: generateSync({ secret }) })
  expect(await working()).toBe(tenantId)
  expect((await browser.call('POST', '/auth/two-factor/disable', { password: PASSWORD })).status).toBe(200)
  expect(await working()).toBe(tenantId)
})

test('a changed password leaves the person at work for the same company', async () => {
  const { browser, tenantId, working } = await atWork()
  const change = { currentPassword: PASSWORD, newPassword: 'slow boats under bridges' }
  expect((await browser.call('POST', '/auth/change-password', change)).status).toBe(200)
  expect(await working()).toBe(tenantId)
})
