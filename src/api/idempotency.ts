import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { across, within } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { refuse } from './refusals.ts'
import { answers } from './tables.ts'

export type Answer = { status: number; body: unknown }
const KEPT_DAYS = 30
const BATCH = 1_000
const PRINTABLE = /^[\x21-\x7e]{8,200}$/

export const hashOf = (endpoint: string, input: unknown, address: string) =>
  createHash('sha256')
    .update(JSON.stringify([endpoint, input, address]))
    .digest('hex')

/**
 * Runs a write once under its key. The first to come inserts the key; whoever comes meanwhile waits on that row
 * and then reads the answer; another request under the same key is refused. What was refused keeps no key.
 */
export async function once(ctx: Ctx, key: string, requestHash: string, work: () => Promise<Answer>): Promise<Answer> {
  if (!PRINTABLE.test(key)) throw refuse.badKey()
  const mine = { tenantId: ctx.tenantId, actorId: ctx.actor.id, key }
  const fresh = await ctx.db
    .insert(answers)
    .values({ ...mine, requestHash, keptAt: ctx.now })
    .onConflictDoNothing()
    .returning({ key: answers.key })
  const here = and(within(ctx, answers), eq(answers.actorId, ctx.actor.id), eq(answers.key, key))
  if (fresh.length === 0) {
    const [kept] = await ctx.db.select().from(answers).where(here)
    if (kept?.requestHash !== requestHash) throw refuse.sameKeyOtherRequest()
    return { status: kept.status ?? 200, body: kept.body }
  }
  const answer = await work()
  await ctx.db
    .update(answers)
    .set({ status: answer.status, body: withoutSecret(answer.body) })
    .where(here)
  return answer
}

/** What is shown once is shown once: the kept answer has no secret in it. */
const withoutSecret = (body: unknown) =>
  typeof body === 'object' && body !== null && 'secret' in body ? { ...body, secret: null } : body

/** Lets go of answers whose thirty days are over: from then on the same key is a new request. */
export async function forgetAnswers(ctx: Ctx): Promise<number> {
  const old = addDays(ctx.now, -KEPT_DAYS).toISOString()
  const { rowCount } = await ctx.db.execute(sql`
    delete from ${answers} where (tenant_id, actor_id, key) in (
      select tenant_id, actor_id, key from ${answers}
       where ${across(ctx, answers)} and kept_at < ${old}::timestamptz order by kept_at limit ${BATCH})`)
  return rowCount ?? 0
}
