import { type Static, Type } from 'typebox'
import { view } from '#kernel/route.ts'

const Line = Type.String({ minLength: 1, maxLength: 500 })
export const SetUp = Type.Object({ issuer: Line, clientId: Line, clientSecret: Line })
export type SetUp = Static<typeof SetUp>

export const signOn = view(
  Type.Object({
    issuer: Type.String(),
    domains: Type.Array(Type.String(), { description: 'Who has an address here signs in at the issuer.' }),
    redirectPath: Type.String({ description: 'Register it with the issuer, behind the address of this portal.' }),
  }),
  ({ issuer, domain, providerId }: { issuer: string; domain: string; providerId: string }) => ({
    issuer,
    domains: domain.split(','),
    redirectPath: `/rest/auth/sso/callback/${providerId}`,
  }),
)
