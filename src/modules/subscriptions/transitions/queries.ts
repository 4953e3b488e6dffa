import { and, desc, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { daysLater } from '#kernel/days.ts'
import { Refusal, refusalIn } from '#kernel/refusal.ts'
import { within } from '#kernel/store.ts'
import { type Item, itemsOf, offersNamed } from '#modules/catalog/index.ts'
import { seatsBeyond } from '../seats/commands.ts'
import { seatsHeld } from '../seats/queries.ts'
import { becoming, promotionToday } from '../subscriptions/commands/asks.ts'
import { planNextTerm } from '../subscriptions/rules/next-term.ts'
import { momentIn } from '../subscriptions/rules/standing.ts'
import { upgrade } from '../subscriptions/rules/upgrade.ts'
import { type Subscription, store } from '../subscriptions/tables.ts'
import { known } from '../whole/queries.ts'
import { refuse } from './refusals.ts'
import type { Asking, History, Target } from './shapes.ts'
import { transitions as t } from './tables.ts'

const MOST = 1_500
/** What seats of a subscription became, the latest first; or one of these, by its number. */
export async function history(ctx: Ctx, { operationId, ...at }: History) {
  await known(ctx, at, store.get)
  return ctx.db
    .select()
    .from(t)
    .where(and(within(ctx, t), eq(t.subscriptionId, at.id), operationId && eq(t.id, operationId)))
    .orderBy(desc(t.id))
    .limit(MOST)
}

/** What all its seats could become, now or with the next term, each with everything in the way. What is not sold is not among it. */
export async function targets(ctx: Ctx, { when = 'immediate', ...at }: Asking): Promise<Target[]> {
  return targetsOf(ctx, await known(ctx, at, store.get), when)
}
type When = 'immediate' | 'scheduled'
export async function targetsOf(ctx: Ctx, s: Subscription, when: When): Promise<Target[]> {
  const items = await itemsFor(ctx, s, when)
  const skus = items.map(skuOf)
  const offers = await offersNamed(ctx, { customerId: s.customerId, skus })
  const held = (await seatsHeld(ctx, s.customerId, skus)).filter(({ holdings }) => holdings > 0).map(skuOf)
  const all: Target[] = []
  for (const item of items) {
    const offer = offers.find(({ productId, id: skuId }) => skuOf({ productId, skuId }) === skuOf(item))
    if (!offer) continue
    const reason = when === 'immediate' ? await notNow(ctx, s, item) : notNext(ctx, s, item)
    const licences = held.includes(skuOf(item)) ? [refuse.heldElsewhere({ target: item.title })] : []
    all.push({ item, offer, quantity: s.quantity, reasons: reason ? [reason] : [], licences })
  }
  return all
}
const skuOf = ({ productId, skuId }: Pick<Item, 'productId' | 'skuId'>) => `${productId}:${skuId}`

/** What it can become as far as the catalogue goes: sold today, or on the first day of its next term. */
async function itemsFor(ctx: Ctx, s: Subscription, when: When): Promise<Item[]> {
  if (when === 'scheduled' && s.term === null) return []
  const on = when === 'immediate' ? momentIn(ctx.now, s.market).today : daysLater(s.termTo, 1)
  const asks = s.upgradesTo.map((name) => {
    const [productId = '', skuId = ''] = name.split(':')
    return { ...becoming(s, { productId, skuId }), on, purpose: 'buy' as const }
  })
  return (await itemsOf(ctx, asks)).filter(isItem)
}
const isItem = (one: Item | Refusal): one is Item => !(one instanceof Refusal)

/** Why its seats do not become this today; null where they can. */
async function notNow(ctx: Ctx, s: Subscription, item: Item): Promise<Refusal | null> {
  const promotion = await promotionToday(ctx, s, item, s.quantity)
  try {
    const plan = upgrade(s, { item, promotion }, momentIn(ctx.now, s.market))
    return await seatsBeyond(ctx, s.customerId, plan.seats)
  } catch (error) {
    return refusalIn(error)
  }
}

/** Why that cannot be planned for its next term; null where it can. */
function notNext(ctx: Ctx, s: Subscription, item: Item): Refusal | null {
  const { productId, skuId } = item
  try {
    planNextTerm(s, { item, others: [], productId, skuId }, momentIn(ctx.now, s.market))
    return null
  } catch (error) {
    return refusalIn(error)
  }
}
