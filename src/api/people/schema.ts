import type { BetterAuthOptions } from 'better-auth'

/** `emailVerified` is `email_verified` in the database, as every other column there. */
const snake = <const F extends string>(...fields: F[]) =>
  Object.fromEntries(
    fields.map((field) => [field, field.replace(/[A-Z]/g, (big) => `_${big.toLowerCase()}`)]),
  ) as Record<F, string>

const dates = ['createdAt', 'updatedAt'] as const

/** Names of the people's tables and columns, and what of ours a session remembers. */
export const tables = {
  user: {
    modelName: 'users',
    fields: snake('emailVerified', ...dates),
    additionalFields: { language: { type: 'string', required: true, defaultValue: 'en', input: false } },
  },
  session: {
    modelName: 'sessions',
    fields: snake('userId', 'expiresAt', 'ipAddress', 'userAgent', ...dates),
    additionalFields: {
      activeTenantId: { type: 'string', required: false, input: false, fieldName: 'active_tenant_id' },
      actingId: { type: 'string', required: false, input: false, fieldName: 'acting_id' },
      steppedUpAt: { type: 'date', required: false, input: false, fieldName: 'stepped_up_at' },
      steppedUpBy: { type: 'string', required: false, input: false, fieldName: 'stepped_up_by' },
    },
    expiresIn: 7 * 86_400,
    updateAge: 86_400,
  },
  account: {
    modelName: 'accounts',
    fields: snake(
      ...['accountId', 'providerId', 'userId', 'accessToken', 'refreshToken', 'idToken'],
      ...['accessTokenExpiresAt', 'refreshTokenExpiresAt', ...dates],
    ),
    encryptOAuthTokens: true,
    accountLinking: { enabled: true, allowDifferentEmails: false },
  },
  verification: { modelName: 'verifications', fields: snake('expiresAt', ...dates) },
} satisfies Partial<BetterAuthOptions>

/** The same for what the plugins keep. */
export const pluginTables = {
  twoFactor: {
    user: { fields: snake('twoFactorEnabled') },
    twoFactor: {
      modelName: 'two_factors',
      fields: snake('backupCodes', 'userId', 'failedVerificationCount', 'lockedUntil'),
    },
  },
  passkey: {
    passkey: {
      modelName: 'passkeys',
      fields: snake('publicKey', 'userId', 'credentialID', 'deviceType', 'backedUp', 'createdAt'),
    },
  },
  sso: {
    ssoProvider: {
      modelName: 'sso_providers',
      fields: {
        ...snake('oidcConfig', 'samlConfig', 'userId', 'providerId', 'organizationId', 'domainVerified'),
      },
    },
  },
}
