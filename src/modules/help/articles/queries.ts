import { and, arrayOverlaps, asc, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, type Page, placeOf } from '#kernel/page.ts'
import { leavesOf } from './blocks.ts'
import { addressesOf, refuse } from './rules.ts'
import { type Card, cardOf, type ForPage, type Listed, type OneArticle, type Whole } from './shapes.ts'
import { articles as a } from './tables.ts'

const BESIDE_MAX = 40
const card = {
  ...{ topic: a.topic, slug: a.slug, language: a.language, title: a.title, description: a.description },
  ...{ workspace: a.workspace, roles: a.roles, updated: a.updated },
}
const byTopic: Order = { way: 'up', by: [[a.topic, 'text'], [a.slug, 'text']] } // biome-ignore format: one thought
const present = isNull(a.retiredAt)
/** The wanted language first: of an article that is not in it, another is read. */
const wantedFirst = (language: string) => desc(sql`${a.language} = ${language}`)

/** One article, in the wanted language or in what there is. */
export async function find(ctx: Ctx, { topic, slug, language = ctx.language }: OneArticle): Promise<Whole> {
  const rows = await ctx.db
    .select({ ...card, date: a.date, isStale: a.isStale, blocks: a.blocks })
    .from(a) // published: help is everyone's to read
    .where(and(present, eq(a.topic, topic), eq(a.slug, slug)))
    .orderBy(wantedFirst(language), asc(a.language))
    .limit(2)
  const [row] = rows
  if (!row) throw refuse.noArticle({}, { link: '/help' })
  const isTranslated = leavesOf(row.blocks).some(({ sentences }) => sentences.some(({ original }) => original))
  const beside = await cards(ctx, row.language, eq(a.topic, topic)).limit(BESIDE_MAX)
  return { ...row, isTranslated, languages: rows.map((one) => one.language).sort(), beside }
}

/** Every article of a topic or a workspace, topic by topic, each once. */
export async function list(ctx: Ctx, input: Listed): Promise<Page<Card & { id: string }>> {
  const { topic, workspace, language = ctx.language, after, limit = PAGE_ROWS } = input
  const rows = await cards(
    ctx,
    language,
    and(
      topic ? eq(a.topic, topic) : undefined,
      workspace ? eq(a.workspace, workspace) : undefined,
      beyond(byTopic, after),
    ),
  ).limit(limit + 1)
  return cut(rows.map(cardOf), limit, ({ topic, slug }) => placeOf(topic, slug))
}

/** Articles that fit, each in the wanted language if it is in it. */
const cards = ({ db }: Ctx, language: string, which: SQL | undefined) =>
  db
    .selectDistinctOn([a.topic, a.slug], card)
    .from(a) // published: help is everyone's to read
    .where(and(present, which))
    .orderBy(...inOrder(byTopic), wantedFirst(language))

/** The articles about a page, those for the reader's own roles first; then others of the same workspace. */
export async function forPage(ctx: Ctx, { page, language = ctx.language, limit = 8 }: ForPage): Promise<Card[]> {
  const addresses = addressesOf(page)
  const mine = ctx.actor.grants.map(({ role }) => role as string)
  const about = await cards(ctx, language, arrayOverlaps(a.pages, addresses)).limit(PAGE_ROWS)
  const spaces = [...new Set(about.map(({ workspace }) => workspace).filter(Boolean))]
  const near = spaces.length
    ? await cards(ctx, language, or(...spaces.map((one) => eq(a.workspace, one)))).limit(PAGE_ROWS)
    : []
  const isAbout = new Set(about.map(cardOf).map(({ id }) => id))
  const suits = ({ roles }: Card) => roles.length === 0 || roles.some((role) => mine.includes(role))
  const suited = (all: readonly Card[]) => [...all.filter(suits), ...all.filter((one) => !suits(one))]
  const others = near.filter((one) => !isAbout.has(cardOf(one).id) && suits(one))
  return [...suited(about), ...others].slice(0, limit)
}
