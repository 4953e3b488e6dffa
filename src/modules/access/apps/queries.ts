import { and, asc, eq, type InferSelectModel, lte, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { across, within } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { networkSetting } from '../network/queries.ts'
import { REMINDERS, SECRET_DAYS } from './rules.ts'
import type { ById } from './shapes.ts'
import { type App, apps, store } from './tables.ts'

const LIST_MAX = 200
const BATCH = 200

export const find = (ctx: Ctx, { id }: Static<typeof ById>) => store.get(ctx, id)

export const list = (ctx: Ctx): Promise<App[]> =>
  ctx.db.select().from(apps).where(within(ctx, apps)).orderBy(asc(apps.status), asc(apps.id)).limit(LIST_MAX)

export const SECRET_SETTING = 'appSecretDays'
/** How many days a new secret opens. */
export const secretDays = (ctx: Ctx) => networkSetting(ctx, SECRET_SETTING, SECRET_DAYS)
export const secretRule = async (ctx: Ctx) => ({ days: await secretDays(ctx) })

type WithSecret = PgTable & Record<'id' | 'tenantId' | 'status' | 'secretExpiresAt' | 'remindedDays', PgColumn>
/** One batch of what comes in by a secret that runs out, and whose next reminder has not gone out yet; held until it has. */
export async function dueReminders<T extends WithSecret>(ctx: Ctx, t: T): Promise<InferSelectModel<T>[]> {
  const soon = and(eq(t.status, 'active'), lte(t.secretExpiresAt, addDays(ctx.now, REMINDERS[0])))
  const steps = REMINDERS.toReversed().map(
    (days) => sql`when ${t.secretExpiresAt} <= ${addDays(ctx.now, days)} then ${sql.raw(String(days))}`,
  )
  const rows = await ctx.db
    .select()
    .from(t as PgTable)
    .where(
      and(
        across(ctx, t),
        soon,
        sql`(${t.remindedDays} is null or ${t.remindedDays} > case ${sql.join(steps, sql` `)} end)`,
      ),
    )
    .orderBy(asc(t.secretExpiresAt))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  return rows as InferSelectModel<T>[] // the rows of that very table
}
