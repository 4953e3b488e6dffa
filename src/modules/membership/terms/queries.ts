import { desc, lte } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { missing } from '#kernel/store.ts'
import { terms } from './tables.ts'

/** The terms in force: the latest version that has begun. */
export async function currentTerms(ctx: Ctx) {
  const [row] = await ctx.db
    .select()
    .from(terms) // published: no tenant's
    .where(lte(terms.effectiveFrom, ctx.now))
    .orderBy(desc(terms.effectiveFrom), desc(terms.version))
    .limit(1)
  if (!row) throw missing()
  return row
}

/** Every version, the newest first: also those that have not begun. */
export const allTerms = (ctx: Ctx) =>
  ctx.db
    .select()
    .from(terms) // published: no tenant's
    .orderBy(desc(terms.effectiveFrom), desc(terms.version))
    .limit(100)
