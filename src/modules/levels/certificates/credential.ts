/** The badge of a level as an Open Badges 3.0 credential, and the token it travels in. */
import { createHash, generateKeyPairSync } from 'node:crypto'
import { importJWK, type JWK, SignJWT } from 'jose'
import type { Certificate } from './tables.ts'

const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const
const ALGORITHM = 'EdDSA'

export type BadgeKey = { readonly keyId: string; readonly publicJwk: Record<string, string>; readonly privateJwk: JWK }

/** A fresh pair of keys, named by its public half (RFC 7638). */
export function newBadgeKey(): BadgeKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const { crv = '', kty = '', x = '' } = publicKey.export({ format: 'jwk' })
  const keyId = createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url')
  const publicJwk = { kty, crv, x, alg: ALGORITHM, use: 'sig' }
  return { keyId, publicJwk, privateJwk: privateKey.export({ format: 'jwk' }) as JWK } // node and jose name the same form
}

/** Where everything about badges lies, seen from the world. */
export const addressesOf = (publicUrl: string) => {
  const at = (path: string) => new URL(`/rest${path}`, publicUrl).href
  return {
    issuer: at('/badges/issuer'),
    key: (keyId: string) => at(`/badges/keys/${keyId}`),
    revocations: at('/badges/revocations'),
    badge: (number: string) => at(`/certificates/${number}/badge`),
    achievement: (code: string) => at(`/badges/achievements/${code}`),
    check: (number: string) => new URL(`/certificates/${number}`, publicUrl).href,
  }
}

/** A public key as it is published: named by the address it is found at, as the badges name it. */
export const publishedKey = (publicUrl: string, { keyId, publicJwk }: Pick<BadgeKey, 'keyId' | 'publicJwk'>) => ({
  ...publicJwk,
  kid: addressesOf(publicUrl).key(keyId),
})

export const issuerProfile = (publicUrl: string, name: string) => ({
  '@context': [...CONTEXTS],
  id: addressesOf(publicUrl).issuer,
  type: ['Profile'],
  name,
  url: publicUrl,
})

type Described = Pick<Certificate, 'level' | 'levelName' | 'description'>
export const achievementOf = (publicUrl: string, { level, levelName, description }: Described) => ({
  id: addressesOf(publicUrl).achievement(level),
  type: ['Achievement'],
  achievementType: 'Membership',
  name: levelName.en,
  description: description.en,
  criteria: { narrative: description.en },
  inLanguage: 'en',
})

/** What is said of the company, to whom it is said, and until when it is true. */
export function credentialOf(row: Certificate, { publicUrl, issuer }: { publicUrl: string; issuer: string }) {
  const addresses = addressesOf(publicUrl)
  const achievement = achievementOf(publicUrl, row)
  const { '@context': context, ...profile } = issuerProfile(publicUrl, issuer)
  return {
    '@context': context,
    id: addresses.badge(row.number),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: profile,
    validFrom: row.issuedAt.toISOString(),
    ...(row.validTo && { validUntil: row.validTo.toISOString() }),
    name: row.levelName.en,
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', identityHash: row.companyName, identityType: 'name', hashed: false }],
      achievement,
    },
    credentialStatus: { id: addresses.revocations, type: '1EdTechRevocationList' },
  }
}

const seconds = (date: Date) => Math.floor(date.getTime() / 1_000)
/** The credential signed: a JSON Web Token that any verifier of Open Badges reads. */
export async function signed(row: Certificate, key: BadgeKey, about: { publicUrl: string; issuer: string }) {
  const credential = credentialOf(row, about)
  const token = new SignJWT(credential)
    .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid: addressesOf(about.publicUrl).key(key.keyId) })
    .setIssuer(credential.issuer.id)
    .setJti(credential.id)
    .setNotBefore(seconds(row.issuedAt))
  if (row.validTo) token.setExpirationTime(seconds(row.validTo))
  return token.sign(await importJWK(key.privateJwk, ALGORITHM))
}
