import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { across } from '#kernel/store.ts'
import { fingerprintOf, type Key, nameOf, type Source } from './rules.ts'
import { articles as a, type Row, words } from './tables.ts'

type Kept = { readonly changed: number; readonly retired: number }
type Values = typeof a.$inferInsert
type Due = { readonly source: Source; readonly fingerprint: string }

/** Two houses on one database that start together bring the articles one after the other. */
const ONE_AT_A_TIME = 7_104_202

/**
 * Brings our own articles to what the repository holds: what changed is read and written, what is gone is retired, the rest is
 * not touched. The same files twice change nothing.
 */
export async function keepShipped(ctx: Ctx, sources: readonly Source[]): Promise<Kept> {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(${ONE_AT_A_TIME})`)
  const known = await fingerprints(ctx)
  const names = new Set(sources.map(nameOf))
  const due = sources.flatMap((source) => {
    const fingerprint = fingerprintOf(source, sources)
    return known.get(nameOf(source)) === fingerprint ? [] : [{ source, fingerprint }]
  })
  const rows = await rowsOf(due, sources)
  await put(ctx, rows)
  const gone = [...known.keys()].filter((name) => !names.has(name))
  await retire(ctx, gone)
  if (rows.length + gone.length) await keepWords(ctx)
  return { changed: rows.length, retired: gone.length }
}

/** The articles that are due, as they are kept. The reader of Markdown is loaded only for them. */
async function rowsOf(due: readonly Due[], sources: readonly Source[]): Promise<Values[]> {
  if (due.length === 0) return []
  const { read } = await import('./reading.ts')
  return due.flatMap(({ source, fingerprint }): Values[] => {
    const article = read(source, sources)
    return article ? [{ ...article, fingerprint, origin: 'shipped', retiredAt: null }] : []
  })
}

/** What stands here now of our own, by name of file. */
async function fingerprints(ctx: Ctx) {
  const rows = await ctx.db
    .select({ topic: a.topic, slug: a.slug, language: a.language, fingerprint: a.fingerprint })
    .from(a)
    .where(and(across(ctx, a), eq(a.origin, 'shipped'), isNull(a.retiredAt)))
  return new Map(rows.map((row) => [nameOf(row), row.fingerprint]))
}

/** Writes articles over what stood at their address. */
export async function put(ctx: Ctx, rows: readonly Values[]) {
  if (rows.length === 0) return
  const { language: _l, topic: _t, slug: _s, ...rest } = rows[0] as Values
  const written = Object.keys(rest).map((name) => [name, sql.raw(`excluded."${snake(name)}"`)])
  await ctx.db
    .insert(a)
    .values([...rows])
    .onConflictDoUpdate({ target: [a.topic, a.slug, a.language], set: Object.fromEntries(written) })
}
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

async function retire(ctx: Ctx, names: readonly string[]) {
  if (names.length === 0) return
  const name = sql`${a.topic} || '/' || ${a.slug} || '.' || ${a.language} || '.md'`
  await ctx.db
    .update(a)
    .set({ retiredAt: ctx.now })
    .where(and(across(ctx, a), sql`${name} in ${names}`))
}

/** Takes one imported article away; our own go with their files. Answers whether there was one. */
export async function retireImported(ctx: Ctx, { topic, slug, language }: Key): Promise<Row[]> {
  const rows = await ctx.db
    .update(a)
    .set({ retiredAt: ctx.now })
    .where(and(across(ctx, a), eq(a.topic, topic), eq(a.slug, slug), eq(a.language, language), imported))
    .returning()
  if (rows.length) await keepWords(ctx)
  return rows
}
const imported = and(eq(a.origin, 'imported'), isNull(a.retiredAt))

/** The list of words, as the articles that stand here are written. */
export async function keepWords(ctx: Ctx) {
  await ctx.db.delete(words).where(across(ctx, words))
  await ctx.db.execute(sql`
    insert into help_words (language, word)
    select distinct language, word
    from help_articles, unnest(string_to_array(search_title || search_questions || search_description || search_body, ' ')) word
    where retired_at is null and char_length(word) between 3 and 40 and word !~ '^[0-9]+$'
    on conflict do nothing`)
}
