import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { door } from '#test/door.ts'

const d = await door()
afterAll(d.close)
const ORIGIN = 'http://localhost:8080'
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()

/** Just enough CBOR for one key and one attestation: small integers, bytes, text and maps. */
function cbor(value: number | string | Buffer | Map<unknown, unknown>): Buffer {
  const head = (major: number, n: number) =>
    n < 24
      ? Buffer.from([(major << 5) | n])
      : n < 256
        ? Buffer.from([(major << 5) | 24, n])
        : Buffer.from([(major << 5) | 25, n >> 8, n & 255])
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flat().map((one) => cbor(one as never))])
}

/** A device that keeps one passkey, and asks for a finger, or does not. */
function device({ asks = true } = {}) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  const key = new Map<number, number | Buffer>([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(x, 'base64url')], [-3, Buffer.from(y, 'base64url')]]) // biome-ignore format: a key
  const flags = (extra: number) => Buffer.from([0x01 | (asks ? 0x04 : 0) | extra])
  const about = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: ORIGIN, crossOrigin: false }))
  const shown = (response: object) => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  })
  return {
    create(challenge: string) {
      const size = Buffer.from([0, id.length])
      const authData = Buffer.concat([
        sha256('localhost'),
        flags(0x40),
        Buffer.alloc(4),
        Buffer.alloc(16),
        size,
        id,
        cbor(key),
      ])
      const attestation = new Map<string, unknown>([['fmt', 'none'], ['attStmt', new Map()], ['authData', authData]]) // biome-ignore format: one thought
      const clientDataJSON = about('webauthn.create', challenge).toString('base64url')
      return shown({
        clientDataJSON,
        attestationObject: cbor(attestation).toString('base64url'),
        transports: ['internal'],
      })
    },
    get(challenge: string) {
      const authenticatorData = Buffer.concat([sha256('localhost'), flags(0), Buffer.alloc(4)])
      const client = about('webauthn.get', challenge)
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(client)]), privateKey)
      const url = (bytes: Buffer) => bytes.toString('base64url')
      return shown({
        clientDataJSON: url(client),
        authenticatorData: url(authenticatorData),
        signature: url(signature),
      })
    },
  }
}
type Browser = ReturnType<typeof d.browser>
type Device = ReturnType<typeof device>

async function register(browser: Browser, key: Device) {
  const { body } = await browser.call('GET', '/auth/passkey/generate-register-options')
  return browser.call('POST', '/auth/passkey/verify-registration', {
    response: key.create(body.challenge),
    name: 'Laptop',
  })
}
async function use(browser: Browser, key: Device) {
  const { body } = await browser.call('GET', '/auth/passkey/generate-authenticate-options')
  return browser.call('POST', '/auth/passkey/verify-authentication', { response: key.get(body.challenge) })
}
async function owner() {
  const [who, browser, key] = [await d.person(2), d.browser(), device()]
  await browser.signIn(who.email)
  expect(await register(browser, key)).toMatchObject({ status: 200 })
  return { who, browser, key }
}

describe('a passkey', () => {
  test('signs in alone, and proves the second factor with it', async () => {
    const { who, key } = await owner()
    const browser = d.browser()
    expect(await use(browser, key)).toMatchObject({ status: 200 })
    await browser.call('PUT', '/me/tenant', { tenantId: who.tenantIds[0] ?? '' })
    expect((await browser.call('GET', '/me')).body).toMatchObject({ person: { email: who.email } })
    await use(browser, key)
    expect(await browser.call('GET', '/sso')).toMatchObject({ status: 404 }) // not stopped for want of a proof
  })
  test('used while signed in proves the session anew and keeps the company at work', async () => {
    const { who, browser, key } = await owner()
    await browser.call('PUT', '/me/tenant', { tenantId: who.tenantIds[1] ?? '' })
    expect(await browser.call('GET', '/sso')).toMatchObject({ status: 403, body: { code: 'house.stepUpNeeded' } })
    await use(browser, key)
    expect((await browser.call('GET', '/me')).body.tenant.id).toBe(who.tenantIds[1])
    expect(await browser.call('GET', '/sso')).toMatchObject({ status: 404 })
    expect((await browser.call('GET', '/me/sessions')).body.items).toHaveLength(1)
  })
  test('of a device that does not ask for finger, face or PIN is not taken', async () => {
    const { browser } = await owner()
    expect(await register(browser, device({ asks: false }))).toMatchObject({ body: { code: 'access.passkeyFailed' } })
  })
  test('that is not known here does not open', async () => {
    expect(await use(d.browser(), device())).toMatchObject({ status: 404, body: { code: 'access.passkeyGone' } })
  })
  test('once removed opens no more, and its owner is told by mail', async () => {
    const { who, browser, key } = await owner()
    const { body } = await browser.call('GET', '/auth/passkey/list-user-passkeys')
    expect(await browser.call('POST', '/auth/passkey/delete-passkey', { id: body[0].id })).toMatchObject({
      status: 200,
    })
    expect((await use(d.browser(), key)).status).toBe(404)
    expect((await d.lettersTo(who.email)).filter(({ letter }) => letter === 'access.secondFactorChanged')).toHaveLength(
      2,
    )
  })
  test('answers one challenge, once', async () => {
    const { key } = await owner()
    const browser = d.browser()
    const { body } = await browser.call('GET', '/auth/passkey/generate-authenticate-options')
    const response = key.get(body.challenge)
    await browser.call('POST', '/auth/passkey/verify-authentication', { response })
    const again = await browser.call('POST', '/auth/passkey/verify-authentication', { response })
    expect(again).toMatchObject({ body: { code: 'access.passkeyFailed' } })
  })
})
