import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Transact } from '#database/open.ts'
import { type Actor, type Ctx, contextOf } from '#kernel/context.ts'
import type { Ports } from '#kernel/outside.ts'
import { ofVendor } from '#kernel/permissions.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Document, document, type Method, nothing, type Route } from '#kernel/route.ts'
import { mustBePartner } from '#modules/access/index.ts'
import { keep } from '#modules/audit/index.ts'
import { type Admins, authorize, type Named, sideOf } from './authorize.ts'
import { type Answer, answered, type Cut, hashOf, type Key, once } from './idempotency.ts'
import { languageOf, problemOf } from './problem.ts'
import { refuse } from './refusals.ts'
import { parts } from './validate.ts'

/** Who asks, and whether they are at work for a company. */
export type Who = { readonly actor: Actor; readonly hasCompany: boolean }
export type House = {
  readonly transact: Transact
  readonly clock: () => Date
  readonly ports: Ports
  readonly identify: (request: FastifyRequest) => Promise<Who>
  readonly admins: Admins
  /** Called after each write: the worker looks at the outbox at once. */
  readonly wake: () => void
}
declare module 'fastify' {
  interface FastifyRequest {
    who: Who
  }
}

/** The one place where a request becomes an operation: identify, authorize, validate, run in a transaction, keep, show. */
export function mount(app: FastifyInstance, routes: readonly Route[], house: House) {
  for (const route of routes) mountOne(app, route, house)
}

function mountOne(app: FastifyInstance, route: Route, house: House) {
  const { endpoint, may: permission, takes, gives } = route
  const [method, path] = endpoint.split(' ') as [Method, string]
  const given =
    gives === (document as unknown) || gives === (nothing as unknown) ? {} : { response: { 200: gives.schema } }
  app.route({
    method,
    url: path,
    schema: { tags: [nounOf(path)], ...parts(method, path, takes), ...given },
    preParsing: async (request) => {
      // before the body is even read: a stranger learns nothing of our shapes
      const { actor, hasCompany } = request.who
      await authorize(permission, actor, hasCompany, request.params as Named, house.admins)
    },
    handler: async (request, reply) => {
      const told = { request, cut: cutter(reply) }
      const answer = await operate(route, told, house)
      if (method !== 'GET') house.wake()
      if (gives.keptSeconds && answer.status === 200) return share(request, reply, gives.keptSeconds, answer)
      return show(reply, gives === (document as unknown) && house.ports, answer)
    },
  })
}

/** What the address is about, for the reference: its first noun; the vendor's desk apart. */
const nounOf = (path: string) => {
  const [, first = '', second = ''] = path.split('/')
  return first === 'vendor' ? `vendor: ${second}` : first
}

type Told = { readonly request: FastifyRequest; readonly cut: Cut }
/** What the route's own shape lets out of a body: what is kept under a key is what the caller was sent. */
function cutter(reply: FastifyReply): Cut {
  const written = reply.getSerializationFunction('200')
  return ({ status, body }) => (status === 200 && written ? JSON.parse(written(body as Record<string, unknown>)) : body)
}

/** What an operation asks of the world comes first; then it runs, in one transaction. */
async function operate(route: Route, { request, cut }: Told, house: House): Promise<Answer> {
  const { may: permission, before } = route
  const input = { ...(request.query as object), ...(request.body as object), ...(request.params as object) }
  const about = { ...sideOf(permission, request.who.actor, request.params as Named), ...askedBy(request) }
  const key = keyOf(route, request, input)
  const enter = <T>(work: (ctx: Ctx) => Promise<T>) =>
    house.transact(about, async (db) => {
      const ctx = contextOf({ ...about, db, expects: expected(request), now: house.clock(), changes: [] })
      if (isDeskOf(permission, request.params as Named)) await mustBePartner(ctx)
      return work(ctx)
    })
  const kept = before && key && (await enter((ctx) => answered(ctx, key)))
  if (kept) return kept
  const learned = await before?.({ ...about, now: house.clock(), ports: house.ports, look: enter }, input as never)
  return enter((ctx) => {
    const work = () => run(route, ctx, { input, learned, requestId: request.id })
    return key ? once(ctx, key, work, cut) : work()
  })
}

type Given = { readonly input: object; readonly learned: unknown; readonly requestId: string }
async function run({ endpoint, may: permission, run, gives }: Route, ctx: Ctx, given: Given): Promise<Answer> {
  const { input, learned, requestId } = given
  const row = (await run(ctx, input as never, learned as never)) as never // one row of the table: all of it fits together
  if ((row as unknown) instanceof Refusal) return refused(row, ctx, requestId)
  if (isKept(endpoint, permission, ctx.tenantId !== ctx.actor.tenantId))
    await keep(ctx, { operation: endpoint, requestId })
  if (gives === (nothing as unknown)) return { status: 204, body: null }
  return { status: 200, body: gives.show(row, ctx) }
}

/** The key a write may carry; a stranger's counts for their address alone. */
function keyOf({ endpoint }: Route, { headers, who, ip }: FastifyRequest, input: object): Key | null {
  const name = headers['idempotency-key']
  if (typeof name !== 'string' || endpoint.startsWith('GET ')) return null
  return { name, requestHash: hashOf(endpoint, input, who.actor.kind === 'stranger' ? ip : '') }
}

/** The vendor's staff at work inside one partner's records. */
const isDeskOf = (permission: Route['may'], { tenantId }: Named) => ofVendor(permission) && tenantId !== undefined

/** A refusal that is answered, not thrown, stands beside what its command kept: a wrong code counts as a try. */
function refused(refusal: Refusal, { language }: Ctx, requestId: string): Answer {
  const problem = problemOf(refusal, language, requestId)
  return { status: problem.status, body: problem }
}

/** Every write is in the audit; so is every look of the vendor's staff into one partner's records. */
const isKept = (endpoint: string, permission: Route['may'], elsewhere: boolean) =>
  !endpoint.startsWith('GET ') || (ofVendor(permission) && elsewhere)

const askedBy = (request: FastifyRequest) => ({
  actor: request.who.actor,
  address: request.ip,
  language: languageOf(request.headers['accept-language']),
})

function expected({ headers, params }: FastifyRequest): Ctx['expects'] {
  const given = headers['if-match']
  if (given === undefined) return null
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(given)?.[1]
  if (!version) throw refuse.badVersion()
  return { id: (params as { id?: string }).id, version: Number(version) }
}

/** An answer for everyone: whoever kept it asks by its mark whether it still holds, and is sent no more than a yes. */
function share(request: FastifyRequest, reply: FastifyReply, seconds: number, { body }: Answer) {
  const mark = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url')}"`
  reply.header('cache-control', `public, max-age=${seconds}`).header('vary', 'accept-language').header('etag', mark)
  return request.headers['if-none-match'] === mark ? reply.code(304).send() : reply.send(body)
}

async function show(reply: FastifyReply, outside: Ports | false, { status, body }: Answer) {
  if (outside) {
    const { name, type, content } = body as Document
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
    return reply
      .type(type)
      .header('content-disposition', disposition)
      .send(await content(outside))
  }
  const version = (body as { version?: unknown } | null)?.version
  if (typeof version === 'number') reply.header('etag', `"${version}"`)
  if (status === 204) return reply.code(204).send()
  if (status >= 400) reply.type('application/problem+json')
  return reply.code(status).send(body)
}
