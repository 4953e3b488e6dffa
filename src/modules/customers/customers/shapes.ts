import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, SaidShape, Text, Version } from '#kernel/shapes.ts'
import { AddressShape, givenAddress } from '#modules/membership/index.ts'
import { type Relationship, relationshipKinds, relationshipLife } from '#modules/relationships/index.ts'
import type { CustomerProfile } from './tables.ts'

export const customerId = IdShape<'tenant'>()
const states = Type.Enum(relationshipLife.states)
const TAGS_MAX = 150
export const TAG_MAX = 50
export const Tags = Type.Array(Text(TAG_MAX, 1), { maxItems: TAGS_MAX })

const tongue = Type.Optional(Type.String({ maxLength: 35, pattern: '^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$' }))
const profileFields = {
  companyName: Text(400),
  firstName: Text(200),
  lastName: Text(200),
  email: Text(400),
  phone: Type.Optional(Nullable(Text(80))),
  country: Type.String({ pattern: '^[A-Z]{2}$' }),
  ...givenAddress,
  registrationId: Type.Optional(Nullable(Text(80))),
  language: tongue,
  culture: tongue,
}
const GivenProfile = Type.Object(profileFields)
export type GivenProfile = Static<typeof GivenProfile>
export const NewCustomer = Type.Object({
  ...profileFields,
  domainPrefix: Text(80),
  tags: Type.Optional(Tags),
  resellerTenantId: Type.Optional(Nullable(IdShape<'tenant'>())),
  usualAccess: Type.Optional(
    Type.Boolean({
      default: true,
      description: 'The usual directory roles come with it; groups use them once mapped.',
    }),
  ),
})
export type NewCustomer = Static<typeof NewCustomer>
/** The country stays: currency, agreement and market follow from it. */
export const ChangedProfile = Type.Object({
  customerId,
  ...profileFields,
  country: Type.Optional(profileFields.country),
})
export type ChangedProfile = Static<typeof ChangedProfile>
export const ById = Type.Object({ customerId })
export type ById = Static<typeof ById>

const filters = {
  search: Type.Optional(Text(255)),
  name: Type.Optional(Type.String({ maxLength: 255, description: 'What the name begins with.' })),
  domain: Type.Optional(Type.String({ maxLength: 255, description: 'What the domain begins with.' })),
  tag: Type.Optional(Text(TAG_MAX)),
  resellerTenantId: Type.Optional(IdShape<'tenant'>()),
  status: Type.Optional(states),
  agreement: Type.Optional(Type.Enum(['missing'], { description: 'Whom nobody has agreed for yet, by either way.' })),
}
export const Filters = Type.Object(filters)
export type Filters = Static<typeof Filters>
export const Search = paged(filters)

export const ByName = Type.Object({ name: Text(400) })
export const nameJudged = plain(
  Type.Object({
    refused: Nullable(Type.Object({ says: SaidShape, remedy: SaidShape })),
    warnings: Type.Array(Type.Object({ field: Type.String(), code: Type.String(), says: SaidShape })),
  }),
)
export const ByPrefix = Type.Object({ prefix: Type.Optional(Text(80)), companyName: Type.Optional(Text(400)) })
export const domainJudged = plain(
  Type.Object({
    domain: Nullable(Type.String()),
    suffix: Type.String({ description: 'What every customer’s domain ends with.' }),
    free: Type.Boolean(),
    refused: Nullable(Type.Object({ says: SaidShape, remedy: SaidShape })),
    suggestion: Type.String(),
  }),
)

export const InCountry = Type.Object({ country: profileFields.country })
const Why = Nullable(Type.Object({ says: SaidShape, remedy: SaidShape }))
export const form = plain(
  Type.Object({
    closed: Why,
    outside: Why,
    needed: Type.Array(Type.String(), { description: 'The fields a form may not leave empty in that country.' }),
  }),
)

const listed = {
  id: customerId,
  name: Type.String(),
  domain: Type.String(),
  country: Type.String(),
  kind: Type.Enum(relationshipKinds),
  status: states,
  source: Type.String(),
  resellerTenantId: Nullable(IdShape<'tenant'>()),
  since: Instant,
  endedAt: Nullable(Instant),
}
export type ListedCustomer = Omit<Relationship, 'tenantId' | 'version' | 'createdAt' | 'updatedAt' | 'begunByName' | 'endedByName'> & { tags: string[] } // biome-ignore format: one type
const shownRow = <R extends ListedCustomer>({ customerId: id, ...row }: R) => ({ ...row, id })
export const listedCustomer = view(Type.Object({ ...listed, tags: Type.Array(Type.String()) }), (row: ListedCustomer) => shownRow(row)) // biome-ignore format: one thought

const ProfileShape = Type.Object({
  companyName: Type.String(),
  firstName: Type.String(),
  lastName: Type.String(),
  email: Type.String(),
  phone: Nullable(Type.String()),
  country: Type.String(),
  address: AddressShape,
  language: Type.String(),
  culture: Type.String(),
  registrationKind: Nullable(Type.String()),
  registrationId: Nullable(Type.String()),
  version: Version,
})
export const billing = view(ProfileShape, (row: CustomerProfile) => row)
/** A customer with what is kept to bill it; `version` counts changes of the relationship. */
export type Customer = Relationship & { tags: string[]; profile: CustomerProfile | null }
const record = {
  ...{ ...listed, tags: Type.Array(Type.String()), profile: Nullable(ProfileShape), moves: Moves, version: Version },
  served: Type.Boolean({ description: 'What is kept of it may be changed: the relationship stands.' }),
  opened: Type.Boolean({ description: 'Its directory was opened here: its first admin may be handed a password.' }),
}
const shownRecord = ({ profile, ...row }: Customer) => ({
  ...shownRow(row),
  profile,
  moves: relationshipLife.moves(row.status),
  served: row.status === 'active',
  opened: row.status === 'active' && row.source === 'created',
})
export const customer = view(Type.Object(record), shownRecord)

const Admin = Type.Object(
  { userName: Type.String(), password: Type.String() },
  { description: 'Its first admin, shown this once; the password is changed at the first sign-in.' },
)
export const admin = plain(Admin)
export type Created = Customer & { admin: { userName: string; password: string } }
export const created = view(
  Type.Object({
    ...record,
    admin: Admin,
  }),
  ({ admin, ...row }: Created) => ({ ...shownRecord(row), admin }),
)
