import { and, asc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { VIEWS_MAX } from './rules.ts'
import { type CustomerView, customerViews as v } from './tables.ts'

/** A view is nobody's but whose it is. */
export const mine = (ctx: Ctx) => and(within(ctx, v), eq(v.userId, ctx.actor.id))

/** The views of whoever asks, by name. */
export const list = (ctx: Ctx): Promise<CustomerView[]> =>
  ctx.db.select().from(v).where(and(within(ctx, v), mine(ctx))).orderBy(asc(sql`lower(${v.name})`)).limit(VIEWS_MAX) // biome-ignore format: one query
