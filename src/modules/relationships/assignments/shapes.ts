import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Version } from '#kernel/shapes.ts'
import { lifecycle as delegated } from '../delegations/lifecycle.ts'
import { roleKeys } from '../delegations/roles.ts'
import { Roles } from '../delegations/shapes.ts'
import { customerId } from '../relationships/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import type { Assignment } from './tables.ts'

const id = IdShape<'assignment'>()
const delegationId = IdShape<'delegation'>()
const groupId = IdShape<'group'>()

export const ById = Type.Object({ delegationId, id })
export const OfDelegation = paged({ delegationId })
export const Search = paged({ groupId: Type.Optional(groupId), role: Type.Optional(Type.Enum(roleKeys)) })
export const Assigning = Type.Object({ delegationId, groupId, roles: Roles })
export type Assigning = Static<typeof Assigning>
export const Changing = Type.Object({ delegationId, id, roles: Roles })
export type Changing = Static<typeof Changing>

const fields = {
  id,
  delegationId,
  groupId,
  groupName: Type.String(),
  status: Type.Enum(lifecycle.states),
  roles: Type.Array(Type.Enum(roleKeys)),
  assignedByName: Type.String(),
  createdAt: Instant,
  moves: Moves,
  version: Version,
}
export type Named = Assignment & { groupName: string }
const OFFERED: readonly string[] = ['change', 'remove']
const shown = (row: Named) => ({ ...row, moves: lifecycle.moves(row.status).filter((move) => OFFERED.includes(move)) })
export const assignment = view(Type.Object(fields), shown)

/** An assignment in the matrix of customers, groups and roles. */
export type Placed = Named & {
  customerId: Assignment['tenantId']
  customerName: string
  delegationName: string
  delegationStatus: (typeof delegated.states)[number]
  endsAt: Date | null
}
export const placed = view(
  Type.Object({
    ...fields,
    customerId,
    customerName: Type.String(),
    delegationName: Type.String(),
    delegationStatus: Type.Enum(delegated.states),
    endsAt: Nullable(Instant),
  }),
  ({ customerId: customer, customerName, delegationName, delegationStatus, endsAt, ...row }: Placed) => ({
    ...shown(row),
    ...{ customerId: customer, customerName, delegationName, delegationStatus, endsAt },
  }),
)

/** A group's part in delegated access came to a new state. */
export const assignmentMoved = event('delegationAssignment.moved', {
  assignmentId: id,
  delegationId,
  groupId,
  status: Type.Enum(lifecycle.states),
  /** It had other roles before. */
  isChange: Type.Optional(Type.Boolean()),
})
