import { Type } from 'typebox'
import {
  blocks,
  type Family,
  families,
  permissions,
  programmes,
  type Role,
  roles,
  scopes,
} from '#kernel/permissions.ts'
import { listOf, plain } from '#kernel/route.ts'
import { Nullable, SaidShape } from '#kernel/shapes.ts'

/** A role as it is held: what, how far, and where. */
export const GrantShape = Type.Object({
  role: Type.Enum(roles),
  scope: Type.Enum(scopes),
  scopeId: Nullable(Type.String({ format: 'uuid' })),
})
/** Every role that is given to somebody: all but the one that everyone has. */
export const given = roles.filter((role): role is Exclude<Role, 'member'> => role !== 'member')
/** A role as it is given: everyone is a member besides, so that one is never given. */
export const GivenGrant = Type.Object({ ...GrantShape.properties, role: Type.Enum(given) })

const role = Type.Enum(roles)
const permission = Type.Enum(Object.keys(permissions) as [keyof typeof permissions])
const needs = Type.Object({ programme: Type.Enum(programmes), in: Type.Array(Type.String()) })

/** The roles of a company, family by family, and what each opens: the matrix of domain.md 2.2 as it holds here. */
export const matrix = plain(
  Type.Object({
    families: Type.Array(
      Type.Object({
        family: Type.Enum(Object.keys(families) as [Family]),
        says: SaidShape,
        roles: Type.Array(
          Type.Object({
            role,
            says: SaidShape,
            scopes: Type.Array(Type.Enum(scopes)),
            opens: Type.Array(permission),
            mayGive: Type.Boolean({ description: 'Whether you can give and take it.' }),
          }),
        ),
      }),
    ),
    permissions: Type.Array(
      Type.Object({ permission, roles: Type.Array(role), needs: Nullable(needs), stepUp: Type.Boolean() }),
    ),
  }),
)

/** A workspace to somebody: open, or what blocks it and whom to ask. */
export const accessList = listOf(
  plain(
    Type.Object({
      workspace: Type.String(),
      says: SaidShape,
      link: Type.String({ description: 'Its page.' }),
      permission,
      programme: Nullable(Type.Enum(programmes)),
      state: Nullable(Type.String({ description: 'Of that programme; null when the company is not in it.' })),
      open: Type.Boolean(),
      by: Nullable(Type.String({ enum: [...blocks] })),
      roles: Type.Array(role, { description: 'Any of these opens it.' }),
      ask: Type.Array(Type.Object({ name: Type.String(), email: Type.String() }), {
        description: 'Who can change that.',
      }),
    }),
  ),
)
