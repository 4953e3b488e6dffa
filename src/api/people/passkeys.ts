import { passkey } from '@better-auth/passkey'
import { APIError } from 'better-auth/api'
import { pluginTables } from './schema.ts'

/** Passkeys: of this address, and only where the device asked for finger, face or PIN. */
export const passkeys = ({ hostname, origin }: URL) =>
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
