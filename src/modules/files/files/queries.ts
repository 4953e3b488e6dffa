import { and, inArray } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import type { Document } from '#kernel/route.ts'
import { missing, within } from '#kernel/store.ts'
import type { ById } from './shapes.ts'
import { files, store } from './tables.ts'

export const find = (ctx: Ctx, { id }: Static<typeof ById>) => store.get(ctx, id)

/** The file itself, read after the transaction. */
export async function download(ctx: Ctx, { id }: Static<typeof ById>): Promise<Document> {
  const { name, type, sha256, tenantId } = await store.get(ctx, id)
  return { name, type, content: ({ contents }) => contents.contentOf(tenantId, sha256) }
}

/** The tenant's files by id, in the order asked for; one that is not the tenant's is missing. */
export async function filesOf(ctx: Ctx, ids: readonly Id<'file'>[]) {
  if (ids.length === 0) return []
  const rows = await ctx.db
    .select()
    .from(files)
    .where(and(within(ctx, files), inArray(files.id, [...ids])))
    .limit(ids.length)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => {
    const row = byId.get(id)
    if (!row) throw missing({}, { field: 'fileIds' })
    return row
  })
}
