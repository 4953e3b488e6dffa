import type { FastifyRequest } from 'fastify'
import type { Call } from '../operate.ts'
import { bodyOf, type Given } from './given.ts'
import { refuse } from './refusals.ts'

/** The mark of a resource as callers keep it and send back: which one, in which version. */
export const etagOf = ({ id, version }: { id: string; version: number }) =>
  Buffer.from(JSON.stringify({ id, version })).toString('base64')

type Seen = NonNullable<Call['expects']> & { readonly id: string }
const attributesIn = (body: Given) => body.part('attributes').text('etag')

/** The version a caller says they saw, in the header or in the body; none where they say none. */
export function versionSeen(request: FastifyRequest): Seen | null {
  const header = request.headers['if-match']?.trim()
  const mark = (header ?? attributesIn(bodyOf(request)) ?? '').replace(/^W\//, '').replace(/^"(.*)"$/, '$1')
  if (mark === '' || mark === '*') return null
  const read = parsed(mark)
  if (!read) throw refuse.etagUnread({}, { field: 'etag' })
  return read
}

/** The same of the one record an operation takes, whatever that is called inside: the mark names it as the address does. */
export function versionOf(request: FastifyRequest, id: string): Call['expects'] {
  const seen = versionSeen(request)
  if (seen && seen.id !== id) throw refuse.etagUnread({}, { field: 'etag' })
  return seen && { id: undefined, version: seen.version }
}

function parsed(mark: string): Seen | undefined {
  try {
    const { id, version } = JSON.parse(Buffer.from(mark, 'base64').toString()) as { id?: unknown; version?: unknown } // whatever it is
    const fits = typeof id === 'string' && Number.isInteger(version) && Number(version) > 0
    return fits ? { id, version: Number(version) } : undefined
  } catch {
    return undefined // none of ours
  }
}
