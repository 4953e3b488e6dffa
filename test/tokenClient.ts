/**
 * A program of somebody else's, as `test/tokenClients.test.ts` starts it: it trusts the certificate it is told of, and fetches
 * tokens with the libraries such programs use. It prints what it got, one JSON object.
 */
import { ClientSecretCredential } from '@azure/identity'
import { ConfidentialClientApplication, PublicClientApplication } from '@azure/msal-node'

const { ADDRESS = '' } = process.env
const SCOPE = 'https://api.partnercenter.microsoft.com'
const BACK = 'http://localhost/back'
type Partner = { tenantId: string; client: { id: string; secret: string }; users: { email: string; password: string; roles: string[] }[] } // biome-ignore format: one record

const jar = new Map<string, string>()
/** A request as the person's browser sends it. */
async function call<Body>(method: string, path: string, body?: object): Promise<Body> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { cookie, origin: ADDRESS, ...(body && { 'content-type': 'application/json' }) }
  const response = await fetch(`${ADDRESS}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  for (const one of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
    jar.set(name, value)
  }
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  return (text.startsWith('{') ? JSON.parse(text) : null) as Body
}

/** What the published API says to this token: that it knows who brings it. */
const atTheApi = async (token: string) =>
  (await fetch(`${ADDRESS}/v1/countryvalidationrules/KR`, { headers: { authorization: `Bearer ${token}` } })).status

const { partners } = await call<{ partners: Partner[] }>('GET', '/demo/access.json')
const isFit = ({ users }: Partner) => users.some(({ roles }) => roles?.includes('globalAdmin'))
const partner = partners.find(isFit) ?? partners[0]
if (!partner) throw new Error('The demo has no partner.')
const { tenantId, client, users } = partner
const admin = users.find(({ roles }) => roles?.includes('globalAdmin')) ?? users[0]
const authority = `${ADDRESS}/${tenantId}`
const known = { authority, knownAuthorities: [new URL(ADDRESS).host], clientId: client.id }
const app = new ConfidentialClientApplication({ auth: { ...known, clientSecret: client.secret } })

const itself = await app.acquireTokenByClientCredential({ scopes: [`${SCOPE}/.default`] })
const credential = new ClientSecretCredential(tenantId, client.id, client.secret, {
  ...{ authorityHost: ADDRESS, disableInstanceDiscovery: true },
})
const identity = await credential.getToken(`${SCOPE}/.default`)
const wrong = new ClientSecretCredential(tenantId, client.id, 'wrong', { authorityHost: ADDRESS, disableInstanceDiscovery: true }) // biome-ignore format: one call
const refused = await wrong.getToken(`${SCOPE}/.default`).catch((error: Error) => error.message)

// The person signs in, proves a second factor, and lets the app in.
const { generateSync } = await import('otplib')
await call('POST', '/rest/auth/sign-in/email', { email: admin?.email, password: admin?.password })
const factor = await call<{ totpURI: string; backupCodes: string[] }>('POST', '/rest/auth/two-factor/enable', { password: admin?.password }) // biome-ignore format: one call
const secret = new URL(factor.totpURI).searchParams.get('secret') ?? ''
await call('POST', '/rest/auth/two-factor/verify-totp', { code: generateSync({ secret }) })
await call('POST', '/rest/me/step-up', { recoveryCode: factor.backupCodes[0] })
const { items } = await call<{ items: { id: string; clientId: string }[] }>('GET', '/rest/apps')
const own = items.find(({ clientId }) => clientId === client.id)
await call('PUT', `/rest/apps/${own?.id}/sign-in`, { redirectUris: [BACK], isPublic: true })

const link = new URL(
  await app.getAuthCodeUrl({ scopes: [`${SCOPE}/user_impersonation`], redirectUri: BACK, state: 's1' }),
)
const led = await fetch(link, { redirect: 'manual' })
const asked = Object.fromEntries(new URL(led.headers.get('location') ?? '', ADDRESS).searchParams)
const { redirectTo } = await call<{ redirectTo: string }>('POST', '/rest/authorizations', asked)
const code = new URL(redirectTo).searchParams.get('code') ?? ''
const scopes = [`${SCOPE}/user_impersonation`]
const byCode = await app.acquireTokenByCode({ code, scopes, redirectUri: BACK })
const silently = await app.acquireTokenSilent({ account: byCode.account as never, scopes, forceRefresh: true })

const bare = new PublicClientApplication({ auth: known })
const byDevice = await bare.acquireTokenByDeviceCode({
  scopes,
  deviceCodeCallback: ({ userCode }) => {
    void call('POST', `/rest/device-authorizations/${userCode}/allowance`)
  },
})

const tokens = { itself: itself?.accessToken, identity: identity.token, byCode: byCode.accessToken, silently: silently.accessToken, byDevice: byDevice?.accessToken } // biome-ignore format: one record
const answers = await Promise.all(
  Object.entries(tokens).map(async ([name, token]) => [name, await atTheApi(token ?? '')]),
)
console.log(
  JSON.stringify({
    tenantId,
    answers: Object.fromEntries(answers),
    account: byCode.account && { tenantId: byCode.account.tenantId, username: byCode.account.username },
    admin: admin?.email,
    refused,
  }),
)
