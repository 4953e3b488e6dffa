import { and, desc, eq, getTableColumns, ilike, inArray, or, type SQL } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { across, containing, missing, within } from '#kernel/store.ts'
import { members, people, tenants } from '#modules/access/index.ts'
import { find as entitlement } from '../entitlements/queries.ts'
import { entitlements as e, store as rights } from '../entitlements/tables.ts'
import type { Held } from './commands/write.ts'
import { held } from './lifecycle.ts'
import { refuse } from './rules.ts'
import type { ById, OfEntitlement, SearchAll, VoucherAsked } from './shapes.ts'
import { allocations as a, moves as m } from './tables.ts'

const columns = { ...getTableColumns(a), of: getTableColumns(e) }
const ofRight = and(eq(e.tenantId, a.tenantId), eq(e.id, a.entitlementId))
const newestFirst: Order = { way: 'down', by: [[a.id, 'id']] }
const LIST_MAX = 100

const heldWhere = (ctx: Ctx, wanted: SQL | undefined) =>
  ctx.db
    .select(columns)
    .from(a)
    .innerJoin(e, ofRight)
    .where(and(within(ctx, a), wanted))
    .orderBy(...inOrder(newestFirst))

export async function find(ctx: Ctx, { id }: Static<typeof ById>): Promise<Held> {
  const [row] = await heldWhere(ctx, eq(a.id, id))
  if (!row) throw missing()
  return row
}

/** What was handed out of one right, the latest first. */
export async function ofEntitlement(ctx: Ctx, input: Static<typeof OfEntitlement>) {
  const { entitlementId, after, limit = PAGE_ROWS } = input
  await rights.get(ctx, entitlementId)
  await entitlement(ctx, { entitlementId })
  const wanted = and(eq(a.entitlementId, entitlementId), beyond(newestFirst, after))
  return cut(await heldWhere(ctx, wanted).limit(limit + 1), limit)
}

/** What is mine, and the support that is everybody's: its IDs are readable by every colleague (domain.md 1.13). */
export const mine = (ctx: Ctx): Promise<Held[]> => {
  const shared = and(eq(a.kind, 'support'), eq(a.status, 'active'))
  const own = and(eq(a.userId, ctx.actor.id), inArray(a.status, held))
  return heldWhere(ctx, or(own, shared)).limit(LIST_MAX)
}

export async function historyOf(ctx: Ctx, { id }: Static<typeof ById>) {
  await find(ctx, { id })
  return ctx.db
    .select()
    .from(m)
    .where(and(within(ctx, m), eq(m.allocationId, id)))
    .orderBy(desc(m.id))
    .limit(LIST_MAX)
}

const atDesk = (ctx: Ctx, wanted: SQL | undefined) =>
  ctx.db
    .select({ ...columns, company: tenants.name })
    .from(a)
    .innerJoin(e, ofRight)
    .innerJoin(tenants, eq(tenants.id, a.tenantId))
    .where(and(across(ctx, a), wanted))
    .orderBy(...inOrder(newestFirst))

/** What companies have handed out, across the network: the desk's list. */
export async function searchAll(
  ctx: Ctx,
  { kind, status, search, after, limit = PAGE_ROWS }: Static<typeof SearchAll>,
) {
  const like = search?.trim() ? containing(search) : null
  const wanted = and(
    kind && eq(a.kind, kind),
    status && eq(a.status, status),
    like ? or(ilike(tenants.name, like), ilike(a.number, like), ilike(a.holderName, like)) : undefined,
    beyond(newestFirst, after),
  )
  return cut(await atDesk(ctx, wanted).limit(limit + 1), limit)
}

/** The voucher of a number, for whoever also knows the address of an admin of the company: one without the other says nothing. */
export async function validVoucher(ctx: Ctx, { number, email }: Static<typeof VoucherAsked>) {
  const written = number.trim().toUpperCase()
  const [row] = await atDesk(ctx, and(eq(a.kind, 'voucher'), eq(a.number, written))).limit(1)
  if (!row || !(await isAdminOf(ctx, row.tenantId, email.trim().toLowerCase()))) throw refuse.voucherUnknown()
  return row
}

async function isAdminOf(ctx: Ctx, tenantId: Id<'tenant'>, email: string) {
  const rows = await ctx.db
    .select({ grants: members.grants })
    .from(members)
    .innerJoin(people, eq(people.id, members.userId))
    .where(
      and(across(ctx, members), eq(members.tenantId, tenantId), eq(members.status, 'active'), eq(people.email, email)),
    )
  return rows.some(({ grants }) => grants.some(({ role }) => role === 'globalAdmin' || role === 'partnerAdmin'))
}

/** One of a company's, with its name: what the desk answers with after it has acted. */
export async function withCompany(ctx: Ctx, row: Held) {
  const [tenant] = await ctx.db.select({ name: tenants.name }).from(tenants).where(within(ctx, tenants)).limit(1)
  return { ...row, company: tenant?.name ?? '' }
}
