import net, { type AddressInfo } from 'node:net'
import { generateSync } from 'otplib'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { named, SECRET } from './cluster.ts'
import { ended, freePort, housing, PATIENT, type Run, ready } from './process.ts'
import { until } from './wire.ts'

const { run, end, clear } = housing()
const database = `guildhall_secrets_${process.pid}`
const owner = inject('owner')
const [newcomer, boss] = ['mina.kim@kestrel-mail.example', 'yuna@polaris.example']

/** Every secret that passed, by what it is, and every line of a letter. */
const passed = new Map<string, string>()
const secret = (what: string, value: string) => {
  passed.set(what, value)
  return value
}
const client = new pg.Client(owner)
const asOwner = async (text: string) => {
  const inside = new pg.Client(named(owner, database))
  await inside.connect()
  await inside.query(text).finally(() => inside.end())
}
const address = () => {
  const { connectionString, host, user } = named(owner, database)
  return connectionString ?? `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host ?? '')}`
}

/** The plain words of a mail as it came over the wire. */
function wordsOf(mail: string) {
  const [, head = '', body = ''] = /content-type: text\/plain([\s\S]*?)\r\n\r\n([\s\S]*?)\r\n--/i.exec(mail) ?? []
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString()
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) // biome-ignore format: one thought
  return /quoted-printable/i.test(head) ? Buffer.from(bytes, 'latin1').toString() : body
}

let house: Run
let refusing = false
const mails: { to: string; text: string }[] = []
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, { envelope }, done) => {
    let raw = ''
    stream.on('data', (chunk: Buffer) => { raw += chunk }) // biome-ignore format: one thought
    stream.on('end', () => {
      const text = wordsOf(raw)
      mails.push({ to: envelope.rcptTo[0]?.address ?? '', text })
      for (const line of text.split('\n').filter((one) => one.length > 30)) secret(`line ${passed.size} of a letter`, line.trim()) // biome-ignore format: one thought
      done(refusing ? new Error(`will not take this: ${text.replace(/\s+/g, ' ').slice(0, 400)}`) : null)
    })
  },
})
const mailTo = async (to: string, sign: RegExp, after = 0) => {
  const found = () => mails.slice(after).map((mail) => (mail.to === to ? sign.exec(mail.text)?.[1] : undefined)).find(Boolean) // biome-ignore format: one thought
  return (await until(async () => found(), Boolean)) ?? ''
}

const jar = new Map<string, string>()
/** A request as a browser sends it, cookies and all; a text is sent as it is. */
async function call(method: string, path: string, body?: object | string, headers: Record<string, string> = {}) {
  const response = await fetch(`${house.url}/rest${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...{ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), origin: house.url, ...headers },
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  for (const cookie of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    jar.set(name, value)
    if (value.length > 20) {
      secret(`the cookie ${name}, ${passed.size}`, value)
      secret(`the token in ${name}, ${passed.size}`, decodeURIComponent(value).split('.')[0] ?? '')
    }
  }
  const text = await response.text()
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : {} }
}

beforeAll(async () => {
  await client.connect()
  await client.query(`create database ${database}`)
  await new Promise<void>((done) => mailServer.listen(0, '127.0.0.1', done))
  const SMTP_URL = `smtp://127.0.0.1:${(mailServer.server.address() as AddressInfo).port}`
  house = run({ DATABASE_URL: address(), SECRET: secret('the house’s own', SECRET), SMTP_URL, LOG_LEVEL: 'debug' }, await freePort()) // biome-ignore format: one call
  expect(await ready(house)).toBe(200)
}, PATIENT.timeout)
afterAll(async () => {
  await end()
  clear()
  await client.query(`drop database if exists ${database} with (force)`)
  await client.end()
  await new Promise<void>((done) => mailServer.close(done))
})

describe('nothing that passes through the house is in its log', PATIENT, () => {
  test('the story is lived, and what can break is broken', async () => {
    await foundAndSignIn()
    await secondFactor()
    await appAndSignOn()
    await signUp()
    await forgottenPassword()
    await breakages()
    expect(passed.size).toBeGreaterThan(20)
    expect(await ended(house.child, 'SIGTERM')).toBe(0)
    expect(house.said()).toContain('a bug')
    expect(house.said()).toContain('"path":"/rest/sign-ups"')
  })

  test('not one of the secrets by its value, and no sentence of a letter', () => {
    const log = house.said().replace(/One-time token:\s+\S+/, '') // said once, to whoever reads the console
    const isThere = (value: string) =>
      /^\d{6}$/.test(value) ? new RegExp(`(?<!\\d)${value}(?!\\d)`).test(log) : log.includes(value)
    const found = [...passed].filter(([, value]) => value.length >= 6 && isThere(value))
    expect(found.map(([what]) => what)).toEqual([])
    expect(log).not.toMatch(/\$argon2|params/)
  })
})

async function foundAndSignIn() {
  const said = async () => /One-time token:\s+(\S+)/.exec(house.said())?.[1]
  const token = secret('the first token', (await until(said, Boolean)) ?? '')
  const password = secret('a password', 'quiet river over stones')
  const vendor = { company: 'Polaris Works', country: 'KR', name: 'Seo Yuna', email: boss, language: 'en' }
  expect((await call('POST', '/founding', { ...vendor, token, password })).status).toBe(200)
  await call('POST', '/auth/sign-in/email', {
    email: boss,
    password: secret('a wrong password', 'loud desert under sand'),
  })
  expect((await call('POST', '/auth/sign-in/email', { email: boss, password })).status).toBe(200)
}

async function secondFactor() {
  const { body } = await call('POST', '/auth/two-factor/enable', { password: passed.get('a password') })
  const key = secret('the key of the app', new URL(body.totpURI).searchParams.get('secret') ?? '')
  for (const [n, one] of (body.backupCodes as string[]).entries()) secret(`recovery code ${n}`, one)
  const code = secret('a code of the app', generateSync({ secret: key }))
  expect((await call('POST', '/auth/two-factor/verify-totp', { code })).status).toBe(200)
  expect((await call('POST', '/me/step-up', { recoveryCode: passed.get('recovery code 0') })).status).toBe(200)
  expect((await call('POST', '/me/step-up', { code: secret('a wrong code', '918273') })).status).toBeGreaterThan(399)
}

async function appAndSignOn() {
  const grants = [{ role: 'support', scope: 'organisation', scopeId: null }]
  const { body: app } = await call('POST', '/apps', { name: 'Nightly sync', grants })
  secret('the secret of an app', app.secret)
  const basic = secret('the same in a header', Buffer.from(`${app.clientId}:${app.secret}`).toString('base64'))
  expect((await call('GET', '/members', undefined, { authorization: `Basic ${basic}`, cookie: '' })).status).toBe(200)
  expect((await call('GET', '/members', undefined, { authorization: `Bearer ${app.clientId}.${secret('a wrong secret', 'no-such-secret-here')}`, cookie: '' })).status).toBe(401) // biome-ignore format: one call
  await tokens(app)
  const clientSecret = secret('the secret of a sign-on', 'sign-on-secret-of-polaris')
  await call('PUT', '/sso', { issuer: 'https://id.polaris.example', clientId: 'guildhall', clientSecret })
}

/** An app fetches its own token, and one in the name of whoever let it in; what is wrong is sent too. */
async function tokens({ id, clientId, secret: client_secret }: { id: string; clientId: string; secret: string }) {
  const redirectUri = 'https://sync.polaris.example/back'
  await call('PUT', `/apps/${id}/sign-in`, { redirectUris: [redirectUri], isPublic: true })
  const fetched = async (path: string, form: Record<string, string>) => {
    const body = new URLSearchParams({ client_id: clientId, ...form })
    const answer = await (await fetch(`${house.url}/common/oauth2/v2.0/${path}`, { method: 'POST', body })).json()
    for (const name of ['access_token', 'refresh_token', 'id_token', 'device_code', 'user_code'])
      if (answer[name]) secret(`${name}, ${passed.size}`, answer[name])
    return answer
  }
  expect(await fetched('token', { grant_type: 'client_credentials', client_secret })).toHaveProperty('access_token')
  const audience = house.url
  const { status, body } = await call('POST', '/authorizations', { clientId, redirectUri, audience })
  expect(status).toBe(200)
  const code = secret('the code of an app', new URL(body.redirectTo).searchParams.get('code') ?? '')
  const given = await fetched('token', {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    client_secret,
  })
  await fetched('token', { grant_type: 'refresh_token', refresh_token: given.refresh_token, client_secret })
  await fetched('token', { grant_type: 'refresh_token', refresh_token: secret('a wrong refresh token', 'no-such-refresh-token'), client_secret: secret('a wrong secret of an app', 'no-such-app-secret') }) // biome-ignore format: one call
  const { device_code } = await fetched('devicecode', {})
  await fetched('token', { grant_type: 'device_code', device_code })
  await fetch(`${house.url}/v1/customers`, { headers: { authorization: `Bearer ${given.access_token}` } })
}

async function signUp() {
  const { body } = await call('POST', '/sign-ups', { email: newcomer, language: 'en' })
  const code = secret('the code of a sign-up', await mailTo(newcomer, /\b(\d{6})\b/))
  await call('POST', `/sign-ups/${body.id}/proof`, { code: secret('a wrong code of a sign-up', '564738') })
  expect((await call('POST', `/sign-ups/${body.id}/proof`, { code })).status).toBe(200)
  const password = secret('a newcomer’s password', 'seven lanterns by the harbour')
  await asOwner('alter table auth.accounts rename to accounts_away')
  const person = { name: 'Mina Kim', password, language: 'en' }
  expect((await call('POST', `/sign-ups/${body.id}/person`, person)).status).toBe(500)
  await asOwner('alter table auth.accounts_away rename to accounts')
  expect((await call('POST', `/sign-ups/${body.id}/person`, person)).status).toBe(200)
}

async function forgottenPassword() {
  await call('POST', '/auth/request-password-reset', { email: newcomer })
  const token = secret('the token of a link', await mailTo(newcomer, /token=([\w.~-]+)/))
  await fetch(`${house.url}/reset-password?token=${token}`, { headers: { accept: 'text/html' } })
  const newPassword = secret('a new password', 'eight kites above the dunes')
  expect((await call('POST', '/auth/reset-password', { token, newPassword })).status).toBe(200)
}

/** The database fails while it is told a secret, the mail server says the letter back, and the wire brings half of things. */
async function breakages() {
  const before = mails.length
  refusing = true
  await call('POST', '/sign-ups', { email: 'refused@kestrel-mail.example', language: 'ko' })
  secret('the code of a letter that was refused', await mailTo('refused@kestrel-mail.example', /\b(\d{6})\b/, before))
  await asOwner('alter table outbox add constraint no_more check (told_at < now() - interval \'1 day\') not valid') // biome-ignore format: one statement
  const beside = secret('what stood beside the code in a failed statement', 'broken@kestrel-mail.example')
  expect((await call('POST', '/sign-ups', { email: beside, language: 'en' })).status).toBe(500)
  expect((await call('POST', '/auth/request-password-reset', { email: newcomer })).status).toBeGreaterThan(0)
  await asOwner('alter table outbox drop constraint no_more')
  const half = secret('a password in half a body', 'nine bridges in the fog')
  expect((await call('POST', '/auth/sign-in/email', `{"email":"${boss}","password":"${half}`)).status).toBe(422)
  expect((await call('POST', '/sign-ups', `{"email":"${half}`)).status).toBe(422)
  const bare = net.connect(house.port, '127.0.0.1')
  bare.end(
    `GET /rest/me HTTP/1.1\r\ncookie: ${secret('a cookie on a broken line', 'session=of-a-broken-line')}\r\nbad header\r\n\r\n`,
  )
  await new Promise((done) => bare.on('close', done).resume())
}
