import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import type { Route } from '#kernel/route.ts'
import { type House, mount } from './mount.ts'
import { answerError } from './problem.ts'
import { refuse } from './refusals.ts'
import { validator } from './validate.ts'

/** Our own API, under `/rest`: identify first, then the rate, then each route as its row says. */
export async function mountRest(
  app: FastifyInstance,
  routes: readonly Route[],
  house: House & { ratePerMinute: number },
) {
  await app.register(
    async (rest) => {
      rest.decorateRequest('who')
      rest.setErrorHandler(answerError)
      rest.setValidatorCompiler(validator as never)
      rest.addHook('onRequest', async (request) => {
        request.who = await house.identify(request)
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
        throw refuse.noSuchAddress({ endpoint: `${request.method} ${request.url.split('?')[0]?.slice(0, 200)}` })
      })
      mount(rest, routes, house)
    },
    { prefix: '/rest' },
  )
}
