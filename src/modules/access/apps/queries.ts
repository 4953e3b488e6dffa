import { asc } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { networkSetting } from '../network/queries.ts'
import { SECRET_DAYS } from './rules.ts'
import type { ById } from './shapes.ts'
import { type App, apps, store } from './tables.ts'

const LIST_MAX = 200

export const find = (ctx: Ctx, { id }: Static<typeof ById>) => store.get(ctx, id)

export const list = (ctx: Ctx): Promise<App[]> =>
  ctx.db.select().from(apps).where(within(ctx, apps)).orderBy(asc(apps.status), asc(apps.id)).limit(LIST_MAX)

export const SECRET_SETTING = 'appSecretDays'
/** How many days a new secret opens. */
export const secretDays = (ctx: Ctx) => networkSetting(ctx, SECRET_SETTING, SECRET_DAYS)
export const secretRule = async (ctx: Ctx) => ({ days: await secretDays(ctx) })
