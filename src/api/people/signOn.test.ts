import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { generateSync } from 'otplib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addVerifiedDomain } from '#modules/access/index.ts'
import { bring } from '#test/directory.ts'
import { door, PASSWORD } from '#test/door.ts'

const domain = `hanbit-${process.pid}.example`
let handle: (request: IncomingMessage, response: ServerResponse) => unknown = () => {}
let arriving = ''
const server = createServer((request, response) => handle(request, response))
await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const d = await door([issuer])
afterAll(async () => {
  await d.close()
  server.close()
})

/** A real OpenID provider that lets in whoever `arriving` names, without asking. */
function openProvider(redirectUri: string) {
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'guildhall', client_secret: 'a secret of the test', redirect_uris: [redirectUri] }],
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, email_verified: true, name: '박서준' }),
    }),
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key of the test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/come-in/${uid}` },
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({ clientId: 'guildhall', accountId: oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const callback = provider.callback()
  handle = (request, response) =>
    request.url?.startsWith('/come-in/')
      ? provider.interactionFinished(request, response, { login: { accountId: arriving } })
      : callback(request, response)
}

/** Follows the provider's pages until it sends the browser home, and answers with where. */
async function through(url: string): Promise<URL> {
  const jar = new Map<string, string>()
  let next = new URL(url)
  while (next.origin === issuer) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const one of response.headers.getSetCookie())
      jar.set(one.split('=')[0] ?? '', one.split(';')[0]?.split('=').slice(1).join('=') ?? '')
    next = new URL(response.headers.get('location') ?? 'about:blank', next)
  }
  return next
}

/** Signs in by the company's provider, as the person of this address. */
async function comeIn(email: string) {
  const browser = d.browser()
  const start = await browser.call('POST', '/auth/sign-in/sso', { email: `anyone@${domain}`, callbackURL: '/home' })
  expect(start.status).toBe(200)
  arriving = email
  const back = await through(start.body.url)
  const end = await browser.call('GET', `${back.pathname.replace('/rest', '')}${back.search}`)
  return { browser, end }
}

let company: Awaited<ReturnType<typeof d.person>>
beforeAll(async () => {
  company = await d.person()
  const admin = d.browser()
  await admin.signIn(company.email)
  const { body } = await admin.call('POST', '/auth/two-factor/enable', { password: PASSWORD })
  const secret = new URL(body.totpURI).searchParams.get('secret') ?? ''
  await admin.call('POST', '/auth/two-factor/verify-totp', { code: generateSync({ secret }) })
  const given = { issuer, clientId: 'guildhall', clientSecret: 'a secret of the test' }
  expect(await admin.call('PUT', '/sso', given)).toMatchObject({
    status: 409,
    body: { code: 'access.noVerifiedDomain' },
  })
  await d.within((ctx) => addVerifiedDomain(ctx, { name: domain }), company.tenantIds[0])
  expect(await admin.call('PUT', '/sso', { ...given, issuer: 'http://inside.example' })).toMatchObject({ status: 422 })
  const set = await admin.call('PUT', '/sso', given)
  expect(set).toMatchObject({ status: 200, body: { issuer, domains: [domain] } })
  expect(JSON.stringify((await admin.call('GET', '/sso')).body)).not.toContain('a secret of the test')
  openProvider(`http://localhost:8080${set.body.redirectPath}`)
})

describe('a sign-on that names an address which is none of the web leads nowhere', () => {
  // biome-ignore format: a table
  test.each([
    ['a script to sign in at',           { authorization_endpoint: 'javascript:alert(1)//x' }],
    ['a page of this machine',           { authorization_endpoint: 'data:text/html,<script>1</script>' }],
    ['keys by an open line',             { jwks_uri: 'http://keys.elsewhere.example/jwks' }],
    ['a token from inside the network',  { token_endpoint: 'http://169.254.169.254/latest' }],
  ])('%s', async (_, wrong) => {
    const real = handle
    handle = (_request, response) => {
      const right = { issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks` }
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ ...right, ...wrong }))
    }
    const { status, body } = await d.browser().call('POST', '/auth/sign-in/sso', { email: `anyone@${domain}`, callbackURL: '/home' })
    handle = real
    expect([status, body.code, body.url]).toEqual([503, 'access.singleSignOnDown', undefined])
  })
})

describe('by the company’s own sign-on', () => {
  test('a new person becomes a member of that company, and no more than that', async () => {
    const { browser, end } = await comeIn(`seojun.park@${domain}`)
    expect([end.status, end.headers.location]).toEqual([302, '/home'])
    const { body } = await browser.call('GET', '/me')
    expect(body).toMatchObject({
      person: { name: '박서준' },
      tenant: { id: company.tenantIds[0] },
      roles: [{ role: 'member' }],
    })
  })
  test('the same person comes in again as the same person', async () => {
    const [one, two] = [await comeIn(`jiwoo.lee@${domain}`), await comeIn(`jiwoo.lee@${domain}`)]
    const [first, second] = [await one.browser.call('GET', '/me'), await two.browser.call('GET', '/me')]
    expect(second.body.person.id).toBe(first.body.person.id)
  })
  test('a person known by a password before is the same person', async () => {
    const { id, email } = await d.person(1, `known.choi@${domain}`)
    const { browser } = await comeIn(email)
    expect((await browser.call('GET', '/me')).body).toMatchObject({
      person: { id },
      tenant: { id: company.tenantIds[0] },
    })
  })
  test('whom the company’s directory brought, without a password, is the same person', async () => {
    const email = `brought.han@${domain}`
    const { userId, letters } = await bring(company.tenantIds[0] as never, email)
    expect(letters).toEqual(['access.provisionedBySignOn'])
    const { browser } = await comeIn(email)
    const { body } = await browser.call('GET', '/me')
    expect(body).toMatchObject({ person: { id: userId }, tenant: { id: company.tenantIds[0] } })
  })
  test('nobody comes in with an address of another company', async () => {
    for (const email of ['eve@elsewhere.example', (await d.person()).email]) {
      const { browser, end } = await comeIn(email)
      expect(String(end.headers.location)).toContain('error=')
      expect(await browser.call('GET', '/me')).toMatchObject({ status: 401 })
    }
  })
  test('an answer is taken once', async () => {
    const browser = d.browser()
    const start = await browser.call('POST', '/auth/sign-in/sso', { email: `anyone@${domain}`, callbackURL: '/home' })
    arriving = `once@${domain}`
    const back = await through(start.body.url)
    const path = `${back.pathname.replace('/rest', '')}${back.search}`
    const other = d.browser()
    await other.call('GET', path)
    expect(await other.call('GET', '/me')).toMatchObject({ status: 401 })
  })
  test('an address whose domain has none is told so', async () => {
    const answer = await d.browser().call('POST', '/auth/sign-in/sso', { email: 'a@nowhere.example', callbackURL: '/' })
    expect(answer).toMatchObject({ status: 404, body: { code: 'access.noSingleSignOn' } })
  })
  test('the way back leads nowhere but home', async () => {
    for (const callbackURL of [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
      'javascript:1',
    ]) {
      const answer = await d.browser().call('POST', '/auth/sign-in/sso', { email: `anyone@${domain}`, callbackURL })
      expect(answer).toMatchObject({ status: 403, body: { code: 'access.foreignPage' } })
    }
  })
})
