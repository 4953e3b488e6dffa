import type { Ctx } from '#kernel/context.ts'
import { addDays } from '#kernel/time.ts'
import { lockTenant } from '#modules/access/index.ts'
import { lettersSince } from './queries.ts'
import { notTooOften } from './rules.ts'

/** Before a letter with a link goes out: who asks several at once is counted in turn. */
export async function mayWrite(ctx: Ctx): Promise<void> {
  await lockTenant(ctx)
  notTooOften(await lettersSince(ctx, addDays(ctx.now, -1)))
}
