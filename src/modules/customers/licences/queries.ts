import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import type { Licence } from './shapes.ts'
import { licenceAssignments as a, type Group, type Pool, licencePools as p } from './tables.ts'

const MOST = 500

/** What the people of the company at hand may be licensed for. */
export const poolsHere = (ctx: Ctx, group?: Group): Promise<Pool[]> =>
  ctx.db
    .select()
    .from(p)
    .where(and(within(ctx, p), group && eq(p.group, group)))
    .orderBy(asc(p.name), asc(p.id))
    .limit(MOST)

/** What one of them is licensed for. */
export async function licencesHere(ctx: Ctx, userId: Id<'user'>, group?: Group): Promise<Licence[]> {
  const rows = await ctx.db
    .select({ pool: p, excludedPlans: a.excludedPlans })
    .from(a)
    .innerJoin(p, and(eq(p.tenantId, a.tenantId), eq(p.id, a.poolId)))
    .where(and(within(ctx, a), eq(a.userId, userId), group && eq(p.group, group)))
    .orderBy(asc(p.name), asc(p.id))
    .limit(MOST)
  return rows.map(({ pool, excludedPlans }) => ({ ...pool, excludedPlans }))
}

/** The products each of some users is licensed for, by name. */
export async function licencesBy(ctx: Ctx, userIds: readonly Id<'user'>[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  if (userIds.length === 0) return found
  const rows = await ctx.db
    .select({ userId: a.userId, name: p.name })
    .from(a)
    .innerJoin(p, and(eq(p.tenantId, a.tenantId), eq(p.id, a.poolId)))
    .where(and(within(ctx, a), inArray(a.userId, [...userIds])))
    .orderBy(asc(p.name))
    .limit(MOST * userIds.length)
  for (const { userId, name } of rows) found.set(userId, [...(found.get(userId) ?? []), name])
  return found
}
