import { and, inArray } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { across } from '#kernel/store.ts'
import { ofTenant } from '../accounts/queries.ts'
import { profiles as p, type Support, store } from './tables.ts'

/** The company's profiles; what it has not said follows from the legal profile. */
export const find = async (ctx: Ctx) => ({ account: await ofTenant(ctx), profile: await store.own(ctx) })

/** How customers reach companies for help, of those that have said it: for an operation between companies. */
export async function supportAt(ctx: Ctx, ids: readonly Id<'tenant'>[]): Promise<Map<Id<'tenant'>, Support>> {
  const wanted = and(across(ctx, p), inArray(p.tenantId, [...ids]))
  const rows = await ctx.db.select({ id: p.tenantId, support: p.support }).from(p).where(wanted).limit(ids.length)
  return new Map(rows.flatMap(({ id, support }) => (support ? [[id, support] as const] : [])))
}
