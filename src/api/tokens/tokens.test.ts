import { decodeJwt, importJWK, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { addVerifiedDomain } from '#modules/access/index.ts'
import { office } from '#test/office.ts'
import { asItself, newApp, PARTNER_CENTER, tokenDesk, V1, V2 } from '#test/tokens.ts'
import { bearerOf } from './bearer.ts'

const setting = async () => {
  const o = await office()
  return { o, app: await newApp(o), desk: await tokenDesk(o) }
}
const itself = { grant_type: 'client_credentials' }
const v2 = { ...itself, scope: `${PARTNER_CENTER}/.default` }
const v1 = { ...itself, resource: PARTNER_CENTER }

describe('an app fetches a token for itself', () => {
  test('of the first generation: numbers are text, and it is said from when and for whom', async () => {
    const { o, app, desk } = await setting()
    const { status, body, headers } = await desk.post(`${o.tenantId}/${V1}/token?api-version=1.0`, { ...v1, ...asItself(app) })
    const now = o.clock().getTime() / 1000
    expect({ status, body }).toEqual({ status: 200, body: {
      token_type: 'Bearer', expires_in: '3599', ext_expires_in: '3599', expires_on: String(now + 3600), not_before: String(now),
      resource: PARTNER_CENTER, access_token: expect.any(String),
    } })
    expect(headers['cache-control']).toBe('no-store')
    expect(await bearerOf(desk.tokens, body.access_token ?? '')).toMatchObject({ tokenKind: 'app', actor: { name: 'Order sync' } })
  }) // biome-ignore format: one thought

  test('of the second: numbers are numbers', async () => {
    const { o, app, desk } = await setting()
    const { status, body } = await desk.post(`${o.tenantId}/${V2}/token`, { ...v2, ...asItself(app) })
    expect({ status, body }).toEqual({
      status: 200,
      body: { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: expect.any(String) },
    })
    expect(decodeJwt(body.access_token ?? '')).toMatchObject({ aud: PARTNER_CENTER, tid: o.tenantId, appid: app.clientId })
  }) // biome-ignore format: one thought

  test('that anybody can check with the published keys', async () => {
    const { o, app, desk } = await setting()
    const { body } = await desk.post(`${o.tenantId}/${V2}/token`, { ...v2, ...asItself(app) })
    const found = await desk.get(`${o.tenantId}/v2.0/.well-known/openid-configuration`)
    expect(found.body).toMatchObject({
      issuer: `https://partners.aurora.example/${o.tenantId}/v2.0`,
      token_endpoint: `https://partners.aurora.example/${o.tenantId}/oauth2/v2.0/token`,
    })
    const { keys } = (await desk.get(new URL(found.body.jwks_uri).pathname.slice(1))).body
    const { payload } = await jwtVerify(body.access_token ?? '', await importJWK(keys[0], 'RS256'), { currentDate: o.clock() })
    expect(payload.tid).toBe(o.tenantId)
    expect(Object.keys(keys[0]).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
  }) // biome-ignore format: one thought

  // biome-ignore format: a table
  test.each([
    ['the tenant’s ID in capitals', async (o: { tenantId: string }) => o.tenantId.toUpperCase()],
    ['common', async () => 'common'],
    ['organizations', async () => 'Organizations'],
  ])('at the address of %s', async (_, at) => {
    const { o, app, desk } = await setting()
    expect((await desk.post(`${await at(o)}/${V2}/token`, { ...v2, ...asItself(app) })).status).toBe(200)
  })

  test('at the address of a proven domain, in any case; not at a domain of another company', async () => {
    const { o, app, desk } = await setting()
    const other = await office()
    const [own, theirs] = [`own-${o.tenantId.slice(-12)}.example`, `other-${other.tenantId.slice(-12)}.example`]
    await o.within((ctx) => addVerifiedDomain(ctx, { name: own }), 'network')
    await other.within((ctx) => addVerifiedDomain(ctx, { name: theirs }), 'network')
    expect((await desk.post(`${own.toUpperCase()}/${V2}/token`, { ...v2, ...asItself(app) })).status).toBe(200)
    expect((await desk.post(`${theirs}/${V2}/token`, { ...v2, ...asItself(app) })).body).toMatchObject({ error_codes: [700016] })
  }) // biome-ignore format: one thought

  // biome-ignore format: a table
  test.each([
    [{ resource: 'HTTPS://API.PartnerCenter.Microsoft.com/' }, PARTNER_CENTER],
    [{ resource: '20e940b3-4c77-4b0b-9a53-9e16a1b010a7' }, '20e940b3-4c77-4b0b-9a53-9e16a1b010a7'],
    [{ scope: '20e940b3-4c77-4b0b-9a53-9e16a1b010a7/.default' }, '20e940b3-4c77-4b0b-9a53-9e16a1b010a7'],
    [{ scope: 'https://api.partner.microsoft.com/.default offline_access' }, 'https://api.partner.microsoft.com'],
    [{ scope: 'https://partners.aurora.example/.default' }, 'https://partners.aurora.example'],
    [{ scope: 'https://graph.windows.net/.default' }, 'https://graph.windows.net'],
    [{ scope: 'openid' }, PARTNER_CENTER],
    [{}, PARTNER_CENTER],
  ])('for whom %o says', async (asked, audience) => {
    const { o, app, desk } = await setting()
    const { body } = await desk.post(`${o.tenantId}/${V2}/token`, { ...itself, ...(asked as object), ...asItself(app) })
    expect(decodeJwt(body.access_token ?? '').aud).toBe(audience)
  })

  test('with its secret in the head of the request', async () => {
    const { o, app, desk } = await setting()
    const authorization = `Basic ${Buffer.from(`${app.clientId}:${encodeURIComponent(app.secret)}`).toString('base64')}`
    expect((await desk.post(`${o.tenantId}/${V2}/token`, v2, { headers: { authorization } })).status).toBe(200)
  })

  test('with either of two secrets for a day after a rotation, and after that with the new one alone', async () => {
    const { o, app, desk } = await setting()
    const { body: next } = await o.as('globalAdmin')('POST /apps/:id/secrets', { id: app.id })
    const answers = async () => Promise.all([app.secret, String(next.secret)].map(async (client_secret) => (await desk.post(`${o.tenantId}/${V2}/token`, { ...v2, client_id: app.clientId, client_secret })).status))
    expect(await answers()).toEqual([200, 200])
    o.clock.moveTo(new Date(o.clock().getTime() + 86_400_000))
    expect(await answers()).toEqual([401, 200])
  }) // biome-ignore format: one thought
})

describe('what is wrong is said as token clients read it', () => {
  // biome-ignore format: a table
  test.each([
    ['no client',               { ...v2 },                                                         400, 'invalid_request',        900144],
    ['no grant type',           { client_id: 'own', client_secret: 'own' },                        400, 'invalid_request',        900144],
    ['another grant type',      { ...v2, grant_type: 'password', client_id: 'own', client_secret: 'own' }, 400, 'unsupported_grant_type', 70003],
    ['a grant type of objects', { ...v2, grant_type: 'constructor', client_id: 'own', client_secret: 'own' }, 400, 'unsupported_grant_type', 70003],
    ['a client nobody knows',   { ...v2, client_id: crypto.randomUUID(), client_secret: 'x' },     400, 'unauthorized_client',    700016],
    ['a client that is no ID',  { ...v2, client_id: "'; drop table apps; --", client_secret: 'x' }, 400, 'unauthorized_client',   700016],
    ['no secret',               { ...v2, client_id: 'own' },                                       401, 'invalid_client',         7000218],
    ['a wrong secret',          { ...v2, client_id: 'own', client_secret: 'wrong' },               401, 'invalid_client',         7000215],
    ['another resource',        { ...itself, resource: 'https://elsewhere.example', client_id: 'own', client_secret: 'own' }, 400, 'invalid_resource', 500011],
    ['no refresh token',        { grant_type: 'refresh_token', client_id: 'own', client_secret: 'own' }, 400, 'invalid_request',  900144],
    ['a refresh token of nobody', { grant_type: 'refresh_token', refresh_token: 'x', client_id: 'own', client_secret: 'own' }, 400, 'invalid_grant', 50173],
    ['a code of nobody',        { grant_type: 'authorization_code', code: 'x', client_id: 'own', client_secret: 'own' }, 400, 'invalid_grant', 70000],
  ])('%s', async (_, form, status, error, number) => {
    const { o, app, desk } = await setting()
    const given = Object.fromEntries(Object.entries(form).map(([name, value]) => [name, value !== 'own' ? value : name === 'client_id' ? app.clientId : app.secret]))
    const correlation = crypto.randomUUID()
    const answer = await desk.post(`${o.tenantId}/${V2}/token?client-request-id=${correlation}`, given)
    expect(answer).toMatchObject({ status, body: { error, error_codes: [number], correlation_id: correlation, timestamp: '2026-03-02 09:00:00Z' } })
    expect(answer.body.error_description).toMatch(new RegExp(`^AADSTS${number}: .+\\r\\nTrace ID: [0-9a-f-]{36}\\r\\nCorrelation ID: ${correlation}`))
    expect(JSON.stringify(answer.body)).not.toContain(app.secret)
  })

  test('a tenant that is none, at every address', async () => {
    const { app, desk } = await setting()
    const discovered = await desk.get('nowhere.example/v2.0/.well-known/openid-configuration')
    expect(discovered).toMatchObject({ status: 400, body: { error_codes: [90002] } })
    expect((await desk.post(`nowhere.example/${V2}/token`, { ...v2, ...asItself(app) })).body).toMatchObject({ error_codes: [700016] }) // biome-ignore format: one call
  })

  test('a revoked app, and a secret that has run out', async () => {
    const { o, app, desk } = await setting()
    o.clock.moveTo('2027-03-02T09:00:00Z')
    expect((await desk.post(`${o.tenantId}/${V2}/token`, { ...v2, ...asItself(app) })).body).toMatchObject({ error_codes: [7000222] }) // biome-ignore format: one call
    await o.as('globalAdmin')('DELETE /apps/:id', { id: app.id })
    expect((await desk.post(`${o.tenantId}/${V2}/token`, { ...v2, ...asItself(app) })).body).toMatchObject({ error_codes: [700016] }) // biome-ignore format: one call
  })

  test('a body that is no form, or too large', async () => {
    const { o, app, desk } = await setting()
    const json = await desk.post(`${o.tenantId}/${V2}/token`, asItself(app), { headers: { 'content-type': 'application/json' } }) // biome-ignore format: one call
    expect(json).toMatchObject({ status: 400, body: { error: 'invalid_request' } })
    const large = await desk.post(`${o.tenantId}/${V2}/token`, { ...v2, ...asItself(app), more: 'x'.repeat(70_000) })
    expect(large).toMatchObject({ status: 413, body: { error: 'invalid_request' } })
  })
})

describe('guessing at secrets', () => {
  test('makes that address wait for that app, and nobody else', async () => {
    const { o, app, desk } = await setting()
    const other = await newApp(o)
    const at = (client: { clientId: string; secret: string }, secret: string, address: string) =>
      desk.post(`${o.tenantId}/${V2}/token`, { ...v2, ...asItself({ ...client, secret }) }, { address })
    for (let guess = 0; guess < 10; guess++) expect((await at(app, `guess ${guess}`, '10.7.1.1')).status).toBe(401)
    const locked = await at(app, app.secret, '10.7.1.1')
    expect(locked).toMatchObject({ status: 429, headers: { 'retry-after': '60' }, body: { error_codes: [50053] } })
    expect((await at(app, app.secret, '10.7.1.2')).status).toBe(200)
    expect((await at(other, other.secret, '10.7.1.1')).status).toBe(200)
    o.clock.moveTo(new Date(o.clock().getTime() + 60_000))
    expect((await at(app, app.secret, '10.7.1.1')).status).toBe(200)
    expect((await at(app, 'one more', '10.7.1.1')).status).toBe(401)
    expect((await at(app, app.secret, '10.7.1.1')).status).toBe(200)
  })

  test('is limited by the minute for an address', async () => {
    const o = await office()
    const desk = await tokenDesk(o, 3)
    const answers = []
    for (let n = 0; n < 4; n++) answers.push(await desk.post(`${o.tenantId}/${V2}/token`, v2))
    expect(answers.at(-1)).toMatchObject({ status: 429, body: { error: 'temporarily_unavailable', error_codes: [90055] } })
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0)
  }) // biome-ignore format: one thought
})
