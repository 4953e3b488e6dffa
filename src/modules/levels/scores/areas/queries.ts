import { asc } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { scoreAreas } from './tables.ts'

const AREAS_MAX = 200

/** Every area of the scores, in the vendor's order. */
export const allAreas = (ctx: Ctx) =>
  ctx.db
    .select()
    .from(scoreAreas) // published: no tenant's
    .orderBy(asc(scoreAreas.position), asc(scoreAreas.code))
    .limit(AREAS_MAX)

/** Those that are in use. */
export const areasInUse = async (ctx: Ctx) => (await allAreas(ctx)).filter(({ active }) => active)
