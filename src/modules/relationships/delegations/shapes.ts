import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Text, Version } from '#kernel/shapes.ts'
import { customerId } from '../relationships/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import { roleKeys } from './roles.ts'
import { DAYS_MAX, movesOf, NAME_MAX, type Side } from './rules.ts'
import { type Delegation, enders } from './tables.ts'

const id = IdShape<'delegation'>()
const status = Type.Enum(lifecycle.states)
const line = Nullable(Type.String())
export const Roles = Type.Array(Type.Enum(roleKeys), { minItems: 1, maxItems: roleKeys.length, uniqueItems: true })

export const ById = Type.Object({ id })
export const Search = paged({
  status: Type.Optional(status),
  customerId: Type.Optional(customerId),
  endingDays: Type.Optional(
    Type.Integer({ minimum: 1, maximum: DAYS_MAX, description: 'What ends within so many days, the soonest first.' }),
  ),
})
export type Search = Static<typeof Search>
export const Asking = Type.Object({
  customerId,
  name: Text(NAME_MAX + 10, 1),
  days: Type.Optional(
    Type.Integer({ minimum: 1, maximum: DAYS_MAX, description: 'As the company has set it where nothing is said.' }),
  ),
  roles: Roles,
  autoExtend: Type.Optional(Type.Boolean({ description: 'As the company has set it where nothing is said.' })),
})
export type Asking = Static<typeof Asking>
export const Extending = Type.Object({ id, autoExtend: Type.Boolean() })
export const ByToken = Type.Object({ token: Text(100, 1) })

const fields = {
  id,
  status,
  name: Type.String(),
  customerId,
  customerName: Type.String(),
  partnerName: Type.String(),
  days: Type.Integer(),
  roles: Type.Array(Type.Enum(roleKeys)),
  autoExtend: Type.Boolean(),
  askedByName: Type.String(),
  askedAt: Instant,
  approveBy: Instant,
  approvedAt: Nullable(Instant),
  approvedByName: line,
  activatedAt: Nullable(Instant),
  endsAt: Nullable(Instant),
  endedAt: Nullable(Instant),
  endedBy: Nullable(Type.Enum(enders)),
  endedByName: line,
  moves: Moves,
  version: Version,
}
const shown = (side: Side) => (row: Delegation) => ({ ...row, moves: movesOf(row, side) })
/** As the partner sees it. */
export const delegation = view(Type.Object(fields), shown('partner'))
/** The link stands in this answer alone: nothing that could open it is kept. */
export const asked = view(
  Type.Object({ ...fields, path: Type.String({ description: 'The personal link, shown once.' }) }),
  ({ token, ...row }: Delegation & { token: string }) => ({ ...shown('partner')(row), path: `/approve/${token}` }),
)
/** As the customer sees it. */
export const granted = view(Type.Object(fields), shown('customer'))

export const figures = plain(
  Type.Object({
    pending: Type.Integer(),
    active: Type.Integer(),
    ending: Type.Integer({ description: 'Ends within 60 days.' }),
    withGlobalAdmin: Type.Integer(),
    topRoles: Type.Array(Type.Object({ role: Type.Enum(roleKeys), count: Type.Integer() })),
  }),
)

/** Delegated access came to a new state; told to the partner, and to the customer what concerns it. */
export const delegationMoved = event('delegation.moved', {
  delegationId: id,
  status,
  side: Type.Enum(['partner', 'customer']),
  name: Type.String(),
  customerId,
  customerName: Type.String(),
  partnerName: Type.String(),
})
export type DelegationMoved = Static<typeof delegationMoved.facts>
