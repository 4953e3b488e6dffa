import { Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { languages } from '#kernel/words.ts'
import { themes } from './picture.ts'

export const AsLogo = Type.Object({
  holdingId: IdShape<'holding'>(),
  language: Type.Optional(Type.Enum(languages)),
  theme: Type.Optional(Type.Enum(themes, { description: 'For a light ground or a dark one.' })),
})
