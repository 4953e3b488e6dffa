import { and, eq, isNull, like, notInArray, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import { find, inbox, unread } from './queries.ts'
import * as rules from './rules.ts'
import type { ById } from './shapes.ts'
import { type Item, items, readings } from './tables.ts'

export type Draft = Pick<Item, 'kind' | 'workspace' | 'roles' | 'code' | 'key' | 'title' | 'body' | 'link' | 'dueAt'>

/**
 * Opens an item, or brings the open one for the same thing up to date; answers it only if it was opened now.
 * Items only mirror what is in the audit already, so they leave no trace of their own there.
 */
export async function open(ctx: Ctx, draft: Draft): Promise<Item | null> {
  const { key: _, ...said } = draft
  const values = { ...draft, tenantId: ctx.tenantId, createdAt: ctx.now, updatedAt: ctx.now }
  const [row] = await ctx.db
    .insert(items)
    .values(values)
    .onConflictDoUpdate({
      target: [items.tenantId, items.key],
      targetWhere: sql`closed_at is null`,
      set: { ...said, version: sql`${items.version} + 1`, updatedAt: ctx.now },
      setWhere: sql`(${items.title}, ${items.body}, ${items.link}, ${items.roles}, ${items.dueAt}, ${items.kind}) is distinct from
        (excluded.title, excluded.body, excluded.link, excluded.roles, excluded.due_at, excluded.kind)`,
    })
    .returning()
  return row?.version === 1 ? row : null
}

/** Closes what is open for a thing that is settled. */
export const close = (ctx: Ctx, key: string) => closeWhere(ctx, eq(items.key, key))

/** Closes every open item of a family of keys but those that still stand. */
export const closeAllBut = (ctx: Ctx, family: string, standing: readonly string[]) =>
  closeWhere(
    ctx,
    and(like(items.key, `${family}%`), standing.length ? notInArray(items.key, [...standing]) : undefined),
  )

const closeWhere = (ctx: Ctx, which: ReturnType<typeof and>) =>
  ctx.db
    .update(items)
    .set({ closedAt: ctx.now, updatedAt: ctx.now, version: sql`${items.version} + 1` })
    .where(and(within(ctx, items), isNull(items.closedAt), which))

type Marks = Partial<Pick<typeof readings.$inferSelect, 'readAt' | 'archivedAt'>>
async function mark(ctx: Ctx, itemIds: readonly Id<'item'>[], marks: Marks) {
  if (itemIds.length === 0) return
  const own = { tenantId: ctx.tenantId, userId: ctx.actor.id }
  await ctx.db
    .insert(readings)
    .values(itemIds.map((itemId) => ({ ...own, itemId, ...marks })))
    .onConflictDoUpdate({ target: [readings.tenantId, readings.itemId, readings.userId], set: marks })
}

/** Sets marks of one reader on one item, as far as the rules allow, and shows it as it is then. */
const marking = (marks: (item: rules.Found, now: Date) => Marks) =>
  async function marked(ctx: Ctx, { id }: Static<typeof ById>) {
    await mark(ctx, [id], marks(await find(ctx, { id }), ctx.now))
    return find(ctx, { id })
  }

export const read = marking(({ readAt }, now) => ({ readAt: readAt ?? now }))
export const unreadAgain = marking(() => ({ readAt: null }))
export const archive = marking(rules.archive)
export const restore = marking(() => ({ archivedAt: null }))

const AT_ONCE = 200
/** Marks everything the reader has open as read. */
export async function readAll(ctx: Ctx) {
  await mark(ctx, await unread(ctx, AT_ONCE), { readAt: ctx.now })
  return inbox(ctx, {})
}
