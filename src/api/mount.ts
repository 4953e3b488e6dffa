import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Ctx } from '#kernel/context.ts'
import type { Ports } from '#kernel/outside.ts'
import { type Document, document, type Method, nothing, type Route } from '#kernel/route.ts'
import { authorize, type Named } from './authorize.ts'
import { type Answer, type Cut, hashOf, type Key } from './idempotency.ts'
import { type Call, type House, operate, type Writing } from './operate.ts'
import { languageOf, problemOf } from './problem.ts'
import { refuse } from './refusals.ts'
import { parts } from './validate.ts'

/** The one place where a request becomes an operation: identify, authorize, validate, run in a transaction, keep, show. */
export function mount(app: FastifyInstance, routes: readonly Route[], house: House) {
  for (const route of routes) mountOne(app, route, house)
}

function mountOne(app: FastifyInstance, route: Route, house: House) {
  const { endpoint, takes, gives } = route
  const [method, path] = endpoint.split(' ') as [Method, string]
  const given =
    gives === (document as unknown) || gives === (nothing as unknown) ? {} : { response: { 200: gives.schema } }
  app.route({
    method,
    url: path,
    schema: { tags: [nounOf(path)], ...parts(method, path, takes), ...given },
    preParsing: async (request) => {
      // before the body is even read: a stranger learns nothing of our shapes
      await authorize(route, request.who, request.params as Named, house.admins)
    },
    handler: async (request, reply) => {
      const written = writerOf(reply)
      const answer = await operate(route, callOf(route, request), { cut: written.cut, refused }, house)
      if (gives.keptSeconds && answer.status === 200) return share(request, reply, gives.keptSeconds, answer)
      return show(reply, gives === (document as unknown) && house.ports, answer, written.text)
    },
  })
}

/** What the address is about, for the reference: its first noun; the vendor's desk apart. */
const nounOf = (path: string) => {
  const [, first = '', second = ''] = path.split('/')
  return first === 'vendor' ? `vendor: ${second}` : first
}

/** What the route's own shape lets out of a body: what is kept under a key is the text the caller is sent. */
function writerOf(reply: FastifyReply): { readonly cut: Cut; readonly text: string | null } {
  const write = reply.getSerializationFunction('200')
  const written = {
    text: null as string | null,
    cut: ({ status, body }: Answer) => {
      if (status !== 200 || !write) return JSON.stringify(body ?? null)
      written.text = write(body as Record<string, unknown>)
      return written.text
    },
  }
  return written
}

/** The request as a call: one flat input, of what the address names, the query and the body. */
function callOf(route: Route, request: FastifyRequest): Call {
  const { query, body, params, who, headers, ip, id } = request
  const input = { ...(query as object), ...(body as object), ...(params as object) }
  return {
    actor: who.actor,
    named: params as Named,
    input,
    expects: expected(request),
    key: keyOf(route, request, input),
    address: ip ?? '', // who has hung up has none
    language: languageOf(headers['accept-language']),
    requestId: id,
  }
}

/** The key a write may carry; a stranger's counts for their address alone. */
function keyOf({ endpoint }: Route, { headers, who, ip }: FastifyRequest, input: object): Key | null {
  const name = headers['idempotency-key']
  if (typeof name !== 'string' || endpoint.startsWith('GET ')) return null
  return { name, requestHash: hashOf(endpoint, input, who.actor.kind === 'stranger' ? ip : '') }
}

/** A refusal that is answered, not thrown. */
const refused: Writing['refused'] = (refusal, { language, requestId }) => {
  const problem = problemOf(refusal, language, requestId)
  return { status: problem.status, body: problem }
}

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

/** What is no JSON is saved under its name, and never shown as a page of ours. */
export async function sendDocument(reply: FastifyReply, { name, type, content }: Document, outside: Ports) {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
  return reply
    .type(type)
    .header('content-disposition', disposition)
    .send(await content(outside))
}

async function show(reply: FastifyReply, outside: Ports | false, { status, body }: Answer, text: string | null) {
  if (outside) return sendDocument(reply, body as Document, outside)
  const version = (body as { version?: unknown } | null)?.version
  if (typeof version === 'number') reply.header('etag', `"${version}"`)
  if (status === 204) return reply.code(204).send()
  if (status >= 400) reply.type('application/problem+json')
  if (text !== null) return reply.type('application/json; charset=utf-8').send(text)
  return reply.code(status).send(body)
}
