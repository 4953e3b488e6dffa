import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { type Clearer, type Kind, Refusal, Refusals } from '#kernel/refusal.ts'
import { sayingOf } from '#kernel/requirement.ts'
import { changedMeanwhile } from '#kernel/store.ts'
import { type Lang, languages } from '#kernel/words.ts'
import '#kernel/vocabulary.ts'
import '#modules/looks.ts'
import '#modules/operations.ts'
import '#modules/records.ts'
import '#modules/vocabulary.ts'
import { refuse } from './refusals.ts'

// biome-ignore format: a table
const STATUS: Record<Kind, number> = {
  invalid: 422, unauthenticated: 401, forbidden: 403, missing: 404, gone: 410, conflict: 409, stale: 412, tooLarge: 413, tooMany: 429, unavailable: 503,
}

/** An error of the server as the outside sees it (RFC 9457): what, why, what clears it, who can. */
export type Problem = {
  type: string
  status: number
  code: string
  title: string
  remedy: string
  who: { clearer: Clearer; name: string }[]
  facts: Record<string, unknown>
  field?: string
  link?: string
  retryAfter?: number
  fields?: { field: string; code: string; title: string; remedy: string }[]
  requestId: string
}

export const languageOf = (header: string | undefined): Lang => {
  const wanted = (header ?? '').toLowerCase().split(',').map((one) => one.trim().slice(0, 2)) // biome-ignore format: one thought
  return languages.find((lang) => lang === wanted.find((one) => (languages as readonly string[]).includes(one))) ?? 'en'
}

export function problemOf(refusal: Refusal, lang: Lang, requestId: string): Problem {
  const { code, kind, facts, pointer, declared } = refusal
  const { who = declared.who ?? (['you'] as const), ...place } = pointer
  return {
    type: `/rest/problems/${code}`,
    status: STATUS[kind],
    code,
    title: refusal.says(lang),
    remedy: refusal.remedy(lang),
    who: who.map((clearer) => ({ clearer, name: sayingOf(clearer)[lang] })),
    facts,
    ...place,
    requestId,
  }
}

/** A form with several mistakes: the first speaks for all, each stands at its field. */
export function formProblem({ all }: Refusals, lang: Lang, requestId: string): Problem {
  const [first] = all
  if (!first) throw new Error('A form was refused without a reason.')
  const fields = all.map((one) => ({
    field: one.pointer.field ?? '',
    code: one.code,
    title: one.says(lang),
    remedy: one.remedy(lang),
  }))
  return { ...problemOf(first, lang, requestId), fields }
}

const AWAY = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|57P0[123]|08\w{3})$/
/** It is there, and others are before this one: no connection came free, a record stayed taken, two waited for each other. */
const BUSY = /^(NO_CONNECTION|53300|55P03|40P01|40001)$/
const codeOf = (error: unknown): string => {
  const { code, cause, message } = error as { code?: string; cause?: unknown; message?: string }
  if (/timeout exceeded when trying to connect/i.test(message ?? '')) return 'NO_CONNECTION'
  if (/Connection terminated/i.test(message ?? '')) return 'ECONNRESET'
  return code ?? (cause ? codeOf(cause) : '')
}

/** What an error means to the one who asked. A bug shows nothing of itself. */
export function refusalOf(error: unknown, requestId: string): Refusal | Refusals {
  if (error instanceof Refusal || error instanceof Refusals) return error
  if (error instanceof SyntaxError) return refuse.notJson()
  if ((error as FastifyError).validation) return (error as { cause?: Refusals }).cause ?? refuse.notJson()
  if (statusOf(error) === 412) return changedMeanwhile()
  return named(codeOf(error)) ?? refuse.bug({ requestId })
}

/** What the database and the server call by a code of theirs. */
function named(code: string): Refusal | undefined {
  if (AWAY.test(code)) return refuse.databaseAway({}, { retryAfter: 5 })
  if (BUSY.test(code)) return refuse.busy({}, { retryAfter: 2 })
  if (code === '23505') return refuse.alreadyThere()
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || code === 'FST_REQ_FILE_TOO_LARGE') return refuse.tooLarge()
  return code.startsWith('FST_ERR_CTP') ? refuse.notJson() : undefined
}

/** Addresses that cannot be read, paths that climb out of the portal's folder, and folders in it. */
const NO_ADDRESS = /^FST_(ERR_BAD_URL|ERR_MAX_PARAM_LENGTH|STATIC_FORBIDDEN_PATH)$/
const leadsNowhere = (error: unknown) => NO_ADDRESS.test(codeOf(error)) || statusOf(error) === 403
/** What the sender of the portal's files says by its status alone. */
const statusOf = (error: unknown) => {
  const { expose, status } = error as { expose?: boolean; status?: number }
  return expose === true ? status : undefined
}
export function nothingAt({ method, url }: Pick<FastifyRequest, 'method' | 'url'>) {
  const path = url.split('?')[0]?.slice(0, 200) ?? ''
  if (OLD_CENTRE.test(path)) return refuse.retired({}, { link: '/legacy' })
  return refuse.noSuchAddress({ endpoint: `${method} ${path}` })
}
/** Where the old membership centre was: a browser is shown the page, a program is told. */
const OLD_CENTRE = /^\/legacy(\/|$)/i

/** Fastify's error handler: every error leaves as a problem, a bug is logged whole. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const refusal = leadsNowhere(error) ? nothingAt(request) : refusalOf(error, request.id)
  const lang = languageOf(request.headers['accept-language'])
  const problem =
    refusal instanceof Refusals ? formProblem(refusal, lang, request.id) : problemOf(refusal, lang, request.id)
  const isBug = problem.code === 'house.bug'
  if (isBug) request.log.error({ err: error }, 'a bug')
  else if (problem.code === 'house.databaseAway') request.log.warn({ err: error }, 'the database is away')
  else if (problem.code === 'house.busy') request.log.warn({ err: error }, 'too much at once')
  if (problem.retryAfter !== undefined) reply.header('retry-after', String(problem.retryAfter))
  const status = isBug ? 500 : problem.code.startsWith('shape.') ? 400 : problem.status
  return reply
    .code(status)
    .type('application/problem+json')
    .send({ ...problem, status })
}
