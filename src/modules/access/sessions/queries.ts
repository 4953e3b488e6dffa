import { and, desc, eq, gt } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { across } from '#kernel/store.ts'
import { sessions as s } from '../people/tables.ts'

/** Where the person is signed in now, the newest first. */
export async function mine(ctx: Ctx) {
  const { db, actor, now } = ctx
  const { id, ipAddress, userAgent, createdAt, expiresAt } = s
  const rows = await db
    .select({ id, ipAddress, userAgent, createdAt, expiresAt })
    .from(s)
    .where(and(across(ctx, s), eq(s.userId, actor.id), gt(s.expiresAt, now)))
    .orderBy(desc(s.createdAt))
    .limit(100)
  return rows.map((row) => ({ ...row, isThis: row.id === actor.sessionId }))
}
