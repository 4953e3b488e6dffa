import { sql } from 'drizzle-orm'
import { boolean, date, foreignKey, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { oneOf, only, published } from '#kernel/tables.ts'
import type { Said } from '#kernel/words.ts'
import { kinds, skus } from '../products/tables.ts'

/** A SKU as it is found: its words in both languages, and what a list of it can be narrowed by. Written with the SKU. */
export const entries = pgTable(
  'catalog_entries',
  {
    productId: text().notNull(),
    skuId: text().notNull(),
    kind: oneOf(kinds).notNull(),
    publisher: text().notNull(),
    title: jsonb().$type<Said>().notNull(),
    isTrial: boolean().notNull(),
    isAddon: boolean().notNull(),
    endOfSale: date({ mode: 'string' }),
    /** Markets (`KR`), segments in them (`KR/education`), terms, kind, publisher, and whether a trial or an add-on. */
    facets: text().array().notNull(),
    /** The title in English as lists are sorted by. */
    sortKey: text().notNull(),
    /** The titles alone, and all words: each after a space, Korean without spaces once more. */
    titles: text().notNull(),
    words: text().notNull(),
    grams: text().array().generatedAlwaysAs(sql`bigrams(words)`),
  },
  (t) => [
    primaryKey({ name: 'catalog_entries_pk', columns: [t.productId, t.skuId] }),
    only('catalog_entries_kind_known', t.kind, kinds),
    foreignKey({
      name: 'catalog_entries_sku_fk',
      columns: [t.productId, t.skuId],
      foreignColumns: [skus.productId, skus.id],
    }),
    index('catalog_entries_sorted').on(sql`sort_key collate "C"`, t.productId, t.skuId),
    index('catalog_entries_facets').using('gin', t.facets),
    index('catalog_entries_grams').using('gin', t.grams),
    ...published('catalog_entries'),
  ],
)
export type Entry = typeof entries.$inferSelect

/** Every word the catalogue is written in: what a word nobody wrote is held against. */
export const words = pgTable(
  'catalog_words',
  { word: text().notNull(), grams: text().array().generatedAlwaysAs(sql`bigrams(word)`) },
  (t) => [
    primaryKey({ name: 'catalog_words_pk', columns: [t.word] }),
    index('catalog_words_like').using('gin', t.grams),
    ...published('catalog_words'),
  ],
)
