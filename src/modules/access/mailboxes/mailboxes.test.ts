import { afterAll, describe, expect, test } from 'vitest'
import { office } from '#test/office.ts'

const none = { add: [], remove: [] }
const unchanged = { personalDomains: none, genericWords: none, governmentDomains: none, allow: [] }
const o = await office()
const signUp = (email: string) => o.stranger('POST /sign-ups', { email, language: 'en' })
afterAll(() => o.vendor('owner')('PUT /vendor/settings/mail', unchanged))

describe('the vendor’s mail rule', () => {
  test('refuses a domain from the moment it is written down, and takes it again when it is let be', async () => {
    const email = 'mina.kim@paper-plane.example'
    const rule = { ...unchanged, personalDomains: { add: ['Paper-Plane.example '], remove: [] } }
    const changed = await o.vendor('owner')('PUT /vendor/settings/mail', rule)
    expect(changed.body).toMatchObject({ personalDomains: { add: ['paper-plane.example'] } })
    expect((await signUp(email)).body).toMatchObject({ code: 'access.personalMail' })
    await o.vendor('owner')('PUT /vendor/settings/mail', { ...rule, allow: [email] })
    expect((await signUp(email)).status).toBe(200)
  })

  test('names the entry that could never fit', async () => {
    const { status, body } = await o.vendor('owner')('PUT /vendor/settings/mail', {
      ...unchanged,
      allow: ['ok.example', 'a b'],
    })
    expect({ status, body }).toMatchObject({ status: 422, body: { fields: [{ field: 'allow.1' }] } })
  })

  test('is read by all the vendor’s staff and changed by its owner alone', async () => {
    expect((await o.vendor('support')('GET /vendor/settings/mail', {})).status).toBe(200)
    expect((await o.vendor('reviewer')('PUT /vendor/settings/mail', unchanged)).status).toBe(403)
    expect((await o.as('globalAdmin')('GET /vendor/settings/mail', {})).status).toBe(403)
  })
})
