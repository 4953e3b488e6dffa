import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#kernel/refusal.ts'
import type { Endpoint, Method, Route } from '#kernel/route.ts'
import type { Lang } from '#kernel/words.ts'
import { authorize, type Named } from './authorize.ts'
import { type Call, type House, operate, type Writing } from './operate.ts'
import { closed, validator } from './validate.ts'

/**
 * One line of somebody else's wire: where they call, which operation of ours runs, how their request is read as its input, and
 * how its answer is written for them. A line translates; it knows no rule, no table and no state.
 */
export type Line = {
  readonly at: Endpoint
  readonly runs: Route
  readonly reads: (request: FastifyRequest) => object
  /** The version they say they saw. */
  readonly expects?: (request: FastifyRequest) => Call['expects']
  readonly writes: (body: never, request: FastifyRequest, reply: FastifyReply) => unknown
}
export const line = <Body>(is: Omit<Line, 'writes'> & { writes: (body: Body, request: FastifyRequest, reply: FastifyReply) => unknown }): Line => is as Line // biome-ignore format: the body is what the operation gives

/** A refusal that is answered and not thrown comes out of the transaction first, and is said like any other then. */
const writing: Writing = { cut: ({ body }) => body, refused: (refusal) => ({ status: 0, body: refusal }) }

/** Puts a wire's lines on its scope: let in, read, held against the operation's own shape, run like every operation, written. */
export function mountLines(app: FastifyInstance, lines: readonly Line[], house: House & { readonly language: Lang }) {
  for (const one of lines) mountLine(app, one, house)
}

function mountLine(
  app: FastifyInstance,
  { at, runs, reads, expects, writes }: Line,
  house: House & { language: Lang },
) {
  const [method, url] = at.split(' ') as [Method, string]
  const fits = validator({ schema: closed(runs.takes), httpPart: 'body' })
  app.route({
    method,
    url,
    preParsing: async (request) => {
      await authorize(runs, request.who, request.params as Named, house.admins)
    },
    handler: async (request, reply) => {
      const { value: input, error } = fits(reads(request))
      if (error) throw error
      const { who, ip: address, id: requestId, params } = request
      const about = { address, requestId, language: house.language, named: params as Named }
      const call = {
        ...about,
        actor: who.actor,
        input: input as object,
        expects: expects?.(request) ?? null,
        key: null,
      }
      const { body } = await operate(runs, call, writing, house)
      if (body instanceof Refusal) throw body
      return writes(body as never, request, reply)
    },
  })
}
