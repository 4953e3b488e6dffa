import { asc } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import type { ById } from './shapes.ts'
import { type App, apps, store } from './tables.ts'

const LIST_MAX = 200

export const find = (ctx: Ctx, { id }: Static<typeof ById>) => store.get(ctx, id)

export const list = (ctx: Ctx): Promise<App[]> =>
  ctx.db.select().from(apps).where(within(ctx, apps)).orderBy(asc(apps.status), asc(apps.id)).limit(LIST_MAX)
