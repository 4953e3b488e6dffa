import type { Socket } from 'node:net'
import { newId } from '#kernel/id.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { problemOf } from './problem.ts'
import { refuse } from './refusals.ts'

/** How long a request may take to arrive: an upload over a slow line does, whoever only holds the line open does not. */
export const ARRIVAL_MS = 300_000

/** What each way of never becoming a request is called, in the words of HTTP and in ours. */
// biome-ignore format: a table
const meanings: Readonly<Record<string, readonly [string, () => Refusal]>> = {
  HPE_HEADER_OVERFLOW:      ['431 Request Header Fields Too Large', refuse.headTooLarge],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout',                 refuse.tooSlow],
}
const noHttp = ['400 Bad Request', refuse.noHttp] as const

/** Answers on the bare wire what never became a request: in English, for the language asked for was not read. */
export function answerWire({ code = '' }: { code?: string }, socket: Socket) {
  if (code === 'ECONNRESET' || socket.destroyed) return
  const [line, refusal] = meanings[code] ?? noHttp
  const problem = { ...problemOf(refusal(), 'en', newId<'request'>()), status: Number(line.slice(0, 3)) }
  const body = JSON.stringify(problem)
  const head = [
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  if (socket.writable) socket.write(`HTTP/1.1 ${[line, ...head].join('\r\n')}\r\n\r\n${body}`)
  socket.destroy()
}
