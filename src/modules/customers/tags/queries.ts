import { and, asc, count, inArray } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import { customerTags as t } from './tables.ts'

const MOST = 500

/** The tags of these customers, by customer. */
export async function tagsBy(ctx: Ctx, customers: readonly Id<'tenant'>[]): Promise<Map<string, string[]>> {
  if (customers.length === 0) return new Map()
  const rows = await ctx.db
    .select({ customerId: t.customerId, tag: t.tag })
    .from(t)
    .where(and(within(ctx, t), inArray(t.customerId, [...customers])))
    .orderBy(asc(t.tag))
  const by = new Map<string, string[]>()
  for (const { customerId, tag } of rows) by.set(customerId, [...(by.get(customerId) ?? []), tag])
  return by
}

/** Every tag in use, with how many customers carry it: what the list's filter offers. */
export const used = (ctx: Ctx) =>
  ctx.db
    .select({ tag: t.tag, customers: count() })
    .from(t)
    .where(within(ctx, t))
    .groupBy(t.tag)
    .orderBy(asc(t.tag))
    .limit(MOST)
