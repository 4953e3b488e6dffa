import { Type } from 'typebox'
import { plain } from '#kernel/route.ts'
import { Text } from '#kernel/shapes.ts'
import { languages } from '#kernel/words.ts'
import { LEAST, MOST } from '../people/password.ts'

export const Found = Type.Object({
  token: Text(200, 1),
  company: Text(200, 2),
  country: Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2.' }),
  name: Text(100, 1),
  email: Type.String({ format: 'email', maxLength: 254 }),
  password: Text(MOST, LEAST),
  language: Type.Enum(languages),
})

export const founded = plain(Type.Object({ email: Type.String(), company: Type.String() }))
