import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain } from '#kernel/route.ts'
import { Nullable, Text } from '#kernel/shapes.ts'
import { ById } from '../subscriptions/shapes.ts'

export const Naming = Type.Object({
  ...ById.properties,
  partnerId: Type.Optional(Text(80, 1)),
  supportTenantId: Type.Optional(IdShape<'tenant'>()),
})
export type Naming = Static<typeof Naming>

export const supportContact = plain(
  Type.Object({
    ...{ supportTenantId: IdShape<'tenant'>(), partnerId: Type.String(), name: Type.String() },
    isNamed: Type.Boolean({ description: 'It was named for this subscription; else it follows from who sells it.' }),
    version: Nullable(Type.Integer()),
  }),
)
