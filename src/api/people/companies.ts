import { sso } from '@better-auth/sso'
import type { arrivals } from './arrivals.ts'
import { pluginTables } from './schema.ts'

/** A company's own sign-on, which places whoever comes by it. */
export const companySignOns = ({ provision }: ReturnType<typeof arrivals>) =>
  sso({
    schema: pluginTables.sso,
    domainVerification: { enabled: true },
    provisionUser: provision,
    provisionUserOnEveryLogin: true,
  })
