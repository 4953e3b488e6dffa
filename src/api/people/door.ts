import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { meaningOf, passwordChanged, secondFactorChanged, refuse as unclear } from '#modules/access/door.ts'
import { refuse as whileActing } from '../acting.ts'
import { refuseForeign } from '../identify.ts'
import type { People } from '../people.ts'
import { answerError, nothingAt } from '../problem.ts'
import { refuse } from '../refusals.ts'
import { langOf, type Office, poster } from './post.ts'
import { type Seat, steps, type Visit } from './steps.ts'

type Given = Office & {
  readonly people: People
  readonly publicUrl: string
  /** Requests a minute from one address. */
  readonly ratePerMinute: number
  readonly privateIssuers?: readonly string[]
}

/** What of the sign-in library is open to the world: nothing else of it answers. */
// biome-ignore format: a table
const OPEN = [
  'POST /sign-in/email', 'POST /sign-out', 'GET /get-session', 'POST /request-password-reset', 'POST /reset-password', 'POST /change-password',
  'POST /two-factor/enable', 'POST /two-factor/disable', 'POST /two-factor/verify-totp', 'POST /two-factor/verify-backup-code', 'POST /two-factor/generate-backup-codes',
  'GET /passkey/generate-register-options', 'POST /passkey/verify-registration', 'GET /passkey/generate-authenticate-options', 'POST /passkey/verify-authentication',
  'GET /passkey/list-user-passkeys', 'POST /passkey/delete-passkey', 'POST /passkey/update-passkey',
  'POST /sign-in/sso', 'GET /sso/callback/:providerId',
] as const
export type Doorway = (typeof OPEN)[number]

/** What stays open to whoever acts for a partner: to look, and to come in anew or go. What they sign in with rests. */
const WHILE_ACTING: readonly Doorway[] = [
  ...([
    'POST /sign-in/email',
    'POST /sign-in/sso',
    'GET /sso/callback/:providerId',
    'POST /sign-out',
    'GET /get-session',
  ] as const),
  ...(['GET /passkey/generate-authenticate-options', 'POST /passkey/verify-authentication'] as const),
  'GET /passkey/list-user-passkeys',
]

/** What the owner of an account is told by mail, whoever did it. */
const NEWS: Partial<Record<Doorway, typeof passwordChanged>> = {
  'POST /change-password': passwordChanged,
  'POST /two-factor/verify-totp': secondFactorChanged,
  'POST /two-factor/disable': secondFactorChanged,
  'POST /two-factor/generate-backup-codes': secondFactorChanged,
  'POST /passkey/verify-registration': secondFactorChanged,
  'POST /passkey/delete-passkey': secondFactorChanged,
}

/** Puts the people's door at `/rest/auth`: our steps before and after, better-auth between, our words for its refusals. */
export async function mountPeople(app: FastifyInstance, given: Given) {
  await app.register(
    async (door) => {
      door.setErrorHandler(answerError)
      door.removeAllContentTypeParsers()
      door.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: 65_536 }, (_request, body, done) =>
        done(null, body),
      )
      await door.register(rateLimit, {
        max: given.ratePerMinute,
        timeWindow: 60_000,
        keyGenerator: ({ ip }) => ip,
        errorResponseBuilder: (_request, { max, ttl }) => {
          const seconds = Math.ceil(ttl / 1000)
          return refuse.tooMany({ limit: max, seconds }, { retryAfter: seconds })
        },
      })
      door.setNotFoundHandler((request) => {
        throw nothingAt(request)
      })
      for (const doorway of OPEN) open(door, doorway, given)
    },
    { prefix: '/rest/auth' },
  )
}

function open(door: FastifyInstance, doorway: Doorway, given: Given) {
  const [method = '', url = ''] = doorway.split(' ')
  door.route({ method, url, handler: (request, reply) => pass(doorway, request, reply, given) })
}

async function pass(doorway: Doorway, request: FastifyRequest, reply: FastifyReply, given: Given) {
  refuseForeign(request, given.publicUrl)
  const seat = await seatOf(request, given.people)
  if (seat?.isActing && !WHILE_ACTING.includes(doorway)) throw whileActing.actingOwnMatters()
  const visit: Visit = { ...given, request, seat, body: bodyOf(request), now: given.clock() }
  staysHome(visit.body)
  const after = await steps[doorway]?.(visit)
  const response = await given.people.handler(innerRequest(doorway, visit))
  const body = await answerOf(response, request)
  if (response.ok) {
    await after?.(body)
    await tellNews(doorway, visit)
  }
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
  const location = response.headers.get('location')
  if (location) reply.header('location', location)
  return reply.code(response.status).header('cache-control', 'no-store').send(body)
}

/** Whose cookie it is, with what the session has proven. */
async function seatOf({ headers }: FastifyRequest, people: People): Promise<Seat | null> {
  if (!headers.cookie?.includes('session_token')) return null
  const found = await people.api.getSession({
    headers: new Headers({ cookie: headers.cookie }),
    query: { disableRefresh: true },
  })
  if (!found) return null
  const { user, session } = found
  const steppedUpAt = 'steppedUpAt' in session && session.steppedUpAt instanceof Date ? session.steppedUpAt : null
  const isActing = 'actingId' in session && typeof session.actingId === 'string'
  return { user: { ...user, language: langOf(user) }, sessionId: session.id, steppedUpAt, isActing }
}

/** A null byte stands in no field of ours, and the database takes none. */
const NULL_BYTE = /\\u0000|%00|\0/

function bodyOf({ body, url }: FastifyRequest): Record<string, unknown> {
  if (NULL_BYTE.test(`${url} ${body ?? ''}`)) throw unclear.notUnderstood()
  const read = parsed(typeof body === 'string' && body ? body : '{}')
  if (isDeep(read)) throw unclear.notUnderstood()
  return typeof read === 'object' && read !== null ? { ...read } : {}
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw refuse.notJson()
  }
}

/** Nested further than any form of the door, a passkey's proof included. */
const isDeep = (value: unknown, level = 0): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (level > 16 || Object.values(value).some((one) => isDeep(one, level + 1)))

/** Wherever a sign-in leads afterwards is a page of the portal, named by its path. */
function staysHome(body: Record<string, unknown>) {
  const ways = ['callbackURL', 'errorCallbackURL', 'newUserCallbackURL', 'redirectTo'].map((name) => body[name])
  const isPath = (way: unknown) => way === undefined || /^\/(?![/\\])[^\\\s]*$/.test(String(way))
  if (!ways.every(isPath)) throw unclear.foreignPage()
}

/** The request as the library reads it: at our own address, from our own origin (checked before), with the caller's address. */
function innerRequest(doorway: Doorway, { request, body, publicUrl }: Visit): Request {
  const { method, headers, ip } = request
  const passed = { cookie: headers.cookie, 'user-agent': headers['user-agent'], 'content-type': 'application/json' }
  const given = Object.entries({ ...passed, 'x-guildhall-address': ip, origin: new URL(publicUrl).origin })
  return new Request(innerAddress(doorway, request, publicUrl), {
    method,
    headers: given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] satisfies [string, string]])),
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
    redirect: 'manual',
  })
}

/** Leads to the doorway that was opened, not to wherever dots and slashes in the address as written would lead. */
function innerAddress(doorway: Doorway, { params, url }: FastifyRequest, publicUrl: string): URL {
  const path = doorway.replace(/^\w+ /, '').replace(/:(\w+)/g, (_, name: string) => {
    const given = new Map(Object.entries(params ?? {})).get(name)
    if (!/^[\w-]+$/.test(String(given))) throw unclear.noSingleSignOn()
    return String(given)
  })
  const address = new URL(`/rest/auth${path}`, publicUrl)
  address.search = /\?[^#]*/.exec(url)?.[0] ?? ''
  return address
}

/** What the library answers, without the session's token: that is the cookie's alone. Its refusals become ours. */
async function answerOf(response: Response, request: FastifyRequest): Promise<Record<string, unknown> | null> {
  const text = await response.text()
  const body = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : null
  if (response.status < 400) return withoutToken(body)
  const code = String(body?.code ?? '')
  const { refusal, known } = meaningOf(code, response.status)
  if (!known)
    request.log.warn({ code, status: response.status }, 'the sign-in library refused with a code that has no words')
  throw refusal
}

function withoutToken(body: Record<string, unknown> | null) {
  if (!body || Array.isArray(body)) return body
  const { token: _, session, ...rest } = body
  const { token: __, ...shown } =
    typeof session === 'object' && session !== null ? { token: '', ...session } : { token: '' }
  return session ? { ...rest, session: shown } : rest
}

async function tellNews(doorway: Doorway, visit: Visit) {
  const letter = NEWS[doorway]
  const isEnrolment = doorway !== 'POST /two-factor/verify-totp' || visit.seat?.user.twoFactorEnabled === false
  if (letter && visit.seat && isEnrolment) await poster(visit)(letter, visit.seat.user.email, visit.seat.user.language)
}
