import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Id } from '#kernel/id.ts'
import { tenantIn } from './asked.ts'
import type { Tokens } from './bearer.ts'
import { refuse } from './refusals.ts'
import { idIssuerOf, issuerOf } from './signing.ts'

/** Names for whichever tenant it turns out to be. */
const ANY = ['common', 'organizations']
const FOR_SECONDS = 'public, max-age=300'

type TenantId = Id<'tenant'>
/** The tenant an address names; null where it names none in particular. */
export async function tenantNamed({ pool }: Tokens, request: FastifyRequest): Promise<TenantId | null> {
  const named = tenantIn(request)
  if (ANY.includes(named.toLowerCase())) return null
  const query = { name: 'tenant_named', text: 'select tenant_named($1) as id', values: [named] }
  const id = named ? (await pool.query<{ id: TenantId | null }>(query)).rows[0]?.id : null
  if (!id) throw refuse.tenantUnknown({ tenant: named.slice(0, 80) })
  return id
}

/** Where everything is, and the keys by which anybody can tell a token of a tenant is ours. */
export function discovery(wire: FastifyInstance, tokens: Tokens) {
  const at = (request: FastifyRequest) => tenantNamed(tokens, request)
  const describe = async (request: FastifyRequest, v2: boolean) => described(tokens, await at(request), v2)
  wire.get('/:tenant/v2.0/.well-known/openid-configuration', async (request, reply) =>
    reply.header('cache-control', FOR_SECONDS).send(await describe(request, true)),
  )
  wire.get('/:tenant/.well-known/openid-configuration', async (request, reply) =>
    reply.header('cache-control', FOR_SECONDS).send(await describe(request, false)),
  )
  for (const path of ['/:tenant/discovery/v2.0/keys', '/:tenant/discovery/keys'])
    wire.get(path, async (request, reply) => {
      const tenantId = await at(request) // every token names its tenant: its keys are under that name
      const keys = tenantId ? await tokens.keys.published(tenantId) : []
      return reply.header('cache-control', FOR_SECONDS).send({ keys })
    })
}

function described({ publicUrl }: Tokens, tenantId: TenantId | null, v2: boolean) {
  const named = tenantId ?? 'common'
  const base = `${new URL(publicUrl).origin}/${named}`
  const [oauth, issuer] = v2 ? [`${base}/oauth2/v2.0`, idIssuerOf] : [`${base}/oauth2`, issuerOf]
  return {
    issuer: issuer(publicUrl, tenantId ?? '{tenantid}'),
    authorization_endpoint: `${oauth}/authorize`,
    token_endpoint: `${oauth}/token`,
    device_authorization_endpoint: `${oauth}/devicecode`,
    jwks_uri: `${base}/discovery${v2 ? '/v2.0' : ''}/keys`,
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment'],
    grant_types_supported: ['client_credentials', 'authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'], // biome-ignore format: a list
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    code_challenge_methods_supported: ['S256'],
    id_token_signing_alg_values_supported: ['RS256'],
    subject_types_supported: ['public'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    claims_supported: ['aud', 'exp', 'iat', 'iss', 'name', 'nonce', 'oid', 'preferred_username', 'sub', 'tid', 'ver'],
  }
}
