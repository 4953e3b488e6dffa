import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { across, within } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { assignments } from '../../assignments/tables.ts'
import { store as relationshipStore } from '../../relationships/tables.ts'
import { nextDue, statusAt, type Turn, turnOf } from '../clock.ts'
import * as letters from '../letters.ts'
import { lifecycle } from '../lifecycle.ts'
import { openOf } from '../queries.ts'
import { type Delegation, delegations, store } from '../tables.ts'
import { announce, writeToCustomer, writeToPartner } from './news.ts'
import { endNow } from './partner.ts'

const BATCH = 200

/** What an approval or an end asks of the house; heard twice, it is done once. */
export async function provision(ctx: Ctx, { delegationId }: { delegationId: Id<'delegation'> }) {
  const before = await store.lock({ ...ctx, expects: null }, delegationId)
  if (before.status === 'approved') return activate(ctx, before)
  if (before.status !== 'terminationRequested') return before
  await releaseGroups(ctx, before)
  const after = await store.update(ctx, before, { status: lifecycle.next(before.status, 'finish') })
  await announce(ctx, after)
  return after
}

async function activate(ctx: Ctx, before: Delegation) {
  const endsAt = addDays(ctx.now, before.days)
  lifecycle.next(before.status, 'activate')
  const status = statusAt(endsAt, ctx.now)
  const after = await store.update(ctx, before, {
    status,
    activatedAt: ctx.now,
    endsAt,
    dueAt: nextDue(endsAt, ctx.now),
  })
  await announce(ctx, after)
  return after
}

type Ended = { readonly relationshipId: Id<'relationship'>; readonly customerId: Id<'tenant'> }
/** With the relationship every delegated access of it ends (domain.md 5.6); heard late, not what was asked for in the next one. */
export async function endAllOf(ctx: Ctx, { relationshipId, customerId }: Ended) {
  const { endedAt } = await relationshipStore.get(ctx, relationshipId)
  for (const one of await openOf(ctx, customerId, endedAt ?? ctx.now))
    await endNow(ctx, one, { endedBy: 'relationship', endedByName: null })
}

/** Does what the time of the oldest due ones asks for: notices, the end, the extension, and the end of the record. */
export async function runClock(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select()
    .from(delegations)
    .where(and(across(ctx, delegations), lte(delegations.dueAt, ctx.now)))
    .orderBy(asc(delegations.dueAt))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  for (const one of due) await take(inTenant(ctx, one.tenantId), one, turnOf(one, ctx.now))
  return due.length
}

async function take(ctx: Ctx, before: Delegation, turn: Turn) {
  if (turn.what === 'remove') return remove(ctx, before)
  if (turn.what === 'wait') return store.update(ctx, before, { dueAt: turn.dueAt })
  if (turn.what === 'notice') return notice(ctx, before, turn)
  if (turn.what === 'extended') return extend(ctx, before, turn)
  return expire(ctx, before, turn.dueAt)
}

async function notice(ctx: Ctx, before: Delegation, { days, dueAt }: Extract<Turn, { what: 'notice' }>) {
  const status = before.status === 'active' ? lifecycle.next(before.status, 'near') : before.status
  const after = await store.update(ctx, before, { status, dueAt })
  if (status !== before.status) await announce(ctx, after)
  const letter = before.autoExtend ? letters.nearingExtension : letters.nearing
  await writeToBoth(ctx, after, letter, { left: days })
}

async function extend(ctx: Ctx, before: Delegation, { endsAt, dueAt }: Extract<Turn, { what: 'extended' }>) {
  const after = await store.update(ctx, before, { status: lifecycle.next(before.status, 'extend'), endsAt, dueAt })
  await announce(ctx, after)
  await writeToBoth(ctx, after, letters.extendedLetter)
}

async function expire(ctx: Ctx, before: Delegation, dueAt: Date) {
  const status = lifecycle.next(before.status, 'expire')
  const ended = { endedAt: ctx.now, endedBy: 'time', endedByName: null, tokenHash: null } as const
  await releaseGroups(ctx, before)
  const after = await store.update(ctx, before, { status, ...ended, dueAt })
  await announce(ctx, after)
  if (before.approvedAt) await writeToBoth(ctx, after, letters.over)
}

async function writeToBoth(
  ctx: Ctx,
  row: Delegation,
  letter: typeof letters.over,
  facts: Record<string, unknown> = {},
) {
  await writeToPartner(ctx, row, letter, facts)
  await writeToCustomer(ctx, row, letter, facts)
}

/** What has ended gives nobody anything. */
async function releaseGroups(ctx: Ctx, { id }: Delegation) {
  const mine = and(within(ctx, assignments), eq(assignments.delegationId, id))
  await ctx.db
    .update(assignments)
    .set({ status: 'deleted', updatedAt: ctx.now })
    .where(and(mine, inArray(assignments.status, ['pending', 'active', 'deleting'])))
}

async function remove(ctx: Ctx, { id, name }: Delegation) {
  await ctx.db.delete(assignments).where(and(within(ctx, assignments), eq(assignments.delegationId, id)))
  await ctx.db.delete(delegations).where(and(within(ctx, delegations), eq(delegations.id, id)))
  ctx.changes.push({ what: 'delegation', id, old: { name }, new: null })
}
