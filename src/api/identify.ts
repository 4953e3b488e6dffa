import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type pg from 'pg'
import type { Acting, Actor } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { actingGrants, type Bearer, type Factor, familyOf, type Grant, ruleOf } from '#kernel/permissions.ts'
import { isFresh, type Proof, refuse as unknown } from '#modules/access/door.ts'
import { hashOfSecret } from '#modules/access/index.ts'
import type { Who } from './operate.ts'
import { COOKIES } from './people/cookies.ts'
import type { Prove } from './people/prove.ts'
import { stranger } from './people/stranger.ts'
import { refuse } from './refusals.ts'

type Given = {
  readonly pool: pg.Pool
  readonly secret: string
  readonly publicUrl: string
  readonly clock: () => Date
  readonly prove: Prove
}

/** Who asks: a person by the session's cookie, an app by its secret, or a stranger. One trip to the database, or none. */
export function identifier(given: Given) {
  const key = createSecretKey(given.secret, 'utf8')
  return async (request: FastifyRequest): Promise<Who> => {
    const { authorization } = request.headers
    if (authorization) return identifyApp(given, authorization)
    const token = tokenIn(request.headers.cookie, key)
    const holder = token && (await holderOf(given, token))
    if (!holder) return { actor: stranger, hasCompany: false }
    refuseForeign(request, given.publicUrl)
    return person(holder, request, given)
  }
}

type Holder = {
  session_id: string
  user_id: Id<'user'>
  name: string
  email: string
  language: Actor['language']
  stepped_up_at: Date | null
  stepped_up_by: Factor | null
  tenant_id: Id<'tenant'> | null
  grants: Grant[] | null
  standings: Bearer['standings'] | null
  /** The support session this sign-in is in; null for all others. */
  acting: Visit | null
}
type Visit = {
  sessionId: Acting['sessionId']
  tenantId: Id<'tenant'>
  company: string
  standings: Bearer['standings']
  vendor: string
  until: string
  writes: boolean
  open: boolean
}

async function holderOf({ pool, clock }: Given, token: string): Promise<Holder | undefined> {
  const { rows } = await pool.query<Holder>({
    name: 'who_is',
    text: 'select * from who_is($1, $2)',
    values: [token, clock()],
  })
  return rows[0]
}

function person(holder: Holder, request: FastifyRequest, { clock, prove }: Given): Who {
  const { user_id: id, session_id: sessionId, tenant_id: tenantId, name, email, language, standings } = holder
  const { stepped_up_at: at, stepped_up_by: by } = holder
  const proven = at && by && isFresh(at, clock()) ? { at, by } : null
  const actor = {
    ...{ kind: 'person', id, name, email, language, sessionId, proven, steppedUp: proven !== null } as const,
    tenantId: tenantId ?? stranger.tenantId,
    grants: withMember(holder.grants ?? [], tenantId !== null),
    standings: standings ?? {},
    acting: null,
    prove: (proof: Proof) => prove(id, request.headers.cookie ?? '', proof),
  } // biome-ignore format: one thought
  return { actor: holder.acting ? insideOf(holder.acting, actor) : actor, hasCompany: tenantId !== null }
}

/**
 * The same person at work inside a partner: with its standings, what support holds there, and no proof; their name says whose
 * they are. A visit that is over, or whose visitor may not make visits any more, leaves them with nothing anywhere.
 */
function insideOf({ open, vendor, ...visit }: Visit, self: Actor): Actor {
  const { sessionId, company, writes, tenantId, standings } = visit
  const mayVisit = self.grants.some(({ role }) => ruleOf('support:act')?.roles.includes(role))
  const over = !(open && mayVisit)
  const acting = { sessionId, company, writes, until: new Date(visit.until), home: self.tenantId, over }
  const bare = { ...self, steppedUp: false, proven: null, acting }
  if (over) return { ...bare, grants: [], standings: {} }
  return { ...bare, name: `${self.name} (${vendor})`, tenantId, standings, grants: actingGrants }
}

/** Everyone with a place in a company is a member of it, whatever else they are; the vendor's staff are staff alone. */
function withMember(grants: readonly Grant[], isPlaced: boolean): readonly Grant[] {
  if (!isPlaced || grants.some(({ role }) => familyOf(role) === 'vendor' || role === 'member')) return grants
  return [...grants, { role: 'member', scope: 'organisation', scopeId: null }]
}

const SESSION = new RegExp(`(?:^|;\\s*)(?:__Secure-)?${COOKIES}\\.session_token=([^;]+)`)
/** The session's token, if the cookie is one we signed: better-auth writes `token.signature`, HMAC-SHA256 in base64. */
export function tokenIn(cookie: string | undefined, secret: KeyObject | string): string | null {
  const found = SESSION.exec(cookie ?? '')?.[1]
  if (!found || found.length > 400) return null
  const value = decoded(found)
  const dot = value.lastIndexOf('.')
  const token = value.slice(0, dot)
  const signature = Buffer.from(value.slice(dot + 1), 'base64')
  const wanted = createHmac('sha256', secret).update(token).digest()
  return dot > 0 && signature.length === wanted.length && timingSafeEqual(signature, wanted) ? token : null
}

function decoded(value: string) {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}

const READS = ['GET', 'HEAD', 'OPTIONS']
/** A write with a session must come from a page of ours: browsers say where a request comes from, and cannot be made to lie. */
export function refuseForeign({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>, publicUrl: string) {
  if (READS.includes(method)) return
  const site = headers['sec-fetch-site']
  const { origin } = headers
  const isOurs = !origin || origin === new URL(publicUrl).origin || hostOf(origin) === headers.host
  if (!isOurs || (site !== undefined && !['same-origin', 'none'].includes(String(site)))) throw refuse.otherOrigin()
}
const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : null)

type App = {
  tenant_id: Id<'tenant'>
  id: Id<'user'>
  name: string
  grants: Grant[]
  standings: Bearer['standings']
  hashes: string[]
}

/** An app says `Basic base64(id:secret)` or `Bearer id.secret`; it never counts as proven by a second factor. */
async function identifyApp({ pool, clock }: Given, authorization: string): Promise<Who> {
  const { clientId, secret } = credentialsIn(authorization)
  const { rows } = UUID.test(clientId)
    ? await pool.query<App>({ name: 'app_is', text: 'select * from app_is($1, $2)', values: [clientId, clock()] })
    : { rows: [] }
  const app = rows[0]
  const given = hashOfSecret(secret)
  if (
    !app?.hashes.some((hash) => hash.length === given.length && timingSafeEqual(Buffer.from(hash), Buffer.from(given)))
  )
    throw unknown.unknownApp()
  const { tenant_id: tenantId, id, name, grants, standings } = app
  const actor = { ...stranger, kind: 'app', id, name, tenantId, grants, standings } as const
  return { actor, hasCompany: true }
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function credentialsIn(authorization: string) {
  const [scheme = '', value = ''] = authorization.split(' ', 2)
  const isBasic = scheme.toLowerCase() === 'basic'
  const text = isBasic ? Buffer.from(value, 'base64').toString() : scheme.toLowerCase() === 'bearer' ? value : ''
  const at = text.indexOf(isBasic ? ':' : '.')
  return { clientId: text.slice(0, Math.max(at, 0)), secret: text.slice(at + 1) }
}
