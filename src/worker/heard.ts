import { sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { job } from '#kernel/job.ts'
import { heardFacts } from '#kernel/outbox.ts'
import { across } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'

/** Marks a fact as heard by a listener, in the listener's transaction; false when it was heard before. */
export async function isNews(ctx: Ctx, queue: string, factId: Id<'event'>): Promise<boolean> {
  const marked = await ctx.db
    .insert(heardFacts)
    .values({ tenantId: ctx.tenantId, factId, queue, heardAt: ctx.now })
    .onConflictDoNothing()
    .returning({ factId: heardFacts.factId })
  return marked.length === 1
}

const KEPT_DAYS = 40 // longer than a queue keeps a fact
const BATCH = 5_000

/** Forgets what was heard so long ago that no queue can bring it again. */
async function forgetHeard(ctx: Ctx): Promise<number> {
  const old = addDays(ctx.now, -KEPT_DAYS).toISOString()
  const { rowCount } = await ctx.db.execute(sql`
    delete from ${heardFacts} where (tenant_id, fact_id, queue) in (
      select tenant_id, fact_id, queue from ${heardFacts}
       where ${across(ctx, heardFacts)} and heard_at < ${old}::timestamptz order by heard_at limit ${BATCH})`)
  return rowCount ?? 0
}

export const jobs = [job('house.forgetHeard', '47 3 * * *', forgetHeard)]
