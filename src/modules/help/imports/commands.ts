import { and, eq } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { across } from '#kernel/store.ts'
import { keepWords, put, retireImported } from '../articles/commands.ts'
import { type Key, nameOf, refuse as refuseArticle, sha256 } from '../articles/rules.ts'
import { articles as a } from '../articles/tables.ts'
import { refuse } from './rules.ts'
import type { Report, Taken, TakenIn } from './shapes.ts'

/** Takes a translated document in, sentence pairs and front matter with it; a damaged one only if that is wanted. */
export async function takeIn(ctx: Ctx, input: TakenIn): Promise<Report> {
  const { readFile } = await import('./reading.ts') // the reader of Markdown is loaded when there is something to read
  const { article, damages, pairs } = readFile(input)
  const key: Key = article
  const told = { topic: key.topic, slug: key.slug, title: article.title, pairs, damages }
  if (damages.length && !input.keepDamaged) return { ...told, outcome: 'damaged' }
  const before = await standing(ctx, key)
  if (before?.origin === 'shipped' && !before.retiredAt)
    throw refuse.shippedHere({ name: input.name }, { field: 'topic' })
  const fingerprint = sha256(input.text)
  if (before && !before.retiredAt && before.fingerprint === fingerprint) return { ...told, outcome: 'same' }
  await put(ctx, [{ ...article, fingerprint, origin: 'imported', isStale: false, retiredAt: null }])
  await keepWords(ctx)
  ctx.changes.push({ what: 'article', id: nameOf(key), old: null, new: { title: article.title, fingerprint } })
  return { ...told, outcome: before && !before.retiredAt ? 'changed' : 'new' }
}

async function standing(ctx: Ctx, { topic, slug, language }: Key) {
  const [row] = await ctx.db
    .select({ origin: a.origin, fingerprint: a.fingerprint, retiredAt: a.retiredAt })
    .from(a)
    .where(and(across(ctx, a), eq(a.topic, topic), eq(a.slug, slug), eq(a.language, language)))
  return row
}

/** Takes an imported article away again. */
export async function remove(ctx: Ctx, key: Static<typeof Taken>) {
  const [row] = await retireImported(ctx, key)
  if (!row) throw refuseArticle.noArticle({}, { link: '/help' })
  ctx.changes.push({ what: 'article', id: nameOf(row), old: { title: row.title }, new: null })
}
