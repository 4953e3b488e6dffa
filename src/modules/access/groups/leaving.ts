import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import { membersAmong } from '../members/queries.ts'
import { isForGuests } from './rules.ts'
import { groups as g, groupMembers as gm } from './tables.ts'
import { release } from './turns.ts'

/**
 * Takes somebody out of the groups they may no longer be in: out of all when they leave the account, out of those that hold more
 * than a guest may when they leave the directory (domain.md 2.5).
 */
export async function leaveGroups(ctx: Ctx, memberId: Id<'member'>, stays: 'asGuest' | 'nowhere') {
  const held = await ctx.db
    .select({ group: g })
    .from(gm)
    .innerJoin(g, and(eq(g.tenantId, gm.tenantId), eq(g.id, gm.groupId)))
    .where(and(within(ctx, gm), eq(gm.memberId, memberId)))
    .orderBy(g.id)
    .limit(GROUPS_LIMIT)
  const left = held.filter(({ group }) => stays === 'nowhere' || !isForGuests(group))
  if (left.length === 0) return
  const people = await membersAmong(ctx, [memberId])
  for (const { group } of left) await release(ctx, { before: group }, people)
}
// As many as a company may have.
const GROUPS_LIMIT = 500
