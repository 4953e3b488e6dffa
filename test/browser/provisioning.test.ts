import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Portal, portal } from './house.ts'
import { companyOf, keepFailures, nextCode, reader } from './reader.ts'

let house: Portal
keepFailures()
beforeAll(async () => {
  house = await portal()
}, 120_000)
afterAll(() => house?.close())

describe.each(['en', 'ko'] as const)('in %s', (lang) => {
  test('a directory is connected by a secret, its calls are seen with their results, and the secret is revoked', async () => {
    const { domain, admin } = companyOf(lang)
    const { email } = admin
    const r = reader(await house.visit({ lang, dark: lang === 'ko' }), lang)
    await r.comeIn(email)
    await r.go('/account/provisioning', r.say('provisioning.title'))
    await r.button(r.say('kit.proof')).click()
    await r.field(r.say('kit.proof.code')).fill(await nextCode(email))
    await r.page.getByText(r.say('provisioning.none'), { exact: true }).waitFor()
    await r.page.getByText(r.say('provisioning.calls.none'), { exact: true }).waitFor()
    expect(await r.flaws()).toEqual([])
    await r.button(r.say('provisioning.make')).click()
    await r.field(r.say('provisioning.name'), r.dialog()).fill('Directory 1')
    await r.button(r.say('provisioning.make'), r.dialog()).click()
    const secret = await r.page.getByText(/^[\da-f-]{36}\.[\w-]{43}$/).textContent()
    expect(await r.flaws()).toEqual([])
    await r.picture('provisioning-secret')
    await r.button(r.say('kit.close'), r.dialog().last()).last().click()

    const users = async (body: object) => {
      const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/scim+json' }
      const method = 'POST'
      return fetch(`${house.url}/scim/v2/Users`, { method, headers, body: JSON.stringify(body) })
    }
    const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User']
    expect((await users({ schemas, userName: `new.${lang}@${domain}`, externalId: 'e-1' })).status).toBe(201)
    expect((await users({ schemas, userName: 'eve@elsewhere.example' })).status).toBe(400)
    await r.page.reload()
    await r.page.getByText(/eve@elsewhere\.example is at none of the domains/).waitFor()
    await r.page.getByText(`201 ${r.say('provisioning.calls.done')}`).waitFor()
    expect(await r.flaws()).toEqual([])
    await r.picture('provisioning-calls')

    await r.button(r.named('move.provisioningSecret.revoke')).click()
    await r.button(r.named('move.provisioningSecret.revoke'), r.dialog()).click()
    await r.page.getByText(r.named('state.provisioningSecret.revoked'), { exact: true }).waitFor()
    expect((await users({ schemas, userName: 'x' })).status).toBe(401)
    await r.page.context().close()
  })
})
