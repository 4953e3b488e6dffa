import { and, asc, eq, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { refusals } from '#kernel/refusal.ts'
import { missing, within } from '#kernel/store.ts'
import { tidy } from '#kernel/text.ts'
import { lockTenant } from '#modules/access/index.ts'
import type { ById, NewView } from './shapes.ts'
import { type CustomerView, store, customerViews as v } from './tables.ts'

const VIEWS_MAX = 30
const refuse = refusals('customers', {
  viewsFull: {
    kind: 'conflict',
    en: 'You keep {max} views already.',
    ko: '저장한 보기가 이미 {max}개 있어요.',
    remedy: { en: 'Remove one you no longer use.', ko: '쓰지 않는 보기를 지워 주세요.' },
    who: ['you'],
  },
}) // biome-ignore format: a table

const mine = (ctx: Ctx) => and(within(ctx, v), eq(v.userId, ctx.actor.id))

/** The views of whoever asks, by name. */
export const list = (ctx: Ctx): Promise<CustomerView[]> =>
  ctx.db.select().from(v).where(and(within(ctx, v), mine(ctx))).orderBy(asc(sql`lower(${v.name})`)).limit(VIEWS_MAX) // biome-ignore format: one query

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
