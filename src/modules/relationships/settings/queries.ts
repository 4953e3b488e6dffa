import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { usualOf } from './rules.ts'
import type { ByName } from './shapes.ts'
import { type AccountSetting, accountSettings as s } from './tables.ts'

const MOST = 20
const kept = (ctx: Ctx): Promise<AccountSetting[]> => ctx.db.select().from(s).where(within(ctx, s)).limit(MOST)

/** What the company at hand has set; null where it has left it as usual. */
export async function keptOf(ctx: Ctx, { name }: ByName): Promise<AccountSetting | null> {
  const [row] = await ctx.db
    .select()
    .from(s)
    .where(and(within(ctx, s), eq(s.name, name)))
  return row ?? null
}

/** A setting as it counts now; one that nobody has touched is its first version. */
export async function find(ctx: Ctx, { name }: ByName) {
  const row = await keptOf(ctx, { name })
  return { name, value: row?.value ?? usualOf(name), version: 1 + (row?.version ?? 0) }
}

/** For how long, and whether extending itself, access is asked for where a request does not say. */
export async function usualAsking(ctx: Ctx): Promise<{ days: number; autoExtend: boolean }> {
  const rows = await kept(ctx)
  const value = (name: AccountSetting['name']) => rows.find((one) => one.name === name)?.value ?? usualOf(name)
  return { days: Number(value('accessDays')), autoExtend: value('accessExtends') === 'true' }
}
