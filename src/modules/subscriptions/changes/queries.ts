import { and, desc, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { find } from '../subscriptions/queries.ts'
import type { ById } from '../subscriptions/shapes.ts'
import { toldNow } from './rules.ts'
import { subscriptionChanges as c } from './tables.ts'

const MOST = 1_500
/** What was done to a subscription, the latest first. */
export async function timeline(ctx: Ctx, input: ById) {
  await find(ctx, input)
  const all = await ctx.db
    .select()
    .from(c)
    .where(and(within(ctx, c), eq(c.subscriptionId, input.id)))
    .orderBy(desc(c.id))
    .limit(MOST)
  return toldNow(all)
}
