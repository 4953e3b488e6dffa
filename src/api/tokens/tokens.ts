import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DEVICE_SECONDS, fetching, POLL_SECONDS } from '#modules/access/index.ts'
import type { House } from '../operate.ts'
import { refuse as houseRefuse } from '../refusals.ts'
import { askedIn, audienceIn, queryIn, scopesIn, type Version, wanted } from './asked.ts'
import type { Tokens } from './bearer.ts'
import { clientOf } from './client.ts'
import { discovery, tenantNamed } from './discovery.ts'
import { grant, run } from './grants.ts'
import { answerError } from './problem.ts'
import { refuse } from './refusals.ts'

type Settings = { readonly house: House; readonly ratePerMinute: number }
const FORM_MAX = 65_536

/** Tokens as clients of other houses fetch them (api.md 1.2): `/{tenant}/oauth2/…`, discovery and keys. */
export async function mountTokens(app: FastifyInstance, tokens: Tokens, { house, ratePerMinute }: Settings) {
  await app.register(async (wire) => {
    wire.setErrorHandler(answerError(tokens.clock))
    wire.removeAllContentTypeParsers()
    wire.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: FORM_MAX }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body))))) // biome-ignore format: one thought
    wire.addContentTypeParser('*', { parseAs: 'string', bodyLimit: FORM_MAX }, (_request, _body, done) =>
      done(null, {}),
    )
    await wire.register(rateLimit, {
      max: ratePerMinute,
      timeWindow: 60_000,
      keyGenerator: ({ ip }) => ip,
      errorResponseBuilder: (_request, { max, ttl }) => {
        const seconds = Math.ceil(ttl / 1000)
        return houseRefuse.tooMany({ limit: max, seconds }, { retryAfter: seconds })
      },
    })
    wire.addHook('onSend', async (_request, reply) => {
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store').header('pragma', 'no-cache')
    })
    discovery(wire, tokens)
    for (const version of ['v1', 'v2'] as const) {
      const base = version === 'v1' ? '/:tenant/oauth2' : '/:tenant/oauth2/v2.0'
      wire.post(`${base}/token`, (request) => token({ tokens, house, request, version }))
      wire.post(`${base}/devicecode`, (request) => device({ tokens, house, request, version }))
      wire.get(`${base}/authorize`, (request, reply) => lead(tokens, request, reply))
    }
  })
}

type Call = { readonly tokens: Tokens; readonly house: House; readonly request: FastifyRequest; readonly version: Version } // biome-ignore format: one record
async function known({ tokens, house, request, version }: Call) {
  const asked = askedIn(request, version)
  const client = await clientOf(tokens, house, { ...asked, address: request.ip })
  return { tokens, house, request, asked, client }
}

const token = async (call: Call) => grant(await known(call))

/** A device without a browser: what it shows, and what it asks with meanwhile (RFC 8628). */
async function device(call: Call) {
  const { tokens, asked, client, house, request } = await known(call)
  if (!client.hasSecret && !client.isPublic) throw refuse.secretMissing()
  const audience = audienceIn(tokens, asked.form, null)
  const scope = scopesIn(asked.form.get('scope') ?? '').join(' ')
  const { deviceCode, userCode } = await run({ house, request, client }, fetching.askByDevice, { audience, scope })
  const address = `${new URL(tokens.publicUrl).origin}/device`
  const message = `To sign in, use a web browser to open the page ${address} and enter the code ${userCode} to authenticate.`
  const codes = { user_code: userCode, device_code: deviceCode, message }
  return call.version === 'v1'
    ? { ...codes, verification_url: address, expires_in: String(DEVICE_SECONDS), interval: String(POLL_SECONDS) }
    : { ...codes, verification_uri: address, expires_in: DEVICE_SECONDS, interval: POLL_SECONDS }
}

/** Leads a person's browser to the page of the portal that asks them; what is wrong with the link is said there. */
async function lead(tokens: Tokens, request: FastifyRequest, reply: FastifyReply) {
  await tenantNamed(tokens, request)
  const form = queryIn(request)
  const isPlain = form.has('code_challenge') && form.get('code_challenge_method') !== 'S256'
  const mode = form.get('response_mode') ?? 'query'
  if (wanted({ form }, 'response_type') !== 'code' || isPlain || !['query', 'fragment'].includes(mode))
    throw refuse.responseUnknown()
  const asked = {
    clientId: wanted({ form }, 'client_id'),
    redirectUri: wanted({ form }, 'redirect_uri'),
    audience: audienceIn(tokens, form, null),
    scope: scopesIn(form.get('scope') ?? '').join(' '),
    ...{ state: form.get('state'), nonce: form.get('nonce'), challenge: form.get('code_challenge') },
    fragment: mode === 'fragment' ? 'true' : undefined,
  }
  const told = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return reply.redirect(`/authorize?${new URLSearchParams(told)}`)
}
