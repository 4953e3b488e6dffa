/** Puts SKUs into the catalogue, with prices and what they are found by: many in a few statements. */
import type { Ctx } from '#kernel/context.ts'
import { statement } from '#kernel/prepared.ts'
import { across } from '#kernel/store.ts'
import { products } from '../products/tables.ts'
import type { SkuDraft } from './drafts.ts'
import { availabilityRows, entryRow, priceRows } from './rows.ts'

const keepProducts = statement(`
  insert into catalog_products (id, kind, title, description, publisher, own, created_at, updated_at)
  select id, kind, title, description, publisher, own, $2::timestamptz, $2::timestamptz
  from json_to_recordset($1::json) as r(id text, kind text, title jsonb, description jsonb, publisher text, own boolean)
  on conflict (id) do update set kind = excluded.kind, title = excluded.title, description = excluded.description,
    publisher = excluded.publisher, own = excluded.own, updated_at = excluded.updated_at, version = catalog_products.version + 1`)

const keepSkus = statement(`
  insert into catalog_skus (product_id, id, title, description, unit, min_quantity, max_quantity, seats_max, is_trial, is_addon, prerequisites,
    upgrades_to, converts_to, attestation, one_per_customer, pool, offer_id, end_of_sale, end_of_life, created_at, updated_at)
  select "productId", id, title, description, unit, "minQuantity", "maxQuantity", "seatsMax", "isTrial", "isAddon", prerequisites,
    "upgradesTo", "convertsTo", attestation, "onePerCustomer", nullif(pool, 'null'::jsonb), "offerId", "endOfSale", "endOfLife", $2::timestamptz, $2::timestamptz
  from json_to_recordset($1::json) as r("productId" text, id text, title jsonb, description jsonb, unit text, "minQuantity" integer, "maxQuantity" integer,
    "seatsMax" integer, "isTrial" boolean, "isAddon" boolean, prerequisites text[], "upgradesTo" text[], "convertsTo" text, attestation boolean,
    "onePerCustomer" boolean, pool jsonb, "offerId" uuid, "endOfSale" date, "endOfLife" date)
  on conflict (product_id, id) do update set title = excluded.title, description = excluded.description, unit = excluded.unit,
    min_quantity = excluded.min_quantity, max_quantity = excluded.max_quantity, seats_max = excluded.seats_max, is_trial = excluded.is_trial,
    is_addon = excluded.is_addon, prerequisites = excluded.prerequisites, upgrades_to = excluded.upgrades_to, converts_to = excluded.converts_to,
    attestation = excluded.attestation, one_per_customer = excluded.one_per_customer, pool = excluded.pool, end_of_sale = excluded.end_of_sale,
    end_of_life = excluded.end_of_life, updated_at = excluded.updated_at, version = catalog_skus.version + 1`)

const keepAvailabilities = statement(`
  insert into catalog_availabilities (product_id, sku_id, id, market, segment, currency, is_purchasable, is_renewable)
  select "productId", "skuId", id, market, segment, currency, "isPurchasable", "isRenewable"
  from json_to_recordset($1::json) as r("productId" text, "skuId" text, id text, market text, segment text, currency text, "isPurchasable" boolean, "isRenewable" boolean)
  on conflict (product_id, sku_id, id) do update set is_purchasable = excluded.is_purchasable, is_renewable = excluded.is_renewable`)

const keepPrices = statement(`
  insert into catalog_prices (product_id, sku_id, availability_id, term, cycle, valid_from, valid_to, price, retail)
  select "productId", "skuId", "availabilityId", term, cycle, "validFrom", "validTo", price, retail
  from json_to_recordset($1::json) as r("productId" text, "skuId" text, "availabilityId" text, term text, cycle text, "validFrom" date, "validTo" date, price bigint, retail bigint)
  on conflict (product_id, sku_id, availability_id, term, cycle, valid_from)
    do update set valid_to = excluded.valid_to, price = excluded.price, retail = excluded.retail`)

const keepEntries = statement(`
  insert into catalog_entries (product_id, sku_id, kind, publisher, title, is_trial, is_addon, end_of_sale, priced_from, marks, facets, sort_key, title_words, all_words)
  select "productId", "skuId", kind, publisher, title, "isTrial", "isAddon", "endOfSale", "pricedFrom", marks, facets, "sortKey", "titleWords", "allWords"
  from json_to_recordset($1::json) as r("productId" text, "skuId" text, kind text, publisher text, title jsonb, "isTrial" boolean, "isAddon" boolean,
    "endOfSale" date, "pricedFrom" date, marks text[], facets text[], "sortKey" text, "titleWords" text[], "allWords" text[])
  on conflict (product_id, sku_id) do update set kind = excluded.kind, publisher = excluded.publisher, title = excluded.title, is_trial = excluded.is_trial,
    is_addon = excluded.is_addon, end_of_sale = excluded.end_of_sale, priced_from = excluded.priced_from, marks = excluded.marks, facets = excluded.facets, sort_key = excluded.sort_key,
    title_words = excluded.title_words, all_words = excluded.all_words`)

const keepWords = statement(`
  insert into catalog_words (word, glued) select word, $2::boolean from json_array_elements_text($1::json) word order by word
  on conflict do nothing`)

/** A product, alone: it may have no SKU yet. */
export async function keepProduct(ctx: Ctx, product: SkuDraft['product']): Promise<void> {
  across(ctx, products)
  await keepProducts(ctx.db, [JSON.stringify([product]), ctx.now])
}

/** Keeps them as they are drafted: what stands under the same numbers is replaced, save prices of other days. An operation of the network. */
export async function keepCatalog(ctx: Ctx, drafts: readonly SkuDraft[]): Promise<void> {
  across(ctx, products)
  const own = new Map(drafts.map(({ product }) => [product.id, product]))
  const entries = drafts.map(entryRow)
  const put = (keep: typeof keepProducts, rows: readonly unknown[], ...more: unknown[]) => keep(ctx.db, [JSON.stringify(rows), ...more]) // biome-ignore format: one line
  await put(keepProducts, [...own.values()], ctx.now)
  await put(keepSkus, drafts.map(({ product, sku }) => ({ ...sku, productId: product.id })), ctx.now) // biome-ignore format: one line
  await put(keepAvailabilities, drafts.flatMap(availabilityRows))
  await put(keepPrices, drafts.flatMap(priceRows))
  await put(keepEntries, entries)
  const glued = new Set(entries.flatMap((one) => one.glued))
  await put(keepWords, [...glued], true)
  await put(
    keepWords,
    [...new Set(entries.flatMap(({ allWords }) => allWords))].filter((word) => !glued.has(word)),
    false,
  )
}
