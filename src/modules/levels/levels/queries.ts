import { desc, eq, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { missing } from '#kernel/store.ts'
import { inForce } from './rules.ts'
import type { ByCode } from './shapes.ts'
import { type Level, levels } from './tables.ts'

const VERSIONS_MAX = 2_000

/** Every level in the version that counts now, in the vendor's order. */
export async function levelsInForce(ctx: Ctx): Promise<Level[]> {
  const rows = await ctx.db
    .select()
    .from(levels) // published: no tenant's
    .where(sql`${levels.activeFrom} <= ${ctx.now.toISOString()}`)
    .orderBy(desc(levels.number))
    .limit(VERSIONS_MAX)
  return inForce(rows, ctx.now)
}

/** A level in the version that counts now; null where there is none of this code. */
export async function levelByCode(ctx: Ctx, code: string): Promise<Level | null> {
  return inForce(await versionsOf(ctx, code), ctx.now)[0] ?? null
}

/** The very version somebody holds or bought. */
export async function versionOf(ctx: Ctx, { code, number }: Pick<Level, 'code' | 'number'>): Promise<Level> {
  const found = (await versionsOf(ctx, code)).find((one) => one.number === number)
  if (!found) throw missing()
  return found
}

const versionsOf = (ctx: Ctx, code: string) =>
  ctx.db
    .select()
    .from(levels) // published: no tenant's
    .where(eq(levels.code, code))
    .orderBy(desc(levels.number))
    .limit(VERSIONS_MAX)

/** Every version of a level, the newest first: also those that have not begun. */
export async function history(ctx: Ctx, { code }: Static<typeof ByCode>): Promise<Level[]> {
  const versions = await versionsOf(ctx, code)
  if (versions.length === 0) throw missing()
  return versions
}

/** What the vendor's list shows: of each level its newest version, begun or not. */
export async function allLevels(ctx: Ctx): Promise<Level[]> {
  const rows = await ctx.db
    .selectDistinctOn([levels.code])
    .from(levels) // published: no tenant's
    .orderBy(levels.code, desc(levels.number))
    .limit(VERSIONS_MAX)
  return rows.sort((a, b) => a.position - b.position)
}
