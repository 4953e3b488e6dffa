import Fastify, { type FastifyInstance } from 'fastify'
import { bearerOf } from '#api/tokens/bearer.ts'
import { mountV1 } from '#api/v1/v1.ts'
import type { Actor } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import type { Role } from '#kernel/permissions.ts'
import { testDatabase } from './database.ts'
import { type Office, office } from './office.ts'
import { ports } from './ports.ts'
import { PARTNER_CENTER, tokensAt } from './tokens.ts'

// biome-ignore lint/suspicious/noExplicitAny: another wire's answers, looked at field by field
type Body = any
export type Answer = { status: number; body: Body; headers: Record<string, unknown>; raw: string }
export type Sent = { headers?: Record<string, string>; type?: string }

type Known = { actor: Actor; tokenKind: 'app' | 'appUser' }
const bearers = new Map<string, Known>()
const clocks = new Map<string, () => Date>()

/** The real wire on a Fastify of its own; only what time it is, and who stands behind a token of the tests, are theirs. */
export async function v1App(ratePerMinute = 1_000_000): Promise<FastifyInstance> {
  const { transact } = await testDatabase()
  const app = Fastify({
    genReqId: () => newId<'request'>(),
    routerOptions: { caseSensitive: false, ignoreTrailingSlash: true, ignoreDuplicateSlashes: true },
  })
  let clock = () => new Date()
  app.get('/*', () => 'a page of the portal') // its files are looked for under every address
  await mountV1(app, {
    ...{ transact, clock: () => clock(), ports, wake: () => {}, admins: async () => [], ratePerMinute },
    bearer: async (token, { headers }) => {
      clock = clocks.get(String(headers['x-test-clock'])) ?? clock
      const known = bearers.get(token)
      if (known) return { ...known, hasCompany: true, audience: PARTNER_CENTER, isRetired: false }
      return bearerOf(await tokensAt(clock), token)
    },
  })
  return app
}
let opened: Promise<FastifyInstance> | undefined
const theApp = () => (opened ??= v1App())

const SELLING = { network: 'active', reseller: 'active' }
/** A partner whose programs call: `person(role)` with somebody's consent, `alone(role)` as an app by itself. */
export async function calling(given: Parameters<typeof office>[0] = {}, app = theApp()) {
  const o = await office({ standings: SELLING, ...given })
  return { ...callersOf(o, app), o }
}
export function callersOf(o: Office, app = theApp()) {
  clocks.set(o.tenantId, o.clock)
  const callAs =
    (token: string | null) =>
    async (endpoint: string, body?: unknown, sent: Sent = {}): Promise<Answer> => {
      const request = requestOf(endpoint, body, { ...sent, headers: { 'x-test-clock': o.tenantId, ...bearerIn(token), ...sent.headers } })
      const response = await (await app).inject(request)
      const isJson = String(response.headers['content-type']).includes('json') && response.payload !== ''
      return { status: response.statusCode, body: isJson ? response.json() : null, headers: response.headers, raw: response.payload }
    } // biome-ignore format: one call
  const bearing = (known: Known) => {
    const token = newId<'token'>()
    bearers.set(token, known)
    return callAs(token)
  }
  return {
    callAs,
    person: (role: Role | Partial<Actor> = 'globalAdmin') => bearing({ actor: o.actorOf(role), tokenKind: 'appUser' }),
    alone: (role: Role = 'adminAgent') =>
      bearing({ actor: { ...o.actorOf(role), kind: 'app', steppedUp: false, proven: null }, tokenKind: 'app' }),
  }
}
const bearerIn = (token: string | null) => (token === null ? {} : { authorization: `Bearer ${token}` })
/** A request as a client sends it; a text goes out as it stands. */
function requestOf(endpoint: string, body: unknown, { headers, type = 'application/json' }: Sent) {
  const [method = '', url = ''] = endpoint.split(/ (.*)/)
  const request = { method: method as 'GET', url }
  if (body === undefined) return { ...request, headers: { ...headers } }
  const payload = typeof body === 'string' ? body : JSON.stringify(body)
  return { ...request, headers: { 'content-type': type, ...headers }, payload }
}
export type Calling = Awaited<ReturnType<typeof calling>>
