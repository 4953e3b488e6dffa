import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { roles } from '#kernel/permissions.ts'
import { view } from '#kernel/route.ts'
import { Nullable, Text, Version } from '#kernel/shapes.ts'
import { AddressShape, givenAddress, tenantId } from '../accounts/shapes.ts'
import type { Account } from '../accounts/tables.ts'
import { ContactShape, GivenContact } from '../contacts/shapes.ts'
import { country } from '../countries/country.ts'
import { parts, rolesOf } from './rules.ts'
import type { Profile } from './tables.ts'

const given = Type.Optional(Nullable(Text(400)))
const line = Nullable(Type.String())

export const GivenBilling = Type.Object({ ...givenAddress, contact: GivenContact, poNumber: given })
export type GivenBilling = Static<typeof GivenBilling>
export const GivenTax = Type.Object({ taxId: given })
export type GivenTax = Static<typeof GivenTax>
export const GivenSupport = Type.Object({ email: given, phone: given, website: given })
export type GivenSupport = Static<typeof GivenSupport>
export const GivenSecurity = Type.Object({
  firstName: given,
  middleName: given,
  lastName: given,
  email: given,
  phone: given,
})
export type GivenSecurity = Static<typeof GivenSecurity>
export const ByTenant = Type.Object({ tenantId })
export const NamedByVendor = Type.Object({ tenantId, name: Nullable(Text(200, 2)) })

export type Shown = { account: Account; profile: Profile | null }
const support = Type.Object({ email: Type.String(), phone: Type.String(), website: line })
const security = Type.Object({
  firstName: line,
  middleName: line,
  lastName: Type.String(),
  email: Type.String(),
  phone: Type.String(),
})

/** What a company says of itself for invoices, for customers and for incidents, and which roles change which part. */
export const companyProfiles = view(
  Type.Object({
    country: Type.String(),
    billing: Type.Object({
      name: Type.String({ description: 'Changed by the vendor alone.' }),
      address: AddressShape,
      contact: ContactShape,
      own: Type.Boolean({ description: 'Whether address and contact differ from the legal ones on purpose.' }),
      poNumber: line,
      taxId: line,
      currency: Type.String({ description: 'Fixed with the enrolment.' }),
    }),
    support: Nullable(support),
    security: Nullable(security),
    may: Type.Record(Type.String(), Type.Array(Type.Enum(roles)), { description: 'Which roles change which part.' }),
    version: Version,
  }),
  ({ account, profile }: Shown) => ({
    country: account.country,
    billing: {
      name: profile?.billToName ?? account.name,
      address: profile?.billToAddress ?? account.address,
      contact: profile?.billToContact ?? account.contact,
      own: Boolean(profile?.billToAddress),
      poNumber: profile?.poNumber ?? null,
      taxId: account.taxId,
      currency: country(account.country)?.currency ?? '',
    },
    support: profile?.support ?? null,
    security: profile?.security ?? null,
    may: Object.fromEntries(Object.keys(parts).map((part) => [part, [...rolesOf(part as keyof typeof parts)]])),
    version: profile?.version ?? 1,
  }),
)

export const profilesChanged = event('profiles.changed', { part: Type.String() })
