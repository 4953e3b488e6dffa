import { and, eq, isNull } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, placeOf } from '#kernel/page.ts'
import { across } from '#kernel/store.ts'
import { nameOf } from '../articles/rules.ts'
import { articles as a } from '../articles/tables.ts'
import type { Imported } from './shapes.ts'

const inPlace: Order = { way: 'up', by: [[a.topic, 'text'], [a.slug, 'text'], [a.language, 'text']] } // biome-ignore format: one thought

/** What the vendor has taken in, by its place. */
export async function imported(ctx: Ctx, { after, limit = PAGE_ROWS }: Static<typeof Imported>) {
  const rows = await ctx.db
    .select({ topic: a.topic, slug: a.slug, language: a.language, title: a.title, updated: a.updated })
    .from(a)
    .where(and(across(ctx, a), eq(a.origin, 'imported'), isNull(a.retiredAt), beyond(inPlace, after)))
    .orderBy(...inOrder(inPlace))
    .limit(limit + 1)
  const named = rows.map((row) => ({ ...row, id: nameOf(row) }))
  return cut(named, limit, ({ topic, slug, language }) => placeOf(topic, slug, language))
}
