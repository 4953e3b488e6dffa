import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { noteFor } from '../acts/commands.ts'
import { type Delegation, store as delegations } from '../delegations/tables.ts'
import { lifecycle } from './lifecycle.ts'
import { find, groupOf, isThere } from './queries.ts'
import * as rules from './rules.ts'
import { type Assigning, assignmentMoved, type ById, type Changing, type Named } from './shapes.ts'
import { type Assignment, store } from './tables.ts'

/** Lets the people of a group use some of the approved roles. */
export async function assign(ctx: Ctx, { delegationId, groupId, roles }: Assigning): Promise<Named> {
  const delegation = await delegations.lock({ ...ctx, expects: null }, delegationId) // a group is mapped once
  rules.mayAssign(delegation, roles)
  const group = await groupOf(ctx, groupId)
  if (!group) throw rules.refuse.groupUnknown({}, { field: 'groupId' })
  if (await isThere(ctx, { delegationId, groupId }))
    throw rules.refuse.groupThere({ group: group.name }, { field: 'groupId' })
  const row = await store.insert(ctx, {
    delegationId,
    groupId,
    roles: [...roles],
    status: 'pending',
    assignedByName: ctx.actor.name,
  })
  await announce(ctx, row)
  await note(ctx, delegation, { operation: 'POST /delegations/:delegationId/assignments', groupName: group.name, row })
  return { ...row, groupName: group.name }
}

/** Other roles for the group, still of what was approved. */
export async function change(ctx: Ctx, { delegationId, id, roles }: Changing): Promise<Named> {
  const delegation = await delegations.lock({ ...ctx, expects: null }, delegationId)
  const { groupName } = await find(ctx, { delegationId, id })
  const before = await store.lock(ctx, id)
  const status = lifecycle.next(before.status, 'change')
  rules.mayAssign(delegation, roles)
  const after = await store.update(ctx, before, { status, roles: [...roles] })
  await announce(ctx, after, true)
  await note(ctx, delegation, { operation: 'PUT /delegations/:delegationId/assignments/:id', groupName, row: after })
  return { ...after, groupName }
}

export async function remove(ctx: Ctx, { delegationId, id }: Static<typeof ById>): Promise<Named> {
  const { groupName } = await find(ctx, { delegationId, id })
  const before = await store.lock(ctx, id)
  const after = await store.update(ctx, before, { status: lifecycle.next(before.status, 'remove') })
  await announce(ctx, after)
  const delegation = await delegations.get(ctx, delegationId)
  await note(ctx, delegation, { operation: 'DELETE /delegations/:delegationId/assignments/:id', groupName, row: after })
  return { ...after, groupName }
}

/** What a change asks of the house; heard twice, it is done once. */
export async function provision(ctx: Ctx, { assignmentId }: { assignmentId: Id<'assignment'> }) {
  const before = await store.lock({ ...ctx, expects: null }, assignmentId)
  const move = before.status === 'pending' ? 'activate' : before.status === 'deleting' ? 'finish' : null
  if (!move) return before
  const after = await store.update(ctx, before, { status: lifecycle.next(before.status, move) })
  await announce(ctx, after)
  return after
}

const announce = (ctx: Ctx, { id: assignmentId, delegationId, groupId, status }: Assignment, isChange = false) =>
  ctx.tell(assignmentMoved, { assignmentId, delegationId, groupId, status, ...(isChange && { isChange }) })

type Noted = { readonly operation: string; readonly groupName: string; readonly row: Assignment }
/** The customer reads which group uses which of its roles; nothing else of the partner's. */
function note(ctx: Ctx, { customerId }: Delegation, { operation, groupName: group, row: { id, roles } }: Noted) {
  const changes = [{ what: 'assignment', id, old: null, new: { group, roles } }]
  return noteFor(ctx, { customerId, operation, changes })
}
