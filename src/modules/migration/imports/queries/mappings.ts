import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { HEADERS_PARTED } from '../rules/fields.ts'
import type { MappingsListed } from '../shapes.ts'
import { importMappings as m } from '../tables.ts'

const LIST_MAX = 200

/** What a saved matching goes by: the headers it is for may be longer than an address. */
export const keyOf: SQL<string> = sql<string>`encode(sha256(convert_to(${m.headerSet}, 'UTF8')), 'hex')`

/** How files were matched by hand, the latest first: what the next file with the same headers is matched by. */
export async function mappings(ctx: Ctx, { kind }: Static<typeof MappingsListed>) {
  const rows = await ctx.db
    .select({ key: keyOf, kind: m.kind, headerSet: m.headerSet, mapping: m.mapping, savedAt: m.savedAt })
    .from(m)
    .where(and(within(ctx, m), kind && eq(m.kind, kind)))
    .orderBy(desc(m.savedAt), m.kind)
    .limit(LIST_MAX)
  return rows.map(({ headerSet, ...row }) => ({ ...row, headers: headerSet.split(HEADERS_PARTED) }))
}
