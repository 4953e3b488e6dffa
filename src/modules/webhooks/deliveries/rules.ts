import { createSign } from 'node:crypto'
import type { Answered, Call } from '#kernel/calls.ts'
import type { Signer } from '../keys/commands.ts'
import type { Registration } from '../registrations/tables.ts'
import type { Attempt, Delivery } from './tables.ts'

const WITHIN_MS = 10_000
const TRIES_MAX = 6

type Told = Pick<Delivery, 'event' | 'resource' | 'path' | 'changedAt'>
/** The event as its receivers know it: thin, and in their spelling. */
export const bodyOf = ({ event, resource, path, changedAt }: Told, publicUrl: string) =>
  JSON.stringify({
    EventName: event,
    ResourceUri: `${publicUrl}${path}`,
    ResourceName: resource,
    AuditUri: null,
    ResourceChangeUtcDate: changedAt.toISOString(),
  })

/** The call that tells it, signed with the key of the certificate it names. */
export function callOf(delivery: Told, to: Pick<Registration, 'url' | 'inOwnHeader'>, { privateKey, certificateUrl, publicUrl }: Signer): Call {
  const body = bodyOf(delivery, publicUrl)
  const signature = createSign('RSA-SHA256').update(body).sign(privateKey, 'base64')
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    ...(to.inOwnHeader ? { 'x-ms-signature': signature } : { authorization: `Signature ${signature}` }),
    'x-ms-certificate-url': certificateUrl,
    'x-ms-signature-algorithm': 'rsa-sha256',
  }
  return { url: to.url, headers, body, withinMs: WITHIN_MS }
} // biome-ignore format: the head is one line

export const attemptOf = (answered: Answered, now: Date): Attempt => {
  const at = now.toISOString()
  return 'silence' in answered
    ? { at, status: null, silence: answered.silence }
    : { at, status: answered.status, silence: null }
}
export const hasArrived = (answered: Answered) =>
  'status' in answered && answered.status >= 200 && answered.status < 300
export const isGivenUp = (tries: number) => tries >= TRIES_MAX

const TESTS_MAX = 2
const MINUTE_MS = 60_000
/** In how many seconds another test event may be sent; null is now. */
export function testWait(before: readonly Date[], now: Date): number | null {
  const recent = before.map((at) => at.getTime() + MINUTE_MS - now.getTime()).filter((left) => left > 0)
  return recent.length < TESTS_MAX ? null : Math.ceil(Math.min(...recent) / 1_000)
}
