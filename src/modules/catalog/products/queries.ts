import { and, eq, inArray, or } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { missing } from '#kernel/store.ts'
import type { Said } from '#kernel/words.ts'
import { customerSegments } from '#modules/customers/index.ts'
import { mustServe } from '#modules/relationships/index.ts'
import { legacyOf, skuKey } from '../generations/queries.ts'
import { type Generation, generationOf } from '../generations/rules.ts'
import { whyNot } from '../items/rules.ts'
import { isPreviewed, type Offer, offersIn } from '../offers/queries.ts'
import { todayIn } from '../offers/rules.ts'
import type { Segment } from '../offers/tables.ts'
import { marketOf } from '../search/queries.ts'
import { refuse, skuKeys } from './rules.ts'
import { type Product, products as p, type Sku, skus as s } from './tables.ts'

/** A SKU that another one names. */
export type Named = { readonly sku: string; readonly title: Said }
export type OfferedSku = Sku & {
  readonly product: Product
  readonly offers: readonly Offer[]
  readonly needs: readonly Named[]
  readonly becomes: readonly Named[]
  readonly generation: Generation
  /** What replaces one of the older generation. */
  readonly replacedBy: Named | null
  /** Why the customer at hand may not buy it; null where it may, or where no customer is asked for. */
  readonly kept: Refusal | null
}
/** For whom a catalogue is opened: a country, and the segments of the customer, where it is one. */
export type Buyer = { readonly market: string; readonly segments: readonly Segment[] | null }

/** What a customer of this partner counts as: its country, and the segments it may buy of. */
export async function buyerOf(ctx: Ctx, customerId: Id<'tenant'>): Promise<Buyer & { segments: readonly Segment[] }> {
  const { country } = await mustServe(ctx, customerId)
  return { market: country, segments: await customerSegments(ctx, customerId) }
}

type Shown = Product & { readonly market: string; readonly skus: readonly OfferedSku[] }
/** A product with its SKUs, and how each is sold in a market. */
export const productIn = async (ctx: Ctx, { productId, market }: { productId: string; market?: string | undefined }) =>
  productFor(ctx, productId, { market: await marketOf(ctx, market), segments: null })

/** The same for one customer: in its country, with what it may not buy and why. */
export const productOfCustomer = async (ctx: Ctx, { customerId, productId }: { customerId: Id<'tenant'>; productId: string }) =>
  productFor(ctx, productId, await buyerOf(ctx, customerId)) // biome-ignore format: one line

async function productFor(ctx: Ctx, id: string, buyer: Buyer): Promise<Shown> {
  const [product] = await ctx.db.select().from(p).where(eq(p.id, id.toUpperCase())) // published: no tenant's
  if (!product) throw missing()
  const rows = await ctx.db.select().from(s).where(eq(s.productId, product.id)).orderBy(s.isAddon, s.isTrial, s.id) // published: no tenant's
  return { ...product, market: buyer.market, skus: await offered(ctx, rows, [product], buyer) }
} // biome-ignore format: one thought

/** Up to four SKUs side by side, in the order they were named. */
export async function compared(ctx: Ctx, { skus: text, market }: { skus: string; market?: string | undefined }): Promise<OfferedSku[]> {
  const keys = skuKeys(text)
  const rows = await namedBy(ctx, keys.map(({ key }) => key))
  const all = await ctx.db.select().from(p).where(inArray(p.id, rows.map(({ productId }) => productId))) // published: no tenant's
  const found = await offered(ctx, rows, all, { market: await marketOf(ctx, market), segments: null })
  return keys.map(({ key, field }) => {
    const one = found.find(({ productId, id }) => `${productId}:${id}` === key)
    if (!one) throw refuse.skuUnknown({ sku: key }, { field })
    return one
  })
} // biome-ignore format: one thought

/** The SKUs that these `product:sku` name. */
export async function namedBy(ctx: Ctx, keys: readonly string[]): Promise<Sku[]> {
  const wanted = [...new Set(keys)].map((key) => key.split(':'))
  if (wanted.length === 0) return []
  return ctx.db
    .select()
    .from(s) // published: no tenant's
    .where(or(...wanted.map(([productId = '', id = '']) => and(eq(s.productId, productId), eq(s.id, id)))))
}

async function offered(ctx: Ctx, rows: readonly Sku[], all: readonly Product[], { market, segments }: Buyer): Promise<OfferedSku[]> {
  const on = todayIn(ctx.now, market)
  const kindOf = new Map(all.map((product) => [product.id, product]))
  const ways = rows.length === 0 ? [] : await offersIn(ctx, { productIds: [...kindOf.keys()], market, on }, (id) => isPreviewed(kindOf.get(id)?.kind ?? 'usage'))
  const older = await legacyOf(ctx, rows.map(({ productId, id: skuId }) => ({ productId, skuId })))
  const ageOf = ({ productId, id: skuId }: Sku) => generationOf(older.get(skuKey({ productId, skuId })))
  const others = await namedBy(ctx, rows.flatMap((row) => [...row.prerequisites, ...row.upgradesTo, ...[row.convertsTo, ageOf(row).replacedBy].filter((one) => one !== null)]))
  const named = (keys: readonly string[]) => others.map(({ productId, id, title }) => ({ sku: `${productId}:${id}`, title })).filter(({ sku }) => keys.includes(sku))
  return rows.flatMap((row) => {
    const product = kindOf.get(row.productId)
    if (!product) return []
    const offers = ways.filter(({ productId, skuId }) => productId === row.productId && skuId === row.id)
    const becomes = named([...row.upgradesTo, ...(row.convertsTo ? [row.convertsTo] : [])])
    const kept = segments && whyNot({ market, segments, on }, row, offers)
    const { generation, replacedBy } = ageOf(row)
    const age = { generation, replacedBy: named(replacedBy ? [replacedBy] : [])[0] ?? null }
    return [{ ...row, product, offers, needs: named(row.prerequisites), becomes, kept, ...age }]
  })
} // biome-ignore format: one thought
