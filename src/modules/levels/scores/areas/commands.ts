import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { across, changedMeanwhile } from '#kernel/store.ts'
import { fittingArea, refuse } from '../rules.ts'
import type { ChangedArea, NewArea } from './shapes.ts'
import { type Area, scoreAreas as s } from './tables.ts'

export async function addArea(ctx: Ctx, given: NewArea): Promise<Area> {
  const row = { ...fittingArea(given), updatedAt: ctx.now }
  const [kept] = await ctx.db.insert(s).values(row).onConflictDoNothing().returning()
  if (!kept) throw refuse.areaTaken({ area: given.code }, { field: 'code' })
  ctx.changes.push({ what: 'scoreArea', id: given.code, old: null, new: given })
  return kept
}

/** Changes how an area is scored from the next figures on; scores of the past stay as they were counted. */
export async function changeArea(ctx: Ctx, { code, ...given }: ChangedArea): Promise<Area> {
  const [before] = await ctx.db
    .select()
    .from(s)
    .where(and(across(ctx, s), eq(s.code, code)))
    .for('update')
  if (!before) throw refuse.areaUnknown({ area: code })
  if (ctx.expects && ctx.expects.version !== before.version) throw changedMeanwhile()
  const set = { ...fittingArea(given), updatedAt: ctx.now, version: sql`${s.version} + 1` }
  const [after] = await ctx.db
    .update(s)
    .set(set)
    .where(and(across(ctx, s), eq(s.code, code)))
    .returning()
  ctx.changes.push({ what: 'scoreArea', id: code, old: before, new: given })
  return after ?? before
}
