import { inArray, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { type LegacySku, legacySkus as l } from './tables.ts'

type Named = Pick<LegacySku, 'productId' | 'skuId'>
export const skuKey = ({ productId, skuId }: Named) => `${productId}:${skuId}`

/** Which of these are of the older generation, by `product:sku`, each with what replaces it. */
export async function legacyOf({ db }: Pick<Ctx, 'db'>, skus: readonly Named[]): Promise<ReadonlyMap<string, LegacySku>> {
  if (skus.length === 0) return new Map()
  const rows = await db
    .select()
    .from(l) // published: everyone's to read
    .where(inArray(sql`${l.productId} || ':' || ${l.skuId}`, [...new Set(skus.map(skuKey))]))
  return new Map(rows.map((row) => [skuKey(row), row]))
} // biome-ignore format: the head is one line
