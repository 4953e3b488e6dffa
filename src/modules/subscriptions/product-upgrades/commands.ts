import type { Ctx } from '#kernel/context.ts'
import { upgrading } from '../subscriptions/commands/greater.ts'
import type { Subscription } from '../subscriptions/tables.ts'
import type { Target } from '../transitions/shapes.ts'
import { upgradable } from './queries.ts'
import { refuse } from './refusals.ts'
import type { Family } from './shapes.ts'
import { type ProductUpgrade, type UpgradedLine, productUpgrades as u } from './tables.ts'

/** Moves all a customer has of a family to what replaces it: every one of them, or none. */
export async function start(ctx: Ctx, { customerId, family }: Family): Promise<ProductUpgrade> {
  const all = await upgradable(ctx, customerId)
  if (all.length === 0) throw refuse.nothing()
  for (const { before, target } of all) await upgraded(ctx, before, target)
  const lines = all.map(
    ({ before, target }): UpgradedLine => ({
      source: { id: before.facts.offerId, name: before.title },
      target: { id: target.offer.offerId, name: target.offer.title },
      at: ctx.now.toISOString(),
    }),
  )
  const [row] = await ctx.db.insert(u).values({ tenantId: ctx.tenantId, customerId, family, lines, at: ctx.now }).returning() // biome-ignore format: one line
  if (!row) throw new Error('A product upgrade was not kept.')
  return row
}

const upgraded = (ctx: Ctx, { customerId, id }: Subscription, { item: { productId, skuId } }: Target) =>
  upgrading.command(ctx, { customerId, id, productId, skuId })
