import type { FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { Refusal } from '#kernel/refusal.ts'
import type { Route } from '#kernel/route.ts'
import { fetching, type GivenToApp } from '#modules/access/index.ts'
import { type House, operate, type Writing } from '../operate.ts'
import { stranger } from '../people/stranger.ts'
import { closed, validator } from '../validate.ts'
import { type Asked, audienceIn, wanted } from './asked.ts'
import type { Tokens } from './bearer.ts'
import type { Client } from './client.ts'
import { refuse } from './refusals.ts'
import { accessToken, idToken, LIFE_SECONDS } from './signing.ts'

/** What is needed to answer one request. */
export type Asking = {
  readonly tokens: Tokens
  readonly house: House
  readonly request: FastifyRequest
  readonly client: Client
  readonly asked: Asked
}
type Answer = Record<string, unknown>

/** Each way an app comes to a token, by the name clients call it. */
// biome-ignore format: a table
const grants: Readonly<Record<string, (asking: Asking) => Promise<Answer>>> = {
  client_credentials:                             forItself,
  authorization_code:                             byCode,
  refresh_token:                                  byRefresh,
  device_code:                                    byDevice,
  'urn:ietf:params:oauth:grant-type:device_code': byDevice,
}

export async function grant(asking: Asking): Promise<Answer> {
  const type = wanted(asking.asked, 'grant_type')
  const way = Object.hasOwn(grants, type) ? grants[type] : undefined
  if (!way) throw refuse.grantUnknown({ grant: type.slice(0, 60) })
  return way(asking)
}

/** The app alone. It writes nothing, so it is as fast as a signature. */
async function forItself({ tokens, client, asked }: Asking): Promise<Answer> {
  if (!client.hasSecret) throw refuse.secretMissing()
  const audience = audienceIn(tokens, asked.form, null)
  const token = await accessToken(tokens, subjectOf(client, null), audience)
  return said({ tokens, asked }, { token, audience })
}

async function byCode(all: Asking): Promise<Answer> {
  mustBeKnown(all.client)
  const { form } = all.asked
  const code = wanted(all.asked, 'code')
  const proof = { verifier: form.get('code_verifier') ?? null, bySecret: all.client.hasSecret }
  const input = { code, redirectUri: form.get('redirect_uri') ?? null, ...proof }
  return inTheName(all, await run(all, fetching.redeem, input))
}

async function byDevice(all: Asking): Promise<Answer> {
  mustBeKnown(all.client)
  const { form } = all.asked
  const deviceCode = form.get('device_code') ?? wanted(all.asked, 'code')
  return inTheName(all, await run(all, fetching.poll, { deviceCode }))
}

async function byRefresh(all: Asking): Promise<Answer> {
  mustBeKnown(all.client)
  const refreshToken = wanted(all.asked, 'refresh_token')
  return inTheName(all, await run(all, fetching.renew, { refreshToken }))
}

/** By its secret; or, where it can keep none, by nothing but its client id and what it was given. */
function mustBeKnown({ hasSecret, isPublic }: Client) {
  if (!hasSecret && !isPublic) throw refuse.secretMissing()
}

/** Tokens in the name of whoever allowed it. */
async function inTheName({ tokens, client, asked }: Asking, given: GivenToApp): Promise<Answer> {
  const audience = audienceIn(tokens, asked.form, given.audience)
  const subject = subjectOf(client, { ...given.person, sid: given.sid })
  const token = await accessToken(tokens, subject, audience)
  const scope = asked.version === 'v1' ? 'user_impersonation' : `${audience}/user_impersonation`
  const id_token = await idToken(tokens, subject, given.nonce)
  const client_info = written({ uid: given.person.id, utid: client.tenantId })
  const more = { refresh_token: given.refreshToken, scope, id_token, ...(asked.form.get('client_info') && { client_info }) } // biome-ignore format: one answer
  return { ...said({ tokens, asked }, { token, audience }), ...more }
}

const subjectOf = ({ tenantId, id, clientId, hasSecret }: Client, person: Parameters<typeof accessToken>[1]['person']) => ({ tenantId, app: { id, clientId, hasSecret }, person }) // biome-ignore format: one record
const written = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

const LIVES = { expires_in: LIFE_SECONDS - 1, ext_expires_in: LIFE_SECONDS - 1 }
/** The first generation writes its numbers as text, and says from when and for whom. */
function said(
  { tokens, asked }: Pick<Asking, 'tokens' | 'asked'>,
  { token, audience }: { token: string; audience: string },
): Answer {
  if (asked.version === 'v2') return { token_type: 'Bearer', ...LIVES, access_token: token }
  const now = Math.floor(tokens.clock().getTime() / 1000)
  const numbers = { ...LIVES, expires_on: now + LIFE_SECONDS, not_before: now }
  const texts = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]))
  return { token_type: 'Bearer', ...texts, resource: audience, access_token: token }
}

const writing: Writing = {
  cut: ({ body }) => JSON.stringify(body),
  refused: (refusal) => ({ status: 0, body: refusal }),
}
const checks = new Map(Object.values(fetching).map((route) => [route as Route, validator({ schema: closed(route.takes), httpPart: 'body' })])) // biome-ignore format: one table

/** Runs an operation of the house as the app, like every other: one transaction, the audit, the world woken. */
export async function run<R extends Route>(all: Pick<Asking, 'house' | 'request' | 'client'>, route: R, input: object): Promise<Body<R>> {
  const { house, request, client } = all
  const { value, error } = checks.get(route)?.(input) ?? {}
  if (error) throw error
  const { tenantId, id, name } = client
  const call = {
    ...{ actor: { ...stranger, kind: 'app', id, name, tenantId } as const, named: {}, input: value as object },
    ...{ expects: null, key: null, address: request.ip, requestId: request.id, language: 'en' as const },
  }
  const { body } = await operate(route, call, writing, house)
  if (body instanceof Refusal) throw body
  return body as Body<R> // what the route of the table shows
} // biome-ignore format: one thought
type Body<R extends Route> = Static<R['gives']['schema']>
