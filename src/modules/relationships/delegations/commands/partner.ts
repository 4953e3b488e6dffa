import { randomBytes } from 'node:crypto'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { dateOf } from '#kernel/time.ts'
import { noteOf } from '../../acts/commands.ts'
import { mayWrite } from '../../asking/commands.ts'
import { mustServe } from '../../relationships/queries.ts'
import { usualAsking } from '../../settings/queries.ts'
import * as letters from '../letters.ts'
import { lifecycle } from '../lifecycle.ts'
import { isNameTaken } from '../queries.ts'
import { DAYS_MAX, filledIn, hashOf, mayAsk, mayExtendItself } from '../rules.ts'
import type { Asking, ById, Extending } from '../shapes.ts'
import { type Delegation, store } from '../tables.ts'
import { announce, writeToCustomer, writeToPartner } from './news.ts'
import { insert } from './usual.ts'

/** Asks a customer for roles in its directory: nothing holds before its global admin has approved all of them. */
export async function ask(ctx: Ctx, asking: Asking) {
  await mayWrite(ctx) // in turn, too: a name is taken once
  return send(ctx, filledIn(asking, await usualAsking(ctx)), { linksSent: 1, sentAt: ctx.now })
}

/** The same as one of many: whoever works on many counts for itself how often a customer is written to, and takes turns. */
export const askAmongMany = (ctx: Ctx, asking: Asking) => send(ctx, asking, {})

type Counted = Partial<Pick<Delegation, 'linksSent' | 'sentAt'>>
async function send(ctx: Ctx, { customerId, days = DAYS_MAX, autoExtend = false, roles, name: given }: Asking, sent: Counted) {
  const { name: customerName } = await mustServe(ctx, customerId)
  const name = given.trim()
  mayAsk({ name, roles, autoExtend }, await isNameTaken(ctx, name))
  const token = newToken()
  const about = { customerId, customerName, name, days, roles: [...roles], autoExtend }
  const row = await insert(ctx, { ...about, status: 'approvalPending' }, { tokenHash: hashOf(token), ...sent })
  await noteOf(ctx, { customerId, operation: 'POST /delegations', id: row.id })
  await announce(ctx, row)
  await writeToCustomer(ctx, row, letters.asked, linkOf(row, token))
  return { ...row, token }
} // biome-ignore format: one story

/** A new link for the same request, sent again; the one before opens nothing any more. */
export async function renewLink(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  lifecycle.next(before.status, 'approve')
  await mayWrite(ctx)
  const token = newToken()
  const sent = { linksSent: before.linksSent + 1, sentAt: ctx.now }
  const after = await store.update(ctx, before, { tokenHash: hashOf(token), ...sent })
  await noteOf(ctx, { customerId: before.customerId, operation: 'POST /delegations/:id/link', id })
  await writeToCustomer(ctx, after, letters.asked, linkOf(after, token))
  return { ...after, token }
}

/** Whether it goes on for another six months by itself when it ends. */
export async function extendItself(ctx: Ctx, { id, autoExtend }: Static<typeof Extending>) {
  const before = await store.lock(ctx, id)
  lifecycle.next(before.status, before.status === 'approvalPending' ? 'approve' : 'extend')
  mayExtendItself(before.roles, autoExtend)
  const after = await store.update(ctx, before, { autoExtend })
  await noteOf(ctx, { customerId: before.customerId, operation: 'PUT /delegations/:id/extension', id })
  return after
}

/** The partner ends it, or takes back what nobody has approved. */
export async function terminate(ctx: Ctx, { id }: Static<typeof ById>) {
  const after = await endAmongMany(ctx, { id })
  await writeToPartner(ctx, after, letters.ended, { by: ctx.actor.name })
  return after
}

/** The same as one of many: the customer is told, the partner by one letter about all of them. */
export async function endAmongMany(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  const after = await endNow(ctx, before, { endedBy: 'partner', endedByName: ctx.actor.name })
  await noteOf(ctx, { customerId: before.customerId, operation: 'DELETE /delegations/:id', id })
  await writeToCustomer(ctx, after, letters.ended, { by: ctx.actor.name })
  return after
}

type Ending = Pick<Delegation, 'endedBy' | 'endedByName'>
/** It ends, by whoever says so: its link dies with it, and its roles hold no longer. */
export async function endNow(ctx: Ctx, before: Delegation, by: Ending): Promise<Delegation> {
  const status = lifecycle.next(before.status, 'terminate')
  const after = await store.update(ctx, before, { status, tokenHash: null, endedAt: ctx.now, dueAt: ctx.now, ...by })
  await announce(ctx, after)
  return after
}

const linkOf = ({ askedByName: by, approveBy }: Delegation, token: string) => ({ by, token, until: dateOf(approveBy) })
const newToken = () => randomBytes(32).toString('base64url')
