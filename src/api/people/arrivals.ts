import { APIError } from 'better-auth/api'
import type pg from 'pg'
import type { Transact } from '#database/open.ts'
import type { Id } from '#kernel/id.ts'
import type { Factor } from '#kernel/permissions.ts'
import { arriveBySignOn } from '#modules/access/door.ts'
import { strangerContext } from './stranger.ts'

type Given = { readonly pool: pg.Pool; readonly transact: Transact; readonly clock: () => Date }
type Moment = { path?: string | undefined; params?: unknown } | null
type Provider = { organization_id: string | null; domain: string }

/** Ways in, and moments of a session, that prove a second factor by themselves. */
const PROVEN: Readonly<Record<string, Factor>> = {
  '/passkey/verify-authentication': 'passkey',
  '/two-factor/verify-totp': 'app',
  '/two-factor/verify-backup-code': 'recoveryCode',
}
const SIGN_ON = '/sso/callback/:providerId'

/** What follows when somebody comes in: what their session remembers, and the place a company's sign-on gives them. */
export function arrivals({ pool, transact, clock }: Given) {
  const providerOf = async (moment: Moment) => {
    const { providerId } = (moment?.params ?? {}) as { providerId?: string } // better-auth's own path parameter
    const { rows } = await pool.query<Provider>(
      'select organization_id, domain from sso_providers where provider_id = $1',
      [providerId ?? ''],
    )
    return rows[0]
  }
  return {
    async onSession<S extends object>(session: S, moment: Moment) {
      if (moment?.path === SIGN_ON) {
        const provider = await providerOf(moment)
        return { data: { ...session, activeTenantId: provider?.organization_id ?? null } }
      }
      const steppedUpBy = PROVEN[moment?.path ?? '']
      return { data: steppedUpBy ? { ...session, steppedUpAt: clock(), steppedUpBy } : session }
    },
    /** A company vouches for its own addresses only: nobody comes into being at another's. */
    async onUser<U extends { email: string }>(user: U, moment: Moment) {
      if (moment?.path !== SIGN_ON) return { data: user }
      const provider = await providerOf(moment)
      const domain = user.email.toLowerCase().split('@')[1] ?? ''
      if (!provider?.domain.split(',').includes(domain))
        throw new APIError('FORBIDDEN', { code: 'FOREIGN_ADDRESS', message: 'The address is not of the company.' })
      return { data: { ...user, emailVerified: true } }
    },
    async provision({
      user,
      provider,
    }: {
      user: { id: string }
      provider: { organizationId?: string | null | undefined }
    }) {
      if (!provider.organizationId) return
      // both ids come from rows of ours
      const [tenantId, userId] = [provider.organizationId as Id<'tenant'>, user.id as Id<'user'>]
      await transact({ reach: 'network' }, (db) =>
        arriveBySignOn(strangerContext({ db, now: clock(), tenantId }), { userId }),
      )
    },
  }
}
