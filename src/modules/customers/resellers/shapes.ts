import { Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { listOf, plain } from '#kernel/route.ts'

/** The indirect resellers by whom a provider serves a customer. */
export const resellers = listOf(
  plain(Type.Object({ tenantId: IdShape<'tenant'>(), name: Type.String(), partnerId: Type.String() })),
)
