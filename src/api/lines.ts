import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#kernel/refusal.ts'
import type { Method, Route } from '#kernel/route.ts'
import type { Lang } from '#kernel/words.ts'
import { authorize, type Named } from './authorize.ts'
import type { Cut, Key } from './idempotency.ts'
import { type Call, type House, operate } from './operate.ts'
import { serializer } from './serialize.ts'
import { closed, validator } from './validate.ts'

/**
 * One line of somebody else's wire: where they call, which operation of ours runs, how their request is read as its input, and
 * how its answer is written for them. A line translates; it knows no rule, no table and no state.
 */
export type Line = {
  readonly at: `${Method | 'HEAD'} /${string}`
  readonly runs: Route
  /** A file that comes with it is taken in first. */
  readonly reads: (request: FastifyRequest, house: Outside) => object | Promise<object>
  readonly takesFile?: true
  /** The version they say they saw. */
  readonly expects?: (request: FastifyRequest) => Call['expects']
  readonly writes: (body: never, request: FastifyRequest, reply: FastifyReply, house: Outside) => unknown
}
type Outside = Pick<House, 'ports'>
export const line = <Body>(is: Omit<Line, 'writes'> & { writes: (body: Body, request: FastifyRequest, reply: FastifyReply, house: Outside) => unknown }): Line => is as Line // biome-ignore format: the body is what the operation gives

/** What is the same for every line of a wire. */
export type Wire = House & {
  /** In which language the caller is answered. */
  readonly language: (request: FastifyRequest) => Lang
  /** The name by which a caller's write is the same as one before, where the wire has such names. */
  readonly keyOf?: (route: Route, request: FastifyRequest, input: object) => Key | null
}

/** Puts a wire's lines on its scope: let in, read, held against the operation's own shape, run like every operation, written. */
export function mountLines(app: FastifyInstance, lines: readonly Line[], wire: Wire) {
  for (const one of lines) mountLine(app, one, wire)
}

function mountLine(app: FastifyInstance, { at, runs, reads, expects, writes }: Line, wire: Wire) {
  const [method, url] = at.split(' ') as [Method, string]
  const fits = validator({ schema: closed(runs.takes), httpPart: 'body' })
  const cut = cutTo(runs)
  app.route({
    method,
    url,
    preParsing: async (request) => {
      await authorize(runs, request.who, request.params as Named, wire.admins)
    },
    handler: async (request, reply) => {
      const { value: input, error } = fits(await reads(request, wire))
      if (error) throw error
      const { who, ip, id: requestId, params } = request
      const about = { address: ip ?? '', requestId, language: wire.language(request), named: params as Named }
      const key = wire.keyOf?.(runs, request, input as object) ?? null
      const call = { ...about, key, actor: who.actor, input: input as object, expects: expects?.(request) ?? null }
      const { body } = await operate(runs, call, { cut, refused }, wire)
      if (body instanceof Refusal) throw body
      return writes(body as never, request, reply, wire)
    },
  })
}

/** A refusal that is answered and not thrown comes out of the transaction first, and is said like any other then. */
const refused = (refusal: Refusal) => ({ status: 0, body: refusal })

/** What is kept of an answer is what the operation's own shape lets out of it. */
function cutTo({ gives }: Route): Cut {
  const write = serializer({ schema: gives.schema })
  return ({ body }) => (body instanceof Refusal || body === null ? JSON.stringify(body) : write(body))
}
