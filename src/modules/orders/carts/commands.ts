import { and, asc, eq, lte } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { across, missing, within } from '#kernel/store.ts'
import { mustServe } from '#modules/relationships/index.ts'
import { kept } from '../lines/shapes.ts'
import { refuse } from '../orders/rules.ts'
import { lifecycle } from './lifecycle.ts'
import { priced } from './queries.ts'
import * as rules from './rules.ts'
import type { ById, NewCart, Priced, Replacing } from './shapes.ts'
import { type Cart, carts as c, store } from './tables.ts'

/** Begins a cart for a customer, with a line at least; what is wrong with its lines is told with them, and keeps nothing from being kept. */
export async function create(ctx: Ctx, { customerId, lines }: NewCart): Promise<Priced> {
  const served = await mustServe(ctx, customerId)
  if (lines.length === 0) throw refuse.nothingOrdered({}, { field: 'lines' })
  const by = { createdByName: ctx.actor.name, changedByName: ctx.actor.name }
  const about = { customerId, status: 'active', lines: kept(lines), expiresAt: rules.expiryFrom(ctx.now) } as const
  return priced(ctx, served, await store.insert(ctx, { ...about, ...by }))
}

/** Puts other lines into it; its days begin anew. */
export async function replace(ctx: Ctx, { customerId, id, lines }: Replacing): Promise<Priced> {
  const served = await mustServe(ctx, customerId)
  const before = await take(ctx, { customerId, id })
  const changed = { lines: kept(lines), expiresAt: rules.expiryFrom(ctx.now), changedByName: ctx.actor.name }
  return priced(ctx, served, await store.update(ctx, before, changed))
}

/** A cart to be changed or ordered. Whoever comes while another has it is told so, instead of waiting to do it twice. */
export async function take(ctx: Ctx, { customerId, id }: ById): Promise<Cart> {
  const seen = await store.get(ctx, id)
  if (seen.customerId !== customerId) throw missing()
  const [free] = await ctx.db
    .select({ id: c.id })
    .from(c)
    .where(and(within(ctx, c), eq(c.id, id)))
    .for('update', { skipLocked: true })
  if (!free) throw rules.refuse.busy({}, { retryAfter: 1 })
  const row = await store.lock(ctx, id)
  rules.mustBeOpen(row, ctx.now)
  return row
}

const BATCH = 500
/** Lets go of carts whose days are over, one batch. */
export async function expire(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select()
    .from(c)
    .where(and(across(ctx, c), eq(c.status, 'active'), lte(c.expiresAt, ctx.now)))
    .orderBy(asc(c.expiresAt))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  for (const one of due)
    await store.update(inTenant(ctx, one.tenantId), one, { status: lifecycle.next(one.status, 'expire') })
  return due.length
}
