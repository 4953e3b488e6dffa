/** What all have agreed to is carried out: everything of one transfer in one transaction, or nothing of it. */
import { and, asc, eq, lte } from 'drizzle-orm'
import { apart } from '#kernel/apart.ts'
import { type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { updateEach } from '#kernel/many.ts'
import { statement } from '#kernel/prepared.ts'
import { across } from '#kernel/store.ts'
import { tryAgain } from '#kernel/turns.ts'
import { keepEach } from '#modules/audit/index.ts'
import { keepCharges, totalOf } from '#modules/billing/index.ts'
import { servedBy } from '#modules/relationships/index.ts'
import { keepChanges } from '../../changes/commands.ts'
import { inLogOf } from '../../migrations/commands/news.ts'
import { dropSchedules } from '../../migrations/commands/schedules.ts'
import { forgetSettings } from '../../plans/commands.ts'
import { momentIn } from '../../subscriptions/rules/standing.ts'
import { forget } from '../../support/commands.ts'
import { lifecycle } from '../lifecycle.ts'
import { linesOf } from '../queries.ts'
import { ordersOf } from '../receiving.ts'
import { refuse } from '../refusals.ts'
import { isGivenUp, reasonsOf } from '../rules.ts'
import { store, type Transfer, type TransferLine, subscriptionTransfers as t } from '../tables.ts'
import { each, flawsOf, type Going, held, type Left } from './judge.ts'
import { announce, letters } from './news.ts'

/** The next of them that is due; one that cannot be done now steps aside, and others go on. */
export async function carryOn(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select()
    .from(t)
    .where(and(across(ctx, t), eq(t.status, 'inProgress'), lte(t.turnAt, ctx.now)))
    .orderBy(asc(t.turnAt))
    .limit(1)
    .for('update', { skipLocked: true })
  await apart(ctx, due, async ([row]) => { if (row) await carry(ctx, row) }, (row) => stepAside(ctx, row)) // biome-ignore format: one line
  return due.length
}

const LATEST = 7
const setAside = ({ db, now }: Ctx, { tenantId, id, tries }: Transfer) =>
  updateEach(db, t, [{ tenantId, id, ...tryAgain(now, Math.min(tries, LATEST)) }])

/** What breaks again and again is over as well when its days are; should even that break, it steps aside once more. */
const stepAside = (ctx: Ctx, row: Transfer) =>
  isGivenUp(row, ctx.now) ? apart(ctx, [row], () => giveUp(ctx, row), () => setAside(ctx, row)) : setAside(ctx, row) // biome-ignore format: one line
async function giveUp(ctx: Ctx, row: Transfer): Promise<void> {
  const left = (await openOf(ctx, row)).map((line) => ({ line, why: refuse.failing({ name: line.name }) }))
  await settle(ctx, row, { going: [], left })
}
const openOf = async (ctx: Ctx, { id }: Transfer) =>
  (await linesOf(ctx, [id])).filter(({ status }) => status === 'open')

async function carry(ctx: Ctx, row: Transfer): Promise<void> {
  const { going, left, waits } = await judged(ctx, row, await openOf(ctx, row))
  if (waits && !isGivenUp(row, ctx.now)) return setAside(ctx, row)
  if (going.length > 0) await handOverAll(ctx, row, going)
  await settle(ctx, row, { going, left })
}

/** What goes now, what does not and why, and whether what is in the way may pass. */
async function judged(ctx: Ctx, row: Transfer, lines: readonly TransferLine[]) {
  const target = inTenant(ctx, row.targetTenantId)
  const { customerId, customerName: customer, targetName: partner } = row
  if (!(await servedBy(target, customerId))) {
    const why = refuse.targetGone({ partner, customer })
    return { going: [], left: lines.map((line) => ({ line, why })), waits: true }
  }
  const { going, left } = await each(ctx, row, lines, held)
  const [flaw] = await flawsOf(target, customerId, going, true)
  if (flaw) return { going: [], left: lines.map((line) => ({ line, why: flaw })), waits: true }
  return { going, left, waits: left.some(({ why }) => why.code === RENEWING) }
}
const RENEWING = 'subscriptionTransfers.renewing'

const moving = statement(`
  update subscriptions t set tenant_id = $2::uuid, reseller_tenant_id = $3::uuid, partner_on_record = null, next_plan = null, updated_at = $4::timestamptz,
    order_id = x."orderId", unit_price = x."unitPrice", promotion_id = null, discount_bps = 0, version = t.version + 1
  from json_to_recordset($5::json) as x(id uuid, "orderId" uuid, "unitPrice" bigint)
  where t.tenant_id = $1::uuid and t.id = x.id`)
/** Subscriptions with their timeline, seats and plans become the other partner's; each of the two is charged for its own days. */
async function handOverAll(ctx: Ctx, row: Transfer, going: readonly Going[]): Promise<void> {
  const { sourceTenantId, targetTenantId, customerId, resellerTenantId } = row
  const [first] = going
  if (!first) return
  const target = contextOf({ ...inTenant(ctx, targetTenantId), changes: [] })
  const on = momentIn(ctx.now, first.before.market).today
  const byName = (row.askedBy === 'target' ? row.askedByName : row.acceptedByName) ?? ''
  const lines = going.map(({ before, plan }) => ({
    ...{ subscription: { ...before, ...plan.next, resellerTenantId }, subtotal: totalOf(plan.charge) },
  }))
  const orders = await ordersOf(target, { customerId, byName, on, lines })
  const after = going.map((one) => ({ ...one, orderId: orders.get(one.before.id) ?? one.before.orderId }))
  const rows = after.map(({ before: { id }, plan, orderId }) => ({ id, orderId, unitPrice: String(plan.next.unitPrice) }))
  const [source, ids] = [inTenant(ctx, sourceTenantId), rows.map(({ id }) => id)]
  await forget(source, ids)
  await forgetSettings(source, ids)
  await inLogOf(ctx, sourceTenantId, 'subscriptions.transfer', (there) => dropSchedules(there, ids))
  await moving(ctx.db, [sourceTenantId, targetTenantId, resellerTenantId, ctx.now, JSON.stringify(rows)])
  const about = ({ before }: Going) => ({ customerId, subscriptionId: before.id })
  await keepCharges(ctx, after.flatMap((one) => [
    { ...about(one), tenantId: sourceTenantId, orderId: one.before.orderId, lines: one.plan.credit },
    { ...about(one), tenantId: targetTenantId, orderId: one.orderId, lines: one.plan.charge },
  ]))
  const facts = { from: row.sourceName, to: row.targetName }
  await keepChanges(ctx, going.map(({ before }) => ({ tenantId: targetTenantId, subscriptionId: before.id, did: [{ kind: 'transferred' as const, facts }] })))
  await keepOrders(ctx, row, after)
} // biome-ignore format: one thought

const ordered = statement(`
  update subscription_transfer_lines l set new_order_id = x."orderId"
  from json_to_recordset($3::json) as x(number integer, "orderId" uuid)
  where l.tenant_id = $1::uuid and l.transfer_id = $2::uuid and l.number = x.number`)
const keepOrders = ({ db }: Ctx, { tenantId, id }: Transfer, all: readonly (Going & { orderId: Id<'order'> })[]) =>
  ordered(db, [tenantId, id, JSON.stringify(all.map(({ line: { number }, orderId }) => ({ number, orderId })))])

type Outcome = { readonly going: readonly Going[]; readonly left: readonly Left[] }
/** Its lines and its end are kept, the three are told and written to, and it stands in the log of each. */
async function settle(ctx: Ctx, row: Transfer, { going, left }: Outcome): Promise<void> {
  const status = lifecycle.next(row.status, going.length > 0 ? 'complete' : 'fail')
  await mark(ctx, row, [
    ...going.map(({ line }) => ({ number: line.number, status: 'moved', why: null })),
    ...left.map(({ line, why }) => ({ number: line.number, status: 'failed', why: { en: why.says('en'), ko: why.says('ko') } })),
  ])
  const there = contextOf({ ...inTenant(ctx, row.tenantId), changes: [] })
  const after = await store.update(there, row, { status, endedAt: ctx.now, turnAt: null })
  await announce(ctx, after)
  await (status === 'complete' ? letters.done(ctx, after) : letters.over(ctx, after, reasonsOf(left.map(({ why }) => why))))
  const moved = going.map(({ before: { id, name } }) => ({ what: 'subscription', id, old: { name, partner: row.sourceName }, new: { name, partner: row.targetName } })) // biome-ignore format: one line
  const changes = [...there.changes, ...moved]
  const companies = [row.sourceTenantId, row.targetTenantId, row.customerId]
  await keepEach(ctx, companies.map((tenantId) => ({ tenantId, operation: 'subscriptions.transfer', changes })))
} // biome-ignore format: one thought

const marking = statement(`
  update subscription_transfer_lines l set status = x.status, why = x.why
  from json_to_recordset($3::json) as x(number integer, status text, why jsonb)
  where l.tenant_id = $1::uuid and l.transfer_id = $2::uuid and l.number = x.number and l.status = 'open'`)
const mark = ({ db }: Ctx, { tenantId, id }: Transfer, lines: readonly object[]) =>
  marking(db, [tenantId, id, JSON.stringify(lines)])
