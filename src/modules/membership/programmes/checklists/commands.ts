import { and, eq, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { refusals } from '#kernel/refusal.ts'
import { across } from '#kernel/store.ts'
import { asSeen, noteEdit } from '../../lists/commands.ts'
import type { ById, EditItem, NewItem } from './shapes.ts'
import { type ChecklistItem, checklistItems as i } from './tables.ts'

const refuse = refusals('checklists', {
  codeTaken: {
    kind: 'conflict',
    en: 'There is already an item “{code}” on this checklist.',
    ko: '이 체크리스트에는 이미 “{code}” 항목이 있습니다.',
    remedy: { en: 'Edit that one, or choose another code.', ko: '그 항목을 고치거나 다른 코드를 쓰세요.' },
    who: ['you'],
  },
  itemOfHouse: {
    kind: 'conflict',
    en: '“{item}” is known by the house itself: it can be reworded, but neither dropped nor made optional.',
    ko: '“{item}” 항목은 자동으로 확인됩니다. 문구는 바꿀 수 있지만 빼거나 선택 항목으로 만들 수 없습니다.',
    remedy: { en: 'Leave it in force and required.', ko: '필수 항목으로 그대로 두세요.' },
    who: ['you'],
  },
})

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
  const isLoosened = changes.active === false || changes.required === false
  if (before.clearedBy === 'system' && isLoosened) throw refuse.itemOfHouse({ item: before.says })
  noteEdit(ctx, { what: 'checklistItem', id: before.id, old: before, new: changes })
  const [after] = await ctx.db
    .update(i)
    .set({ ...changes, version: sql`${i.version} + 1`, updatedAt: ctx.now })
    .where(and(across(ctx, i), eq(i.id, before.id)))
    .returning()
  return asSeen({ ...ctx, expects: null }, after)
}
