import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Refusal, Refusals } from '#kernel/refusal.ts'
import { problemOf, refusalOf } from '../problem.ts'

export const TYPE = 'application/scim+json; charset=utf-8'
const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error'

/** What RFC 7644 (3.12) calls a refusal of ours; whatever is not here has only its status. */
// biome-ignore format: a table
const types: Readonly<Record<string, string>> = {
  'provisioning.userNameTaken':    'uniqueness',
  'provisioning.externalIdTaken':  'uniqueness',
  'provisioning.personHere':       'uniqueness',
  'groups.nameTaken':              'uniqueness',
  'house.alreadyThere':            'uniqueness',
  'provisioning.addressFixed':     'mutability',
  'provisioning.notNamedHere':     'mutability',
  'provisioning.filterUnfit':      'invalidFilter',
  'scim.filterUnread':             'invalidFilter',
  'scim.filterTooLarge':           'invalidFilter',
  'scim.filterUnknown':            'invalidFilter',
  'scim.pathUnknown':              'invalidPath',
  'scim.targetMissing':            'noTarget',
  'scim.needed':                   'mutability',
  'scim.rolesNotGiven':            'mutability',
  'scim.readOnly':                 'mutability',
  'scim.operationUnread':          'invalidSyntax',
  'scim.schemaMissing':            'invalidSyntax',
  'scim.notScim':                  'invalidSyntax',
  'house.notJson':                 'invalidSyntax',
}
/** What cannot be changed is the caller's mistake on this wire, whatever it is on ours. */
const CALLERS = ['mutability', 'invalidFilter', 'invalidPath', 'noTarget', 'invalidSyntax', 'invalidValue']

export type Told = {
  readonly schemas: string[]
  readonly status: string
  readonly scimType?: string
  readonly detail: string
}

/** A refusal as this wire says it: its status, its type, and the sentences of ours. */
export function toldOf(
  refusal: Refusal | Refusals,
  requestId: string,
): { status: number; told: Told; retryAfter?: number | undefined } {
  const all = refusal instanceof Refusals ? refusal.all : [refusal]
  const [first] = all
  if (!first) throw new Error('A request was refused without a reason.')
  const problem = problemOf(first, 'en', requestId)
  const scimType = types[first.code] ?? (first.kind === 'invalid' ? 'invalidValue' : undefined)
  const status = scimType && CALLERS.includes(scimType) ? 400 : first.code === 'house.bug' ? 500 : problem.status
  const detail = all
    .slice(0, 5)
    .map((one) => sentences(one, all.length > 1))
    .join(' ')
  const told = { schemas: [ERROR], status: String(status), ...(scimType && { scimType }), detail }
  return { status, told, retryAfter: problem.retryAfter }
}

const sentences = (one: Refusal, several: boolean) => {
  const { field } = one.pointer
  return `${several && field ? `${field}: ` : ''}${one.says('en')} ${one.remedy('en')}`
}

/** Fastify's error handler on this wire: every error leaves in its form, a bug is logged whole. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { status, told, retryAfter } = toldOf(refusalOf(error, request.id), request.id)
  if (status === 500) request.log.error({ err: error }, 'a bug')
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter))
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="scim"')
  request.told = told.detail
  return reply.code(status).type(TYPE).send(told)
}
