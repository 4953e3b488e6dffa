import { sql } from 'drizzle-orm'
import { boolean, check, date, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
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
    /** From this day on a price holds wherever it is sold, without end; null where that has to be looked up. */
    pricedFrom: date({ mode: 'string' }),
    /** What is counted: `kind usage`, `by Brightloom`, `term P1Y`, `segment education`, `trial true`. */
    marks: text().array().notNull(),
    /** What a list is narrowed by: the marks, the markets (`KR`), and the segments in each (`KR/education`). */
    facets: text().array().notNull(),
    /** The title in English as lists are sorted by. */
    sortKey: text().notNull(),
    /** Words of the titles, and of everything that is said of it. */
    titleWords: text().array().notNull(),
    allWords: text().array().notNull(),
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
    index('catalog_entries_narrowed').using('gin', t.facets),
    index('catalog_entries_titled').using('gin', t.titleWords),
    index('catalog_entries_said').using('gin', t.allWords),
    ...published('catalog_entries'),
  ],
)
export type Entry = typeof entries.$inferSelect

/**
 * Every word the catalogue is written in. What somebody types is first looked for here: as a beginning, within a Korean word,
 * or as the word nearest to it. `glued` are Korean titles from one of their words on, without spaces.
 */
export const words = pgTable(
  'catalog_words',
  {
    word: text().notNull(),
    glued: boolean().notNull(),
    grams: text().array().generatedAlwaysAs(sql`case when glued then null else bigrams(word) end`),
  },
  (t) => [
    primaryKey({ name: 'catalog_words_pk', columns: [t.word, t.glued] }),
    index('catalog_words_begun').on(t.glued, sql`word collate "C"`),
    index('catalog_words_like').using('gin', t.grams),
    ...published('catalog_words'),
  ],
)

/** Which edition of the catalogue this is: the database gives it another id with each write that a search could tell. */
export const editions = pgTable(
  'catalog_edition',
  { one: boolean().notNull().default(true), id: uuid().notNull() },
  (t) => [
    primaryKey({ name: 'catalog_edition_pk', columns: [t.one] }),
    check('catalog_edition_one', sql`one`),
    ...published('catalog_edition'),
  ],
)
