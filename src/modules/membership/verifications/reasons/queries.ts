import { and, asc, eq } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { prepared } from '#kernel/prepared.ts'
import type { OfKind } from './shapes.ts'
import { type CheckReason, type CheckSettings, checkReasons as r, checkSettings as s } from './tables.ts'

const LIST_MAX = 500

export const allSettings = ({ db }: Ctx): Promise<CheckSettings[]> => everySetting(db).execute()
const everySetting = prepared((db, name) =>
  db
    .select()
    .from(s) // published: no tenant's
    .orderBy(asc(s.kind))
    .limit(10)
    .prepare(name),
)

export const allReasons = (ctx: Ctx, { kind }: Static<typeof OfKind>): Promise<CheckReason[]> =>
  ctx.db
    .select()
    .from(r) // published: no tenant's
    .where(kind && eq(r.kind, kind))
    .orderBy(asc(r.kind), asc(r.id))
    .limit(LIST_MAX)

/** A reason by its code, also one that is no longer given: history still says it. */
export async function reasonOf(ctx: Ctx, { kind, code }: { kind: CheckReason['kind']; code: string }) {
  const [row] = await ctx.db
    .select()
    .from(r) // published: no tenant's
    .where(and(eq(r.kind, kind), eq(r.code, code)))
  return row ?? null
}
