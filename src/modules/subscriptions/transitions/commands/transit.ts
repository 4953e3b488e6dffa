import { and, desc, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { partsOfItem } from '#modules/catalog/index.ts'
import { term, upgrading } from '../../subscriptions/commands/greater.ts'
import { move } from '../../subscriptions/commands/move.ts'
import { refuse as refuseChange } from '../../subscriptions/rules/refusals.ts'
import { type Subscription, store } from '../../subscriptions/tables.ts'
import { known } from '../../whole/queries.ts'
import { targetsOf } from '../queries.ts'
import { refuse } from '../refusals.ts'
import type { Transiting, Upgraded, Upgrading } from '../shapes.ts'
import { type Transition, transitions as t } from '../tables.ts'

/** Seats become another product, or the same for longer: one change, as the portal would make it, answered as it was kept. */
export async function transit(ctx: Ctx, wish: Transiting): Promise<Transition> {
  // A move locks both it concerns, in its own order.
  const before = await known(ctx, wish, wish.intoId ? store.get : store.lock)
  const [productId, skuId] = partsOfItem(wish.catalogItemId) ?? []
  if (!productId || !skuId) throw refuse.itemUnread({ item: wish.catalogItemId }, { field: 'toCatalogItemId' })
  const isSame = productId === before.productId && skuId === before.skuId
  if (isSame) await lengthened(ctx, before, wish)
  else await moved(ctx, before, { ...wish, productId, skuId })
  return latest(ctx, before)
}

/** The same product: what is chosen is a longer term. */
async function lengthened(
  ctx: Ctx,
  before: Subscription,
  { customerId, id, term: longer, cycle = before.cycle }: Transiting,
) {
  if (!longer) throw refuseChange.unchanged({ name: before.name })
  await term.command(ctx, { customerId, id, term: longer, cycle })
}

async function moved(ctx: Ctx, before: Subscription, wish: Transiting & { readonly productId: string; readonly skuId: string }) {
  const { customerId, id, intoId, quantity, productId, skuId } = wish
  const { term: long = before.term, cycle = before.cycle } = wish
  if (long !== before.term || cycle !== before.cycle) throw refuse.otherTerm({}, { field: 'termDuration' })
  if (wish.licencesFollow && (quantity ?? before.quantity) !== before.quantity) throw refuse.partStays({ name: before.name }, { field: 'transitionType' })
  if (!intoId) return upgrading.command(ctx, { customerId, id, productId, skuId, quantity: quantity ?? before.quantity })
  const into = await known(ctx, { customerId, id: intoId }, store.get)
  if (into.productId !== productId || into.skuId !== skuId) throw refuse.otherItem({ name: into.name }, { field: 'toSubscriptionId' })
  return move(ctx, { customerId, id, intoId, ...(quantity === undefined ? {} : { quantity }) })
} // biome-ignore format: one thought

async function latest(ctx: Ctx, { id }: Pick<Subscription, 'id'>): Promise<Transition> {
  const mine = and(within(ctx, t), eq(t.subscriptionId, id))
  const [row] = await ctx.db.select().from(t).where(mine).orderBy(desc(t.id)).limit(1)
  if (!row) throw new Error('What was done was kept a moment ago.')
  return row
}

/** All seats become what this offer is; what is in the way is answered, and nothing is done then. */
export async function upgradeTo(ctx: Ctx, { offerId, ...at }: Upgrading): Promise<Upgraded> {
  const before = await known(ctx, at, store.lock)
  const target = (await targetsOf(ctx, before, 'immediate')).find(({ offer }) => offer.offerId === offerId)
  if (!target) throw refuseChange.notUpgradable({ name: before.name, target: offerId }, { field: 'targetOffer' })
  const { item, reasons, licences } = target
  if (reasons.length > 0) return { subscription: before, followed: false, reasons }
  const after = await upgrading.command(ctx, { ...at, productId: item.productId, skuId: item.skuId })
  return { subscription: after, followed: licences.length === 0, reasons: [] }
}
