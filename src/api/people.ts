import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import pg from 'pg'
import { type Connection, calm, type Transact } from '#database/open.ts'
import { newId } from '#kernel/id.ts'
import {
  endAppsOf,
  fits,
  forgetTries,
  LEAST,
  MOST,
  passwordChanged,
  resetPassword,
  seal,
  takeOver,
} from '#modules/access/door.ts'
import { arrivals } from './people/arrivals.ts'
import { COOKIES } from './people/cookies.ts'
import { langOf, type Office, poster } from './people/post.ts'
import { pluginTables, tables } from './people/schema.ts'
import { strangerContext } from './people/stranger.ts'

export { mountPeople } from './people/door.ts'

type Given = Office & {
  /** The role `porter`: it owns nothing but may keep the people's tables. */
  readonly connection: Connection
  readonly secret: string
  readonly publicUrl: string
  readonly transact: Transact
  /** Origins of sign-on services inside the own network, which are otherwise never called. */
  readonly privateIssuers?: readonly string[]
}

/** Who keeps the people: passwords, second factors, passkeys, sessions and company sign-ons, with better-auth. */
export function openPeople(given: Given) {
  const { connection, secret, publicUrl, transact, clock, privateIssuers = [] } = given
  const pool = new pg.Pool({ ...connection, max: 5, options: '-c search_path=auth', allowExitOnIdle: true })
  calm(pool)
  const arriving = arrivals({ pool, transact, clock })
  const home = new URL(publicUrl)
  const options = {
    appName: 'Guildhall',
    baseURL: home.origin,
    basePath: '/rest/auth',
    secret,
    database: pool,
    trustedOrigins: [home.origin, ...privateIssuers],
    rateLimit: { enabled: false }, // the house counts tries itself
    telemetry: { enabled: false },
    onAPIError: { errorURL: new URL('/sign-in', home).href }, // where a sign-on ends that lost its way
    logger: { disabled: true }, // the door logs what it cannot name, without bodies
    advanced: {
      cookiePrefix: COOKIES,
      database: { generateId: () => newId<'user'>() },
      ipAddress: { ipAddressHeaders: ['x-guildhall-address'] },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: home.protocol === 'https:' },
    },
    ...tables,
    emailAndPassword: passwords(given),
    databaseHooks: {
      session: { create: { before: arriving.onSession } },
      user: { create: { before: arriving.onUser } },
    },
  } satisfies BetterAuthOptions
  const everyday = betterAuth({ ...options, plugins: [codes()] })
  const seldom = seldomWays(home, arriving).map(({ at, load }) => ({
    at,
    auth: later(async () => betterAuth({ ...options, plugins: [codes(), await load()] })),
  }))
  const handler = async (request: Request) => {
    const { pathname } = new URL(request.url)
    const auth = await seldom.find(({ at }) => at.test(pathname))?.auth()
    return (auth ?? everyday).handler(request)
  }
  return { handler, api: everyday.api, pool, close: () => pool.end() }
}
export type People = ReturnType<typeof openPeople>

const codes = () => twoFactor({ issuer: 'Guildhall', allowPasswordless: true, schema: pluginTables.twoFactor })

/** Ways in that few use, and where their doorways lie. What they stand on is large: it is loaded when the first one comes by. */
const seldomWays = (home: URL, arriving: ReturnType<typeof arrivals>) => [
  { at: /\/passkey\//, load: async () => (await import('./people/passkeys.ts')).passkeys(home) },
  { at: /\/sso(\/|$)/, load: async () => (await import('./people/companies.ts')).companySignOns(arriving) },
]

const later = <A>(make: () => Promise<A>) => {
  let made: Promise<A> | undefined
  return () => (made ??= make())
}

/** Passwords: hashed our way, set anew by a letter, and after that signed out everywhere. */
function passwords(office: Office) {
  const post = poster(office)
  const { transact, clock } = office
  return {
    enabled: true,
    disableSignUp: true, // people come by a proven address: POST /sign-ups
    minPasswordLength: LEAST,
    maxPasswordLength: MOST,
    resetPasswordTokenExpiresIn: 3600,
    revokeSessionsOnPasswordReset: true,
    password: {
      hash: seal,
      verify: ({ hash, password }: { hash: string; password: string }) => fits(password, hash),
    },
    sendResetPassword: ({ user, token }: { user: { email: string }; token: string }) =>
      post(resetPassword, user.email, langOf(user), { token }),
    onPasswordReset: async ({ user }: { user: { id: string; email: string } }) => {
      const mail = { kind: 'mail', what: user.email } as const
      await transact({ reach: 'network' }, async (db) => {
        await forgetTries({ db, now: clock() }, mail)
        const ctx = strangerContext({ db, now: clock() })
        await endAppsOf(ctx, user.id)
        await takeOver(ctx, user.id)
      })
      await post(passwordChanged, user.email, langOf(user))
    },
  }
}
