import { desc, lte, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { prepared } from '#kernel/prepared.ts'
import { missing } from '#kernel/store.ts'
import { terms } from './tables.ts'

/** The terms in force: the latest version that has begun. */
export async function currentTerms(ctx: Ctx) {
  const [row] = await inForce(ctx.db).execute({ now: ctx.now })
  if (!row) throw missing()
  return row
}

const inForce = prepared((db, name) =>
  db
    .select()
    .from(terms) // published: no tenant's
    .where(lte(terms.effectiveFrom, sql.placeholder('now')))
    .orderBy(desc(terms.effectiveFrom), desc(terms.version))
    .limit(1)
    .prepare(name),
)

/** Every version, the newest first: also those that have not begun. */
export const allTerms = (ctx: Ctx) =>
  ctx.db
    .select()
    .from(terms) // published: no tenant's
    .orderBy(desc(terms.effectiveFrom), desc(terms.version))
    .limit(100)
