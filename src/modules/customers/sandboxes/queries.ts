import { and, eq, ne } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { across, within } from '#kernel/store.ts'
import { mustBePartner } from '#modules/access/index.ts'
import { type Relationship, relationships as r } from '#modules/relationships/index.ts'
import { isOfSandbox } from './rules.ts'
import { type Sandbox, sandboxes as s } from './tables.ts'

/** The sandbox the company at hand is, or once was. */
export async function sandboxOf(ctx: Ctx): Promise<Sandbox | null> {
  const [row] = await ctx.db.select().from(s).where(within(ctx, s)).limit(1)
  return row ?? null
}

/** Whether the company only tries things out with this customer. */
export const isTried = async (ctx: Ctx, served: Relationship): Promise<boolean> =>
  isOfSandbox(served, await sandboxOf(ctx))

/** The same as the vendor reads it. */
export async function standing(ctx: Ctx) {
  await mustBePartner(ctx)
  const row = await sandboxOf(ctx)
  const open = row && !row.endedAt ? row : null
  return { sandbox: open !== null, since: open?.since ?? null, givenByName: open?.givenByName ?? null }
}

/** Whether a partner besides the one at hand serves this customer. */
export async function isServedElsewhere(ctx: Ctx, customerId: Id<'tenant'>): Promise<boolean> {
  const others = and(eq(r.customerId, customerId), eq(r.status, 'active'), ne(r.tenantId, ctx.tenantId))
  const rows = await ctx.db
    .select({ id: r.id })
    .from(r)
    .where(and(across(ctx, r), others))
    .limit(1)
  return rows.length > 0
}
