import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { contextOf } from '#kernel/context.ts'
import { noteDirectoryCall } from '#modules/access/index.ts'
import { mountLines } from '../lines.ts'
import type { House } from '../operate.ts'
import { refuse as houseRefuse } from '../refusals.ts'
import { discovery } from './discovery.ts'
import { answerError, TYPE } from './problem.ts'
import { refuse } from './refusals.ts'
import { resources } from './resources.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Why it was refused, as the caller was told. */
    told: string | null
  }
}

type Settings = House & { readonly ratePerMinute: number; readonly publicUrl: string }
const PATH = '/scim/v2'
const BODY_MAX = 2_097_152
const ASKED_MAX = 500

/** SCIM 2.0 (RFC 7643, 7644) at `/scim/v2`: a company's directory keeps its people here, over the same operations as everybody. */
export async function mountScim(app: FastifyInstance, { ratePerMinute, publicUrl, ...house }: Settings) {
  const base = `${new URL(publicUrl).origin}${PATH}`
  await app.register(
    async (scim) => {
      scim.decorateRequest('who')
      scim.decorateRequest('told', null)
      scim.setErrorHandler(answerError)
      readJson(scim)
      scim.addHook('onRequest', async (request, reply) => {
        reply.type(TYPE).header('cache-control', 'no-store')
        request.who = await house.identify(request)
      })
      await scim.register(rateLimit, {
        max: ({ who }) => (who.actor.kind === 'stranger' ? ratePerMinute / 5 : ratePerMinute),
        timeWindow: 60_000,
        enableDraftSpec: true,
        keyGenerator: ({ who, ip }) => (who.actor.kind === 'stranger' ? ip : who.actor.tenantId),
        errorResponseBuilder: (_request, { max, ttl }) => {
          const seconds = Math.ceil(ttl / 1000)
          return houseRefuse.tooMany({ limit: max, seconds }, { retryAfter: seconds })
        },
      })
      discovery(scim, base)
      await scim.register(async (people) => {
        people.addHook('preParsing', async ({ who, headers }) => {
          if (who.actor.kind === 'stranger')
            throw headers.authorization ? refuse.secretUnknown() : refuse.secretMissing()
        })
        people.addHook('onSend', async (request, { statusCode }) => note(house, request, statusCode))
        mountLines(people, resources(base), { ...house, language: () => 'en' })
      })
      scim.setNotFoundHandler(leadNowhere)
      scim.get('/*', leadNowhere) // the portal's files would answer it, in their own form
    },
    { prefix: PATH },
  )
}

function leadNowhere({ method, url }: FastifyRequest): never {
  throw refuse.noSuchEndpoint({ endpoint: `${method} ${url.split('?')[0]?.slice(0, 200)}` })
}

/** Bodies come as `application/scim+json`, or as plain JSON from those who never read so far; an empty one is none. */
function readJson(scim: FastifyInstance) {
  const parse = scim.getDefaultJsonParser('error', 'ignore')
  scim.removeAllContentTypeParsers()
  scim.addContentTypeParser(['application/scim+json', 'application/json'], { parseAs: 'string', bodyLimit: BODY_MAX }, (request, body, done) => {
    if (body === '') return done(null, undefined)
    parse(request, body as string, (error, value) => done(error ? refuse.notScim() : null, value))
  }) // biome-ignore format: one thought
}

/** An address or a sentence as people read it: with no code in it that no eye sees. */
function legible(text: string): string {
  const decoded = /%[\da-f]{2}/i.test(text) ? plainly(text) : text
  return decoded
    .replace(/\p{Cc}/gu, '\ufffd')
    .slice(0, ASKED_MAX)
    .toWellFormed()
}
function plainly(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Writes the call down where the company's admins look when somebody does not arrive. That it cannot be is no reason to refuse it. */
async function note({ transact, clock }: House, request: FastifyRequest, status: number) {
  const { actor } = request.who
  if (actor.kind === 'stranger') return
  const { tenantId, id, name } = actor
  const about = { reach: 'tenant', tenantId } as const
  const asked = legible(`${request.method} ${request.url.slice(PATH.length)}`)
  try {
    await transact(about, (db) => {
      const more = { actor, db, now: clock(), address: request.ip, language: 'en', expects: null, changes: [] } as const
      const call = {
        secretId: id as never,
        secretName: name,
        asked,
        status,
        detail: request.told && legible(request.told),
      } // an actor of this wire is a secret
      return noteDirectoryCall(contextOf({ ...about, ...more, changes: [] }), call)
    })
  } catch (err) {
    request.log.warn({ err }, 'a call of a directory was not written down')
  }
}
