/** The vendor’s decisions on orders, and what it wants to see of them. */
import type { Ctx } from '#kernel/context.ts'
import { type Letter, post } from '#kernel/letter.ts'
import { decimal, minorOf, money } from '#kernel/money.ts'
import { lockTenant } from '#modules/access/index.ts'
import { complete } from '../orders/commands/complete.ts'
import { moved } from '../orders/commands/papers.ts'
import { lifecycle } from '../orders/lifecycle.ts'
import { type Order, store as orders } from '../orders/tables.ts'
import * as letters from './letters.ts'
import { review } from './queries.ts'
import { refuse } from './rules.ts'
import type { AtPartner, Deciding, Setting } from './shapes.ts'
import { type OrderReview, store } from './tables.ts'

/** The order is completed: its subscriptions begin today. */
export async function approve(ctx: Ctx, { tenantId, id }: AtPartner) {
  const order = await complete(ctx, await orders.lock(ctx, id))
  await write(ctx, letters.approved, order)
  return review(ctx, { tenantId, id })
}

const turning = (move: 'sendBack' | 'reject') =>
  async (ctx: Ctx, { tenantId, id, reason }: Deciding) => {
    const before = await orders.lock(ctx, id)
    const by = { reason: reason.trim(), decidedByName: ctx.actor.name, decidedAt: ctx.now }
    const order = await moved(ctx, before, { status: lifecycle.next(before.status, move), ...by })
    await write(ctx, move === 'reject' ? letters.rejected : letters.sentBack, order)
    return review(ctx, { tenantId, id })
  } // biome-ignore format: one thought

/** The customer’s purchase order does not say what it should; the partner may hand in another. */
export const sendBack = turning('sendBack')
/** There will be no such order. */
export const reject = turning('reject')

/** Writes to whoever placed it, unless that was a program. */
async function write(ctx: Ctx, letter: Letter, { placedByEmail, language, ...order }: Order) {
  const { id, customerId, customerName: customer, reason, total, currency } = order
  const facts = {
    id,
    customerId,
    customer,
    reason: reason ?? '',
    total: `${decimal(money(total, currency))} ${currency}`,
  }
  if (placedByEmail && language) await post(ctx, letter, placedByEmail, language, facts)
}

/** Says what the vendor wants to see of this partner’s orders; orders that were placed before go on as they began. */
export async function set(ctx: Ctx, { step, fromTotal, note = null }: Setting): Promise<OrderReview> {
  const sum = fromTotal && minorOf(fromTotal.amount, fromTotal.currency)
  if (fromTotal && sum === null) throw refuse.noSum({ ...fromTotal }, { field: 'fromTotal' })
  const values = { step, fromTotal: sum, currency: fromTotal?.currency ?? null, note: note?.trim() || null, setByName: ctx.actor.name }
  await lockTenant(ctx) // of two who say it first at once the second changes what the first has kept
  const before = await store.own(ctx)
  return before ? store.update(ctx, await store.lock(ctx, before.id), values) : store.insert(ctx, values)
} // biome-ignore format: one thought
