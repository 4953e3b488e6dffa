import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Text, Version } from '#kernel/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import { type Consent, withdrawers } from './tables.ts'

const customerId = IdShape<'tenant'>()
const id = IdShape<'consent'>()
const Uuid = Type.String({ format: 'uuid' })
const NAME_MAX = 200
const SCOPE_MAX = 4_000
const PERMISSIONS_MAX = 50

export const OfCustomer = Type.Object({ customerId })
export type OfCustomer = Static<typeof OfCustomer>
export const ByApp = Type.Object({ customerId, applicationId: Uuid })
export type ByApp = Static<typeof ByApp>
export const Consenting = Type.Object({
  ...ByApp.properties,
  name: Type.Optional(Text(NAME_MAX, 1)),
  permissions: Type.Array(Type.Object({ enterpriseApplicationId: Uuid, scope: Text(SCOPE_MAX, 1) }), {
    minItems: 1,
    maxItems: PERMISSIONS_MAX,
  }),
})
export type Consenting = Static<typeof Consenting>
export const ById = Type.Object({ id })
export type ById = Static<typeof ById>
export const OurSearch = paged({ relationshipId: Type.Optional(IdShape<'relationship'>()) })
export type OurSearch = Static<typeof OurSearch>

const fields = {
  id,
  applicationId: Uuid,
  name: Type.String(),
  permissions: Type.Array(Type.Object({ enterpriseApplicationId: Type.String(), scope: Type.String() })),
  status: Type.Enum(lifecycle.states),
  createdAt: Instant,
  givenByName: Type.String(),
  endedAt: Nullable(Instant),
  endedBy: Nullable(Type.Enum(withdrawers)),
  endedByName: Nullable(Type.String()),
  moves: Moves,
  version: Version,
}
const shown = <R extends Consent>(row: R) => ({ ...row, moves: lifecycle.moves(row.status) })
export const consent = view(Type.Object({ ...fields, customerId }), shown<Consent>)
/** As the customer sees it: whose app it is. */
export type Ours = Consent & { readonly partnerName: string }
export const ours = view(Type.Object({ ...fields, partnerName: Type.String() }), shown<Ours>)
