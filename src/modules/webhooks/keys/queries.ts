import { and, desc, eq } from 'drizzle-orm'
import { type Static, Type } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import type { Document } from '#kernel/route.ts'
import { across, missing } from '#kernel/store.ts'
import { webhookKeys as k, type WebhookKey } from './tables.ts'

/** What was made last, worn or not. */
export async function newest(ctx: Ctx): Promise<WebhookKey | null> {
  const [row] = await ctx.db.select().from(k).where(across(ctx, k)).orderBy(desc(k.madeAt)).limit(1) // biome-ignore format: one query
  return row ?? null
}

export const ByKey = Type.Object({ id: IdShape<'webhookKey'>() })
/** The certificate that proves signatures, for anybody. */
export async function certificate(ctx: Ctx, { id }: Static<typeof ByKey>): Promise<Document> {
  const [row] = await ctx.db.select().from(k).where(and(across(ctx, k), eq(k.id, id))) // biome-ignore format: one query
  if (!row) throw missing()
  return { name: 'guildhall-webhooks.cer', type: 'application/x-x509-ca-cert', content: async () => row.certificate }
}
