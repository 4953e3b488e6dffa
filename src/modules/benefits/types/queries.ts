import { asc, inArray } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { benefitTypes } from './tables.ts'

const LIST_MAX = 200

/** The vendor's list of benefits, in its order. */
export const allTypes = (ctx: Ctx) =>
  ctx.db
    .select()
    .from(benefitTypes) // published: no tenant's
    .orderBy(asc(benefitTypes.position), asc(benefitTypes.code))
    .limit(LIST_MAX)

/** The types of these codes, by code. */
export async function typesOf(ctx: Ctx, codes: readonly string[]) {
  if (codes.length === 0) return new Map<string, never>()
  const rows = await ctx.db
    .select()
    .from(benefitTypes) // published: no tenant's
    .where(inArray(benefitTypes.code, [...codes]))
  return new Map(rows.map((row) => [row.code, row]))
}
