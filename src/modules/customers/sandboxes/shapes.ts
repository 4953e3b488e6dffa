import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain } from '#kernel/route.ts'
import { Instant, Nullable } from '#kernel/shapes.ts'

export const OfCustomer = Type.Object({ customerId: IdShape<'tenant'>() })
export type OfCustomer = Static<typeof OfCustomer>
export const OfPartner = Type.Object({ tenantId: IdShape<'tenant'>() })
export const Marking = Type.Object({ ...OfPartner.properties, sandbox: Type.Boolean() })
export type Marking = Static<typeof Marking>

/** Whether a partner's account is a sandbox, since when, and by whose word. */
export const sandbox = plain(
  Type.Object({ sandbox: Type.Boolean(), since: Nullable(Instant), givenByName: Nullable(Type.String()) }),
)
