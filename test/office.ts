import { sql } from 'drizzle-orm'
import Fastify, { type FastifyInstance } from 'fastify'
import { mountRest } from '#api/rest.ts'
import { type Api, routes } from '#api/routes.ts'
import { type Actor, type Ctx, contextOf } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { familyOf, type Programme, type Role } from '#kernel/permissions.ts'
import { testDatabase } from './database.ts'
import { ports } from './ports.ts'

type Standings = Partial<Record<Programme, string>>
export type Sent = { headers?: Record<string, string>; language?: 'en' | 'ko' }
type Answered<B> = { status: number; body: B; headers: Record<string, unknown> }

/** A clock one can move. */
export const clockAt = (start: Date | string) => {
  let now = new Date(start)
  const clock = () => now
  return Object.assign(clock, { moveTo: (to: Date | string) => { now = new Date(to) } }) // biome-ignore format: one thought
}

export type OfficeOptions = { now?: Date | string; standings?: Standings; country?: string; name?: string }

/**
 * A fresh company with its own clock: tests share one database and never meet. `as(role)` calls the API as a person of that
 * role, `as({ grants, … })` as one described in full; `vendor(role)` as the vendor's staff; `within` runs a command directly.
 */
export async function office({
  now = '2026-03-02T09:00:00Z',
  standings = { network: 'active' },
  country = 'KR',
  name = 'Hanbit Systems',
}: OfficeOptions = {}) {
  const { transact } = await testDatabase()
  const clock = clockAt(now)
  const tenantId = newId<'tenant'>()
  await transact({ reach: 'network' }, (db) =>
    db.execute(
      sql`insert into tenants (tenant_id, id, name, kind, country, standings) values (${tenantId}, ${tenantId}, ${name}, 'partner', ${country}, ${JSON.stringify(standings)}::jsonb)`,
    ),
  )
  const address = addressOf(tenantId)
  const cast = castOf(tenantId, standings)
  const actorOf = (role: Role | Partial<Actor>) => cast(role)

  const caller = (actor: Actor | null) =>
    async <E extends keyof Api>(endpoint: E, input: Api[E]['takes'], sent: Sent = {}): Promise<Answered<Api[E]['gives']>> => {
      const app = await theApp()
      const { url, ...rest } = requestOf(endpoint, input as Record<string, unknown>)
      const token = newId<'token'>()
      callers.set(token, { actor, clock })
      const headers = { 'x-test-caller': token, 'accept-language': sent.language ?? 'en', ...sent.headers }
      const response = await app.inject({ url: `/rest${url}`, headers, remoteAddress: address, ...rest })
      callers.delete(token)
      const isJson = String(response.headers['content-type']).includes('json')
      return { status: response.statusCode, body: (isJson ? response.json() : response.rawPayload) as Api[E]['gives'], headers: response.headers }
    } // biome-ignore format: one call

  return {
    tenantId,
    clock,
    actorOf,
    as: (role: Role | Partial<Actor>) => caller(actorOf(role)),
    vendor: (role: Role) => caller(actorOf(role)),
    stranger: caller(null),
    /** Runs work in a transaction of this company, or of the network. */
    within: <T>(work: (ctx: Ctx) => Promise<T>, reach: 'tenant' | 'network' = 'tenant', role: Role = 'globalAdmin') =>
      transact({ reach, tenantId }, (db) =>
        work(contextOf({ tenantId, actor: actorOf(role), reach, now: clock(), db, address, language: 'en', expects: null, changes: [] })),
      ),
  } // biome-ignore format: one thought
}
export type Office = Awaited<ReturnType<typeof office>>

/** Where an office calls from: tries that fail are counted by address, and one office's keep no other waiting. */
const addressOf = (id: Id<'tenant'>) => ['10', ...(id.match(/..(?=(..){0,2}$)/g) ?? []).map((byte) => Number.parseInt(byte, 16))].join('.') // biome-ignore format: one line

/** The people of one office: one a role, made when first called; whoever is described in full is exactly that. */
function castOf(tenantId: Id<'tenant'>, standings: Standings) {
  const people = new Map<string, Actor>()
  const vendorTenantId = newId<'tenant'>()
  const made = (role: Role): Actor => {
    const isVendor = familyOf(role) === 'vendor'
    return {
      ...person,
      id: newId<'user'>(),
      tenantId: isVendor ? vendorTenantId : tenantId,
      grants: [{ role, scope: 'organisation', scopeId: null }],
      standings: isVendor ? {} : standings,
    }
  }
  return (role: Role | Partial<Actor>): Actor => {
    if (typeof role === 'object') return { ...person, id: newId<'user'>(), tenantId, standings, ...role }
    const known = people.get(role) ?? made(role)
    people.set(role, known)
    return known
  }
}

/** How an endpoint and a flat input travel over HTTP. */
export function requestOf(endpoint: string, input: Record<string, unknown>) {
  const [method = 'GET', path = '/'] = endpoint.split(' ')
  const rest = { ...input }
  const url = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  if (Object.keys(rest).length === 0) return { method: method as 'GET', url }
  if (method === 'GET' || method === 'DELETE')
    return { method: method as 'GET', url, query: rest as Record<string, string> }
  return { method: method as 'POST', url, payload: rest }
}

const callers = new Map<string, { actor: Actor | null; clock: () => Date }>()
const NOBODY = '00000000-0000-0000-0000-000000000000'
const stranger: Actor = {
  kind: 'stranger', id: NOBODY as Id<'user'>, name: '', email: '', language: 'en', sessionId: null,
  tenantId: NOBODY as Id<'tenant'>, grants: [], standings: {}, steppedUp: false, proven: null, acting: null,
} // biome-ignore format: a record

const person: Omit<Actor, 'id' | 'tenantId' | 'standings'> = {
  kind: 'person',
  name: 'Kim Minji',
  email: 'minji@hanbit.example',
  language: 'en',
  sessionId: null,
  grants: [],
  steppedUp: true,
  proven: { at: new Date('2026-03-02T08:55:00Z'), by: 'app' },
  acting: null,
}

let app: Promise<FastifyInstance> | undefined
/** The real REST scope on a Fastify of its own; only who calls and what time it is are the test's. */
const theApp = () => (app ??= open())

async function open() {
  const { transact } = await testDatabase()
  const fastify = Fastify({ genReqId: () => newId<'request'>() })
  let clock = () => new Date()
  await mountRest(fastify, routes, {
    transact,
    clock: () => clock(),
    ratePerMinute: 1_000_000,
    ports,
    wake: () => {},
    admins: async () => ['Kim Minji <minji@hanbit.example>'],
    identify: async (request) => {
      const caller = callers.get(String(request.headers['x-test-caller']))
      clock = caller?.clock ?? clock
      const actor = caller?.actor ?? stranger
      return { actor, hasCompany: actor.kind !== 'stranger' && actor.tenantId !== NOBODY }
    },
  })
  return fastify
}
