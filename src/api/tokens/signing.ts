import { randomBytes } from 'node:crypto'
import { SignJWT } from 'jose'
import type { Id } from '#kernel/id.ts'
import type { Tokens } from './bearer.ts'

/** How long an access token is good for, in seconds. */
export const LIFE_SECONDS = 3_600

const originOf = (publicUrl: string) => new URL(publicUrl).origin
/** Who made a token: one issuer a tenant. ID tokens name their version behind it. */
export const issuerOf = (publicUrl: string, tenantId: string) => `${originOf(publicUrl)}/${tenantId}/`
export const idIssuerOf = (publicUrl: string, tenantId: string) => `${originOf(publicUrl)}/${tenantId}/v2.0`

/** For which app a token is made, and in whose name, if in anybody's. */
export type Subject = {
  readonly tenantId: Id<'tenant'>
  readonly app: { readonly id: string; readonly clientId: string; readonly hasSecret: boolean }
  readonly person: { readonly id: string; readonly name: string; readonly email: string; readonly sid: string } | null
}

/** An access token, as the wires of this house read it (api.md 1.2: tid, appid, oid, exp). */
export function accessToken(tokens: Tokens, { tenantId, app, person }: Subject, audience: string) {
  const about = { tid: tenantId, appid: app.clientId, appidacr: app.hasSecret ? '1' : '0', ver: '1.0' }
  const who = person
    ? { oid: person.id, sub: person.id, idtyp: 'user', ...named(person), scp: 'user_impersonation', acr: '1', ...PROVEN }
    : { oid: app.id, sub: app.id, idtyp: 'app' } // biome-ignore format: one thought
  const claims = { ...about, ...who, uti: randomBytes(12).toString('base64url') }
  return signed(tokens, tenantId, { claims, audience, issuer: issuerOf(tokens.publicUrl, tenantId) })
}
const PROVEN = { amr: ['pwd', 'mfa'] }
const named = ({ name, email, sid }: NonNullable<Subject['person']>) => ({ name, upn: email, unique_name: email, sid })

/** Says to the app itself who the person is. */
export function idToken(tokens: Tokens, { tenantId, app, person }: Subject, nonce: string | null) {
  if (!person) throw new Error('Only a person has an ID token.')
  const { id, name, email } = person
  const about = { tid: tenantId, oid: id, sub: id, name, preferred_username: email, upn: email, ver: '2.0' }
  const claims = { ...about, ...(nonce !== null && { nonce }) }
  return signed(tokens, tenantId, { claims, audience: app.clientId, issuer: idIssuerOf(tokens.publicUrl, tenantId) })
}

type Signing = { readonly claims: Record<string, unknown>; readonly audience: string; readonly issuer: string }
async function signed({ keys, clock }: Tokens, tenantId: Id<'tenant'>, { claims, audience, issuer }: Signing) {
  const { key, ...head } = await keys.signer(tenantId)
  const now = Math.floor(clock().getTime() / 1000)
  return new SignJWT({ ...claims, aud: audience, iss: issuer, iat: now, nbf: now, exp: now + LIFE_SECONDS })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...head })
    .sign(key)
}
