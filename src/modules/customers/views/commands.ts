import { and, eq } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { missing, within } from '#kernel/store.ts'
import { tidy } from '#kernel/text.ts'
import { lockTenant } from '#modules/access/index.ts'
import { list, mine } from './queries.ts'
import { refuse, VIEWS_MAX } from './rules.ts'
import type { ById, NewView } from './shapes.ts'
import { type CustomerView, store, customerViews as v } from './tables.ts'

/** Keeps the filters under a name; the same name again is changed. */
export async function save(ctx: Ctx, { name: given, query }: NewView): Promise<CustomerView> {
  await lockTenant(ctx) // a name is taken once
  const [all, name] = [await list(ctx), tidy(given)]
  const before = all.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (before) return store.update(ctx, before, { name, query })
  if (all.length >= VIEWS_MAX) throw refuse.viewsFull({ max: VIEWS_MAX })
  return store.insert(ctx, { userId: ctx.actor.id, name, query })
}

export async function remove(ctx: Ctx, { id }: Static<typeof ById>): Promise<void> {
  const gone = await ctx.db.delete(v).where(and(within(ctx, v), mine(ctx), eq(v.id, id))).returning({ name: v.name }) // biome-ignore format: one query
  if (!gone[0]) throw missing()
  ctx.changes.push({ what: 'customerView', id, old: gone[0], new: null })
}
