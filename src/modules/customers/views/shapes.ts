import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain } from '#kernel/route.ts'
import { LEGIBLE, Text } from '#kernel/shapes.ts'

const id = IdShape<'customerView'>()
export const ById = Type.Object({ id })
export const NewView = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 60, pattern: LEGIBLE }),
  query: Text(600),
})
export type NewView = Static<typeof NewView>
export const customerView = plain(Type.Object({ id, name: Type.String(), query: Type.String() }))
