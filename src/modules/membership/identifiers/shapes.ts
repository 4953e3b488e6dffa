import { Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain } from '#kernel/route.ts'
import { Instant, Nullable, Text } from '#kernel/shapes.ts'
import { kinds } from './tables.ts'

export const ByText = Type.Object({ id: Text(40, 1) })
/** What an ID names within the company. */
export const identifier = plain(
  Type.Object({
    partnerId: Type.String(),
    printed: Type.String({ description: 'In two groups of four.' }),
    kind: Type.Enum(kinds),
    locationId: Nullable(IdShape<'location'>()),
    name: Type.String(),
    issuedAt: Instant,
    retiredAt: Nullable(Instant),
  }),
)
