import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { listOf, plain } from '#kernel/route.ts'
import { Text } from '#kernel/shapes.ts'

/** The indirect resellers by whom a provider serves a customer. */
export const resellers = listOf(
  plain(Type.Object({ tenantId: IdShape<'tenant'>(), name: Type.String(), partnerId: Type.String() })),
)

export const Related = Type.Object({ as: Type.Enum(['provider', 'reseller']), name: Type.Optional(Text(255)) })
export type Related = Static<typeof Related>
export const relatedPartners = listOf(
  plain(
    Type.Object({
      tenantId: IdShape<'tenant'>(),
      name: Type.String(),
      partnerId: Type.String(),
      country: Type.String(),
    }),
  ),
)
