import { Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { kinds, sources } from './tables.ts'

export const customerId = IdShape<'tenant'>()
export const OfCustomer = Type.Object({ customerId })

const facts = {
  relationshipId: IdShape<'relationship'>(),
  customerId,
  kind: Type.Enum(kinds),
  name: Type.String(),
}
/** Told to the partner. */
export const relationshipBegan = event('relationship.began', { ...facts, source: Type.Enum(sources) })
export const relationshipEnded = event('relationship.ended', facts)
