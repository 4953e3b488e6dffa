import { and, desc, eq, sql } from 'drizzle-orm'
import { type Static, Type } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Document } from '#kernel/route.ts'
import { across, missing } from '#kernel/store.ts'
import { isWorn, newKey } from './rules.ts'
import { webhookKeys as k, type WebhookKey } from './tables.ts'

/** What signs, where its certificate lies, and the address below which resources are named. */
export type Signer = { readonly privateKey: string; readonly certificateUrl: string; readonly publicUrl: string }

async function newest(ctx: Ctx): Promise<WebhookKey | null> {
  const [row] = await ctx.db.select().from(k).where(across(ctx, k)).orderBy(desc(k.madeAt)).limit(1) // biome-ignore format: one query
  return row ?? null
}
/** Of two that were made at once the first stays. */
async function keepFirst(ctx: Ctx, made: WebhookKey): Promise<WebhookKey> {
  await ctx.db.execute(sql`lock table ${k} in exclusive mode`)
  const there = await newest(ctx)
  if (there && !isWorn(there, ctx.now)) return there
  await ctx.db.insert(k).values(made)
  return made
}

/** The key that signs now; the first is made when it is first needed. */
export async function signerOf({ look, ports: { vault, publicUrl }, now }: Outside): Promise<Signer> {
  const there = await look(newest)
  const key = there && !isWorn(there, now) ? there : await newKey(vault, now).then((made) => look((ctx) => keepFirst(ctx, made))) // biome-ignore format: one thought
  return { privateKey: vault.open(key.privateKeySealed), certificateUrl: `${publicUrl}/rest/webhook-certificates/${key.id}`, publicUrl } // biome-ignore format: one record
}

export const ByKey = Type.Object({ id: IdShape<'webhookKey'>() })
/** The certificate that proves signatures, for anybody. */
export async function certificate(ctx: Ctx, { id }: Static<typeof ByKey>): Promise<Document> {
  const [row] = await ctx.db.select().from(k).where(and(across(ctx, k), eq(k.id, id))) // biome-ignore format: one query
  if (!row) throw missing()
  return { name: 'guildhall-webhooks.cer', type: 'application/x-x509-ca-cert', content: async () => row.certificate }
}
