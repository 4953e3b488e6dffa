import { and, eq, inArray, or } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { missing, within } from '#kernel/store.ts'
import { heldAt } from '#modules/access/index.ts'
import { reachOf } from './rules.ts'
import type { ById, Search } from './shapes.ts'
import { locations as l, store } from './tables.ts'

/** A location; to whoever holds roles at others only, it is not there. */
export async function find(ctx: Ctx, { locationId }: Static<typeof ById>) {
  const mine = reachOf(ctx.actor)
  if (mine !== 'all' && !mine.includes(locationId)) throw missing()
  return store.get(ctx, locationId)
}

const oldestFirst: Order = { way: 'up', by: [[l.id, 'id']] }

/** The company's locations; whoever holds roles at some of them only sees those. */
export async function search(ctx: Ctx, { status, after, limit = PAGE_ROWS }: Static<typeof Search>) {
  const mine = reachOf(ctx.actor)
  const rows = await ctx.db
    .select()
    .from(l)
    .where(
      and(
        within(ctx, l),
        status && eq(l.status, status),
        mine === 'all' ? undefined : inArray(l.id, mine as Id<'location'>[]),
        beyond(oldestFirst, after),
      ),
    )
    .orderBy(...inOrder(oldestFirst))
    .limit(limit + 1)
  return cut(rows, limit)
}

/** A role is held at a location only while the location is open. */
heldAt(
  'location',
  async (ctx, ids) => {
    const rows = await ctx.db
      .select({ id: l.id })
      .from(l)
      .where(and(within(ctx, l), eq(l.status, 'active'), inArray(l.id, ids as Id<'location'>[])))
    return rows.map(({ id }) => id)
  },
  async (ctx, texts) => {
    const written = new Map(texts.map((text) => [text, text.replace(/\s/g, '')]))
    const rows = await ctx.db
      .select({ id: l.id, name: l.name, partnerId: l.partnerId })
      .from(l)
      .where(and(within(ctx, l), eq(l.status, 'active'), or(inArray(l.name, [...texts]), inArray(l.partnerId, [...written.values()])))) // biome-ignore format: one thought
    return new Map(
      texts.flatMap((text) => {
        const meant = rows.filter(({ name, partnerId }) => name === text || partnerId === written.get(text))
        return meant.length === 1 && meant[0] ? [[text, meant[0].id]] : [] // a name two locations share says neither
      }),
    )
  },
)

/** The company's seat; null before it enrolled. */
export async function headquarters(ctx: Ctx) {
  const [row] = await ctx.db
    .select()
    .from(l)
    .where(and(within(ctx, l), eq(l.headquarters, true)))
  return row ?? null
}
