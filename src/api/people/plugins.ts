import { passkey } from '@better-auth/passkey'
import { sso } from '@better-auth/sso'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins'
import type { arrivals } from './arrivals.ts'
import { pluginTables } from './schema.ts'

const appOfCodes = () => twoFactor({ issuer: 'Guildhall', allowPasswordless: true, schema: pluginTables.twoFactor })

const passkeys = ({ hostname, origin }: URL) =>
  passkey({
    rpName: 'Guildhall',
    rpID: hostname,
    origin,
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    registration: { afterVerification: async ({ verification }) => mustBeVerified(verification.registrationInfo) },
    authentication: { afterVerification: async ({ verification }) => mustBeVerified(verification.authenticationInfo) },
    schema: pluginTables.passkey,
  })

/** A passkey counts as both factors only if the device asked for finger, face or PIN. */
function mustBeVerified(about: { userVerified: boolean } | undefined) {
  if (!about?.userVerified) throw new APIError('UNAUTHORIZED', { code: 'AUTHENTICATION_FAILED' })
}

const signOns = (provisionUser: ReturnType<typeof arrivals>['provision']) =>
  sso({
    schema: pluginTables.sso,
    domainVerification: { enabled: true },
    provisionUser,
    provisionUserOnEveryLogin: true,
  })

/** The ways in besides the password: codes of an app, passkeys, and a company's own sign-on. */
export const waysIn = (publicUrl: URL, { provision }: ReturnType<typeof arrivals>) =>
  [appOfCodes(), passkeys(publicUrl), signOns(provision)] as const
