import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { type ChecklistItem, checklistItems as i, type Kind } from './tables.ts'

const LIST_MAX = 300

/** The items in force for these kinds, in the vendor's order. */
export const itemsOf = (ctx: Ctx, kinds: readonly Kind[]): Promise<ChecklistItem[]> =>
  ctx.db
    .select()
    .from(i) // published: no tenant's
    .where(and(eq(i.active, true), inArray(i.kind, [...kinds])))
    .orderBy(asc(i.kind), asc(i.position), asc(i.id))
    .limit(LIST_MAX)

/** All items there ever were: what the vendor edits. */
export const allItems = (ctx: Ctx): Promise<ChecklistItem[]> =>
  ctx.db
    .select()
    .from(i) // published: no tenant's
    .orderBy(asc(i.kind), asc(i.position), asc(i.id))
    .limit(LIST_MAX)
