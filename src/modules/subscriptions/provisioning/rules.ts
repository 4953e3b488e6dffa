/** What a subscription gives a customer's people to use, and how the vendor's systems are told of it (docs/provisioner.md). */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Answered, type Call, callable, isNear } from '#kernel/calls.ts'
import { type Part, partsIn, signedLines } from '../software/rules.ts'
import type { Subscription } from '../subscriptions/tables.ts'
import { refuse } from './refusals.ts'
import type { actions, Fault, Provisioning, Standing } from './tables.ts'

export type Brought = { readonly active: number; readonly warning: number; readonly suspended: number }

/** Seats that can be used, that can be used for a while yet, and that are shut; of what is over, none (domain.md 6.5). */
export function broughtBy({ status, quantity }: Pick<Subscription, 'status' | 'quantity'>): Brought {
  const none = { active: 0, warning: 0, suspended: 0 }
  if (status === 'deleted') return none
  if (status === 'active') return { ...none, active: quantity }
  return status === 'expired' ? { ...none, warning: quantity } : { ...none, suspended: quantity }
}

type Said = Pick<Subscription, 'productId' | 'skuId' | 'quantity' | 'status' | 'term' | 'termTo'>
const USE = { active: 'open', expired: 'open', suspended: 'shut', held: 'shut', disabled: 'shut', deleted: 'ended' } as const // biome-ignore format: a table
/** How a subscription is to stand with the vendor's systems. */
export const standingOf = ({ productId, skuId, quantity, status, term, termTo }: Said): Standing => ({
  ...{ productId, skuId, quantity, status, use: USE[status], termEndsOn: term === null ? null : termTo },
})

export type Action = (typeof actions)[number]
/** What they have to do so that what was is as it shall be; null where that is nothing. */
export function actionFor(was: Standing | null, shall: Standing): Action | null {
  if (shall.use === 'ended') return was?.use === 'ended' ? null : 'end'
  if (!was || was.use === 'ended') return 'provision'
  if (skuOf(was) !== skuOf(shall)) return 'changeProduct'
  if (was.use !== shall.use) return shall.use === 'shut' ? 'suspend' : 'resume'
  return was.quantity === shall.quantity ? null : 'changeQuantity'
}
type Row = Pick<Provisioning, 'confirmed' | 'wanted' | 'action'>
/** What is said to be done: from what they confirmed; where that is nothing, from what they were told since, which they may have done. */
export const stepTo = (row: Row | undefined, shall: Standing): Action =>
  actionFor(row?.confirmed ?? null, shall) ?? (row ? (actionFor(row.wanted, shall) ?? row.action) : 'provision')
const skuOf = ({ productId, skuId }: Standing) => `${productId}:${skuId}`

/** The address as it is kept; one that would never be called is refused where it is entered. */
export function urlFit(written: string, mayBeNear: boolean): string {
  const url = callable(written)
  if (!url) throw refuse.urlUnfit({}, { field: 'url' })
  if (!mayBeNear && isNear(url)) throw refuse.urlNear({}, { field: 'url' })
  return url
}

/** Where they are called, with the secret both sides sign with. */
export type Reach = { readonly url: string; readonly secret: string; readonly answerTo: string }
type Asked = Pick<Provisioning, 'id' | 'generation' | 'action' | 'wanted' | 'confirmed' | 'tenantId' | 'subscriptionId'>
export type Asking = Asked & Pick<Subscription, 'customerId' | 'orderId'>

const keyed = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('hex')
/** How long an answer is waited for. */
const WITHIN_MS = 10_000
export const TEST = { id: '00000000-0000-0000-0000-000000000000', generation: 0, action: 'test' } as const

function callOf({ url, secret }: Reach, body: string, key: string, now: Date): Call {
  const at = Math.floor(now.getTime() / 1_000)
  const signature = `t=${at},v1=${keyed(secret, `${at}.${body}`)}`
  const headers = { 'content-type': 'application/json', 'idempotency-key': key, 'guildhall-signature': signature }
  return { url, headers, body, withinMs: WITHIN_MS }
}
/** The call that tells them how one subscription is to stand; the same each time it is repeated, its signature's time apart. */
export function toldBy(reach: Reach, one: Asking, now: Date): Call {
  const { id, generation, action, wanted, confirmed, tenantId, customerId, orderId, subscriptionId } = one
  const about = { partnerTenantId: tenantId, customerTenantId: customerId, orderId, subscriptionId }
  const body = { id, generation, action, ...about, shall: wanted, was: confirmed, answerTo: reach.answerTo }
  return callOf(reach, JSON.stringify(body), `${id}-${generation}`, now)
}
/** The call that only asks whether they are there and know the secret. */
export const trial = (reach: Reach, now: Date) =>
  callOf(reach, JSON.stringify({ ...TEST, answerTo: reach.answerTo }), `test-${now.getTime()}`, now)

/** What they answered of one generation. */
export type Answer = Pick<Provisioning, 'id' | 'generation'> & {
  readonly state: 'done' | 'failed'
  readonly reason?: string | null
  readonly activationLink?: string | null
  readonly artifacts?: readonly Part[] | null
}
export type Outcome =
  | { readonly is: 'done'; readonly activationLink: string | null; readonly artifacts?: readonly Part[] | null }
  | { readonly is: 'later' }
  | { readonly is: 'failed'; readonly reason: string | null }
  /** Worth another try. */
  | { readonly is: 'amiss'; readonly fault: Fault; readonly reason: string | null }

const amiss = (fault: Fault, reason: string | null = null): Outcome => ({ is: 'amiss', fault, reason })
/** What is tried again although it was refused: too early, too often, not in time; and a secret that is not theirs yet. */
const AGAIN: readonly number[] = [401, 403, 408, 425, 429]
/** What an answer to a call means. */
export function outcomeOf(answered: Answered, sent: Pick<Asked, 'id' | 'generation'>): Outcome {
  if ('silence' in answered) return amiss(answered.silence)
  const { status, body } = answered
  if (status === 202) return { is: 'later' }
  if (status >= 400 && status < 500 && !AGAIN.includes(status)) return { is: 'failed', reason: reasonIn(body, status) }
  if (status !== 200) return amiss('broken', `HTTP ${status}`)
  const read = answerIn(body)
  if (!read) return amiss('unreadable')
  if (read.id !== sent.id || read.generation !== sent.generation) return amiss('aboutAnother')
  return outcomeSaid(read)
}
export const outcomeSaid = ({ state, reason, activationLink, artifacts = null }: Answer): Outcome =>
  state === 'failed'
    ? { is: 'failed', reason: reason ?? null }
    : { is: 'done', activationLink: linkIn(activationLink), artifacts }

const REASON_MAX = 500
const shortly = (text: string) =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, REASON_MAX)
    .toWellFormed()
function reasonIn(body: string, status: number): string {
  const { reason } = fieldsIn(body)
  return typeof reason === 'string' && reason.trim() ? shortly(reason) : `HTTP ${status}`
}
const fieldsIn = (body: string): Record<string, unknown> => {
  try {
    return Object(JSON.parse(body))
  } catch {
    return {} // no JSON, so no fields
  }
}
function answerIn(body: string): Answer | null {
  const { id, generation, state, reason, activationLink, artifacts: sent = null } = fieldsIn(body)
  if (typeof id !== 'string' || typeof generation !== 'number' || (state !== 'done' && state !== 'failed')) return null
  const artifacts = sent === null ? null : partsIn(sent)
  if (sent !== null && artifacts === null) return null
  const text = (one: unknown) => (typeof one === 'string' && one.trim() ? one : null)
  const said = text(reason)
  return {
    id: id as Answer['id'],
    generation,
    state,
    reason: said && shortly(said),
    activationLink: text(activationLink),
    artifacts,
  }
}
const LINK_MAX = 2_000
/** As an address is written: signs that nobody can keep have been written out by then. */
function linkIn(link: string | null | undefined): string | null {
  if (!link || !URL.canParse(link)) return null
  const { protocol, href } = new URL(link)
  return protocol === 'https:' && href.length <= LINK_MAX ? href : null
}

/** What they sign when they answer later, line by line. */
const signedText = ({ id, generation, state, activationLink, reason, artifacts }: Answer) =>
  [id, generation, state, activationLink ?? '', reason ?? '', ...signedLines(artifacts ?? [])].join('\n')
export const signatureOf = (secret: string, answer: Answer) => keyed(secret, signedText(answer))
export function isSignedBy(secret: string, answer: Answer, signature: string): boolean {
  const [given, right] = [Buffer.from(signature.toLowerCase()), Buffer.from(signatureOf(secret, answer))]
  return given.length === right.length && timingSafeEqual(given, right)
}

const TRIES_MAX = 8
const PROMISE_HOURS = 24
export const promisedUntil = (now: Date) => new Date(now.getTime() + PROMISE_HOURS * 3_600_000)
/** After so many tries, about four hours, somebody has to look. */
export const isGivenUp = ({ tries }: Pick<Provisioning, 'tries'>) => tries >= TRIES_MAX

/** How clients of the published API know it. */
export const PUBLIC = { waiting: 'pending', asked: 'pending', done: 'success', failed: 'failed' } as const
