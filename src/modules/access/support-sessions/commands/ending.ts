import { and, asc, eq, inArray, lte, or } from 'drizzle-orm'
import { type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { across } from '#kernel/store.ts'
import { keep } from '#modules/audit/index.ts'
import { supportSessions as s, store } from '../tables.ts'
import { settle } from './asking.ts'

const BATCH = 50
const OPERATION = 'access.endSupportSessions'

/** Ends the visits whose time is up, and what nobody opened in time; each stands in its company's own log. */
export async function endDue(ctx: Ctx): Promise<number> {
  const isUp = and(eq(s.status, 'open'), lte(s.openUntil, ctx.now))
  const isLapsed = and(inArray(s.status, ['asked', 'allowed']), lte(s.lapsesAt, ctx.now))
  const due = await ctx.db
    .select()
    .from(s)
    .where(and(across(ctx, s), or(isUp, isLapsed)))
    .orderBy(asc(s.id))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  for (const { tenantId, id } of due) {
    const there = contextOf({ ...inTenant(ctx, tenantId), changes: [] })
    const before = await store.lock(there, id)
    await settle(there, before, before.status === 'open' ? 'expire' : 'lapse')
    await keep(there, { operation: OPERATION, requestId: newId() })
  }
  return due.length
}
