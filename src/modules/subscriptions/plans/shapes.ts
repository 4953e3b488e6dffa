import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { listOf, plain, view } from '#kernel/route.ts'
import { Instant, Nullable, Reason, Text } from '#kernel/shapes.ts'
import { ById } from '../subscriptions/shapes.ts'

const { customerId, id } = ById.properties
export const Service = Type.Object({ customerId, id, serviceId: id })
export type Service = Static<typeof Service>
export const Cancelling = Type.Object({ ...Service.properties, reason: Type.Optional(Reason(200)) })
export type Cancelling = Static<typeof Cancelling>

export const OfCustomer = Type.Object({ customerId })
export type OfCustomer = Static<typeof OfCustomer>
/** Kinds of use are named in one word, as the vendor names them. */
const Kind = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9]{0,59}$' })
export const Setting = Type.Object({
  ...{ customerId, planId: id, type: Kind, partnerId: Text(40, 1), isEnabled: Type.Boolean() },
})
export type Setting = Static<typeof Setting>

export const overage = plain(
  Type.Object({
    ...{ customerId, type: Type.String(), planId: id, orderId: IdShape<'order'>(), partnerId: Type.String() },
    ...{ isEnabled: Type.Boolean(), setByName: Type.String(), setAt: Instant },
  }),
)
export const overages = listOf(overage)

/** How far a plan is ready for reservations. */
export type Registration = {
  readonly planId: Static<typeof id>
  readonly state: 'notRegistered' | 'registering' | 'registered'
  readonly registeredByName: string | null
  readonly registeredAt: Date | null
}
export const registration = view(
  Type.Object({
    ...{ planId: id, state: Type.Enum(['notRegistered', 'registering', 'registered']) },
    ...{ registeredByName: Nullable(Type.String()), registeredAt: Nullable(Instant) },
  }),
  (row: Registration) => row,
)
