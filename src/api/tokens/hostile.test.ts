import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { office } from '#test/office.ts'
import { appForPeople, asItself, CALLBACK, newApp, PARTNER_CENTER, tokenDesk, V1, V2 } from '#test/tokens.ts'

const o = await office()
const desk = await tokenDesk(o)
const app = await newApp(o)
const RUNS = { numRuns: 150 }

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('\0', '../..', "' or 1=1 --", '{"$gt":""}', '%00', '__proto__', 'constructor', '\u202e', '１２３', 'a'.repeat(9_000)),
  fc.uuid(),
) // biome-ignore format: a list
const names = ['grant_type', 'client_id', 'client_secret', 'scope', 'resource', 'code', 'redirect_uri', 'code_verifier', 'refresh_token', 'device_code', '__proto__', 'hasOwnProperty'] // biome-ignore format: a list
const form = fc.dictionary(fc.constantFrom(...names), nasty)
const grant = fc.constantFrom('client_credentials', 'authorization_code', 'refresh_token', 'device_code')

describe('whatever is sent, it is answered in the form of this wire, and never breaks', () => {
  test('forms of the token and device endpoints', () =>
    fc.assert(
      fc.asyncProperty(form, grant, fc.constantFrom('token', 'devicecode'), fc.boolean(), async (given, grant_type, at, known) => {
        const own = known ? { grant_type, ...asItself(app) } : {}
        const { status, body } = await desk.post(`${o.tenantId}/${V2}/${at}`, { ...given, ...own })
        expect(status).toBeLessThan(500)
        if (status !== 200) expect(body).toMatchObject({ error: expect.any(String), error_codes: [expect.any(Number)] })
      }),
      RUNS,
    )) // biome-ignore format: one property

  test('names of tenants', () =>
    fc.assert(
      fc.asyncProperty(nasty, async (tenant) => {
        fc.pre(tenant.isWellFormed())
        const at = encodeURIComponent(tenant.slice(0, 90)) || 'x'
        for (const path of ['v2.0/.well-known/openid-configuration', 'discovery/v2.0/keys', `${V1}/authorize?client_id=x`])
          expect((await desk.get(`${at}/${path}`)).status).toBeLessThan(500)
        expect((await desk.post(`${at}/${V1}/token`, { ...asItself(app), grant_type: 'client_credentials' })).status).toBeLessThan(500)
      }),
      RUNS,
    )) // biome-ignore format: one property

  test('links that lead a person', () =>
    fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, async (client_id, redirect_uri, state) => {
        fc.pre([client_id, redirect_uri, state].every((one) => one.isWellFormed()))
        const asked = new URLSearchParams({ client_id, redirect_uri, state, response_type: 'code' })
        const { status, headers } = await desk.get(`common/${V2}/authorize?${asked}`)
        expect(status).toBeLessThan(500)
        if (status === 302) expect(String(headers.location)).toMatch(/^\/authorize\?/) // nowhere but to our own page
      }),
      RUNS,
    ))
})

test('a code that many bring at once gives tokens once at most', async () => {
  const { app: own, as } = await appForPeople(o)
  const asked = { clientId: own.clientId, redirectUri: CALLBACK, audience: PARTNER_CENTER }
  const { redirectTo } = (await as('POST /authorizations', asked as never)).body
  const code = new URL(String(redirectTo)).searchParams.get('code') ?? ''
  const bring = () => desk.post(`${o.tenantId}/${V2}/token`, { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, ...asItself(own) }) // biome-ignore format: one call
  const answers = await Promise.all(Array.from({ length: 20 }, bring))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
})
