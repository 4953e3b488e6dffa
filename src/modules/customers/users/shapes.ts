import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Nullable, paged, Text, Version } from '#kernel/shapes.ts'
import { type DirectoryUser, userStates } from '#modules/access/index.ts'
import { directoryRoleKeys, isDirectoryRole } from '#modules/relationships/index.ts'
import { deeds } from './rules.ts'

const customerId = IdShape<'tenant'>()
const userId = IdShape<'user'>()
const Role = Type.Enum(directoryRoleKeys)
const NAME_MAX = 256
const USER_NAME_MAX = 120
const ROLES_MAX = directoryRoleKeys.length

export const OfCustomer = Type.Object({ customerId })
export const ById = Type.Object({ customerId, userId })
export type ById = Static<typeof ById>
export const Search = paged({
  customerId,
  search: Type.Optional(Text(100)),
  deleted: Type.Optional(Type.Boolean({ description: 'Those who were deleted in the last thirty days, instead of the others.' })),
  role: Type.Optional(Role),
  order: Type.Optional(Type.Enum(['userName', 'userNameDown'])),
}) // biome-ignore format: one shape
export type Search = Static<typeof Search>

const given = {
  displayName: Type.Optional(Text(NAME_MAX)),
  firstName: Type.Optional(Text(NAME_MAX)),
  lastName: Type.Optional(Text(NAME_MAX)),
  usageLocation: Type.Optional(Nullable(Text(20))),
  immutableId: Type.Optional(Nullable(Text(NAME_MAX))),
}
/** A password they choose another for at the first sign-in; made up here where none is given, or one that stays. */
const Password = Type.Optional(
  Nullable(
    Type.Object({
      value: Text(200),
      stays: Type.Optional(Type.Boolean({ description: 'They need not choose another.' })),
    }),
  ),
)
export const NewUser = Type.Object({
  customerId,
  userName: Text(USER_NAME_MAX),
  ...given,
  initial: Password,
})
export type NewUser = Static<typeof NewUser>
export const ChangedUser = Type.Object({ customerId, userId, userName: Type.Optional(Text(USER_NAME_MAX)), ...given })
export type ChangedUser = Static<typeof ChangedUser>
export const NewPassword = Type.Object({ customerId, userId, initial: Password })
export type NewPassword = Static<typeof NewPassword>
/** `active` brings back whoever was deleted. */
export const PatchedUser = Type.Object({
  ...ChangedUser.properties,
  initial: Password,
  state: Type.Optional(Type.Enum(['active', 'inactive'])),
})
export type PatchedUser = Static<typeof PatchedUser>
export const NewRoles = Type.Object({
  customerId,
  userId,
  give: Type.Array(Role, { maxItems: ROLES_MAX }),
  take: Type.Array(Role, { maxItems: ROLES_MAX }),
})
export type NewRoles = Static<typeof NewRoles>

const userShape = {
  id: userId,
  name: Type.String(),
  userName: Type.String(),
  firstName: Type.String(),
  lastName: Type.String(),
  usageLocation: Nullable(Type.String()),
  immutableId: Nullable(Type.String()),
  roles: Type.Array(Role),
  licences: Type.Array(Type.String(), { description: 'The products they are licensed for, by name.' }),
  status: Type.Enum(userStates),
  guest: Type.Boolean({ description: 'Of an address outside the company.' }),
  createdAt: Instant,
  deletedAt: Nullable(Instant),
  version: Version,
}
export type User = DirectoryUser & { readonly licences: readonly string[] }
const shown = (row: User) => ({ ...row, roles: row.roles.filter(isDirectoryRole), licences: [...row.licences] })
export const user = view(Type.Object(userShape), shown)
/** Shown this once; they change it at the first sign-in, unless it is to stay. */
const handed = Nullable(Type.String({ description: 'Shown this once.' }))
export type Handed = User & { readonly password: string | null }
export const handedUser = view(Type.Object({ ...userShape, password: handed }), ({ password, ...row }: Handed) => ({
  ...shown(row),
  password,
}))

/** What the caller may do in this directory, and at which domains its users sign in. */
export const reach = plain(
  Type.Object({
    opened: Type.Array(Type.Enum(deeds)),
    byOpening: Type.Boolean({ description: 'Because nobody of the customer has taken the directory over yet.' }),
    domains: Type.Array(Type.String()),
  }),
)
export const roleCount = plain(Type.Object({ key: Role, id: Type.String(), users: Type.Integer() }))
