import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import { apart } from '#kernel/apart.ts'
import { dayThere } from '#kernel/calendar.ts'
import { type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { across } from '#kernel/store.ts'
import { keep } from '#modules/audit/index.ts'
import { zoneOf } from '#modules/membership/index.ts'
import { companyOf } from '#modules/relationships/index.ts'
import { lifecycle, type Move, WAITING } from '../lifecycle.ts'
import { linesOf, seen, take } from '../queries.ts'
import { refuse } from '../refusals.ts'
import { movesOf } from '../rules.ts'
import { type Accepting, type ById, type Refusing, type Seen, transferDue } from '../shapes.ts'
import { subscriptionTransferLines as l, store, type Transfer, subscriptionTransfers as t } from '../tables.ts'
import { chosen, keepLines, mayTakeOver, resellerFor } from './ask.ts'
import { each } from './judge.ts'
import { announce, letters } from './news.ts'

const BATCH = 100

/** The other partner accepts: the one that has them says what goes, the one that takes over for whom. */
export async function accept(ctx: Ctx, { subscriptionIds, resellerTenantId, ...input }: Accepting): Promise<Seen> {
  const { before, side } = await take(ctx, input, 'partner')
  await mayMove(ctx, before, 'accept', side)
  const { customerId } = before
  if (side === 'source') await keepLines(ctx, before, await chosen(ctx, customerId, subscriptionIds))
  else await mayTakeOver(ctx, customerId, (await each(ctx, before, await linesOf(ctx, [before.id]))).going)
  const reseller = side === 'target' ? { resellerTenantId: await resellerFor(ctx, resellerTenantId) } : {}
  const accepted = { ...reseller, acceptedAt: ctx.now, acceptedByName: ctx.actor.name }
  return moved(ctx, before, { move: 'accept', operation: 'POST /subscription-transfers/:id/acceptance', ...accepted })
}

/** The other partner does not want it. */
export async function reject(ctx: Ctx, { reason, ...input }: Refusing): Promise<Seen> {
  const { before, side } = await take(ctx, input, 'partner')
  await mayMove(ctx, before, 'reject', side)
  const operation = 'POST /subscription-transfers/:id/rejection'
  return moved(ctx, before, { move: 'reject', operation, ...endedBy(ctx), reason: reason?.trim() || null })
}

/** Whoever asked takes it back, while somebody has still to answer. */
export async function withdraw(ctx: Ctx, input: ById): Promise<Seen> {
  const { before, side } = await take(ctx, input, 'partner')
  await mayMove(ctx, before, 'withdraw', side)
  return moved(ctx, before, { move: 'withdraw', operation: 'DELETE /subscription-transfers/:id', ...endedBy(ctx) })
}

/** The customer's global admin approves that its subscriptions go, or does not. */
export async function approve(ctx: Ctx, { id }: ById): Promise<Seen> {
  const { before, side } = await take(ctx, { id }, 'customer')
  await mayMove(ctx, before, 'approve', side)
  const approved = { approvedAt: ctx.now, approvedByName: ctx.actor.name }
  return moved(ctx, before, {
    move: 'approve',
    operation: 'POST /our-subscription-transfers/:id/approval',
    ...approved,
  })
}
export async function decline(ctx: Ctx, { id, reason }: Refusing): Promise<Seen> {
  const { before, side } = await take(ctx, { id }, 'customer')
  await mayMove(ctx, before, 'decline', side)
  const operation = 'POST /our-subscription-transfers/:id/refusal'
  return moved(ctx, before, { move: 'decline', operation, ...endedBy(ctx), reason: reason?.trim() || null })
}

const endedBy = ({ now, actor }: Ctx) => ({ endedAt: now, endedByName: actor.name })

/** Whose turn it is; what is not theirs to do is as if it did not follow. */
async function mayMove(ctx: Ctx, before: Transfer, move: Move, side: Seen['side']): Promise<void> {
  if (lifecycle.moves(before.status).length === 0) throw refuse.finished()
  lifecycle.next(before.status, move)
  if (movesOf(before, side, ctx.now).includes(move)) return
  if (before.expiresAt > ctx.now) throw refuse.notYours()
  const { country } = await companyOf(ctx)
  throw refuse.overdue({ on: dayThere(before.expiresAt, zoneOf(country ?? '')) })
}

type Moved = Partial<Transfer> & { readonly move: Move; readonly operation: string }
/** One step further: kept in the name of whoever asked, and in the log of whoever did it. */
async function moved(ctx: Ctx, before: Transfer, { move, operation, ...changes }: Moved): Promise<Seen> {
  const status = lifecycle.next(before.status, move)
  const isOwn = before.tenantId === ctx.tenantId
  const there = contextOf({ ...inTenant(ctx, before.tenantId), changes: isOwn ? ctx.changes : [] })
  const begun = status === 'inProgress' ? { begunAt: ctx.now, turnAt: ctx.now } : {}
  const after = await store.update(there, before, { ...changes, ...begun, status, changedById: ctx.actor.id })
  if (!isOwn) {
    await keep(there, { operation, requestId: newId() })
    ctx.changes.push(...there.changes)
  }
  if (lifecycle.moves(status).length === 0) await dropLines(ctx, [after])
  if (begun.turnAt) await there.tell(transferDue, { transferId: after.id })
  await announce(ctx, after)
  if (after.endedAt) await letters.over(ctx, after)
  return seen(ctx, after)
}

/** What was chosen stays, and may go another way. */
async function dropLines(ctx: Ctx, all: readonly Transfer[]) {
  const these = inArray(l.transferId, all.map(({ id }) => id)) // biome-ignore format: one line
  await ctx.db
    .update(l)
    .set({ status: 'dropped' })
    .where(and(across(ctx, l), these, eq(l.status, 'open')))
}

/** Ends what nobody answered within its thirty days. */
export async function expire(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select()
    .from(t)
    .where(and(across(ctx, t), inArray(t.status, [...WAITING]), lte(t.expiresAt, ctx.now)))
    .orderBy(asc(t.expiresAt))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  let open = 0 // what breaks stays as it is, and the next time is tried again
  await apart(ctx, due, (these) => lapse(ctx, these), async () => { open += 1 }) // biome-ignore format: one line
  return due.length - open
}
async function lapse(ctx: Ctx, these: readonly Transfer[]): Promise<void> {
  await dropLines(ctx, these)
  for (const one of these) {
    const status = lifecycle.next(one.status, 'expire')
    const after = await store.update(inTenant(ctx, one.tenantId), one, { status, endedAt: ctx.now })
    await announce(ctx, after)
    await letters.over(ctx, after)
  }
}
