import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { minorOf } from '#kernel/money.ts'
import { within } from '#kernel/store.ts'
import { lockTenant } from '#modules/access/index.ts'
import { creditsOf, limitIn } from './queries.ts'
import { type Credit, refuse } from './rules.ts'
import type { Setting } from './shapes.ts'
import { creditLimits as l, store } from './tables.ts'

/** Sets how much the partner may owe in one currency, or takes the limit away: an operation of the vendor's finance. */
export async function setLimit(ctx: Ctx, { currency, limit, note = null }: Setting): Promise<Credit[]> {
  await lockTenant(ctx) // of two who set it first at once the second changes what the first has kept
  const before = await limitIn(ctx, currency)
  if (limit === null) {
    await ctx.db.delete(l).where(and(within(ctx, l), eq(l.currency, currency)))
    if (before) ctx.changes.push({ what: 'creditLimit', id: before.id, old: { currency, limit: String(before.limit) }, new: null })
    return creditsOf(ctx)
  }
  const sum = minorOf(limit, currency)
  if (sum === null) throw refuse.noSum({ limit, currency }, { field: 'limit' })
  const values = { limit: sum, note: note?.trim() || null, setByName: ctx.actor.name }
  if (before) await store.update(ctx, await store.lock(ctx, before.id), values)
  else await store.insert(ctx, { currency, ...values })
  return creditsOf(ctx)
} // biome-ignore format: one thought
