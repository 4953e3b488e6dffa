import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Refusal, Refusals } from '#kernel/refusal.ts'
import { problemOf, refusalOf } from '../problem.ts'
import { languageIn } from './headers.ts'
import { byKind, type Numbered, numbers } from './numbers.ts'
import { refuse } from './refusals.ts'

/** What a missing record is, by the noun the address names last: clients tell a customer from a user of one. */
const MISSING: readonly (readonly [RegExp, number])[] = [
  [/\/users\/:userId|\/usermembers/i, 60002],
  [/\/customers\/:customerId/i, 60003],
  [/\/profiles\/mpn/i, 3000],
]
const NOTHING_HERE = 'store.missing'

const SOURCE = 'PartnerFD'
const DESCRIPTION_MAX = 1_024
const DATA_MAX = 20

export type Fault = { code: number; description: string; data: string[]; source: string }

type Numberable = Pick<Refusal, 'code' | 'kind'> & Partial<Pick<Refusal, 'pointer'>>
/** The status and number of a refusal on this wire; some are told apart by the field they lie in. */
export function numberOf({ code, kind, pointer }: Numberable, route = ''): Numbered {
  const known = numbers[`${code}@${pointer?.field}`] ?? numbers[code]
  if (known) return known
  const noun = code === NOTHING_HERE ? MISSING.find(([address]) => address.test(route))?.[1] : undefined
  return noun === undefined ? byKind[kind] : [404, noun]
}

/** Fastify's error handler on this wire: every error leaves in its form, a bug is logged whole. */
export function answerFault(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const refusal = meaningOf(error, request)
  const all = refusal instanceof Refusals ? refusal.all : [refusal]
  const [first] = all
  if (!first) throw new Error('A request was refused without a reason.')
  const language = languageIn(request)
  const { retryAfter } = problemOf(first, language, request.id)
  const [status, code] = numberOf(first, request.routeOptions.url)
  if (status === 500) request.log.error({ err: error }, 'a bug')
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="", error="invalid_token"')
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter))
  if (status === 429) return reply.code(429).send(slowDown(retryAfter ?? 1))
  const where = first.code.startsWith('shape.') && first.pointer.field ? `${first.pointer.field}: ` : ''
  const description = `${where}${first.says(language)} ${first.remedy(language)}`
    .slice(0, DESCRIPTION_MAX)
    .toWellFormed()
  const data = refusal instanceof Refusals ? all.slice(0, DATA_MAX).map((one) => sentence(one, language)) : []
  return reply
    .code(status)
    .type(JSON_TYPE)
    .send({ code, description, data, source: SOURCE } satisfies Fault)
}

const meaningOf = (error: unknown, { method, id }: FastifyRequest) =>
  isNoAddress(error) ? refuse.noSuchEndpoint({ endpoint: method }) : refusalOf(error, id)
/** Addresses that nobody can read never reach a route. */
const isNoAddress = (error: unknown) =>
  /^FST_ERR_(BAD_URL|MAX_PARAM_LENGTH)$/.test(String((error as { code?: unknown } | null)?.code))
/** The addresses of this wire, before they are read. */
export const ofPublished = /^\/+((webhooks|partner)\/+)?v1(\/|$)/i

const sentence = (one: Refusal, language: 'en' | 'ko') => `${one.pointer.field ?? ''}: ${one.says(language)}`

/** Too many at once is said in another form than all else; clients read the seconds. */
const slowDown = (seconds: number) => ({
  statusCode: 429,
  message: `Rate limit is exceeded. Try again in ${seconds} seconds.`,
})
export const JSON_TYPE = 'application/json; charset=utf-8'
