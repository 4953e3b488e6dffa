import { and, eq, inArray, isNull, like, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { across, within } from '#kernel/store.ts'
import { find, inbox, unread } from './queries.ts'
import * as rules from './rules.ts'
import type { ById } from './shapes.ts'
import { type Item, items, readings } from './tables.ts'

export type Draft = Pick<Item, 'kind' | 'workspace' | 'roles' | 'code' | 'key' | 'title' | 'body' | 'link' | 'dueAt'>

/** An item somebody in one of several companies should have. */
export type Wanted = Draft & Pick<Item, 'tenantId'>

/** Opens an item, or brings the open one for the same thing up to date; answers it only if it was opened now. */
export async function open(ctx: Ctx, draft: Draft): Promise<Item | null> {
  const [opened] = await openAll(ctx, [{ ...draft, tenantId: ctx.tenantId }])
  return opened ?? null
}

/**
 * The same for many at once, whosever they are; answers those that were opened now.
 * Items only mirror what is in the audit already, so they leave no trace of their own there.
 */
export async function openAll(ctx: Ctx, wanted: readonly Wanted[]): Promise<Item[]> {
  if (wanted.length === 0) return []
  const dates = { createdAt: ctx.now, updatedAt: ctx.now }
  const rows = await ctx.db
    .insert(items)
    .values(wanted.map((one) => ({ ...one, ...dates })))
    .onConflictDoUpdate({
      target: [items.tenantId, items.key],
      targetWhere: sql`closed_at is null`,
      set: { ...ANEW, version: sql`${items.version} + 1`, updatedAt: ctx.now },
      setWhere: sql`(${items.title}, ${items.body}, ${items.link}, ${items.roles}, ${items.dueAt}, ${items.kind}) is distinct from
        (excluded.title, excluded.body, excluded.link, excluded.roles, excluded.due_at, excluded.kind)`,
    })
    .returning()
  return rows.filter(({ version }) => version === 1)
}
/** What an open item says anew. */
// biome-ignore format: a table
const ANEW = {
  kind: sql`excluded.kind`, workspace: sql`excluded.workspace`, roles: sql`excluded.roles`, code: sql`excluded.code`,
  title: sql`excluded.title`, body: sql`excluded.body`, link: sql`excluded.link`, dueAt: sql`excluded.due_at`,
}

/** Closes what is open for a thing that is settled. */
export const close = (ctx: Ctx, key: string) => closeWhere(ctx, eq(items.key, key))

/** Closes every open item of a family of keys but those that still stand. */
export const closeAllBut = (ctx: Ctx, family: string, standing: readonly string[]) =>
  closeOthers(ctx, { family, of: [ctx.tenantId], standing: standing.map((key) => ({ key, tenantId: ctx.tenantId })) })

type Others = { family: string; of: readonly Id<'tenant'>[]; standing: readonly Pick<Wanted, 'tenantId' | 'key'>[] }
/** The same for many companies at once. */
export function closeOthers(ctx: Ctx, { family, of, standing }: Others) {
  const [companies, keys] = [standing.map(({ tenantId }) => tenantId), standing.map(({ key }) => key)]
  const stands = sql`exists (select from unnest(${sql.param(companies)}::uuid[], ${sql.param(keys)}::text[]) one (company, standing)
    where company = ${items.tenantId} and standing = ${items.key})`
  return closeWhere(ctx, and(inArray(items.tenantId, [...of]), like(items.key, `${family}%`), sql`not ${stands}`))
}

const closeWhere = (ctx: Ctx, which: ReturnType<typeof and>) =>
  ctx.db
    .update(items)
    .set({ closedAt: ctx.now, updatedAt: ctx.now, version: sql`${items.version} + 1` })
    .where(and(ctx.reach === 'network' ? across(ctx, items) : within(ctx, items), isNull(items.closedAt), which))

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
