import type { Static } from 'typebox'
import { type Ctx, contextOf } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { keep } from '#modules/audit/index.ts'
import { mustServe } from '../../relationships/queries.ts'
import * as letters from '../letters.ts'
import { lifecycle } from '../lifecycle.ts'
import { takeOurs } from '../queries.ts'
import { mayApprove } from '../rules.ts'
import type { ById } from '../shapes.ts'
import { store } from '../tables.ts'
import { announce, writeToCustomer, writeToPartner } from './news.ts'
import { endNow } from './partner.ts'

/** The customer's global admin approves every role of it, for all its days: the link has done its work. */
export async function approve(ctx: Ctx, { id }: Static<typeof ById>) {
  const { there, before } = await taken(ctx, id)
  mayApprove(before, ctx.now)
  await mustServe(there, before.customerId) // asked for at the moment in which the relationship ended
  const status = lifecycle.next(before.status, 'approve')
  const approved = { approvedAt: ctx.now, approvedByName: ctx.actor.name, tokenHash: null, dueAt: null }
  const after = await store.update(there, before, { status, ...approved })
  await announce(there, after)
  await keep(there, { operation: 'POST /our-delegations/:id/approval', requestId: newId() })
  await writeToPartner(ctx, after, letters.approved, { by: ctx.actor.name })
  await writeToCustomer(ctx, after, letters.given, { by: ctx.actor.name })
  return after
}

/** The customer ends it, or declines what it was asked for. */
export async function end(ctx: Ctx, { id }: Static<typeof ById>) {
  const { there, before } = await taken(ctx, id)
  const after = await endNow(there, before, { endedBy: 'customer', endedByName: ctx.actor.name })
  await keep(there, { operation: 'DELETE /our-delegations/:id', requestId: newId() })
  await writeToPartner(ctx, after, letters.ended, { by: ctx.actor.name })
  await writeToCustomer(ctx, after, letters.ended, { by: ctx.actor.name })
  return after
}

/** In the partner's own name: its log says that the customer did it, and only what was done to it. */
async function taken(ctx: Ctx, id: Parameters<typeof takeOurs>[1]) {
  const { there, before } = await takeOurs(ctx, id)
  return { there: contextOf({ ...there, changes: [] }), before }
}
