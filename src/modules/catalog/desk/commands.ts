import type { Ctx } from '#kernel/context.ts'
import { Refusals } from '#kernel/refusal.ts'
import { across, changedMeanwhile, missing } from '#kernel/store.ts'
import { dateOf } from '#kernel/time.ts'
import { keepLegacy, keepNewer } from '../generations/commands.ts'
import { legacyOf, replacesOthers, skuKey } from '../generations/queries.ts'
import * as ages from '../generations/rules.ts'
import { keepCatalog, keepProduct } from '../keeping/commands.ts'
import type { SkuDraft } from '../keeping/drafts.ts'
import { namedBy } from '../products/queries.ts'
import { products as p } from '../products/tables.ts'
import { draftsOf, productHere, productWritten } from './queries.ts'
import * as rules from './rules.ts'
import type { Aged, Ends, ProductWanted, SkuWanted } from './shapes.ts'

/** Makes a product under a number that nothing has yet; its SKUs come after it. */
export async function addProduct(ctx: Ctx, { productId, ...wanted }: ProductWanted) {
  const product = { id: productId, ...wanted, createdAt: ctx.now, updatedAt: ctx.now }
  across(ctx, p)
  const [made] = await ctx.db.insert(p).values(product).onConflictDoNothing().returning({ id: p.id })
  if (!made) throw rules.refuse.productTaken({ id: productId }, { field: 'productId' })
  ctx.changes.push({ what: 'catalogProduct', id: productId, old: null, new: wanted })
  return productWritten(ctx, { productId })
}

/** Says anew what a product is called; its SKUs are found by the new words at once. */
export async function changeProduct(ctx: Ctx, { productId, ...wanted }: ProductWanted) {
  const before = await productHere(ctx, productId)
  if (!before) throw missing()
  mustBeSeen(ctx, before)
  if (before.kind !== wanted.kind) throw rules.refuse.kindStays({}, { field: 'kind' })
  const product = { id: productId, ...wanted }
  const drafts = await draftsOf(ctx, productId)
  await (drafts.length > 0 ? keepCatalog(ctx, drafts.map((draft) => ({ ...draft, product }))) : keepProduct(ctx, product))
  const { title, description, publisher } = before
  ctx.changes.push({ what: 'catalogProduct', id: productId, old: { title, description, publisher }, new: wanted })
  return productWritten(ctx, { productId })
} // biome-ignore format: four beats

/** Puts a SKU into the catalogue, or changes it; its prices stay, for they come with price files. */
export async function writeSku(ctx: Ctx, { productId, skuId, offers, ...wanted }: SkuWanted) {
  const product = await productHere(ctx, productId)
  if (!product) throw rules.refuse.productUnknown({ id: productId })
  mustBeSeen(ctx, product)
  const before = (await draftsOf(ctx, productId)).find(({ sku }) => sku.id === skuId)
  const sku = { ...wanted, id: skuId, pool: before?.sku.pool ?? null, offerId: before?.sku.offerId ?? crypto.randomUUID() }
  const draft: SkuDraft = { product, sku, offers: rules.offersAfter(before?.offers ?? [], offers) }
  const known = (await namedBy(ctx, rules.namedIn(draft))).map((one) => `${one.productId}:${one.id}`)
  const faults = rules.faultsOf(draft, known)
  if (faults.length > 0) throw new Refusals(faults)
  return kept(ctx, before ?? null, draft)
} // biome-ignore format: four beats

/** Says from which day on a SKU is no longer sold, and from which no longer renewed; null takes it back. */
export async function endSku(ctx: Ctx, { productId, skuId, endOfSale, endOfLife }: Ends) {
  const before = await skuHere(ctx, { productId, skuId })
  const draft = { ...before, sku: { ...before.sku, endOfSale, endOfLife } }
  const faults = rules.faultsOf(draft, rules.namedIn(draft))
  if (faults.length > 0) throw new Refusals(faults)
  return kept(ctx, before, draft)
}

/** Says of which generation a SKU is: one of the older renews, is sold no more from today on, and names what replaces it. */
export async function ageSku(ctx: Ctx, { productId, skuId, generation, replacedBy }: Aged) {
  const before = await skuHere(ctx, { productId, skuId })
  const [newProductId = null, newSkuId = null] = replacedBy?.split(':') ?? []
  const [own, newer] = [{ productId, skuId }, newProductId && newSkuId ? [{ productId: newProductId, skuId: newSkuId }] : []]
  const older = await legacyOf(ctx, [own, ...newer])
  const known = { isKnown: (await namedBy(ctx, newer.map(skuKey))).length > 0, isOlder: newer.some((one) => older.has(skuKey(one))) }
  const asked = { sku: skuKey(own), generation, replacedBy, ...known, replaces: await replacesOthers(ctx, own) }
  const faults = ages.faultsOfGeneration(asked)
  if (faults.length > 0) throw new Refusals(faults)
  await (generation === 'legacy' ? keepLegacy(ctx, [{ ...own, newProductId, newSkuId }]) : keepNewer(ctx, own))
  const endOfSale = generation === 'legacy' ? ages.saleEndedBy(before.sku.endOfSale, dateOf(ctx.now)) : before.sku.endOfSale
  const age = [ages.generationOf(older.get(asked.sku)), { generation, replacedBy }] as const
  return kept(ctx, before, { ...before, sku: { ...before.sku, endOfSale } }, age)
} // biome-ignore format: four beats

/** A SKU that is there, as it was seen. */
async function skuHere(ctx: Ctx, { productId, skuId }: Pick<Ends, 'productId' | 'skuId'>): Promise<SkuDraft> {
  const product = await productHere(ctx, productId)
  const before = (await draftsOf(ctx, productId)).find(({ sku }) => sku.id === skuId)
  if (!product || !before) throw rules.refuse.productUnknown({ id: `${productId}:${skuId}` })
  mustBeSeen(ctx, product)
  return before
}

/** What is of the older generation is not sold anew. */
async function mustStaySold(ctx: Ctx, { product, sku }: SkuDraft) {
  const own = { productId: product.id, skuId: sku.id }
  const isOlder = (await legacyOf(ctx, [own])).size > 0
  if (isOlder && sku.endOfSale !== ages.saleEndedBy(sku.endOfSale, dateOf(ctx.now)))
    throw ages.refuse.soldNoMore({ sku: skuKey(own) }, { field: 'endOfSale' })
}

/** What was seen is what is changed: a product counts every write to it and to its SKUs. */
function mustBeSeen({ expects }: Ctx, row: { readonly version: number } | null) {
  if (expects && row && expects.version !== row.version) throw changedMeanwhile()
}

type More = readonly [old: object, new: object]
async function kept(ctx: Ctx, before: SkuDraft | null, draft: SkuDraft, [old, more]: More = [{}, {}]) {
  await mustStaySold(ctx, draft)
  await keepCatalog(ctx, [draft])
  const id = `${draft.product.id}:${draft.sku.id}`
  ctx.changes.push({
    what: 'catalogSku',
    id,
    ...rules.differing(before && { ...told(before), ...old }, { ...told(draft), ...more }),
  })
  return productWritten(ctx, { productId: draft.product.id })
}
/** All that somebody can write of a SKU. */
function told({ sku: { id: _, pool: __, offerId: ___, ...written }, offers }: SkuDraft): Record<string, unknown> {
  const placesOf = (all: SkuDraft['offers']) => all.map(({ market, segment, currency }) => `${market} ${segment} ${currency}`).sort()
  return {
    ...written,
    markets: placesOf(offers.filter(({ isPurchasable = true }) => isPurchasable)),
    renewedIn: placesOf(offers.filter(({ isRenewable = true }) => isRenewable)),
  }
} // biome-ignore format: one record
