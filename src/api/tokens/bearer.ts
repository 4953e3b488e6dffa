import type { KeyObject } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose'
import type pg from 'pg'
import type { Actor } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import type { Bearer, Factor, Grant } from '#kernel/permissions.ts'
import type { Who } from '../operate.ts'
import { stranger } from '../people/stranger.ts'
import type { Audiences } from './audiences.ts'
import type { Head, Keys } from './keys.ts'
import { issuerOf } from './signing.ts'

/** What tokens are made and read with. */
export type Tokens = {
  readonly pool: pg.Pool
  readonly clock: () => Date
  readonly keys: Keys
  readonly publicUrl: string
  readonly audiences: Audiences
}
/** Who brings a token, and what kind of token it is. */
export type Bearing = Who & {
  readonly tokenKind: 'app' | 'appUser'
  readonly audience: string
  /** Made out for a resource that is retired: the wire says so. */
  readonly isRetired: boolean
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const TOKEN_MAX = 4_096

/**
 * Who brings this token, with what they hold now; null if it is none of ours, has run out, or whoever it speaks for may not any
 * more. An app alone is an app; an app in a person's name is that person, proven by the second factor they allowed it with.
 */
export async function bearerOf(tokens: Tokens, token: string): Promise<Bearing | null> {
  const claims = token.length <= TOKEN_MAX ? await claimsIn(tokens, token) : null
  if (!claims) return null
  const { tid, oid, sid, aud } = claims
  const who = sid ? await personBy(tokens, tid, sid) : await appBy(tokens, tid, oid)
  if (!who) return null
  const isRetired = tokens.audiences.retired.includes(aud)
  return { ...who, tokenKind: sid ? 'appUser' : 'app', audience: aud, isRetired }
}

type Claims = { tid: Id<'tenant'>; oid: string; sid: string | null; aud: string }
async function claimsIn({ keys, clock, publicUrl, audiences }: Tokens, token: string): Promise<Claims | null> {
  try {
    const head = headOf(token)
    const tid = decodeJwt(token).tid
    if (!isTenant(tid) || !UUID.test(head.kid) || !keys.isOurs(tid, head)) return null
    const key = await keys.proof(tid, head.kid)
    if (!key) return null
    const wanted = { algorithms: ['RS256'], issuer: issuerOf(publicUrl, tid), audience: [...audiences.served, ...audiences.retired] } // biome-ignore format: one thought
    const payload = provenBefore(key, token, clock()) ?? (await jwtVerify(token, key, { ...wanted, currentDate: clock(), requiredClaims: ['exp'] })).payload // biome-ignore format: one thought
    remember(key, token, payload)
    return claimsOf(payload, tid)
  } catch (error) {
    if (isOfTheToken(error)) return null
    throw error
  }
}

type Proven = { readonly key: KeyObject; readonly payload: JWTPayload }
/** What tokens say whose signature a key has proven, of all tenants: a client sends one for an hour, and it is not proven anew at each request. */
const proven = new Map<string, Proven>()
const PROVEN_MAX = 2_000

function provenBefore(key: KeyObject, token: string, now: Date): JWTPayload | null {
  const kept = proven.get(token)
  const payload = kept?.key === key ? kept.payload : undefined
  const seconds = Math.floor(now.getTime() / 1000)
  return payload?.exp !== undefined && seconds < payload.exp && seconds >= (payload.nbf ?? 0) ? payload : null
}

/** The one used last is let go of last. */
function remember(key: KeyObject, token: string, payload: JWTPayload) {
  proven.delete(token)
  proven.set(token, { key, payload })
  const [oldest] = proven.keys()
  if (proven.size > PROVEN_MAX && oldest !== undefined) proven.delete(oldest)
}

function headOf(token: string): Head {
  const { kid = '', mark } = decodeProtectedHeader(token)
  return { kid, mark: typeof mark === 'string' ? mark : '' }
}

function claimsOf({ oid, sid, aud }: JWTPayload, tid: Id<'tenant'>): Claims | null {
  if (typeof oid !== 'string' || typeof aud !== 'string') return null
  return { tid, oid, aud, sid: typeof sid === 'string' ? sid : null }
}
const isTenant = (tid: unknown): tid is Id<'tenant'> => typeof tid === 'string' && UUID.test(tid)
/** What jose finds wrong with a token, or cannot read as one; anything else is ours. */
const isOfTheToken = (error: unknown) =>
  error instanceof TypeError || String((error as { code?: string }).code).startsWith('ERR_J')

type App = { id: Id<'user'>; name: string; grants: Grant[]; standings: Bearer['standings'] }
async function appBy({ pool }: Tokens, tenantId: Id<'tenant'>, app: string): Promise<Who | null> {
  if (!UUID.test(app)) return null
  const query = { name: 'app_bearer', text: 'select * from app_bearer($1, $2)', values: [tenantId, app] }
  const [found] = (await pool.query<App>(query)).rows
  return found ? { actor: { ...stranger, ...found, kind: 'app', tenantId }, hasCompany: true } : null
}

type Person = App & { email: string; language: Actor['language']; app: string; proven_at: Date; proven_by: Factor }
async function personBy({ pool, clock }: Tokens, tenantId: Id<'tenant'>, authorization: string): Promise<Who | null> {
  if (!UUID.test(authorization)) return null
  const values = [tenantId, authorization, clock()]
  const query = { name: 'person_bearer', text: 'select * from person_bearer($1, $2, $3)', values }
  const [found] = (await pool.query<Person>(query)).rows
  if (!found) return null
  const { proven_at: at, proven_by: by, app, name, ...person } = found
  const proof = { proven: { at, by }, steppedUp: true } // the token carries the proof it was allowed with
  return { actor: { ...stranger, ...person, ...proof, name: `${name} (${app})`, kind: 'person', tenantId }, hasCompany: true } // biome-ignore format: one thought
}
