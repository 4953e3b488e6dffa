import { decodeJwt, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { openKeys } from '#api/tokens/keys.ts'
import { newPair, type TokenKey } from '#modules/access/index.ts'
import { rotate } from '#modules/access/token-keys/commands.ts'
import { testDatabase } from '#test/database.ts'
import { type Office, office } from '#test/office.ts'
import { ports } from '#test/ports.ts'
import { appToken, newApp, PARTNER_CENTER, tokensAt } from '#test/tokens.ts'
import { bearerOf } from './bearer.ts'

const brought = async (o: Office, token: string) => bearerOf(await tokensAt(o.clock), token)
const forged = async (o: Office, change: Record<string, unknown>) => {
  const tokens = await tokensAt(o.clock)
  const { key, ...head } = await tokens.keys.signer(o.tenantId)
  const claims = { ...decodeJwt(await appToken(o, await newApp(o))), ...change }
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', ...head }).sign(key)
}
/** As the job of the night does it. */
async function rotateAll(o: Office) {
  const outside = { ports, look: <T>(read: (ctx: never) => Promise<T>) => o.within(read as never, 'network') as Promise<T> }
  for (;;) {
    const turns = (await rotate.before(outside as never, undefined)) as never
    if ((await o.within((ctx) => rotate.run(ctx, undefined, turns), 'network')) === 0) return
  }
} // biome-ignore format: one thought

describe('a token of an app', () => {
  test('says tenant, app and time, and opens what the app holds now', async () => {
    const o = await office({ standings: { network: 'active', reseller: 'active' } })
    const app = await newApp(o)
    const token = await appToken(o, app)
    const now = o.clock().getTime() / 1000
    expect(decodeJwt(token)).toMatchObject({
      ...{ tid: o.tenantId, appid: app.clientId, oid: app.id, aud: PARTNER_CENTER, ver: '1.0', idtyp: 'app' },
      ...{ iat: now, nbf: now, exp: now + 3600, iss: `https://partners.aurora.example/${o.tenantId}/` },
    })
    expect(await brought(o, token)).toMatchObject({
      actor: { kind: 'app', id: app.id, name: 'Order sync', tenantId: o.tenantId, steppedUp: false, proven: null,
        grants: [{ role: 'adminAgent' }], standings: { reseller: 'active' } },
      ...{ hasCompany: true, tokenKind: 'app', audience: PARTNER_CENTER, isRetired: false },
    }) // biome-ignore format: one thought
  })

  test('opens nothing after an hour, and nothing once the app is revoked', async () => {
    const o = await office()
    const app = await newApp(o)
    const token = await appToken(o, app)
    expect(await brought(o, token)).not.toBeNull()
    await o.as('globalAdmin')('DELETE /apps/:id', { id: app.id })
    expect(await brought(o, token)).toBeNull()
    const other = await appToken(o, await newApp(o))
    o.clock.moveTo(new Date(o.clock().getTime() + 3_601_000))
    expect(await brought(o, other)).toBeNull()
  })

  test('is proven once, and still not a moment longer than its hour, nor with another signature', async () => {
    const o = await office()
    const [tokens, token] = [await tokensAt(o.clock), await appToken(o, await newApp(o))]
    for (const _ of [1, 2]) expect(await bearerOf(tokens, token)).not.toBeNull()
    const [head, body, signature = ''] = token.split('.')
    const forged = `${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}`
    expect(await bearerOf(tokens, `${head}.${body}.${forged}`)).toBeNull()
    o.clock.moveTo(new Date(o.clock().getTime() + 3_601_000))
    expect(await bearerOf(tokens, token)).toBeNull()
  })

  test('for the retired resource is read, and says so', async () => {
    const o = await office()
    const token = await appToken(o, await newApp(o), 'https://graph.windows.net')
    expect(await brought(o, token)).toMatchObject({ isRetired: true })
  })
})

describe('what is no token of ours names nobody', () => {
  test.each([
    '',
    'a.b.c',
    'null',
    'x'.repeat(5_000),
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"tid":"x"}').toString('base64url')}.`,
  ])('%s', async (token) => expect(await brought(await office(), token)).toBeNull())

  test.each([
    ['another audience', { aud: 'https://elsewhere.example' }],
    ['another issuer', { iss: 'https://elsewhere.example/' }],
    ['no end', { exp: undefined }],
    ['a beginning that has not come', { nbf: 4_000_000_000 }],
    ['an app that is none', { oid: crypto.randomUUID() }],
    ['an app that is no ID', { oid: "x'; drop table apps; --" }],
    ['an authorization that is none', { sid: crypto.randomUUID() }],
    ['another tenant than its key', { tid: crypto.randomUUID() }],
  ])('%s', async (_, change) => {
    const o = await office()
    expect(await brought(o, await forged(o, change))).toBeNull()
  })

  test('a token of one tenant signed with the key of another', async () => {
    const [o, other] = [await office(), await office()]
    const app = await newApp(other)
    const { keys } = await tokensAt(o.clock)
    const { key, ...own } = await keys.signer(o.tenantId)
    const claims = decodeJwt(await appToken(other, app))
    for (const head of [own, (({ kid, mark }) => ({ kid, mark }))(await keys.signer(other.tenantId))]) {
      const token = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', ...head }).sign(key)
      expect(await brought(o, token)).toBeNull()
    }
  })

  test('a token of a made-up tenant, without one look into the database', async () => {
    const o = await office()
    const { key, ...head } = await (await tokensAt(o.clock)).keys.signer(o.tenantId)
    const untouched = () => Promise.reject(new Error('The database was asked.'))
    const keys = openKeys({ transact: untouched, clock: o.clock, vault: ports.vault })
    const tokens = { ...(await tokensAt(o.clock)), keys }
    const claims = decodeJwt(await appToken(o, await newApp(o)))
    const heads = [head, { kid: head.kid }, { ...head, kid: crypto.randomUUID() }, { ...head, mark: '' }]
    for (const one of heads) {
      const token = await new SignJWT({ ...claims, tid: crypto.randomUUID() })
        .setProtectedHeader({ alg: 'RS256', ...one })
        .sign(key)
      expect(await bearerOf(tokens, token)).toBeNull()
    }
    const genuine = bearerOf(tokens, await appToken(o, await newApp(o)))
    await expect(genuine).rejects.toThrow('The database was asked.')
  })

  test('a token that was changed after it was signed, or says HMAC with the public key', async () => {
    const o = await office()
    const [head, body, signature] = (await appToken(o, await newApp(o))).split('.')
    const claims = JSON.parse(Buffer.from(body ?? '', 'base64url').toString())
    const changed = Buffer.from(JSON.stringify({ ...claims, oid: crypto.randomUUID() })).toString('base64url')
    expect(await brought(o, `${head}.${changed}.${signature}`)).toBeNull()
    const [published] = await (await tokensAt(o.clock)).keys.published(o.tenantId)
    const hmac = await new SignJWT(claims).setProtectedHeader({ ...JSON.parse(Buffer.from(head ?? '', 'base64url').toString()), alg: 'HS256', kid: published?.kid ?? '' }).sign(Buffer.from(published?.n ?? '')) // biome-ignore format: one call
    expect(await brought(o, hmac)).toBeNull()
  })
})

describe('the key of a tenant', () => {
  test('is made once, even if many ask at once, and lies sealed', async () => {
    const o = await office()
    const asked = await Promise.all(Array.from({ length: 5 }, async () => (await tokensAt(o.clock)).keys.signer(o.tenantId)))
    expect(new Set(asked.map(({ kid }) => kid)).size).toBe(1)
    const { owner } = await testDatabase()
    expect(owner).toBeDefined()
    const pair = await newPair(ports.vault)
    expect(pair.privateKeySealed).not.toContain('PRIVATE')
  }) // biome-ignore format: one thought

  test('is followed by another after ninety days, and proves for a day what it signed', async () => {
    const o = await office()
    const app = await newApp(o)
    const first = await (await tokensAt(o.clock)).keys.signer(o.tenantId)
    o.clock.moveTo(new Date(o.clock().getTime() + 90 * 86_400_000))
    const token = await appToken(o, app)
    await rotateAll(o)
    const keys = openKeys({ ...(await testDatabase()), clock: o.clock, vault: ports.vault })
    const second = await keys.signer(o.tenantId)
    expect(second.kid).not.toBe(first.kid)
    expect((await keys.published(o.tenantId)).map(({ kid }) => kid).sort()).toEqual([first.kid, second.kid].sort())
    expect(await brought(o, token)).not.toBeNull()
    o.clock.moveTo(new Date(o.clock().getTime() + 86_400_000 + 1))
    const later = await o.within((ctx) => import('#modules/access/index.ts').then(({ keysNow }) => keysNow(ctx)))
    expect(later.map(({ id }: TokenKey) => id as string)).toEqual([second.kid])
  })
})
