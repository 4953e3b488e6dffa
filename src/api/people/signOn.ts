import { sql } from 'drizzle-orm'
import { refuse } from '#modules/access/door.ts'
import type { Visit } from './steps.ts'

type Found = { provider_id: string; proven: string }
type Provider = { issuer: string; oidc_config: string }
const WAIT_MS = 5_000

/**
 * The sign-on that answers for this mail domain, with its addresses known, and vouching for what is proven today. They are asked of the issuer once, when first used;
 * an issuer, and whatever it names, must be public unless the house was told of it.
 */
export async function signOnFor(visit: Visit, email: string): Promise<string> {
  const domain = email.split('@')[1] ?? ''
  const { rows } = await visit.transact({ reach: 'network' }, (db) =>
    db.execute<Found>(sql`select provider_id, proven from sign_on_of(${domain})`),
  )
  const [found] = rows
  if (!found) throw refuse.noSingleSignOn({}, { field: 'email' })
  const { provider_id: providerId, proven } = found
  await visit.people.pool.query('update sso_providers set domain = $2 where provider_id = $1 and domain <> $2', [
    providerId,
    proven,
  ])
  await learnAddresses(visit, providerId)
  return providerId
}

async function learnAddresses({ people, privateIssuers = [], request }: Visit, providerId: string) {
  const { pool } = people
  const kept = await pool.query<Provider>('select issuer, oidc_config from sso_providers where provider_id = $1', [
    providerId,
  ])
  const [provider] = kept.rows
  const config: Record<string, unknown> = JSON.parse(provider?.oidc_config ?? '{}')
  if (!provider || config.tokenEndpoint) return
  const isKnown = (url: string) => privateIssuers.includes(new URL(url).origin)
  const found = await discover(provider.issuer, String(config.discoveryEndpoint), isKnown).catch((error: Error) => {
    request.log.warn(
      { issuer: provider.issuer, reason: error.message },
      'a sign-on service did not answer as it should',
    )
    throw refuse.singleSignOnDown()
  })
  await pool.query('update sso_providers set oidc_config = $2 where provider_id = $1 and oidc_config = $3', [
    providerId,
    JSON.stringify({ ...config, ...found }),
    provider.oidc_config,
  ])
}

async function discover(issuer: string, url: string, isKnown: (url: string) => boolean) {
  const library = await import('@better-auth/sso') // large, and needed by none but these
  const document = await library.fetchDiscoveryDocument(url, WAIT_MS, isKnown)
  library.validateDiscoveryDocument(document, issuer)
  const { authorization_endpoint: where, token_endpoint: token, jwks_uri: keys, userinfo_endpoint: who } = document
  const isSafe = (address: string) =>
    URL.canParse(address) && (new URL(address).protocol === 'https:' || isKnown(address))
  if (![where, token, keys, who ?? where].every(isSafe)) throw new Error('It names an address that is not on https.')
  return {
    authorizationEndpoint: document.authorization_endpoint,
    tokenEndpoint: document.token_endpoint,
    jwksEndpoint: document.jwks_uri,
    tokenEndpointAuthentication: library.selectTokenEndpointAuthMethod(document),
    ...(document.userinfo_endpoint && { userInfoEndpoint: document.userinfo_endpoint }),
  }
}
