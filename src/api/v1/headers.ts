import type { FastifyReply, FastifyRequest } from 'fastify'
import { newId } from '#kernel/id.ts'
import type { Lang } from '#kernel/words.ts'

const PRINTABLE = /^[\x21-\x7e]{1,200}$/
const said = ({ headers }: Pick<FastifyRequest, 'headers'>, name: string): string | null => {
  const value = headers[name]
  return typeof value === 'string' && PRINTABLE.test(value) ? value : null
}

/** The name a caller gave their request: the same again is the same request. */
export const requestName = (request: Pick<FastifyRequest, 'headers'>) => said(request, 'ms-requestid')

/** Every answer says which request it answers, and which of the caller's own threads that belongs to. */
export function answerNames(request: FastifyRequest, reply: FastifyReply) {
  reply.header('ms-requestid', requestName(request) ?? request.id)
  reply.header('ms-correlationid', said(request, 'ms-correlationid') ?? newId<'correlation'>())
}

/** Whether the person behind a token proved themselves by a second factor, to whoever asks. */
export function answerProof({ headers, who }: FastifyRequest, reply: FastifyReply) {
  if (String(headers.validatemfa).toLowerCase() === 'true')
    reply.header('ismfacompliant', String(who.actor.proven !== null))
}

/** The language of sentences: Korean to those who ask for it, English to all others. */
export const languageIn = ({ headers }: Pick<FastifyRequest, 'headers'>): Lang =>
  /^ko\b/i.test(String(headers['x-locale'] ?? '')) ? 'ko' : 'en'

/** One client of the API reads a bare yes or no where all others read a record. */
export const wantsFlag = ({ headers }: Pick<FastifyRequest, 'headers'>) =>
  /\bjava\b/i.test(String(headers['ms-partnercenter-client'] ?? ''))
