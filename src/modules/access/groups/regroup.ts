import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import type { Grant } from '#kernel/permissions.ts'
import { within } from '#kernel/store.ts'
import { members } from '../members/tables.ts'
import { groups as g, groupMembers as gm } from './tables.ts'

/**
 * Says anew what these people hold through their groups, and answers all that each holds since. The only writer of that column: it
 * is called in the transaction that changed a group or who is in it, after the tenant's row was taken.
 */
export async function regroup(ctx: Ctx, ids: readonly Id<'member'>[]): Promise<ReadonlyMap<string, readonly Grant[]>> {
  if (ids.length === 0) return new Map()
  const throughGroups = sql`coalesce((
    select jsonb_agg(distinct held) from ${gm}
    join ${g} on ${g.tenantId} = ${gm.tenantId} and ${g.id} = ${gm.groupId} and ${g.status} = 'active'
    cross join jsonb_array_elements(${g.grants}) held
    where ${gm.tenantId} = ${members.tenantId} and ${gm.memberId} = ${members.id}), '[]'::jsonb)`
  const rows = await ctx.db
    .update(members)
    .set({ groupGrants: throughGroups })
    .where(and(within(ctx, members), inArray(members.id, [...ids])))
    .returning({ id: members.id, grants: members.grants })
  return new Map(rows.map(({ id, grants }) => [id, grants]))
}

/** Who is in a group. */
export const peopleOf = async (ctx: Ctx, groupId: Id<'group'>): Promise<Id<'member'>[]> => {
  const rows = await ctx.db
    .select({ memberId: gm.memberId })
    .from(gm)
    .where(and(within(ctx, gm), eq(gm.groupId, groupId)))
    .orderBy(gm.memberId)
    .limit(PEOPLE_LIMIT)
  return rows.map(({ memberId }) => memberId)
}
// More than a group may ever have: whoever is in it is found.
const PEOPLE_LIMIT = 2_000
