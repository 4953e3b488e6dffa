import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { missing, within } from '#kernel/store.ts'
import { customerOf } from '#modules/customers/index.ts'
import { mustServe, type Relationship } from '#modules/relationships/index.ts'
import { creditsOf } from '../credit/queries.ts'
import { beyondLimit } from '../credit/rules.ts'
import { eligibilityOf } from '../eligibility/queries.ts'
import { demandsFor } from '../eligibility/rules.ts'
import { groupsOf } from '../lines/groups.ts'
import { isSound, judge, sumsOf } from '../lines/queries.ts'
import type { ById, OfCustomer, Priced } from './shapes.ts'
import { type Cart, carts as c, store } from './tables.ts'

const newestFirst: Order = { way: 'down', by: [[c.id, 'id']] }

/** The carts of one customer, the newest first. */
export async function ofCustomer(ctx: Ctx, { customerId, status, after, limit = PAGE_ROWS }: OfCustomer) {
  await customerOf(ctx, { customerId })
  const rows = await ctx.db
    .select()
    .from(c)
    .where(and(within(ctx, c), eq(c.customerId, customerId), status && eq(c.status, status), beyond(newestFirst, after)))
    .orderBy(...inOrder(newestFirst))
    .limit(limit + 1)
  return cut(rows, limit)
} // biome-ignore format: one query

/** One cart, as it stands now. */
export async function find(ctx: Ctx, { customerId, id }: ById): Promise<Priced> {
  const row = await store.get(ctx, id)
  if (row.customerId !== customerId) throw missing()
  return priced(ctx, await mustServe(ctx, customerId), row)
}

/** What it costs today and what is in the way; the same looks as the order takes, and nothing is kept of them. */
export async function priced(ctx: Ctx, served: Relationship, row: Cart): Promise<Priced> {
  const eligibility = await eligibilityOf(ctx, served)
  const { segments, sellsAs } = eligibility
  const judged = row.status === 'active' ? await judge(ctx, { served, segments, sellsAs }, row.lines) : []
  const sound = judged.filter(isSound)
  const totals = sumsOf(sound)
  const credits = await creditsOf(ctx)
  return {
    ...{ ...row, judged, groups: groupsOf(sound), totals, credits },
    demands: demandsFor(eligibility, beyondLimit(credits, totals)),
  }
}
