import { type Static, Type } from 'typebox'
import { Text } from '#kernel/shapes.ts'

export const Departure = Type.Object({
  partnerId: Text(40, 1),
  reason: Text(1000, 1),
})
export type Departure = Static<typeof Departure>
