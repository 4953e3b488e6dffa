import Fastify from 'fastify'
import { audiencesFrom } from '#api/tokens/audiences.ts'
import type { Tokens } from '#api/tokens/bearer.ts'
import { openKeys } from '#api/tokens/keys.ts'
import { accessToken } from '#api/tokens/signing.ts'
import { mountTokens } from '#api/tokens/tokens.ts'
import { settings } from '#config'
import type { Role } from '#kernel/permissions.ts'
import { testDatabase } from './database.ts'
import type { Office } from './office.ts'
import { grantOf, placed } from './places.ts'
import { ports } from './ports.ts'

const { TOKEN_AUDIENCES, TOKEN_AUDIENCES_RETIRED } = settings
/** The tokens of the tests' house, at the clock of one office. */
export async function tokensAt(clock: () => Date): Promise<Tokens> {
  const { pool, transact } = await testDatabase()
  const PUBLIC_URL = ports.publicUrl
  const audiences = audiencesFrom({
    ...{ TOKEN_AUDIENCES: TOKEN_AUDIENCES.default, TOKEN_AUDIENCES_RETIRED: TOKEN_AUDIENCES_RETIRED.default },
    PUBLIC_URL,
  })
  return { pool, clock, audiences, publicUrl: PUBLIC_URL, keys: openKeys({ transact, clock, vault: ports.vault }) }
}

export const PARTNER_CENTER = 'https://api.partnercenter.microsoft.com'

/** An app of the office's company, with its secret in the clear. */
export async function newApp(o: Office, roles: readonly Role[] = ['adminAgent']) {
  const { body } = await o.as('globalAdmin')('POST /apps', { name: 'Order sync', grants: roles.map((role) => grantOf(role)) as never }) // biome-ignore format: one call
  return { ...body, secret: String(body.secret) }
}

/** A token for that app alone, as its client would fetch it. */
export async function appToken(o: Office, app: { id: string; clientId: string }, audience = PARTNER_CENTER) {
  const tokens = await tokensAt(o.clock)
  return accessToken(tokens, { tenantId: o.tenantId, app: { ...app, hasSecret: true }, person: null }, audience)
}

export const V1 = 'oauth2'
export const V2 = 'oauth2/v2.0'
type Form = Readonly<Record<string, string>>
type Sent = { readonly headers?: Record<string, string>; readonly address?: string }

/** The token surface of the house, at the clock of one office. */
export async function tokenDesk(o: Office, ratePerMinute = 1_000_000) {
  const { transact } = await testDatabase()
  const tokens = await tokensAt(o.clock)
  const app = Fastify({ genReqId: () => crypto.randomUUID(), routerOptions: { caseSensitive: false } })
  const house = { transact, clock: o.clock, ports, admins: async () => [], wake: () => {}, identify: async () => Promise.reject(new Error('No request is identified here.')) } // biome-ignore format: one record
  await mountTokens(app, tokens, { house, ratePerMinute })
  const post = async (path: string, form: Form, { headers = {}, address = '10.7.0.1' }: Sent = {}) => {
    const payload = new URLSearchParams(form).toString()
    const sent = { 'content-type': 'application/x-www-form-urlencoded', ...headers }
    const response = await app.inject({
      method: 'POST',
      url: `/${path}`,
      headers: sent,
      payload,
      remoteAddress: address,
    })
    return { status: response.statusCode, body: response.json() as Record<string, never>, headers: response.headers }
  }
  const get = async (path: string) => {
    const response = await app.inject({ method: 'GET', url: `/${path}` })
    const isJson = String(response.headers['content-type']).includes('json')
    return { status: response.statusCode, body: isJson ? response.json() : null, headers: response.headers }
  }
  return { tokens, post, get }
}
export type TokenDesk = Awaited<ReturnType<typeof tokenDesk>>

/** How an app says who it is, in a form. */
export const asItself = ({ clientId, secret }: { clientId: string; secret: string }) => ({
  client_id: clientId,
  client_secret: secret,
})

export const CALLBACK = 'https://sync.hanbit.example/back'
/** An app that people may bring in, and somebody of the company who does. */
export async function appForPeople(o: Office, isPublic = false) {
  const app = await newApp(o)
  const where = { id: app.id, redirectUris: [CALLBACK, 'http://localhost/back'], isPublic }
  await o.as('globalAdmin')('PUT /apps/:id/sign-in', where as never)
  const { actor } = await placed(o, ['adminAgent', 'salesAgent'])
  return { app, person: actor, as: o.as(actor) }
}
