/** The line of one company as a whole: what waits in it, and what was set aside from it. */
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { lifecycle } from '../lifecycle.ts'
import { webhookDeliveries as d } from '../tables.ts'

/** So many may wait for one program. */
const LINE_MAX = 10_000
/** So many are taken up at once: a line has room then for what happens meanwhile. */
const TAKEN_UP_MAX = LINE_MAX / 2

const [isWaiting, isAside] = [eq(d.status, 'waiting'), eq(d.status, 'setAside')]

/** Whatever waits is put by, until somebody wants it after all. */
export async function setAside(ctx: Ctx): Promise<void> {
  const is = { status: lifecycle.next('waiting', 'setAside'), settledAt: ctx.now, updatedAt: ctx.now }
  await ctx.db
    .update(d)
    .set(is)
    .where(and(within(ctx, d), isWaiting))
}

/** What was put by waits again, the oldest first, each in its old place. */
export async function takeUp(ctx: Ctx): Promise<void> {
  const first = ctx.db.select({ id: d.id }).from(d).where(and(within(ctx, d), isAside)).orderBy(asc(d.id)).limit(TAKEN_UP_MAX) // biome-ignore format: one query
  const is = { status: lifecycle.next('setAside', 'resume'), settledAt: null, tries: 0, updatedAt: ctx.now }
  await ctx.db
    .update(d)
    .set(is)
    .where(and(within(ctx, d), inArray(d.id, first)))
}

/** The first that wait in the line, in their order. */
export const firstOf = (ctx: Ctx, limit: number) =>
  ctx.db.select().from(d).where(and(within(ctx, d), isWaiting)).orderBy(asc(d.id)).limit(limit) // biome-ignore format: one query

/** Whether more wait than may, and since when the first does. */
export async function lengthOf(ctx: Ctx): Promise<{ readonly isLong: boolean; readonly oldestAt: Date | null }> {
  const [first] = await firstOf(ctx, 1)
  const beyond = first ? await firstOf(ctx, 1).offset(LINE_MAX) : []
  return { isLong: beyond.length > 0, oldestAt: first?.createdAt ?? null }
}
