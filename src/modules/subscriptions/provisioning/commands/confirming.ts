/** What is there as it stands although nobody was asked: from here on it is told what changes. */
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import type { Subscription } from '../../subscriptions/tables.ts'
import { actionFor, standingOf } from '../rules.ts'
import { provisionings as p, store } from '../tables.ts'

/** Says whether there was anything to confirm; its customer's people have it when it is handed on. */
export async function confirm(ctx: Ctx, one: Subscription): Promise<boolean> {
  const wanted = standingOf(one)
  const [row] = await ctx.db
    .select()
    .from(p)
    .where(and(within(ctx, p), eq(p.subscriptionId, one.id)))
    .for('update')
  if (row?.status === 'done' && actionFor(row.confirmed, wanted) === null) return false
  if (!row && one.provisionAt === null) return false
  const is = { status: 'done', since: ctx.now, wanted, confirmed: wanted, tries: 0, turnAt: null, fault: null, reason: null } as const // biome-ignore format: one record
  const first = { subscriptionId: one.id, generation: 1, action: 'provision', activationLink: null } as const
  await (row ? store.update({ ...ctx, expects: null }, row, is) : store.insert(ctx, { ...first, ...is }))
  return true
}
