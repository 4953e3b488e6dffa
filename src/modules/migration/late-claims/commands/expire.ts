import { and, asc, inArray, lte } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { post } from '#kernel/letter.ts'
import { across } from '#kernel/store.ts'
import * as letters from '../letters.ts'
import { lifecycle } from '../lifecycle.ts'
import { lateClaims as l, store } from '../tables.ts'
import { tellMoved } from './tell.ts'

const BATCH = 200

/** Ends one batch of requests no proof came for; what waits for a reviewer does not run out. */
export async function expire(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select()
    .from(l)
    .where(and(across(ctx, l), inArray(l.status, ['asked', 'proving']), lte(l.expiresAt, ctx.now)))
    .orderBy(asc(l.expiresAt))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  for (const one of due) {
    const there = inTenant(ctx, one.tenantId)
    await post(there, letters.expired, one.askedByEmail, one.language, { oldId: one.printedOldId })
    await tellMoved(there, await store.update(there, one, { status: lifecycle.next(one.status, 'expire') }))
  }
  return due.length
}
