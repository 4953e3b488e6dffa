import { type Static, Type } from 'typebox'
import { actorKinds } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { plain } from '#kernel/route.ts'
import { Instant, Nullable, paged } from '#kernel/shapes.ts'

export const Search = paged({
  relationshipId: Type.Optional(IdShape<'relationship'>()),
  from: Type.Optional(Type.String({ format: 'date-time' })),
  to: Type.Optional(Type.String({ format: 'date-time', description: 'The first instant outside.' })),
})
export type Search = Static<typeof Search>

const values = Nullable(Type.Object({}, { additionalProperties: true }))
/** Something a partner did in the customer's name: who of which company, when, and what it changed. */
export const act = plain(
  Type.Object({
    id: IdShape<'entry'>(),
    at: Instant,
    operation: Type.String(),
    partnerName: Type.String(),
    actorKind: Type.Enum(actorKinds),
    actorName: Type.String(),
    user: Nullable(Type.String({ description: 'Whom of the customer it was about.' })),
    changes: Type.Array(Type.Object({ what: Type.String(), id: Type.String(), old: values, new: values })),
  }),
)
