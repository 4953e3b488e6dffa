import { eq } from 'drizzle-orm'
import { generateSync } from 'otplib'
import { afterAll, describe, expect, test } from 'vitest'
import { type Id, newId } from '#kernel/id.ts'
import { sessions } from '#modules/access/people/tables.ts'
import { door, PASSWORD } from '#test/door.ts'

const d = await door()
afterAll(d.close)

/** Signed in, with an authenticator app just set up. */
async function enrolled() {
  const who = await d.person()
  const browser = d.browser()
  await browser.signIn(who.email)
  const { body } = await browser.call('POST', '/auth/two-factor/enable', { password: PASSWORD })
  const secret = new URL(body.totpURI).searchParams.get('secret') ?? ''
  await browser.call('POST', '/auth/two-factor/verify-totp', { code: generateSync({ secret }) })
  return { who, browser, recoveryCodes: body.backupCodes as string[] }
}
const provenBy = (userId: Id<'user'>) =>
  d.within(async ({ db }) => {
    const rows = await db.select().from(sessions).where(eq(sessions.userId, userId)).orderBy(sessions.createdAt)
    return rows.map(({ steppedUpBy }) => steppedUpBy)
  })

describe('a session remembers by what its holder proved themselves', () => {
  test('by the app that was set up, then by a recovery code', async () => {
    const { who, browser, recoveryCodes } = await enrolled()
    expect(await provenBy(who.id)).toEqual(['app'])
    await browser.call('POST', '/me/step-up', { recoveryCode: recoveryCodes[0] })
    expect(await provenBy(who.id)).toEqual(['recoveryCode'])
  })

  test('by a recovery code at the door', async () => {
    const { who, recoveryCodes } = await enrolled()
    const other = d.browser()
    await other.signIn(who.email)
    await other.call('POST', '/auth/two-factor/verify-backup-code', { code: recoveryCodes[1] })
    expect(await provenBy(who.id)).toEqual(['app', 'recoveryCode'])
  })

  test('by nothing after the password alone, and still by the same after a new password', async () => {
    const { id, email } = await d.person()
    await d.browser().signIn(email)
    expect(await provenBy(id)).toEqual([null])
    const { who, browser } = await enrolled()
    const change = { currentPassword: PASSWORD, newPassword: 'slow boats under bridges' }
    expect(await browser.call('POST', '/auth/change-password', change)).toMatchObject({ status: 200 })
    expect(await provenBy(who.id)).toEqual(['app'])
  })
})

test('a proof sent twice under one key is one proof, with one answer', async () => {
  const { browser, recoveryCodes } = await enrolled()
  const once = { headers: { 'idempotency-key': newId() } }
  const send = (recoveryCode = recoveryCodes[0]) => browser.call('POST', '/me/step-up', { recoveryCode }, once)
  const [first, second] = [await send(), await send()]
  expect([first.status, second.status, second.body]).toEqual([200, 200, first.body])
  expect(await send(recoveryCodes[1])).toMatchObject({ body: { code: 'house.sameKeyOtherRequest' } })
})

test('twice as many proofs at once as there are connections are all answered: none waits inside a transaction', async () => {
  const { browser } = await enrolled()
  const guess = () => browser.call('POST', '/me/step-up', { code: '000000' })
  const answers = await Promise.all(Array.from({ length: 16 }, guess))
  const codes = answers.map(({ body }) => body.code as string)
  expect(codes.filter((code) => code === 'access.wrongCode')).toHaveLength(5)
  expect(codes.filter((code) => code === 'access.waiting')).toHaveLength(11)
})
