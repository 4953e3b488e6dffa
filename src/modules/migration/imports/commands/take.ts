import { and, desc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { copyInto } from '#kernel/copy.ts'
import { within } from '#kernel/store.ts'
import { type Content, keepFile } from '#modules/files/index.ts'
import { isUnseen } from '../../reading/rows.ts'
import { bodyOf, type Table } from '../../reading/table.ts'
import { headerSetOf, proposedMapping } from '../rules/fields.ts'
import { type Import, importMappings, type Kind, type Mapping, store } from '../tables.ts'

/** A content that lies in the store, and how it is read. */
export type Arrived = { readonly kind: Kind; readonly content: Content; readonly path: string; readonly table: Table }

/** Takes a file in whole: its rows as text, and the columns as files like it were matched before. A file that cannot be read to its end leaves nothing. */
export async function takeFile(ctx: Ctx, { kind, content, path, table }: Arrived): Promise<Import> {
  const file = await keepFile(ctx, content)
  const { format, encoding, delimiter, headers } = table
  const mapping = proposedMapping(kind, headers, await mappedBefore(ctx, kind, headers))
  const about = {
    kind,
    fileId: file.id,
    fileName: file.name,
    format,
    encoding,
    delimiter,
    headers: [...headers],
    mapping,
  }
  const by = { uploadedBy: ctx.actor.id, uploadedByName: ctx.actor.name }
  const row = await store.insert(ctx, { status: 'uploaded', rowCount: 0, ...about, ...by })
  return store.update(ctx, row, { rowCount: await keepRows(ctx, row, bodyOf(path, table)) })
}

/** Streams the rows beside the guarded table first: the database takes no stream into a table with policies. */
async function keepRows(ctx: Ctx, { id }: Pick<Import, 'id'>, rows: ReturnType<typeof bodyOf>): Promise<number> {
  await ctx.db.execute(
    sql`create temporary table arriving (row int, cells int, "values" text[], unseen boolean) on commit drop`,
  )
  await copyInto(ctx.db, 'arriving', written(rows))
  const { rowCount } = await ctx.db.execute(sql`
    insert into import_rows (import_id, row, cells, "values", unseen) select ${id}, row, cells, "values", unseen from arriving`)
  await ctx.db.execute(sql`drop table arriving`)
  return rowCount ?? 0
}

async function* written(rows: ReturnType<typeof bodyOf>) {
  for await (const { row, cells } of rows) yield [row, cells.length, cells, String(cells.some(isUnseen))] as const
}

/** How a file with these very headers was matched, else how the last file of its kind was. */
async function mappedBefore(ctx: Ctx, kind: Kind, headers: readonly string[]): Promise<Mapping> {
  const m = importMappings
  const [before] = await ctx.db
    .select({ mapping: m.mapping })
    .from(m)
    .where(and(within(ctx, m), eq(m.kind, kind)))
    .orderBy(desc(eq(m.headerSet, headerSetOf(headers))), desc(m.savedAt))
    .limit(1)
  return before?.mapping ?? {}
}
