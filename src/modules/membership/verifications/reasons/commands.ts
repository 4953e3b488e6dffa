import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { across } from '#kernel/store.ts'
import { asSeen, noteEdit } from '../../lists/commands.ts'
import { refuse } from './rules.ts'
import type { EditReason, EditSettings, NewReason } from './shapes.ts'
import { checkReasons as r, checkSettings as s } from './tables.ts'

/** Says anew what is promised for a kind of check and which documents are fine; promises already given stand. */
export async function editSettings(ctx: Ctx, { kind, ...changes }: EditSettings) {
  const [row] = await ctx.db
    .select()
    .from(s)
    .where(and(across(ctx, s), eq(s.kind, kind)))
    .for('update')
  const before = asSeen(ctx, row)
  noteEdit(ctx, { what: 'checkSettings', id: kind, old: before, new: changes })
  const [after] = await ctx.db
    .update(s)
    .set({ ...changes, version: sql`${s.version} + 1`, updatedAt: ctx.now })
    .where(and(across(ctx, s), eq(s.kind, kind)))
    .returning()
  return asSeen({ ...ctx, expects: null }, after)
}

export async function createReason(ctx: Ctx, values: NewReason) {
  const [row] = await ctx.db
    .insert(r)
    .values({ ...values, updatedAt: ctx.now })
    .onConflictDoNothing()
    .returning()
  if (!row) throw refuse.codeTaken({ code: values.code }, { field: 'code' })
  noteEdit(ctx, { what: 'checkReason', id: row.id, old: null, new: values })
  return row
}

/** A reason keeps its kind and code for ever, for history names it by them; one no longer wanted is made inactive. */
export async function editReason(ctx: Ctx, { id, ...changes }: EditReason) {
  const [row] = await ctx.db
    .select()
    .from(r)
    .where(and(across(ctx, r), eq(r.id, id)))
    .for('update')
  const before = asSeen(ctx, row)
  noteEdit(ctx, { what: 'checkReason', id, old: before, new: changes })
  const [after] = await ctx.db
    .update(r)
    .set({ ...changes, version: sql`${r.version} + 1`, updatedAt: ctx.now })
    .where(and(across(ctx, r), eq(r.id, id)))
    .returning()
  return asSeen({ ...ctx, expects: null }, after)
}
