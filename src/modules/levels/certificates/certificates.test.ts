import { createLocalJWKSet, jwtVerify } from 'jose'
import { beforeEach, describe, expect, test } from 'vitest'
import { networkName } from '#modules/access/index.ts'
import { beforehandOf, bought, buyer, held, ownSettings } from '#test/buyer.ts'
import { signBadges } from './signing.ts'

beforeEach(ownSettings)

/** A company with a level, its badge signed; and the number of its certificate. */
async function certified() {
  const o = await buyer()
  const purchaseId = await bought(o)
  while ((await beforehandOf(o, signBadges)) > 0);
  const [holding] = await held(o, 'launchPack')
  return { o, purchaseId, number: holding?.certificate ?? '', holdingId: holding?.id as never }
}

describe('anybody who holds the number', () => {
  test('learns whose certificate it is, of what, and until when: nothing else', async () => {
    const { o, number } = await certified()
    const { body } = await o.stranger('GET /certificates/:number', {
      number: number.toLowerCase().replaceAll('-', ' '),
    })
    expect(body).toEqual({
      number,
      status: 'valid',
      company: '한빛시스템',
      level: { en: 'Launch Pack', ko: '런치 팩' },
      issuedAt: '2026-03-02T09:00:00.000Z',
      validTo: '2027-04-01T09:00:00.000Z',
      endedAt: null,
    })
  })

  test('learns that it has lapsed, was taken back, or never was', async () => {
    const { o, number, purchaseId } = await certified()
    o.clock.moveTo('2027-04-01T09:00:00Z')
    const status = async () => (await o.stranger('GET /certificates/:number', { number })).body.status
    expect(await status()).toBe('lapsed')
    o.clock.moveTo('2026-03-03T09:00:00Z')
    await o.as('partnerAdmin')('POST /purchases/:purchaseId/refund', { purchaseId, reason: 'By mistake' })
    expect(await status()).toBe('revoked')
    expect((await o.stranger('GET /certificates/:number', { number: 'ABCD-EFGH-JKLM' })).status).toBe(404)
    expect((await o.stranger('GET /certificates/:number/badge', { number })).status).toBe(409)
    const { body } = await o.stranger('GET /badges/revocations', {})
    expect(JSON.stringify(body)).toContain(number)
  })
})

describe('the badge', () => {
  test('is an Open Badge that verifies with the published keys alone', async () => {
    const { o, number } = await certified()
    const { body, headers } = await o.stranger('GET /certificates/:number/badge', { number })
    const { body: keys } = await o.stranger('GET /badges/keys', {})
    const { payload, protectedHeader } = await jwtVerify(String(body), createLocalJWKSet(keys as never), { currentDate: o.clock() }) // biome-ignore format: one thought
    expect(headers['content-type']).toContain('application/vc+jwt')
    expect(protectedHeader).toMatchObject({ alg: 'EdDSA', kid: expect.stringContaining('/rest/badges/keys/') })
    expect(payload).toMatchObject({
      iss: 'https://partners.aurora.example/rest/badges/issuer',
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      jti: `https://partners.aurora.example/rest/certificates/${number}/badge`,
      validFrom: '2026-03-02T09:00:00.000Z',
      credentialSubject: { achievement: { name: 'Launch Pack', type: ['Achievement'] } },
    })
    expect((await o.stranger('GET /badges/issuer', {})).body).toMatchObject({ type: ['Profile'], id: payload.iss })
    const [key] = (keys as { keys: { kid: string }[] }).keys
    const keyId = String(protectedHeader.kid).split('/').at(-1) ?? ''
    expect((await o.stranger('GET /badges/keys/:keyId', { keyId })).body).toMatchObject({ kid: key?.kid, kty: 'OKP' })
    const achievement = await o.stranger('GET /badges/achievements/:code', { code: 'launchPack' })
    expect(achievement.body).toMatchObject({ name: 'Launch Pack' })
  })

  test('changed by a letter verifies no more', async () => {
    const { o, number } = await certified()
    const [head, payload = '', signature] = String((await o.stranger('GET /certificates/:number/badge', { number })).body).split('.') // biome-ignore format: one thought
    const forged = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('Launch Pack', 'Launch Park')).toString('base64url') // biome-ignore format: one thought
    const keys = createLocalJWKSet((await o.stranger('GET /badges/keys', {})).body as never)
    await expect(jwtVerify(`${head}.${forged}.${signature}`, keys, { currentDate: o.clock() })).rejects.toThrow(
      'signature',
    )
  })

  test('is signed with a key that lies sealed in the database', async () => {
    const { o } = await certified()
    const { rows } = await o.within(
      ({ db }) => db.execute<{ sealed_private: string }>('select * from badge_keys'),
      'network',
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.map(({ sealed_private }) => sealed_private).join()).not.toContain('"d"')
  })

  test('is signed anew after a renewal', async () => {
    const { o, number } = await certified()
    o.clock.moveTo('2027-03-05T09:00:00Z')
    await bought(o)
    expect((await o.stranger('GET /certificates/:number/badge', { number })).status).toBe(409)
    while ((await beforehandOf(o, signBadges)) > 0);
    expect((await o.stranger('GET /certificates/:number', { number })).body.validTo).toBe('2028-04-03T09:00:00.000Z')
    expect((await o.stranger('GET /certificates/:number/badge', { number })).status).toBe(200)
  })
})

test('the paper is printed in both languages and names its issuer, for the company’s own people', async () => {
  const { o, holdingId } = await certified()
  const issuer = await o.within(networkName)
  for (const language of ['en', 'ko'] as const) {
    const { body } = await o.as('accountAdmin')('GET /holdings/:holdingId/certificate', { holdingId, language })
    expect(String(body).slice(0, 5)).toBe('%PDF-')
    expect(String(body).includes(`(${issuer})`)).toBe(true)
  }
})
