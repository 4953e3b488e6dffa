import { and, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Ctx } from '#kernel/context.ts'
import { isHangul, nearest, typedBlind } from '#kernel/nearest.ts'
import type { Lang } from '#kernel/words.ts'
import type { Card } from '../articles/shapes.ts'
import { articles as a, words as w } from '../articles/tables.ts'
import { excerptOf, type Term, termOf, termsOf } from './rules.ts'
import type { Answer, Question } from './shapes.ts'

/** What a word weighs by where it stands. */
// biome-ignore format: a table
const WEIGHTS: readonly (readonly [PgColumn, number])[] = [
  [a.searchTitle,       8],
  [a.searchQuestions,   6],
  [a.searchDescription, 4],
  [a.searchBody,        1],
]

/** Looks for a question in every language of the articles, and answers in the wanted one; a word nobody wrote is read as its nearest. */
export async function search(
  ctx: Ctx,
  { q, topic, workspace, language = ctx.language, limit = 20 }: Question,
): Promise<Answer> {
  const asked = termsOf(q)
  if (asked.length === 0) return { items: [], instead: null }
  const terms = await mended(ctx, asked, language)
  const changed = terms.some((term, at) => term.word !== asked[at]?.word)
  const where = and(topic ? sql`topic = ${topic}` : undefined, workspace ? sql`workspace = ${workspace}` : undefined)
  const rows = await matches(ctx, terms, { language, limit, where })
  const forms = terms.flatMap((term) => term.forms)
  const items = rows.map(({ plain, ...row }) => ({ ...row, excerpt: excerptOf(plain, forms) }))
  return { items, instead: changed ? terms.map(({ word }) => word).join(' ') : null }
}

type Match = Card & { readonly plain: string }
type Wanted = { readonly language: Lang; readonly limit: number; readonly where: SQL | undefined }

/** Articles by how many of the words they hold, then by how much those weigh; a word in the wanted language weighs twice. */
async function matches(ctx: Ctx, terms: readonly Term[], { language, limit, where }: Wanted): Promise<Match[]> {
  const weights = terms.map(weightOf)
  const score = sql.join(weights, sql` + `)
  const hits = sql.join(
    weights.map((one) => sql`(${one} > 0)::int`),
    sql` + `,
  )
  const { rows } = await ctx.db.execute<Match>(sql`
    with found as (
      select topic, slug, ${hits} as hits, (${score}) * (case language when ${language} then 2 else 1 end) as score
      from help_articles where ${and(isNull(a.retiredAt), where, anyOf(terms))}
    ), best as (
      select distinct on (topic, slug) topic, slug, hits, score from found order by topic, slug, hits desc, score desc
    )
    select one.* from best, lateral (
      select topic, slug, language, title, description, workspace, roles, updated, plain from help_articles a
      where a.topic = best.topic and a.slug = best.slug and a.retired_at is null
      order by (a.language = ${language}) desc, a.language limit 1
    ) one
    order by best.hits desc, best.score desc, one.title limit ${limit}`)
  return rows
}

/** The index narrows it to the articles that hold the letters of one of the words. */
const anyOf = (terms: readonly Term[]) =>
  or(
    ...terms.flatMap(({ forms }) =>
      forms.map((form) => sql`search_grams @> bigrams(${isHangul(form) ? form : ` ${form}`})`),
    ),
  )

function weightOf({ forms }: Term): SQL {
  const cases = WEIGHTS.map(
    ([column, weight]) => sql`when ${or(...forms.map((form) => holds(column, form)))} then ${sql.raw(String(weight))}`,
  )
  return sql`(case ${sql.join(cases, sql` `)} else 0 end)`
}

/** Korean is written apart or together as people please, so its spaces do not count; other words are found by how they begin. */
const holds = (column: PgColumn, form: string): SQL => {
  const name = sql.identifier(column.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
  return isHangul(form) ? sql`replace(${name}, ' ', '') like ${`%${form}%`}` : sql`${name} like ${`% ${form}%`}`
}

/** The same words, those that stand in no article read as the nearest that does. */
async function mended(ctx: Ctx, terms: readonly Term[], language: Lang): Promise<Term[]> {
  const all: Term[] = []
  for (const term of terms) all.push((await isWritten(ctx, term)) ? term : await meant(ctx, term, language))
  return all
}

async function isWritten(ctx: Ctx, term: Term): Promise<boolean> {
  const where = and(isNull(a.retiredAt), anyOf([term]), sql`${weightOf(term)} > 0`)
  const { rows } = await ctx.db.execute(sql`select from help_articles where ${where} limit 1`)
  return rows.length > 0
}

const CANDIDATES_MAX = 300
async function meant(ctx: Ctx, term: Term, language: Lang): Promise<Term> {
  const blind = typedBlind(term.word)
  if (blind && (await isWritten(ctx, termOf(blind)))) return termOf(blind)
  // a slip in a short Korean word may leave no pair of letters as it was: then its beginning finds it
  const alike = isHangul(term.word) ? sql`or word like ${`${term.word.slice(0, 1)}%`}` : sql``
  const { rows } = await ctx.db.execute<{ word: string }>(sql`
    select word from help_words where grams && bigrams(${term.word}) ${alike}
    order by (select count(*) from unnest(grams) g where g = any (bigrams(${term.word}))) desc, language = ${language} desc, ${w.word}
    limit ${CANDIDATES_MAX}`)
  const near = nearest(
    term.word,
    rows.map(({ word }) => word),
  )
  return near ? termOf(near) : term
}
