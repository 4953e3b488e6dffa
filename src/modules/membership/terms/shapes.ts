import { type Static, Type } from 'typebox'
import { plain } from '#kernel/route.ts'
import { Instant, SaidShape, Text } from '#kernel/shapes.ts'

export const terms = plain(
  Type.Object({ version: Type.String(), text: SaidShape, effectiveFrom: Instant, publishedBy: Type.String() }),
)
export const NewTerms = Type.Object({
  version: Type.String({ pattern: '^[\\w.-]{1,40}$' }),
  text: Type.Object({ en: Text(100_000, 1), ko: Text(100_000, 1) }),
  effectiveFrom: Type.Optional(Type.String({ format: 'date-time' })),
})
export type NewTerms = Static<typeof NewTerms>
