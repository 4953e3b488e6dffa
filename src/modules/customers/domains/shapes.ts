import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { Text } from '#kernel/shapes.ts'

const customerId = IdShape<'tenant'>()
const NAME_MAX = 253

export const OfCustomer = Type.Object({ customerId })
export type OfCustomer = Static<typeof OfCustomer>
export const NewDomain = Type.Object({ customerId, name: Text(NAME_MAX, 1) })
export type NewDomain = Static<typeof NewDomain>
