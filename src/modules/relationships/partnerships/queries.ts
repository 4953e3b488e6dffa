import { and, eq, or } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { statement } from '#kernel/prepared.ts'
import { across, missing, within } from '#kernel/store.ts'
import { sellsAs } from '../relationships/queries.ts'
import { hashOf, meantFor } from '../requests/rules.ts'
import * as rules from './rules.ts'
import type { ByToken, Search, Seen } from './shapes.ts'
import { type Partnership, partnerships as p, store } from './tables.ts'

const newestFirst: Order = { way: 'down', by: [[p.id, 'id']] }
const mine = ({ tenantId }: Ctx) => or(eq(p.tenantId, tenantId), eq(p.resellerTenantId, tenantId))
export const seenBy = (ctx: Ctx, row: Partnership): Seen => ({
  ...row,
  side: row.tenantId === ctx.tenantId ? 'provider' : 'reseller',
})

/** The company's providers and resellers, and whom it has invited, newest first. */
export async function search(ctx: Ctx, { status, after, limit = PAGE_ROWS }: Static<typeof Search>) {
  const rows = await ctx.db
    .select()
    .from(p)
    .where(and(across(ctx, p), mine(ctx), status && eq(p.status, status), beyond(newestFirst, after)))
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  const { items, next } = cut(rows, limit)
  return { items: items.map((row) => seenBy(ctx, row)), next }
}

/** A partnership taken for the length of the transaction, on whichever side one is. */
export async function take(ctx: Ctx, id: Id<'partnership'>): Promise<Seen> {
  const [row] = await ctx.db
    .select({ tenantId: p.tenantId })
    .from(p)
    .where(and(across(ctx, p), mine(ctx), eq(p.id, id)))
  if (!row) throw missing()
  return seenBy(ctx, await store.lock(inTenant(ctx, row.tenantId), id))
}

/** What a link opens for a reseller's global admin; every other way of holding it is answered in words. */
export async function open(ctx: Ctx, { token }: Static<typeof ByToken>): Promise<Partnership> {
  const [row] = await ctx.db
    .select()
    .from(p)
    .where(and(across(ctx, p), eq(p.tokenHash, hashOf(token))))
  if (!row) throw rules.refuse.linkUnknown()
  rules.mayAccept(row, ctx.now)
  meantFor(row, ctx.actor.email)
  rules.mustResell(await sellsAs(ctx))
  return row
}

/** Whether that reseller sells through the provider at hand. */
export async function sellsThroughUs(ctx: Ctx, resellerTenantId: Id<'tenant'>): Promise<boolean> {
  const ours = and(within(ctx, p), eq(p.resellerTenantId, resellerTenantId), eq(p.status, 'active'))
  const [row] = await ctx.db.select({ id: p.id }).from(p).where(ours).limit(1)
  return row !== undefined
}

export type OurReseller = { readonly country: string; readonly sells: boolean }
const standingWith = statement('select country, sells from reseller_with($1::uuid, $2::uuid)')
/** How a reseller of the provider at hand stands: where it is, and whether it sells now and has signed; null where it is none of its own. */
export async function resellerOfOurs(ctx: Ctx, resellerTenantId: Id<'tenant'>): Promise<OurReseller | null> {
  const [row] = await standingWith<OurReseller>(ctx.db, [ctx.tenantId, resellerTenantId])
  return row ?? null
}
