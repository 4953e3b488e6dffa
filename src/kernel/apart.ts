/** Work on many rows in one go, of which one may fail: it alone falls out, and the others are done. */
import { sql } from 'drizzle-orm'
import type { Ctx } from './context.ts'

const fallen = new WeakMap<Ctx, unknown[]>()
/** Why rows fell out of this batch: the worker's log says so, once the others are kept. */
export const fallenFrom = (ctx: Ctx): readonly unknown[] => fallen.get(ctx) ?? []

/** One that is kept apart by itself has fallen out, too. */
export const fall = (ctx: Ctx, error: unknown) => void fallen.set(ctx, [...fallenFrom(ctx), error])

/**
 * Does the work on all rows; where that fails, on each half by itself, down to the row it fails for, which is handed to
 * `setAside`. What was done for a part that failed is taken back.
 */
export async function apart<R>(
  ctx: Ctx,
  rows: readonly R[],
  work: (rows: readonly R[]) => Promise<void>,
  setAside: (row: R) => Promise<void>,
): Promise<void> {
  const [first, ...more] = rows
  if (first === undefined) return
  const failed = await tried(ctx, () => work(rows))
  if (!failed) return
  if (more.length > 0) {
    const half = Math.ceil(rows.length / 2)
    await apart(ctx, rows.slice(0, half), work, setAside)
    return apart(ctx, rows.slice(half), work, setAside)
  }
  fall(ctx, failed.error)
  await setAside(first)
}

/** Null where it was done. A connection that is gone takes nothing back: then the whole transaction ends. */
async function tried(ctx: Ctx, work: () => Promise<void>): Promise<{ readonly error: unknown } | null> {
  const before = ctx.changes.length
  await ctx.db.execute(sql`savepoint apart`)
  try {
    await work()
    await ctx.db.execute(sql`release savepoint apart`)
    return null
  } catch (error) {
    await ctx.db.execute(sql`rollback to savepoint apart`)
    ctx.changes.length = before
    return { error }
  }
}
