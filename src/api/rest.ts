import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import type { Route } from '#kernel/route.ts'
import { mount } from './mount.ts'
import { describe, reference } from './openapi.ts'
import type { House } from './operate.ts'
import { answerError, nothingAt } from './problem.ts'
import { refuse } from './refusals.ts'
import { serializer } from './serialize.ts'
import { validator } from './validate.ts'

type Settings = House & { readonly ratePerMinute: number; readonly more?: (rest: FastifyInstance) => Promise<void> }

/** Our own API, under `/rest`: identify first, then the rate, then each route as its row says; `more` adds what is no route (uploads). */
export async function mountRest(app: FastifyInstance, routes: readonly Route[], { more, ...house }: Settings) {
  await app.register(
    async (rest) => {
      rest.decorateRequest('who')
      rest.setErrorHandler(answerError)
      rest.setValidatorCompiler(validator as never)
      rest.setSerializerCompiler(serializer)
      await describe(rest)
      rest.addHook('onRequest', async (request, reply) => {
        request.who = await house.identify(request)
        reply.header('cache-control', 'no-store') // what one person may see is kept by no machine between
      })
      await rest.register(rateLimit, {
        max: (request) => (request.who.actor.kind === 'stranger' ? house.ratePerMinute / 5 : house.ratePerMinute),
        timeWindow: 60_000,
        enableDraftSpec: true,
        keyGenerator: ({ who, ip }) => (who.actor.kind === 'stranger' ? ip : `${who.actor.tenantId}:${who.actor.id}`),
        errorResponseBuilder: (_request, { max, ttl }) => {
          const seconds = Math.ceil(ttl / 1000)
          return refuse.tooMany({ limit: max, seconds }, { retryAfter: seconds })
        },
      })
      rest.setNotFoundHandler((request) => {
        throw nothingAt(request)
      })
      mount(rest, routes, house)
      await reference(rest)
      await more?.(rest)
    },
    { prefix: '/rest' },
  )
}
