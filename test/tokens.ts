import { audiencesFrom } from '#api/tokens/audiences.ts'
import type { Tokens } from '#api/tokens/bearer.ts'
import { openKeys } from '#api/tokens/keys.ts'
import { accessToken } from '#api/tokens/signing.ts'
import { settings } from '#config'
import type { Role } from '#kernel/permissions.ts'
import { testDatabase } from './database.ts'
import type { Office } from './office.ts'
import { grantOf } from './places.ts'
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
