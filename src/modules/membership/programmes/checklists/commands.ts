import { and, eq, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { across } from '#kernel/store.ts'
import { asSeen, noteEdit } from '../../lists/commands.ts'
import { mayChange, refuse } from './rules.ts'
import type { ById, EditItem, NewItem } from './shapes.ts'
import { type ChecklistItem, checklistItems as i } from './tables.ts'

/** A new item holds for companies that enter from now on and for those not yet qualified. */
export async function createItem(ctx: Ctx, values: NewItem) {
  const [row] = await ctx.db
    .insert(i)
    .values({ ...values, updatedAt: ctx.now })
    .onConflictDoNothing()
    .returning()
  if (!row) throw refuse.codeTaken({ code: values.code }, { field: 'code' })
  noteEdit(ctx, { what: 'checklistItem', id: row.id, old: null, new: values })
  return row
}

export async function editItem(ctx: Ctx, { id, ...changes }: EditItem) {
  return change(ctx, await lock(ctx, id), changes)
}

/** An item no longer asked for: what was ticked off under it stays in the record. */
export async function dropItem(ctx: Ctx, { id }: Static<typeof ById>) {
  return change(ctx, await lock(ctx, id), { active: false })
}

async function lock(ctx: Ctx, id: ChecklistItem['id']) {
  const [row] = await ctx.db
    .select()
    .from(i)
    .where(and(across(ctx, i), eq(i.id, id)))
    .for('update')
  return asSeen(ctx, row)
}

async function change(ctx: Ctx, before: ChecklistItem, changes: Partial<ChecklistItem>) {
  mayChange(before, changes)
  noteEdit(ctx, { what: 'checklistItem', id: before.id, old: before, new: changes })
  const [after] = await ctx.db
    .update(i)
    .set({ ...changes, version: sql`${i.version} + 1`, updatedAt: ctx.now })
    .where(and(across(ctx, i), eq(i.id, before.id)))
    .returning()
  return asSeen({ ...ctx, expects: null }, after)
}
