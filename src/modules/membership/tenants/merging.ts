import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { across, within } from '#kernel/store.ts'
import { tenantOf } from '#modules/access/index.ts'
import { tenantLinks as k, store } from './tables.ts'

const inMerge = (mergeId: string) => mergeId as Id<'merge'>

/** The tenant of a merged company belongs to the account from now on. */
export async function link(ctx: Ctx, linkedTenantId: Id<'tenant'>, mergeId: string) {
  const tenant = await tenantOf(ctx, linkedTenantId)
  const is = { kind: 'merged', status: 'active', linkedTenantId, name: tenant?.name ?? '' } as const
  const { name: linkedByName } = ctx.actor
  const none = { endedByName: null, endedAt: null }
  return store.insert(ctx, {
    ...is,
    country: tenant?.country ?? null,
    mergeId: inMerge(mergeId),
    linkedByName,
    ...none,
  })
}

/** The tenants that a company brings into a merge are linked to the account it becomes part of; answers which links ended. */
export async function carryLinks(from: Ctx, into: Ctx, mergeId: string): Promise<string[]> {
  const ended = await from.db
    .update(k)
    .set({ status: 'removed', endedAt: from.now, endedByName: from.actor.name, version: sql`${k.version} + 1` })
    .where(and(within(from, k), eq(k.status, 'active')))
    .returning()
  if (ended.length === 0) return []
  const same = { status: 'active', linkedByName: into.actor.name, mergeId: inMerge(mergeId) } as const
  await into.db.insert(k).values(
    ended.map(({ kind, linkedTenantId, name, country }) => ({
      ...{ kind, linkedTenantId, name, country, ...same },
      tenantId: into.tenantId,
    })),
  )
  return ended.map(({ id }) => id)
}

/** Ends what came with a merge. */
export const endLink = (ctx: Ctx, mergeId: string) =>
  ctx.db
    .update(k)
    .set({ status: 'removed', endedAt: ctx.now, endedByName: ctx.actor.name, version: sql`${k.version} + 1` })
    .where(and(within(ctx, k), eq(k.mergeId, inMerge(mergeId)), eq(k.status, 'active')))

/** The tenants a company had brought are its own again. */
export const returnLinks = async (ctx: Ctx, ids: readonly string[]) => {
  if (ids.length === 0) return
  across(ctx, k)
  await ctx.db
    .update(k)
    .set({ status: 'active', endedAt: null, endedByName: null, version: sql`${k.version} + 1` })
    .where(and(within(ctx, k), inArray(k.id, ids as Id<'tenantLink'>[])))
}
