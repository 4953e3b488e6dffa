import { and, eq } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { missing, within } from '#kernel/store.ts'
import { keyOf } from '../queries/mappings.ts'
import type { MappingByKey } from '../shapes.ts'
import { importMappings as m } from '../tables.ts'

/** Forgets how files with some headers were matched: the next one is matched by the names fields go by. */
export async function forgetMapping(ctx: Ctx, { kind, key }: Static<typeof MappingByKey>) {
  const [gone] = await ctx.db
    .delete(m)
    .where(and(within(ctx, m), eq(m.kind, kind), eq(keyOf, key)))
    .returning()
  if (!gone) throw missing()
  ctx.changes.push({ what: 'importMapping', id: ctx.tenantId, old: { kind, mapping: gone.mapping }, new: null })
  return null
}
