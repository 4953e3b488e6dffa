import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Portal, portal } from './house.ts'
import { companyOf, keepFailures, partnerAt, prove, reader } from './reader.ts'

let house: Portal
keepFailures()
beforeAll(async () => {
  house = await portal()
}, 120_000)
afterAll(() => house?.close())

const BACK = 'https://sync.kestrel.example/back'
const verifier = 'a-verifier-of-the-tests-that-is-long-enough-to-be-one'
const challenge = createHash('sha256').update(verifier).digest('base64url')
const looks = { en: { width: 1280, dark: false }, ko: { width: 360, dark: true } } as const

describe.each(['en', 'ko'] as const)('in %s', (lang) => {
  test('somebody lets an app and a device in, sees them, and ends one', async () => {
    const { domain, admin } = companyOf(lang)
    const { tenantId, client } = partnerAt(domain.replace('.example', ''))
    const base = `${house.url}/${tenantId}/oauth2/v2.0`
    const post = async (path: string, form: Record<string, string>) =>
      (await fetch(`${base}/${path}`, { method: 'POST', body: new URLSearchParams(form) })).json()
    const atTheApi = async (token: string) =>
      (await fetch(`${house.url}/v1/countryvalidationrules/KR`, { headers: { authorization: `Bearer ${token}` } }))
        .status
    const itself = { client_id: client.id, client_secret: client.secret }

    const r = reader(await house.visit({ lang, ...looks[lang] }), lang)
    await r.comeIn(admin.email)
    await r.go('/account/apps', r.say('access.apps'))
    await r.button(r.say('kit.proof')).click()
    await prove(r, admin.email)
    await r.heading(r.say('tokens.how'), 2).waitFor()
    await r.page.getByText(`${base}/token`, { exact: true }).waitFor()
    expect(await r.flaws()).toEqual([])
    await r.picture('tokens-apps')
    await r.button(r.say('tokens.signIn')).first().click()
    await r.field(r.say('tokens.signIn.addresses'), r.dialog()).fill('http://elsewhere.example/back')
    await r.page.getByLabel(r.say('tokens.signIn.public')).check()
    await r.button(r.say('kit.save'), r.dialog()).click()
    await r.page.getByText(r.refusal('authorizations.addressUnfit', { uri: 'http://elsewhere.example/back' })).waitFor()
    await r.field(r.say('tokens.signIn.addresses'), r.dialog()).fill(BACK)
    expect(await r.flaws()).toEqual([])
    await r.picture('tokens-sign-in')
    await r.button(r.say('kit.save'), r.dialog()).click()
    await r.dialog().waitFor({ state: 'detached' })

    const led = new Promise<URL>((done) => {
      void r.page.route(`${BACK}*`, (route) => {
        done(new URL(route.request().url()))
        return route.fulfill({ contentType: 'text/html', body: '<title>Order sync</title><p>Back in the app</p>' })
      })
    })
    const asked = { client_id: client.id, response_type: 'code', redirect_uri: BACK, state: 's1', scope: `${house.url}/.default`, code_challenge: challenge, code_challenge_method: 'S256' } // biome-ignore format: one record
    await r.page.goto(`${base}/authorize?${new URLSearchParams(asked)}`)
    await r.page.getByText('sync.kestrel.example', { exact: true }).waitFor()
    expect(await r.flaws()).toEqual([])
    await r.picture('tokens-authorize')
    await r.button(r.say('tokens.authorize.allow')).click()
    const back = await led
    await r.page.waitForURL(`${BACK}*`) // before it is left again
    expect(back.searchParams.get('state')).toBe('s1')
    const code = back.searchParams.get('code') ?? ''
    const given = await post('token', { grant_type: 'authorization_code', code, redirect_uri: BACK, code_verifier: verifier, ...itself }) // biome-ignore format: one call
    expect(await atTheApi(given.access_token)).toBe(200)

    const device = await post('devicecode', { client_id: client.id })
    await r.go('/device', r.say('tokens.device'))
    await r.field(r.say('tokens.device.code')).fill('BCDFGHJKL')
    await r.button(r.say('tokens.device.look')).click()
    await r.page.getByText(r.refusal('authorizations.deviceUnknown')).waitFor()
    expect(await r.flaws()).toEqual([])
    await r.picture('tokens-device-unknown')
    await r.field(r.say('tokens.device.code')).fill(device.user_code)
    await r.button(r.say('tokens.device.look')).click()
    await r.page.getByText(r.say('tokens.device.from'), { exact: true }).waitFor()
    await r.picture('tokens-device')
    await r.button(r.say('tokens.authorize.allow')).click()
    await r.heading(r.say('tokens.device.allowed')).waitFor()
    const grant_type = 'urn:ietf:params:oauth:grant-type:device_code'
    const polled = await post('token', { grant_type, client_id: client.id, device_code: device.device_code })
    expect(await atTheApi(polled.access_token)).toBe(200)

    await r.go('/account/security', r.say('access.security'))
    const ends = r.page.getByRole('region', { name: r.say('tokens.mine') }).getByRole('button')
    await ends.nth(1).waitFor()
    expect(await r.flaws()).toEqual([])
    await r.picture('tokens-mine')
    await ends.first().click() // the newest first: the device
    await ends.nth(1).waitFor({ state: 'detached' })
    expect([await atTheApi(polled.access_token), await atTheApi(given.access_token)]).toEqual([401, 200])
    await r.page.context().close()
  }, 240_000)
})

test('a link of an app nobody knows, or one that is not whole, leads nowhere, and says why', async () => {
  const { admin } = companyOf('en')
  const r = reader(await house.visit({ lang: 'en' }), 'en')
  await r.comeIn(admin.email)
  const asked = new URLSearchParams({ clientId: crypto.randomUUID(), redirectUri: BACK, audience: 'x', scope: '' })
  await r.page.goto(`/authorize?${asked}`)
  await r.page.getByText(r.refusal('authorizations.appUnknown')).waitFor()
  expect(await r.flaws()).toEqual([])
  await r.picture('tokens-authorize-unknown')
  await r.page.goto('/authorize')
  await r.page.getByText(r.say('kit.unwhole.title')).waitFor()
  expect(await r.flaws()).toEqual([])
  await r.page.context().close()
})
