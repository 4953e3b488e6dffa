/** What migrates ends as the vendor's systems say: the new one goes on and the old one is over, or all is put back. */
import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import { apart } from '#kernel/apart.ts'
import { dayIn } from '#kernel/calendar.ts'
import type { Ctx } from '#kernel/context.ts'
import { updateEach } from '#kernel/many.ts'
import { across } from '#kernel/store.ts'
import { addMinutes } from '#kernel/time.ts'
import { tryAgain } from '#kernel/turns.ts'
import { keepCharges } from '#modules/billing/index.ts'
import { keepChanges } from '../../changes/commands.ts'
import { provisionedOf } from '../../provisioning/queries.ts'
import { countSeats } from '../../seats/commands.ts'
import { momentIn } from '../../subscriptions/rules/standing.ts'
import { provisionDue, statusChanged } from '../../subscriptions/shapes.ts'
import { type Subscription, store as subscriptions } from '../../subscriptions/tables.ts'
import { lifecycle } from '../lifecycle.ts'
import { migrated } from '../queries.ts'
import { finished, type Outcomes, undone } from '../rules/plan.ts'
import { type Migration, store, subscriptionMigrations as t } from '../tables.ts'
import { inLogOf, note } from './news.ts'

const [BATCH, LATEST, AGAIN_MIN] = [50, 8, 1]
/** Looks after those whose turn it is, one batch; one that fails for a reason of ours steps aside alone. */
export async function carryOn(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select()
    .from(t)
    .where(and(across(ctx, t), eq(t.status, 'processing'), isNull(t.baseId), lte(t.turnAt, ctx.now)))
    .orderBy(asc(t.turnAt))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  // By customer, so that whoever counts seats meanwhile waits in the same order.
  due.sort((one, other) => one.customerId.localeCompare(other.customerId))
  const work = async (rows: readonly Migration[]) => {
    for (const row of rows) await inLogOf(ctx, row.tenantId, 'subscriptions.migrate', (there) => carry(there, row))
  }
  const setAside = ({ tenantId, id, tries }: Migration) => updateEach(ctx.db, t, [{ tenantId, id, ...tryAgain(ctx.now, Math.min(tries, LATEST)) }])
  await apart(ctx, due, work, setAside)
  return due.length
} // biome-ignore format: one thought

async function carry(ctx: Ctx, row: Migration): Promise<void> {
  const all = [row, ...(await migrated(ctx, row)).addons]
  const there = await provisionedOf(ctx, all.map(({ newSubscriptionId }) => newSubscriptionId)) // biome-ignore format: one line
  const states = all.map(({ newSubscriptionId }) => there.get(newSubscriptionId)?.state)
  if (states.includes('failed')) return settleAll(ctx, all, 'fail')
  if (states.every((state) => state === 'success')) return settleAll(ctx, all, 'complete')
  await updateEach(ctx.db, t, [{ tenantId: row.tenantId, id: row.id, turnAt: addMinutes(ctx.now, AGAIN_MIN) }])
}

async function settleAll(ctx: Ctx, all: readonly Migration[], move: 'complete' | 'fail'): Promise<void> {
  const rows = await taken(ctx, all)
  for (const row of all) {
    const [old, fresh] = [rows.get(row.subscriptionId), rows.get(row.newSubscriptionId)]
    if (!old || !fresh) throw new Error('Nobody takes away what migrates.')
    const on = momentIn(ctx.now, old.market)
    const begunOn = dayIn(row.createdAt, on.zone)
    await keep(ctx, { old, fresh }, move === 'complete' ? finished(old, fresh, on) : undone(old, fresh, on, begunOn))
    await store.update(ctx, row, { status: lifecycle.next(row.status, move), endedAt: ctx.now, turnAt: null })
    await note(ctx, move === 'complete' ? 'completed' : 'failed', { ...row, migrationId: row.id })
  }
}

/** In one order, as whoever else changes them takes them. */
async function taken(ctx: Ctx, all: readonly Migration[]): Promise<ReadonlyMap<string, Subscription>> {
  const ids = all.flatMap(({ subscriptionId, newSubscriptionId }) => [subscriptionId, newSubscriptionId]).sort()
  const rows = new Map<string, Subscription>()
  for (const id of ids) rows.set(id, await subscriptions.lock(ctx, id))
  return rows
}

async function keep(ctx: Ctx, both: Readonly<Record<keyof Outcomes, Subscription>>, outcomes: Outcomes): Promise<void> {
  for (const which of ['old', 'fresh'] as const) {
    const [before, { next, lines, seats, did }] = [both[which], outcomes[which]]
    const { customerId, orderId, id: subscriptionId, status: from } = before
    await countSeats(ctx, customerId, seats)
    await keepCharges(ctx, [{ customerId, orderId, subscriptionId, lines }])
    await keepChanges(ctx, [{ subscriptionId, did }])
    await subscriptions.update(ctx, before, next)
    if (next.status && next.status !== from) await ctx.tell(statusChanged, { subscriptionId, customerId, from, to: next.status })
    if (next.provisionAt) await ctx.tell(provisionDue, { subscriptionId, customerId })
  }
} // biome-ignore format: one thought
