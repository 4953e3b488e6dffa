import type { FastifyRequest } from 'fastify'
import type { Call } from '../operate.ts'
import { bodyOf, type Given } from './given.ts'
import { refuse } from './refusals.ts'

/** The mark of a resource as callers keep it and send back: which one, in which version. */
export const etagOf = ({ id, version }: { id: string; version: number }) =>
  Buffer.from(JSON.stringify({ id, version })).toString('base64')

const attributesIn = (body: Given) => body.part('attributes').text('etag')

/** The version a caller says they saw, in the header or in the body; none where they say none. */
export function versionSeen(request: FastifyRequest): Call['expects'] {
  const header = request.headers['if-match']?.trim()
  const mark = (header ?? attributesIn(bodyOf(request)) ?? '').replace(/^W\//, '').replace(/^"(.*)"$/, '$1')
  if (mark === '' || mark === '*') return null
  const read = parsed(mark)
  if (!read) throw refuse.etagUnread({}, { field: 'etag' })
  return read
}

function parsed(mark: string): { id: string; version: number } | undefined {
  try {
    const { id, version } = JSON.parse(Buffer.from(mark, 'base64').toString()) as { id?: unknown; version?: unknown } // whatever it is
    const fits = typeof id === 'string' && Number.isInteger(version) && Number(version) > 0
    return fits ? { id, version: Number(version) } : undefined
  } catch {
    return undefined // none of ours
  }
}
