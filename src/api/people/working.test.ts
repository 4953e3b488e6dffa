import { eq } from 'drizzle-orm'
import { generateSync } from 'otplib'
import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addDays } from '#kernel/time.ts'
import { authorizations } from '#modules/access/authorizations/tables.ts'
import { registerApp } from '#modules/access/index.ts'
import { door, PASSWORD } from '#test/door.ts'

const d = await door()
afterAll(d.close)

/** Signed in, and at work for the second of two companies. */
async function atWork() {
  const [who, browser] = [await d.person(2), d.browser()]
  await browser.signIn(who.email)
  const tenantId = who.tenantIds[1] ?? ''
  await browser.call('PUT', '/me/tenant', { tenantId })
  return { browser, tenantId, who, working: async () => (await browser.call('GET', '/me')).body.tenant?.id }
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

test('a changed password, and one that was set anew by mail, ends the apps that work in the person’s name', async () => {
  const { browser, who } = await atWork()
  const [first, second] = who.tenantIds
  const working = [first, second].map(async (tenantId) => {
    const id = newId<'authorization'>()
    await d.within(async (ctx) => {
      const grants = [{ role: 'adminAgent', scope: 'organisation', scopeId: null }] as const
      const { id: appId } = await registerApp(ctx, { name: 'Order sync', grants: [...grants] })
      const about = { audience: 'x', scope: '', status: 'active', expiresAt: addDays(ctx.now, 90) } as const
      await ctx.db.insert(authorizations).values({ id, tenantId: ctx.tenantId, appId, userId: who.id, ...about })
    }, tenantId)
    return id
  })
  const ids = await Promise.all(working)
  const stateOf = async (id: (typeof ids)[number]) =>
    d.within(async ({ db }) => (await db.select().from(authorizations).where(eq(authorizations.id, id)))[0]?.status)
  const change = { currentPassword: PASSWORD, newPassword: 'slow boats under bridges' }
  expect((await browser.call('POST', '/auth/change-password', change)).status).toBe(200)
  expect(await Promise.all(ids.map(stateOf))).toEqual(['ended', 'ended'])
  await d.within(({ db }) =>
    db.update(authorizations).set({ status: 'active' }).where(eq(authorizations.userId, who.id)),
  )
  await browser.call('POST', '/auth/request-password-reset', { email: who.email })
  const token = (await d.lettersTo(who.email)).at(-1)?.facts.token ?? ''
  const reset = { token, newPassword: 'nine boats under bridges' }
  expect((await browser.call('POST', '/auth/reset-password', reset)).status).toBe(200)
  expect(await Promise.all(ids.map(stateOf))).toEqual(['ended', 'ended'])
})
