import { type Static, Type } from 'typebox'
import { actorKinds } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { pageOf, plain } from '#kernel/route.ts'
import { Instant, Nullable, paged, Text } from '#kernel/shapes.ts'

const day = Type.Optional(Type.String({ format: 'date' }))
const OPERATIONS_MAX = 60
export const Search = paged({
  first: day,
  last: day,
  operations: Type.Array(Type.String({ maxLength: 120 }), { maxItems: OPERATIONS_MAX }),
  customerId: Type.Optional(IdShape<'tenant'>()),
  company: Type.Optional(Text(255)),
})
export type Search = Static<typeof Search>

const values = Nullable(Type.Object({}, { additionalProperties: true }))
/** Something done in the company, with the customer it concerns. */
export const activities = pageOf(
  plain(
    Type.Object({
      id: IdShape<'entry'>(),
      tenantId: IdShape<'tenant'>(),
      at: Instant,
      operation: Type.String(),
      actorKind: Type.Enum(actorKinds),
      actorId: Type.String(),
      actorName: Type.String(),
      requestId: Type.String(),
      old: values,
      new: values,
      customer: Nullable(Type.Object({ id: IdShape<'tenant'>(), name: Type.String() })),
    }),
  ),
)
