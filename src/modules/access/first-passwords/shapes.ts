import { type Static, Type } from 'typebox'
import { plain } from '#kernel/route.ts'
import { Text } from '#kernel/shapes.ts'

export const FirstPassword = Type.Object({
  email: Text(320),
  temporary: Text(200),
  password: Text(1000),
})
export type FirstPassword = Static<typeof FirstPassword>

export const settled = plain(Type.Object({ email: Type.String() }))
