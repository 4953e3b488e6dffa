import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { hashOf, type Key } from '../idempotency.ts'
import { mountLines } from '../lines.ts'
import type { House } from '../operate.ts'
import { refuse as houseRefuse } from '../refusals.ts'
import { answerFault, JSON_TYPE } from './faults.ts'
import { answerNames, answerProof, languageIn, requestName } from './headers.ts'
import { type Caller, callerOf, type Reads } from './identify.ts'
import { type At, endpoints } from './inventory.ts'
import { linesAt } from './lines.ts'
import { refuse } from './refusals.ts'

type Settings = Omit<House, 'identify'> & { readonly bearer: Reads; readonly ratePerMinute: number }
const PREFIXES = ['/v1', '/webhooks/v1', '/partner/v1'] as const
const BODY_MAX = 1_048_576

/**
 * The published partner center API, as its clients speak it: a table of lines over the operations of the house (decision 0015).
 * What is not built yet answers so in the wire's own form.
 */
export async function mountV1(app: FastifyInstance, settings: Settings) {
  for (const prefix of PREFIXES) {
    await app.register((wire) => open(wire, prefix, settings), { prefix })
  }
}

async function open(wire: FastifyInstance, prefix: string, { bearer, ratePerMinute, ...house }: Settings) {
  const identify = callerOf(bearer)
  wire.decorateRequest('who')
  wire.setErrorHandler(answerFault)
  readJson(wire)
  wire.addHook('onRequest', async (request, reply) => {
    answerNames(request, reply)
    reply.type(JSON_TYPE).header('cache-control', 'no-store')
    request.who = await identify(request)
    answerProof(request, reply)
  })
  await limit(wire, ratePerMinute)
  wire.addHook('preParsing', async (request) => admit(request, prefix))
  const here = (at: At) => at.split(' ')[1]?.startsWith(`${prefix}/`) ?? false
  const below = <E extends { at: At }>(one: E): E => ({ ...one, at: one.at.replace(prefix, '') as At })
  const lines = linesAt(new URL(house.ports.publicUrl).origin)
  const ours = lines.filter(({ at }) => here(at)).map(below)
  const hand = { ...house, identify, language: languageIn, keyOf }
  mountLines(wire, ours.filter(({ takesFile }) => !takesFile), hand) // biome-ignore format: one line
  await wire.register(async (files) => {
    await files.register(multipart)
    mountLines(files, ours.filter(({ takesFile }) => takesFile), hand) // biome-ignore format: one line
  })
  for (const { at } of endpoints.filter((one) => here(one.at) && !served.has(one.at))) promise(wire, at, prefix)
  wire.setNotFoundHandler(leadNowhere)
  wire.get('/*', leadNowhere) // the portal's files would answer it, in their own form
}

const served = new Set<At>(linesAt('').map(({ at }) => at))
const byUser = new Set<string>(endpoints.flatMap(({ at, by }) => (by === 'user' ? [at] : [])))

/** Lets in whoever brings a token of a partner; where it takes a person, not an app alone. */
function admit(request: FastifyRequest, prefix: string) {
  const { shut, tokenKind } = request.who as Caller // made by this wire's own identify
  if (shut) throw shut()
  const url = request.routeOptions.url ?? ''
  const path = url.startsWith(prefix) ? url : prefix + url
  const at = `${request.method} ${path}`
  if (request.method === 'HEAD' && !served.has(at as At)) leadNowhere(request) // the server would answer it as a GET
  if (tokenKind === 'app' && served.has(at as At) && byUser.has(at)) throw refuse.personNeeded()
}

/** An address that is published and not built here yet. */
function promise(wire: FastifyInstance, at: At, prefix: string) {
  const [method = '', url = ''] = at.split(' ')
  const say = async () => {
    throw refuse.notServed({ endpoint: at })
  }
  wire.route({ method, url: url.replace(prefix, ''), preParsing: say, handler: say })
}

function leadNowhere({ method, url }: FastifyRequest): never {
  throw refuse.noSuchEndpoint({ endpoint: `${method} ${url.split('?')[0]?.slice(0, 200)}` })
}

/** A write of the same name is the same request, and done once. */
function keyOf(route: { endpoint: string }, request: FastifyRequest, input: object): Key | null {
  const name = requestName(request)
  if (!name || name.length < 8 || request.method === 'GET' || route.endpoint.startsWith('GET ')) return null
  return { name, requestHash: hashOf(route.endpoint, input, '') }
}

/** Whatever the type of a body is said to be, it is JSON; an empty one is none. */
function readJson(wire: FastifyInstance) {
  const parse = wire.getDefaultJsonParser('ignore', 'ignore')
  wire.removeAllContentTypeParsers()
  wire.addContentTypeParser('*', { parseAs: 'string', bodyLimit: BODY_MAX }, (request, body, done) => {
    const text = String(body).replace(/^\uFEFF/, '')
    if (text.trim() === '') return done(null, undefined)
    parse(request, text, (error, value) => done(error ? refuse.notJson() : null, value))
  })
}

const limit = (wire: FastifyInstance, perMinute: number) =>
  wire.register(rateLimit, {
    max: ({ who }) => (who.actor.kind === 'stranger' ? perMinute / 5 : perMinute),
    timeWindow: 60_000,
    keyGenerator: ({ who, ip }) => (who.actor.kind === 'stranger' ? ip : who.actor.tenantId),
    errorResponseBuilder: (_request, { max, ttl }) => {
      const seconds = Math.ceil(ttl / 1000)
      return houseRefuse.tooMany({ limit: max, seconds }, { retryAfter: seconds })
    },
  })
