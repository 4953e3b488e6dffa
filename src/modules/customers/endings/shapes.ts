import { Type } from 'typebox'
import { plain } from '#kernel/route.ts'
import { SaidShape } from '#kernel/shapes.ts'
import { customerId } from '../customers/shapes.ts'

export const OfCustomer = Type.Object({ customerId })
/** One thing looked at before a relationship ends: how many there are of it, and whether it stands against the end. */
export const ending = plain(
  Type.Object({
    name: Type.String(),
    blocks: Type.Boolean(),
    n: Type.Integer(),
    says: SaidShape,
    remedy: SaidShape,
    link: Type.String(),
  }),
)
