import { type Static, Type } from 'typebox'
import { plain } from '#kernel/route.ts'
import { Text } from '#kernel/shapes.ts'

export const OfPartner = Type.Object({ partnerId: Type.Optional(Text(40)), tenant: Type.Optional(Text(80)) })
export type OfPartner = Static<typeof OfPartner>
export const signing = plain(Type.Object({ signed: Type.Boolean() }))
