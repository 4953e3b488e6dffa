import type { Ctx } from '#kernel/context.ts'
import { fileKept } from './shapes.ts'
import { store } from './tables.ts'

/** Content that already lies in the folder, under its hash. */
export type Content = { name: string; type: string; size: number; sha256: string }

/** Keeps the record of an attachment whose content has arrived whole. */
export async function keepFile(ctx: Ctx, content: Content) {
  const row = await store.insert(ctx, { ...content, keptBy: ctx.actor.id, keptByName: ctx.actor.name })
  await ctx.tell(fileKept, { id: row.id, sha256: row.sha256 })
  return row
}
