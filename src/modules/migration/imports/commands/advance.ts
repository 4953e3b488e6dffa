import { and, asc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { across } from '#kernel/store.ts'
import { lifecycle } from '../lifecycle.ts'
import { importWaits } from '../shapes.ts'
import { type Import, imports } from '../tables.ts'
import { check } from './check.ts'
import { BATCH, runBatch } from './run.ts'
import { undoBatch } from './undo.ts'

type Change = Partial<
  Pick<
    Import,
    'status' | 'counts' | 'checkedAt' | 'reached' | 'taken' | 'returned' | 'finishedAt' | 'undoneAt' | 'failure'
  >
>
const work: Readonly<Partial<Record<Import['status'], (ctx: Ctx, file: Import, rows: number) => Promise<Change>>>> = {
  checking: check,
  running: runBatch,
  undoing: undoBatch,
}
const isAtWork = ({ status }: Pick<Import, 'status'>) => work[status] !== undefined

/** One step of an import that is at work, of so many rows, in the transaction at hand; answers how it stands then. */
export async function step(ctx: Ctx, id: Id<'import'>, rows = BATCH): Promise<Import | null> {
  const [file] = await ctx.db
    .select()
    .from(imports)
    .where(and(across(ctx, imports), eq(imports.id, id)))
    .for('update')
  if (!file || !isAtWork(file)) return file ?? null
  return advanced(ctx, file, rows)
}

async function advanced(ctx: Ctx, file: Import, rows = BATCH): Promise<Import> {
  const change = await tried(ctx, file, rows)
  const [after] = await ctx.db
    .update(imports)
    .set({ ...change, updatedAt: ctx.now, version: sql`${imports.version} + 1` })
    .where(and(across(ctx, imports), eq(imports.id, file.id)))
    .returning()
  return after ?? file
}

/** A step that fails takes nothing with it: the import stops where it was and says why, and a person may let it go on. */
async function tried(ctx: Ctx, file: Import, rows: number): Promise<Change> {
  await ctx.db.execute(sql`savepoint step`)
  try {
    const change = (await work[file.status]?.(ctx, file, rows)) ?? {}
    await ctx.db.execute(sql`release savepoint step`)
    return change
  } catch (error) {
    await ctx.db.execute(sql`rollback to savepoint step`) // a lost connection ends here, and the step is tried again
    if (!lifecycle.can(file.status, 'fail')) throw error
    return { status: lifecycle.next(file.status, 'fail'), failure: causeOf(error) }
  }
}
const causeOf = (error: unknown) => {
  const { message, cause } = error as Error
  return String(cause instanceof Error ? cause.message : message).slice(0, 500)
}

/** Heard at once after somebody asked, and after each step: the next step, until the work is done. */
export async function goOn(ctx: Ctx, { id }: { id: Id<'import'> }) {
  const file = await step(ctx, id)
  if (file && isAtWork(file)) await ctx.tell(importWaits, { id })
}

/** What a kill left at work, found by the clock. */
export async function resume(ctx: Ctx): Promise<number> {
  const [file] = await ctx.db
    .select()
    .from(imports)
    .where(and(across(ctx, imports), sql`${imports.status} in ('checking', 'running', 'undoing')`))
    .orderBy(asc(imports.id))
    .limit(1)
    .for('update', { skipLocked: true })
  if (!file) return 0
  await advanced(ctx, file)
  return 1
}
