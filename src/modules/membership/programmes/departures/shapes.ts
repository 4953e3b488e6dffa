import { type Static, Type } from 'typebox'
import { Reason, Text } from '#kernel/shapes.ts'

export const Departure = Type.Object({
  partnerId: Text(40, 1),
  reason: Reason(),
})
export type Departure = Static<typeof Departure>
