import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import { CALLS_KEPT } from '../queries.ts'
import { provisioningCalls, provisioningSecrets } from '../tables.ts'

type Call = {
  secretId: Id<'provisioningSecret'>
  secretName: string
  asked: string
  status: number
  detail: string | null
}
/** Writes down a call of the directory, refused or not, and lets go of those before the last fifty. */
export async function noteCall(ctx: Ctx, { secretId, ...call }: Call) {
  const own = and(within(ctx, provisioningSecrets), eq(provisioningSecrets.id, secretId))
  await ctx.db.update(provisioningSecrets).set({ lastCallAt: ctx.now }).where(own)
  const dated = { tenantId: ctx.tenantId, createdAt: ctx.now, updatedAt: ctx.now }
  await ctx.db.insert(provisioningCalls).values({ ...call, ...dated })
  const oldest = sql`(select id from ${provisioningCalls} where ${within(ctx, provisioningCalls)} order by id desc offset ${CALLS_KEPT} limit 1)`
  await ctx.db
    .delete(provisioningCalls)
    .where(and(within(ctx, provisioningCalls), sql`${provisioningCalls.id} <= ${oldest}`))
}
