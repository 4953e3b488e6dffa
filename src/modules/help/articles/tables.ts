import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant, oneOf, only, published } from '#kernel/tables.ts'
import { languages } from '#kernel/words.ts'
import type { Block } from './blocks.ts'

/** Where an article comes from: with the product, or taken in by the vendor. */
export const origins = ['shipped', 'imported'] as const

/** An article in one language, read and ready to be shown and searched: everyone's to read, the house's to write. */
export const articles = pgTable(
  'help_articles',
  {
    language: oneOf(languages).notNull(),
    topic: text().notNull(),
    slug: text().notNull(),
    origin: oneOf(origins).notNull(),
    title: text().notNull(),
    description: text().notNull(),
    /** A calendar day; empty when nobody said. */
    date: text().notNull(),
    updated: text().notNull(),
    workspace: text().notNull(),
    roles: text().array().notNull(),
    pages: text().array().notNull(),
    /** All that was said of it in its file, known to us or not. */
    front: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    source: text().notNull(),
    blocks: jsonb().$type<Block[]>().notNull(),
    /** The same as plain text, a line a part: what a search quotes from. */
    plain: text().notNull(),
    fingerprint: text().notNull(),
    /** The original has changed since this was rendered. */
    isStale: boolean().notNull(),
    retiredAt: instant(),
    searchTitle: text().notNull(),
    searchQuestions: text().notNull(),
    searchDescription: text().notNull(),
    searchBody: text().notNull(),
    searchGrams: text()
      .array()
      .generatedAlwaysAs(
        sql`bigrams(search_title || search_questions || search_description || search_body || ' ' || replace(search_title || search_questions || search_description || search_body, ' ', ''))`,
      ),
  },
  (t) => [
    primaryKey({ name: 'help_articles_pk', columns: [t.topic, t.slug, t.language] }),
    ...published('help_articles'),
    only('help_articles_language_known', t.language, languages),
    only('help_articles_origin_known', t.origin, origins),
    index('help_articles_found').using('gin', t.searchGrams),
    index('help_articles_pages').using('gin', t.pages),
  ],
)
export type Row = typeof articles.$inferSelect

/** Every word the articles of a language are written in: what a word nobody wrote is held against. */
export const words = pgTable(
  'help_words',
  {
    language: oneOf(languages).notNull(),
    word: text().notNull(),
    grams: text().array().generatedAlwaysAs(sql`bigrams(word)`),
  },
  (t) => [
    primaryKey({ name: 'help_words_pk', columns: [t.language, t.word] }),
    ...published('help_words'),
    only('help_words_language_known', t.language, languages),
    index('help_words_like').using('gin', t.grams),
  ],
)
