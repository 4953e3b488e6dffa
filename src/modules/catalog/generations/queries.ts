import { and, eq, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { beyond, inOrder, type Order, PAGE_ROWS, type Page, placeOf } from '#kernel/page.ts'
import type { Said } from '#kernel/words.ts'
import { skus as s } from '../products/tables.ts'
import { type Generation, generationOf } from './rules.ts'
import type { Legacy, legacySku } from './shapes.ts'
import { type LegacySku, legacySkus as l } from './tables.ts'

type Named = Pick<LegacySku, 'productId' | 'skuId'>
export const skuKey = ({ productId, skuId }: Named) => `${productId}:${skuId}`

/** Which of these are of the older generation, by `product:sku`, each with what replaces it. */
export async function legacyOf({ db }: Pick<Ctx, 'db'>, skus: readonly Named[]): Promise<ReadonlyMap<string, LegacySku>> {
  if (skus.length === 0) return new Map()
  const pairs = new Map(skus.map((one) => [skuKey(one), and(eq(l.productId, one.productId), eq(l.skuId, one.skuId))]))
  const rows = await db
    .select()
    .from(l) // published: everyone's to read
    .where(or(...pairs.values()))
  return new Map(rows.map((row) => [skuKey(row), row]))
} // biome-ignore format: the head is one line

/** Of which generation one is, and what replaces it. */
export async function generationFor(ctx: Pick<Ctx, 'db'>, sku: Named): Promise<{ generation: Generation; replacedBy: { sku: string; title: Said } | null }> {
  const legacy = (await legacyOf(ctx, [sku])).get(skuKey(sku))
  const { generation, replacedBy } = generationOf(legacy)
  if (!legacy?.newProductId || !legacy.newSkuId || replacedBy === null) return { generation, replacedBy: null }
  const [newer] = await ctx.db.select({ title: s.title }).from(s).where(and(eq(s.productId, legacy.newProductId), eq(s.id, legacy.newSkuId))) // published: everyone's to read
  return { generation, replacedBy: newer ? { sku: replacedBy, title: newer.title } : null }
} // biome-ignore format: one query

/** Whether older SKUs are replaced by this one. */
export async function replacesOthers({ db }: Pick<Ctx, 'db'>, { productId, skuId }: Named): Promise<boolean> {
  const [one] = await db
    .select({ skuId: l.skuId })
    .from(l) // published: everyone's to read
    .where(and(eq(l.newProductId, productId), eq(l.newSkuId, skuId)))
    .limit(1)
  return one !== undefined
}

const ORDER: Order = { way: 'up', by: [[l.productId, 'text'], [l.skuId, 'text']] } // biome-ignore format: a table
const n = alias(s, 'newer')
/** All that is of the older generation, with what replaces it. */
export async function legacySkusOf({ db }: Ctx, { after, limit = PAGE_ROWS }: Legacy): Promise<Page<Static<typeof legacySku.schema>>> {
  const rows = await db
    .select({ productId: l.productId, skuId: l.skuId, title: s.title, endOfSale: s.endOfSale, newProductId: l.newProductId, newSkuId: l.newSkuId, newTitle: n.title })
    .from(l) // published: everyone's to read
    .innerJoin(s, and(eq(s.productId, l.productId), eq(s.id, l.skuId)))
    .leftJoin(n, and(eq(n.productId, l.newProductId), eq(n.id, l.newSkuId)))
    .where(beyond(ORDER, after))
    .orderBy(...inOrder(ORDER))
    .limit(limit + 1)
  const last = rows[limit - 1]
  const items = rows.slice(0, limit).map(({ title, endOfSale, newProductId, newSkuId, newTitle, ...row }) => ({
    ...{ sku: skuKey(row), title, endOfSale },
    replacedBy: newTitle && { sku: `${newProductId}:${newSkuId}`, title: newTitle },
  }))
  return { items, next: last && rows.length > limit ? placeOf(last.productId, last.skuId) : null }
} // biome-ignore format: one query
