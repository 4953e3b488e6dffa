import { type Static, Type } from 'typebox'
import { Nullable, Text } from '#kernel/shapes.ts'
import { languages } from '#kernel/words.ts'

/** What a form sends; the rules say how long it may be and what fits. */
const given = Type.Optional(Nullable(Text(400)))

export const ContactShape = Type.Object({
  firstName: Type.String(),
  lastName: Type.String(),
  email: Type.String(),
  phone: Type.String(),
  language: Type.Enum(languages),
})
export const GivenContact = Type.Object({
  firstName: given,
  lastName: given,
  email: given,
  phone: given,
  language: given,
})
export type GivenContact = Static<typeof GivenContact>
