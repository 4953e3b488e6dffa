import { and, eq, getTableColumns, ne, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { missing, within } from '#kernel/store.ts'
import { type Group, groups } from '#modules/access/index.ts'
import { store as delegated, delegations } from '../delegations/tables.ts'
import type { ById, Named, OfDelegation, Placed, Search } from './shapes.ts'
import { assignments as a } from './tables.ts'

const oldestFirst: Order = { way: 'up', by: [[a.id, 'id']] }
const newestFirst: Order = { way: 'down', by: [[a.id, 'id']] }
const ofGroup = and(eq(groups.tenantId, a.tenantId), eq(groups.id, a.groupId))
const ofDelegation = and(eq(delegations.tenantId, a.tenantId), eq(delegations.id, a.delegationId))
const there = ne(a.status, 'deleted')
const named = { ...getTableColumns(a), groupName: groups.name }

/** The groups that use one delegation. */
export async function listOf(ctx: Ctx, { delegationId, after, limit = PAGE_ROWS }: Static<typeof OfDelegation>) {
  await delegated.get(ctx, delegationId)
  const rows = await ctx.db
    .select(named)
    .from(a)
    .innerJoin(groups, ofGroup)
    .where(and(within(ctx, a), eq(a.delegationId, delegationId), there, beyond(oldestFirst, after)))
    .orderBy(...inOrder(oldestFirst))
    .limit(limit + 1)
  return cut(rows, limit)
}

export async function find(ctx: Ctx, { delegationId, id }: Static<typeof ById>): Promise<Named> {
  const [row] = await ctx.db
    .select(named)
    .from(a)
    .innerJoin(groups, ofGroup)
    .where(and(within(ctx, a), eq(a.delegationId, delegationId), eq(a.id, id)))
  if (!row) throw missing()
  return row
}

/** Whether the group has a part in it already. */
export async function isThere(
  ctx: Ctx,
  { delegationId, groupId }: { delegationId: Placed['delegationId']; groupId: Group['id'] },
) {
  const same = and(within(ctx, a), eq(a.delegationId, delegationId), eq(a.groupId, groupId), there)
  const [row] = await ctx.db.select({ id: a.id }).from(a).where(same).limit(1)
  return row !== undefined
}

export async function groupOf(ctx: Ctx, id: Group['id']): Promise<Group | null> {
  const mine = and(within(ctx, groups), eq(groups.id, id), eq(groups.status, 'active'))
  const [row] = await ctx.db.select().from(groups).where(mine)
  return row ?? null
}

/** Every group's part with every customer: the matrix of access, newest first. */
export async function matrix(ctx: Ctx, { groupId, role, after, limit = PAGE_ROWS }: Static<typeof Search>) {
  const rows = await ctx.db
    .select({
      ...named,
      customerId: delegations.customerId,
      customerName: delegations.customerName,
      delegationName: delegations.name,
      delegationStatus: delegations.status,
      endsAt: delegations.endsAt,
    })
    .from(a)
    .innerJoin(groups, ofGroup)
    .innerJoin(delegations, ofDelegation)
    .where(
      and(
        within(ctx, a),
        there,
        groupId && eq(a.groupId, groupId),
        role && sql`${role} = any(${a.roles})`,
        beyond(newestFirst, after),
      ),
    )
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  return cut(rows, limit)
}
