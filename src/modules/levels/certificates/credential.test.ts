import { decodeJwt, decodeProtectedHeader, importJWK, jwtVerify } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { beforehandOf, bought, buyer, held, ownSettings } from '#test/buyer.ts'
import { signBadges } from './signing.ts'

// No kept verifier of Open Badges 3.0 in JWT form is on npm (did-jwt-vc wants DIDs and the older data model): what the published
// JSON schema and the JWT proof format require is written out here by hand.
type Part = Readonly<Record<string, unknown>>
const text = (value: unknown) => typeof value === 'string' && value.trim() !== ''
const address = (value: unknown) => text(value) && URL.canParse(String(value)) && /^(https|urn):/.test(String(value))
const instant = (value: unknown) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(String(value))
const names = (type: string) => (value: unknown) => [value].flat().includes(type)
const any = () => true

type Shape = { readonly must: Readonly<Record<string, (value: unknown) => boolean>>; readonly may: readonly string[] }
/** What each part must say, and what else it may: whoever validates knows nothing more. */
// biome-ignore format: a table
const schema: Readonly<Record<string, Shape>> = {
  credential: {
    must: { '@context': Array.isArray, id: address, type: names('OpenBadgeCredential'), name: text, issuer: any, validFrom: instant, credentialSubject: any },
    may: ['description', 'image', 'awardedDate', 'endorsement', 'endorsementJwt', 'evidence', 'validUntil', 'proof', 'credentialSchema', 'credentialStatus', 'refreshService', 'termsOfUse'],
  },
  issuer:      { must: { id: address, type: names('Profile') }, may: ['name', 'url', 'phone', 'description', 'endorsement', 'endorsementJwt', 'image', 'email', 'address', 'otherIdentifier', 'official', 'parentOrg'] },
  subject:     { must: { type: names('AchievementSubject'), achievement: any, identifier: Array.isArray }, may: ['id', 'activityEndDate', 'activityStartDate', 'creditsEarned', 'image', 'licenseNumber', 'narrative', 'result', 'role', 'source', 'term'] },
  identifier:  { must: { type: (value) => value === 'IdentityObject', hashed: (value) => typeof value === 'boolean', identityHash: text, identityType: (value) => ['name', 'emailAddress', 'nationalIdentityNumber', 'identifier'].includes(String(value)) }, may: ['salt'] },
  achievement: { must: { id: address, type: names('Achievement'), criteria: any, description: text, name: text }, may: ['achievementType', 'alignment', 'creator', 'creditsAvailable', 'endorsement', 'endorsementJwt', 'fieldOfStudy', 'humanCode', 'image', 'inLanguage', 'otherIdentifier', 'related', 'resultDescription', 'specialization', 'tag', 'version'] },
  criteria:    { must: { narrative: text }, may: ['id'] },
  status:      { must: { id: address, type: (value) => value === '1EdTechRevocationList' }, may: [] },
}
const faultsOf = (part: Part, name: string) => {
  const { must, may } = schema[name] ?? { must: {}, may: [] }
  const wrong = Object.entries(must).flatMap(([key, fits]) => (fits(part[key]) ? [] : [`${name}.${key} is wrong`]))
  const strange = Object.keys(part).filter((key) => !(key in must) && !may.includes(key))
  return [...wrong, ...strange.map((key) => `${name}.${key} is unknown`)]
}

let o: Awaited<ReturnType<typeof buyer>>
let token: string
beforeAll(async () => {
  await ownSettings()
  o = await buyer()
  await bought(o)
  while ((await beforehandOf(o, signBadges)) > 0);
  const [holding] = await held(o, 'launchPack')
  token = String((await o.stranger('GET /certificates/:number/badge', { number: holding?.certificate ?? '' })).body)
})

describe('the badge of a level, by the published schema of Open Badges 3.0', () => {
  test('says in every part what is required, and nothing that is not known', () => {
    const { iss: _, jti: __, nbf: ___, exp: ____, ...credential } = decodeJwt<Part>(token)
    const { issuer, credentialSubject, credentialStatus } = credential as Record<string, Part>
    const { achievement, identifier } = credentialSubject as { achievement: Part; identifier: Part[] }
    const parts = { credential, issuer, subject: credentialSubject, achievement, criteria: achievement.criteria, status: credentialStatus } // biome-ignore format: a table
    const faults = Object.entries(parts).flatMap(([name, part]) => faultsOf(part as Part, name))
    expect([...faults, ...identifier.flatMap((one) => faultsOf(one, 'identifier'))]).toEqual([])
    expect(identifier.length).toBeGreaterThan(0) // a subject has an id, or identifiers
    expect((credential['@context'] as string[])[0]).toBe('https://www.w3.org/ns/credentials/v2')
    expect((credential['@context'] as string[])[1]).toMatch(
      /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context-3\.0\.\d\.json$/,
    )
    expect(credential.type).toContain('VerifiableCredential')
  })

  test('names an asymmetric algorithm and a key that stands where it says, and the claims repeat the credential', async () => {
    const { alg, kid = '', typ, jwk, crit } = decodeProtectedHeader(token)
    expect({ alg, typ, jwk, crit }).toEqual({ alg: 'EdDSA', typ: 'JWT', jwk: undefined, crit: undefined })
    const keyId = new URL(kid).pathname.replace('/rest/badges/keys/', '')
    const { body: key } = await o.stranger('GET /badges/keys/:keyId', { keyId })
    expect(key).toMatchObject({ kid, kty: 'OKP', crv: 'Ed25519', alg, use: 'sig' })
    expect(Object.keys(key as object)).not.toContain('d')
    const { payload } = await jwtVerify<Part>(token, await importJWK(key as never, alg), { currentDate: o.clock() })
    const { iss, jti, nbf, exp, sub, issuer, id, validFrom, validUntil } = payload
    expect([iss, jti, sub]).toEqual([(issuer as Part).id, id, undefined])
    expect([nbf, exp]).toEqual([validFrom, validUntil].map((at) => Math.floor(Date.parse(String(at)) / 1000)))
  })
})
