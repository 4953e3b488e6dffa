import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '#kernel/refusal.ts'
import { refusalIn } from '#kernel/refusal.ts'
import { refusalOf } from '../problem.ts'

/** What each refusal is called on this wire (RFC 6749 5.2, RFC 8628 3.5), and the number clients look for. */
// biome-ignore format: a table
const meanings: Readonly<Record<string, readonly [error: string, number: number, status?: number]>> = {
  'tokens.tenantUnknown':             ['invalid_request',        90002],
  'tokens.clientUnknown':             ['unauthorized_client',    700016],
  'tokens.secretMissing':             ['invalid_client',         7000218, 401],
  'tokens.secretWrong':               ['invalid_client',         7000215, 401],
  'tokens.secretOver':                ['invalid_client',         7000222, 401],
  'tokens.parameterMissing':          ['invalid_request',        900144],
  'tokens.grantUnknown':              ['unsupported_grant_type', 70003],
  'tokens.resourceUnknown':           ['invalid_resource',       500011],
  'tokens.responseUnknown':           ['unsupported_response_type', 700051],
  'authorizations.notPublic':         ['unauthorized_client',    7000112],
  'authorizations.codeUnknown':       ['invalid_grant',          70000],
  'authorizations.codeOver':          ['expired_token',          70008],
  'authorizations.codeSpent':         ['invalid_grant',          54005],
  'authorizations.ledElsewhere':      ['invalid_grant',          50011],
  'authorizations.challengeNeeded':  ['invalid_grant',          9002325],
  'authorizations.verifierWrong':     ['invalid_grant',          501481],
  'authorizations.refreshUnknown':    ['invalid_grant',          50173],
  'authorizations.refreshOver':       ['invalid_grant',          700082],
  'authorizations.placeEnded':        ['invalid_grant',          50034],
  'authorizations.devicePending':     ['authorization_pending',  70016],
  'authorizations.deviceHasty':       ['slow_down',              70016],
  'authorizations.deviceRefused':     ['authorization_declined', 65004],
  'access.waiting':                   ['temporarily_unavailable', 50053, 429],
  'house.tooMany':                    ['temporarily_unavailable', 90055, 429],
  'house.busy':                       ['temporarily_unavailable', 90033, 503],
  'house.databaseAway':               ['temporarily_unavailable', 90033, 503],
  'house.tooLarge':                   ['invalid_request',        90013, 413],
  'house.bug':                        ['server_error',           90033, 500],
}
const OTHERS = ['invalid_request', 90013] as const

export type Told = {
  readonly error: string
  readonly error_description: string
  readonly error_codes: readonly number[]
  readonly timestamp: string
  readonly trace_id: string
  readonly correlation_id: string
}

/** A refusal as token clients read it (api.md 1.2): the number also stands in the sentence, where they look for it. */
export function toldOf(refusal: Refusal, about: { requestId: string; correlationId: string; now: Date }) {
  const [error, number, status = 400] = meanings[refusal.code] ?? OTHERS
  const timestamp = `${about.now.toISOString().slice(0, 19).replace('T', ' ')}Z`
  const ids = { trace_id: about.requestId, correlation_id: about.correlationId }
  const more = [`Trace ID: ${ids.trace_id}`, `Correlation ID: ${ids.correlation_id}`, `Timestamp: ${timestamp}`]
  const says = `AADSTS${number}: ${refusal.says('en')} ${refusal.remedy('en')}`
  const error_description = [says, ...more].join('\r\n')
  const told: Told = { error, error_description, error_codes: [number], timestamp, ...ids }
  return { status, told, retryAfter: refusal.pointer.retryAfter }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** What the caller calls this request, in the query or a header; our own name for it where they do not. */
export function correlationOf({ query, headers, id }: Pick<FastifyRequest, 'query' | 'headers' | 'id'>): string {
  const given = new Map(Object.entries(query ?? {})).get('client-request-id') ?? headers['client-request-id']
  return UUID.test(String(given)) ? String(given) : id
}

/** Fastify's error handler on this wire: every error leaves in its form, a bug is logged whole. */
export const answerError = (clock: () => Date) => (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
  const refusal = refusalIn(refusalOf(error, request.id))
  const about = { requestId: request.id, correlationId: correlationOf(request), now: clock() }
  const { status, told, retryAfter } = toldOf(refusal, about)
  if (status === 500) request.log.error({ err: error }, 'a bug')
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter))
  if (status === 401) reply.header('www-authenticate', 'Basic realm="tokens"')
  return reply.code(status).send(told)
}
