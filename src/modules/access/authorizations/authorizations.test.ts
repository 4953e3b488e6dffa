import { createHash } from 'node:crypto'
import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { bearerOf } from '#api/tokens/bearer.ts'
import { type Office, office } from '#test/office.ts'
import { appForPeople, asItself, CALLBACK, newApp, PARTNER_CENTER, tokenDesk, V1, V2 } from '#test/tokens.ts'
import { endAllBy } from './commands.ts'

const MINUTE = 60_000
const DAY = 86_400_000
const pass = (o: Office, ms: number) => o.clock.moveTo(new Date(o.clock().getTime() + ms))
const verifier = 'a-verifier-of-the-tests-that-is-long-enough-to-be-one'
const challenge = createHash('sha256').update(verifier).digest('base64url')
const wanted = { redirectUri: CALLBACK, audience: PARTNER_CENTER, scope: `${PARTNER_CENTER}/user_impersonation offline_access`, state: 'st/1', nonce: 'n1' } // biome-ignore format: one record

async function setting(isPublic = false) {
  const o = await office()
  const desk = await tokenDesk(o)
  const { app, person, as } = await appForPeople(o, isPublic)
  const allow = async (more: object = {}) => as('POST /authorizations', { ...wanted, clientId: app.clientId, challenge, ...more } as never)
  const codeFrom = async (more: object = {}) => new URL(String((await allow(more)).body.redirectTo)).searchParams.get('code') ?? ''
  const token = (form: Record<string, string>, path = V2) => desk.post(`${o.tenantId}/${path}/token`, form)
  const byCode = (code: string, more: Record<string, string> = {}) =>
    token({ grant_type: 'authorization_code', code, redirect_uri: CALLBACK, code_verifier: verifier, ...(isPublic ? { client_id: app.clientId } : asItself(app)), ...more })
  const renewed = (refresh_token: string, more: Record<string, string> = {}) => token({ grant_type: 'refresh_token', refresh_token, ...asItself(app), ...more })
  const bearing = (access: string) => bearerOf(desk.tokens, access)
  return { o, desk, app, person, as, allow, codeFrom, token, byCode, renewed, bearing }
} // biome-ignore format: few lines
type Setting = Awaited<ReturnType<typeof setting>>
const tokensOf = async ({ codeFrom, byCode }: Setting): Promise<Record<string, string>> => (await byCode(await codeFrom())).body // biome-ignore format: one thought

describe('somebody lets an app work in their name', () => {
  test('and is led back into it with a code and its state', async () => {
    const { app, as, allow } = await setting()
    const asked = await as('GET /authorization-requests', { ...wanted, clientId: app.clientId, challenge } as never)
    expect(asked.body).toMatchObject({ app: 'Order sync', host: 'sync.hanbit.example', audience: PARTNER_CENTER })
    expect(new URL(asked.body.refusedTo).searchParams.get('error')).toBe('access_denied')
    const { redirectTo } = (await allow()).body
    const back = new URL(String(redirectTo))
    expect(`${back.origin}${back.pathname}`).toBe(CALLBACK)
    expect([back.searchParams.get('state'), back.searchParams.get('code')?.length]).toEqual(['st/1', 43])
    const behind = new URL(String((await allow({ fragment: true })).body.redirectTo))
    expect([behind.search, behind.hash.startsWith('#code=')]).toEqual(['', true])
  })

  test('the app changes the code for tokens in the person’s name, with the proof they gave', async () => {
    const s = await setting()
    const { o, app, person, bearing } = s
    const body = await tokensOf(s)
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599, scope: `${PARTNER_CENTER}/user_impersonation` })
    expect(decodeJwt(body.access_token ?? '')).toMatchObject({
      ...{ tid: o.tenantId, appid: app.clientId, oid: person.id, idtyp: 'user', scp: 'user_impersonation', amr: ['pwd', 'mfa'] },
    })
    expect(decodeJwt(body.id_token ?? '')).toMatchObject({ aud: app.clientId, nonce: 'n1', oid: person.id, tid: o.tenantId })
    expect(await bearing(body.access_token ?? '')).toMatchObject({
      tokenKind: 'appUser', hasCompany: true,
      actor: { kind: 'person', id: person.id, name: 'Park Jisoo (Order sync)', tenantId: o.tenantId, steppedUp: true,
        proven: { by: 'app' }, grants: [{ role: 'adminAgent' }, { role: 'salesAgent' }] },
    })
  }) // biome-ignore format: one thought

  test('only with a fresh second factor, to an app of their own company, at an address it has registered', async () => {
    const { o, app, person, allow } = await setting()
    const unproven = await o.as({ ...person, steppedUp: false })('POST /authorizations', { ...wanted, clientId: app.clientId } as never) // biome-ignore format: one call
    expect(unproven).toMatchObject({ status: 403, body: { code: 'house.stepUpNeeded' } })
    const other = await newApp(await office())
    expect(await allow({ clientId: other.clientId })).toMatchObject({ status: 404, body: { code: 'authorizations.appUnknown' } }) // biome-ignore format: one call
    for (const redirectUri of [`${CALLBACK}/`, `${CALLBACK}?more=1`, 'https://sync.hanbit.example.evil.example/back', 'javascript:alert(1)', 'http://localhost.evil.example/back', 'http://127.0.0.1/back']) // biome-ignore format: a list
      expect(await allow({ redirectUri })).toMatchObject({
        status: 422,
        body: { code: 'authorizations.addressUnknown' },
      })
    expect((await allow({ redirectUri: 'http://localhost:50123/back' })).status).toBe(200)
  })

  test('a code opens once; brought a second time, what it opened is closed', async () => {
    const { codeFrom, byCode, bearing, renewed } = await setting()
    const code = await codeFrom()
    const { body } = await byCode(code)
    expect(await bearing(String(body.access_token))).not.toBeNull()
    expect(await byCode(code)).toMatchObject({ status: 400, body: { error: 'invalid_grant', error_codes: [54005] } })
    expect(await bearing(String(body.access_token))).toBeNull()
    expect((await renewed(String(body.refresh_token))).body).toMatchObject({ error_codes: [50173] })
  })

  test('a code is of no use to another app, elsewhere, without its verifier, or late', async () => {
    const { o, desk, codeFrom, byCode } = await setting()
    const other = await newApp(o)
    const code = await codeFrom()
    expect((await byCode(code, asItself(other))).body).toMatchObject({ error_codes: [70000] })
    expect((await byCode(code, { redirect_uri: 'http://localhost/back' })).body).toMatchObject({ error_codes: [50011] })
    for (const code_verifier of ['wrong', verifier.slice(1), ''])
      expect((await byCode(code, { code_verifier })).body).toMatchObject({ error_codes: [501481] })
    pass(o, 10 * MINUTE)
    expect((await byCode(code)).body).toMatchObject({ error_codes: [70008] })
    expect(desk).toBeDefined()
  })
})

describe('a refresh token', () => {
  test('is good again and again, for whichever audience, ninety days from its last use', async () => {
    const s = await setting()
    const { o, renewed, bearing } = s
    const { refresh_token = '' } = await tokensOf(s)
    pass(o, 60 * DAY)
    const again = await renewed(refresh_token, { scope: 'https://api.partner.microsoft.com/.default' })
    expect(again.body.refresh_token).toBe(refresh_token)
    expect(decodeJwt(String(again.body.access_token)).aud).toBe('https://api.partner.microsoft.com')
    const { proven } = (await bearing(String(again.body.access_token)))?.actor ?? {}
    expect(o.clock().getTime() - Number(proven?.at)).toBe(60 * DAY + 5 * MINUTE) // as old as it was when they allowed it
    pass(o, 60 * DAY)
    expect((await renewed(refresh_token)).status).toBe(200)
    pass(o, 90 * DAY)
    expect((await renewed(refresh_token)).body).toMatchObject({ error: 'invalid_grant', error_codes: [700082] })
  })

  test('of the first generation comes with a resource, and numbers as text', async () => {
    const s = await setting()
    const { refresh_token = '' } = await tokensOf(s)
    const form = { grant_type: 'refresh_token', refresh_token, resource: PARTNER_CENTER, ...asItself(s.app) }
    expect((await s.token(form, V1)).body).toMatchObject({ resource: PARTNER_CENTER, expires_in: '3599', scope: 'user_impersonation', refresh_token }) // biome-ignore format: one call
  })

  test('opens nothing without the app’s secret, or for another app', async () => {
    const s = await setting()
    const { refresh_token = '' } = await tokensOf(s)
    const form = { grant_type: 'refresh_token', refresh_token, client_id: s.app.clientId }
    expect((await s.token(form)).body).toMatchObject({ error: 'invalid_client', error_codes: [7000218] })
    expect((await s.renewed(refresh_token, asItself(await newApp(s.o)))).body).toMatchObject({ error_codes: [50173] })
  })

  // biome-ignore format: a table
  test.each([
    ['the person ends it',        async ({ as }: Setting, id: string) => as('DELETE /me/authorizations/:id', { id } as never)],
    ['an admin ends it',          async ({ o, app }: Setting, id: string) => o.as('globalAdmin')('DELETE /apps/:id/authorizations/:authorizationId', { id: app.id, authorizationId: id } as never)],
    ['the app is revoked',        async ({ o, app }: Setting) => o.as('globalAdmin')('DELETE /apps/:id', { id: app.id })],
    ['the person has a new password', async ({ o, person }: Setting) => o.within((ctx) => endAllBy(ctx, person.id), 'network')],
    ['the person’s place ends',   async ({ o, person }: Setting) => o.within((ctx) => ctx.db.execute(`update members set status = 'suspended' where user_id = '${person.id}'`), 'network')],
  ])('and its tokens end at once when %s', async (_, end) => {
    const s = await setting()
    const { refresh_token = '', access_token = '' } = await tokensOf(s)
    const [mine] = (await s.as('GET /me/authorizations', {})).body.items
    expect(mine).toMatchObject({ app: 'Order sync', person: 'Park Jisoo', provenBy: 'app', moves: ['end'] })
    await end(s, mine?.id ?? '')
    expect(await s.bearing(access_token)).toBeNull()
    expect((await s.renewed(refresh_token)).status).toBe(400)
  })

  test('is ended only by whoever allowed it, or an admin of the same company', async () => {
    const s = await setting()
    const { access_token = '' } = await tokensOf(s)
    const [mine] = (await s.as('GET /me/authorizations', {})).body.items
    const id = mine?.id as never
    const [colleague, other] = [s.o.as('adminAgent'), (await office()).as('globalAdmin')]
    expect((await colleague('DELETE /me/authorizations/:id', { id })).status).toBe(404)
    expect((await other('DELETE /apps/:id/authorizations/:authorizationId', { id: s.app.id, authorizationId: id })).status).toBe(404) // biome-ignore format: one call
    expect((await colleague('GET /me/authorizations', {})).body.items).toEqual([])
    expect(await s.bearing(access_token)).not.toBeNull()
  })
})

describe('a device without a browser', () => {
  const grant_type = 'urn:ietf:params:oauth:grant-type:device_code'
  const waits = async (s: Setting) => {
    const { body } = await s.desk.post(`common/${V2}/devicecode`, { client_id: s.app.clientId, scope: `${PARTNER_CENTER}/.default` }) // biome-ignore format: one call
    const poll = () => s.token({ grant_type, client_id: s.app.clientId, device_code: String(body.device_code) })
    return { body, poll, userCode: String(body.user_code) }
  }

  test('shows a code, waits until somebody of the company has typed it, and fetches its tokens once', async () => {
    const s = await setting(true)
    const { body, poll, userCode } = await waits(s)
    expect(body).toMatchObject({ verification_uri: 'https://partners.aurora.example/device', expires_in: 900, interval: 5 })
    expect(body.message).toContain(userCode)
    expect((await poll()).body).toMatchObject({ error: 'authorization_pending', error_codes: [70016] })
    expect((await poll()).body).toMatchObject({ error: 'slow_down' })
    const typed = `${userCode.slice(0, 4)}-${userCode.slice(4).toLowerCase()}`
    expect((await s.as('GET /device-authorizations/:userCode', { userCode: typed })).body).toMatchObject({ app: 'Order sync', askedFrom: '10.7.0.1' }) // biome-ignore format: one call
    expect((await s.as('POST /device-authorizations/:userCode/allowance', { userCode: typed })).status).toBe(204)
    const { body: tokens } = await poll()
    expect(await s.bearing(String(tokens.access_token))).toMatchObject({ tokenKind: 'appUser', actor: { id: s.person.id } })
    expect((await poll()).body).toMatchObject({ error_codes: [54005] })
    const form = { grant_type: 'refresh_token', refresh_token: String(tokens.refresh_token), client_id: s.app.clientId }
    expect((await s.token(form)).status).toBe(200)
  }) // biome-ignore format: one thought

  test('is refused, runs out, and is not seen from another company', async () => {
    const s = await setting(true)
    const [first, second] = [await waits(s), await waits(s)]
    const other = (await office()).as('globalAdmin')
    expect(await other('POST /device-authorizations/:userCode/allowance', { userCode: first.userCode })).toMatchObject({ status: 404 }) // biome-ignore format: one call
    await s.as('POST /device-authorizations/:userCode/refusal', { userCode: first.userCode })
    expect((await first.poll()).body).toMatchObject({ error: 'authorization_declined' })
    pass(s.o, 15 * MINUTE)
    expect((await second.poll()).body).toMatchObject({ error: 'expired_token' })
    expect(await s.as('POST /device-authorizations/:userCode/allowance', { userCode: second.userCode })).toMatchObject({ status: 404 }) // biome-ignore format: one call
  })

  test('needs an app that may come without a secret, which brings people in with a secret or a challenge', async () => {
    const s = await setting()
    expect((await s.desk.post(`common/${V2}/devicecode`, { client_id: s.app.clientId })).body).toMatchObject({ error_codes: [7000218] }) // biome-ignore format: one call
    const open = await setting(true)
    const bare = await open.codeFrom({ challenge: undefined })
    expect((await open.byCode(bare)).body).toMatchObject({ error: 'invalid_grant', error_codes: [9002325] })
    expect((await open.byCode(bare, asItself(open.app))).body).toMatchObject({ error_codes: [501481] }) // its challenge was taken out
    expect((await open.byCode(bare, { ...asItself(open.app), code_verifier: '' })).status).toBe(200)
    const { body } = await open.byCode(await open.codeFrom())
    expect(await open.bearing(String(body.access_token))).toMatchObject({ tokenKind: 'appUser' })
    expect((await open.token({ grant_type: 'client_credentials', client_id: open.app.clientId })).body).toMatchObject({ error_codes: [7000218] }) // biome-ignore format: one call
    const { device_code: waiting } = (await open.desk.post(`common/${V2}/devicecode`, { client_id: open.app.clientId }))
      .body
    await open.o.as('globalAdmin')('PUT /apps/:id/sign-in', {
      id: open.app.id,
      redirectUris: [],
      isPublic: false,
    } as never)
    const polled = { grant_type: 'device_code', device_code: String(waiting) }
    expect((await open.token({ ...polled, client_id: open.app.clientId })).body).toMatchObject({
      error_codes: [7000218],
    })
    expect((await open.token({ ...polled, ...asItself(open.app) })).body).toMatchObject({ error_codes: [70016] })
  })
})

describe('the page that asks', () => {
  test('is where the browser is led, with what the app asked for', async () => {
    const { o, app, desk } = await setting()
    const asked = { client_id: app.clientId, response_type: 'code', redirect_uri: CALLBACK, scope: `${PARTNER_CENTER}/user_impersonation openid`, state: 's', code_challenge: challenge, code_challenge_method: 'S256' } // biome-ignore format: one record
    const { status, headers } = await desk.get(`${o.tenantId}/${V2}/authorize?${new URLSearchParams(asked)}`)
    const led = new URL(String(headers.location), 'https://partners.aurora.example')
    expect([status, led.pathname]).toEqual([302, '/authorize'])
    expect(Object.fromEntries(led.searchParams)).toMatchObject({ clientId: app.clientId, redirectUri: CALLBACK, audience: PARTNER_CENTER, state: 's', challenge }) // biome-ignore format: one record
  })

  // biome-ignore format: a table
  test.each([
    ['http://example.com/back'], ['https://a.example/back#x'], ['ftp://a.example'], ['javascript:alert(1)'], ['https://user@a.example/'], ['https://'], ['http://localhost.example/'],
  ])('never leads back to %s', async (uri) => {
    const { o, app } = await setting()
    const answer = await o.as('globalAdmin')('PUT /apps/:id/sign-in', { id: app.id, redirectUris: [uri], isPublic: false } as never)
    expect(answer).toMatchObject({ status: 422, body: { code: 'authorizations.addressUnfit' } })
  })
})
