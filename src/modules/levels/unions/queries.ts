import { desc } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { type Union, levelUnions as u } from './tables.ts'

/** What the latest merge left for the company's renewals; null where none did. */
export async function unionOf(ctx: Ctx): Promise<Union | null> {
  const [row] = await ctx.db.select().from(u).where(within(ctx, u)).orderBy(desc(u.id)).limit(1)
  return row ?? null
}
