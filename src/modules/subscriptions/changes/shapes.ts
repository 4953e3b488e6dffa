import { Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain } from '#kernel/route.ts'
import { Instant } from '#kernel/shapes.ts'
import { kinds } from './tables.ts'

const Facts = Type.Object({}, { additionalProperties: true, description: 'What was before and is since.' })
export const change = plain(
  Type.Object({
    ...{ id: IdShape<'subscriptionChange'>(), kind: Type.Enum(kinds), at: Instant, byName: Type.String() },
    facts: Facts,
  }),
)
