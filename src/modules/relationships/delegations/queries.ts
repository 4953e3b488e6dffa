import { and, count, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, placeOf } from '#kernel/page.ts'
import { across, missing, within } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { groupMembers, members } from '#modules/access/index.ts'
import { assignments } from '../assignments/tables.ts'
import { companyOf } from '../relationships/queries.ts'
import { holding } from './lifecycle.ts'
import { type DirectoryRole, isDirectoryRole } from './roles.ts'
import * as rules from './rules.ts'
import type { ById, ByToken, Search } from './shapes.ts'
import { type Delegation, delegations as d, store } from './tables.ts'

const newestFirst: Order = { way: 'down', by: [[d.id, 'id']] }
const soonestFirst: Order = { way: 'up', by: [[d.endsAt, 'instant'], [d.id, 'id']] } // biome-ignore format: one thought
const ENDING_DAYS = 60
const TOP = 5

/** The partner's delegations, newest first; those that end soon, the soonest first. */
export async function search(ctx: Ctx, { status, customerId, endingDays, after, limit = PAGE_ROWS }: Search) {
  const order = endingDays ? soonestFirst : newestFirst
  const ending = endingDays ? and(running, lte(d.endsAt, addDays(ctx.now, endingDays))) : undefined
  const rows = await ctx.db
    .select()
    .from(d)
    .where(
      and(
        within(ctx, d),
        status && eq(d.status, status),
        customerId && eq(d.customerId, customerId),
        ending,
        beyond(order, after),
      ),
    )
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return cut(rows, limit, ({ id, endsAt }) => (endingDays ? placeOf(endsAt, id) : placeOf(id)))
}
const running = inArray(d.status, [...holding])

export const find = (ctx: Ctx, { id }: Static<typeof ById>): Promise<Delegation> => store.get(ctx, id)

/** What a customer's admins see of it: theirs, whichever partner's row it is. */
export async function findOurs(ctx: Ctx, { id }: Static<typeof ById>): Promise<Delegation> {
  const [row] = await ctx.db
    .select()
    .from(d)
    .where(and(across(ctx, d), eq(d.customerId, ctx.tenantId), eq(d.id, id)))
  if (!row) throw missing()
  return row
}

/** What the customer at hand was asked for and has approved, newest first. */
export async function ours(ctx: Ctx, { status, after, limit = PAGE_ROWS }: Pick<Search, 'status' | 'after' | 'limit'>) {
  const rows = await ctx.db
    .select()
    .from(d)
    .where(
      and(across(ctx, d), eq(d.customerId, ctx.tenantId), status && eq(d.status, status), beyond(newestFirst, after)),
    )
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  return cut(rows, limit)
}

/** What a link opens for the admin of the customer it was made for; every other way of holding it is answered in words. */
export async function open(ctx: Ctx, { token }: Static<typeof ByToken>): Promise<Delegation> {
  const [row] = await ctx.db
    .select()
    .from(d)
    .where(and(across(ctx, d), eq(d.tokenHash, rules.hashOf(token))))
  if (!row) throw rules.refuse.linkUnknown({}, { link: '/our-partners' })
  if (row.customerId !== ctx.tenantId) throw rules.refuse.otherCustomer({ company: (await companyOf(ctx)).name })
  if (row.status === 'expired' || ctx.now >= row.approveBy)
    throw rules.refuse.linkOver({ days: rules.APPROVE_DAYS_SAID })
  return row
}

export async function isNameTaken(ctx: Ctx, name: string): Promise<boolean> {
  const same = sql`lower(${d.name}) = lower(${name})`
  const [row] = await ctx.db
    .select({ id: d.id })
    .from(d)
    .where(and(within(ctx, d), same))
    .limit(1)
  return row !== undefined
}

/** How the partner's delegated access stands: what waits, what runs, what ends soon, and which roles it is made of. */
export async function figures(ctx: Ctx) {
  const soon = lte(d.endsAt, addDays(ctx.now, ENDING_DAYS))
  const [row] = await ctx.db
    .select({
      pending: sql<number>`count(*) filter (where ${d.status} = 'approvalPending')::int`,
      active: sql<number>`count(*) filter (where ${running})::int`,
      ending: sql<number>`count(*) filter (where ${running} and ${soon})::int`,
      withGlobalAdmin: sql<number>`count(*) filter (where ${running} and 'globalAdmin' = any(${d.roles}))::int`,
    })
    .from(d)
    .where(within(ctx, d))
  return { ...(row ?? { pending: 0, active: 0, ending: 0, withGlobalAdmin: 0 }), topRoles: await topRoles(ctx) }
}

async function topRoles(ctx: Ctx) {
  const role = sql<string>`unnest(${d.roles})`
  const rows = await ctx.db
    .select({ role, count: count() })
    .from(d)
    .where(and(within(ctx, d), running))
    .groupBy(role)
    .orderBy(desc(count()), role)
    .limit(TOP)
  return rows.flatMap(({ role: key, count: many }) => (isDirectoryRole(key) ? [{ role: key, count: many }] : []))
}

/** Which directory roles whoever acts holds at a customer, by their groups and by delegated access that runs (domain.md 5.8). */
export async function rolesHeldAt(ctx: Ctx, customerId: Id<'tenant'>): Promise<DirectoryRole[]> {
  const rows = await ctx.db
    .select({ roles: assignments.roles })
    .from(d)
    .innerJoin(assignments, and(eq(assignments.tenantId, d.tenantId), eq(assignments.delegationId, d.id), eq(assignments.status, 'active')))
    .innerJoin(groupMembers, and(eq(groupMembers.tenantId, d.tenantId), eq(groupMembers.groupId, assignments.groupId)))
    .innerJoin(members, and(eq(members.tenantId, d.tenantId), eq(members.id, groupMembers.memberId), eq(members.status, 'active')))
    .where(and(within(ctx, d), eq(d.customerId, customerId), running, gt(d.endsAt, ctx.now), eq(members.userId, ctx.actor.id)))
    .limit(HELD_MAX) // biome-ignore format: one thought
  return [...new Set(rows.flatMap(({ roles }) => roles))]
}
const HELD_MAX = 1_000

/** What of a customer's delegated access runs or waits, taken for the length of the transaction. */
export const openOf = (ctx: Ctx, customerId: Id<'tenant'>, until: Date) =>
  ctx.db
    .select()
    .from(d)
    .where(
      and(
        ...[within(ctx, d), eq(d.customerId, customerId), lte(d.askedAt, until)],
        inArray(d.status, ['approvalPending', 'approved', ...holding]),
      ),
    )
    .orderBy(d.id)
    .limit(HELD_MAX)
    .for('update')

/** The delegation taken on the customer's side, in the partner's own context. */
export async function takeOurs(ctx: Ctx, id: Id<'delegation'>) {
  const { tenantId } = await findOurs(ctx, { id })
  const there = inTenant(ctx, tenantId)
  return { there, before: await store.lock(there, id) }
}
