import type { FastifyRequest } from 'fastify'
import { audienceOf } from './audiences.ts'
import type { Tokens } from './bearer.ts'
import { refuse } from './refusals.ts'

/** The two generations of these endpoints: what they take is named differently, and the first writes its numbers as text. */
export type Version = 'v1' | 'v2'
/** One request as its form says it. */
export type Asked = {
  readonly tenant: string
  readonly version: Version
  readonly form: ReadonlyMap<string, string>
  readonly clientId: string
  readonly secret: string | null
}

const VALUE_MAX = 8_192
const fieldsIn = (given: unknown): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(given ?? {}).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' && value.length <= VALUE_MAX ? [[name.toLowerCase(), value]] : [],
    ),
  )

/** An ID, a domain, or a name for any: nothing else is looked for. */
const TENANT = /^[\w.-]{1,253}$/
export function tenantIn({ params }: FastifyRequest): string {
  const tenant = String(new Map(Object.entries(params ?? {})).get('tenant') ?? '')
  if (!TENANT.test(tenant)) throw refuse.tenantUnknown({ tenant: tenant.slice(0, 80) })
  return tenant
}
export const queryIn = ({ query }: FastifyRequest) => fieldsIn(query)

/** A form of the token endpoints; who calls stands in it, or in the head (RFC 6749 2.3.1). */
export function askedIn(request: FastifyRequest, version: Version): Asked {
  const form = fieldsIn(request.body)
  const inHead = credentialsIn(request.headers.authorization)
  const clientId = inHead?.clientId ?? form.get('client_id')
  if (!clientId) throw refuse.parameterMissing({ name: 'client_id' })
  return { tenant: tenantIn(request), version, form, clientId, secret: inHead?.secret ?? form.get('client_secret') ?? null } // biome-ignore format: one record
}

function credentialsIn(authorization = '') {
  const [, value] = /^basic\s+(\S+)$/i.exec(authorization) ?? []
  if (!value) return null
  const text = Buffer.from(value, 'base64').toString()
  const at = text.indexOf(':')
  return { clientId: plainly(text.slice(0, Math.max(at, 0))), secret: plainly(text.slice(at + 1)) }
}
function plainly(text: string) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export function wanted({ form }: Pick<Asked, 'form'>, name: string): string {
  const value = form.get(name)
  if (value === undefined) throw refuse.parameterMissing({ name })
  return value
}

const SCOPES_MAX = 1_000
const OF_IDENTITY = ['openid', 'profile', 'email', 'offline_access']
/** For whom the token is meant: `resource` of the first generation, `<resource>/<permission>` among the scopes of the second. */
export function audienceIn({ audiences }: Tokens, form: ReadonlyMap<string, string>, usual: string | null): string {
  const asked = form.get('resource') ?? resourceIn(form.get('scope') ?? '') ?? usual
  if (asked === null) return audiences.served[0] ?? ''
  const found = audienceOf(audiences, asked)
  if (found === null) throw refuse.resourceUnknown({ resource: asked.slice(0, 200) })
  return found
}

function resourceIn(scope: string): string | null {
  const of = scopesIn(scope).find((one) => !OF_IDENTITY.includes(one.toLowerCase()))
  if (of === undefined) return null
  const at = of.lastIndexOf('/')
  return at > 'https://'.length || !of.includes('://') ? of.slice(0, at < 0 ? undefined : at) : of
}
export const scopesIn = (scope: string): string[] => scope.slice(0, SCOPES_MAX).split(/\s+/).filter(Boolean)
