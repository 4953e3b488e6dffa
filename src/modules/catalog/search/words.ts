/** What somebody typed, as the words the catalogue is written in. */
import type { Ctx } from '#kernel/context.ts'
import { isHangul, nearest, typedBlind } from '#kernel/nearest.ts'
import { said, statement } from '#kernel/prepared.ts'
import { containing } from '#kernel/store.ts'
import { beyondWord, termsOf } from './rules.ts'

/** A word of a search with the words of the catalogue it stands for. */
export type Term = { readonly word: string; readonly means: readonly string[] }

const MEANS_MAX = 40
/** Words that begin like it; a Korean one of two letters and more is found within words too, and where it runs over several. */
const begun = statement(`
  select t.at::integer as at, w.word from unnest($1::text[], $2::text[]) with ordinality t(word, beyond, at),
    lateral (select word from catalog_words where not glued and word collate "C" >= t.word and word collate "C" < t.beyond
      order by word collate "C" limit ${MEANS_MAX}) w`)
const WITHIN = `select word from catalog_words where grams @> bigrams($1) and word like $2 order by char_length(word), word limit ${MEANS_MAX}`
const GLUED = `
  select word from catalog_words where glued and word collate "C" >= $1 and word collate "C" < $2 order by word collate "C" limit ${MEANS_MAX}`

/** Each word with what it stands for; the ones that nothing begins like are read as the nearest the catalogue has. */
export async function understood(ctx: Ctx, question: string): Promise<Term[]> {
  const terms = termsOf(question)
  if (terms.length === 0) return []
  const rows = await begun<{ at: number; word: string }>(ctx.db, [terms, terms.map(beyondWord)])
  const all: Term[] = []
  for (const [at, word] of terms.entries()) {
    const means = rows.flatMap((row) => (row.at === at + 1 ? [row.word] : []))
    all.push(await completed(ctx, { word, means }))
  }
  return all
}

async function completed(ctx: Ctx, { word, means }: Term): Promise<Term> {
  if (isHangul(word) && [...word].length > 1) {
    const rows = await said<{ word: string }>(ctx.db, WITHIN, [word, containing(word)])
    const several = rows.length > 0 ? rows : await said<{ word: string }>(ctx.db, GLUED, [word, beyondWord(word)])
    if (several.length > 0) return { word, means: [...new Set([...means, ...several.map((row) => row.word)])] }
  }
  if (means.length > 0) return { word, means }
  const meant = await meantBy(ctx, word)
  return meant ? { word: meant, means: [meant] } : { word, means: [] }
}

const CANDIDATES_MAX = 200
const LIKE = `
  select word from catalog_words where grams && bigrams($1)
  order by (select count(*) from unnest(grams) g where g = any (bigrams($1))) desc, word limit ${CANDIDATES_MAX}`

/** The word that was most likely meant: typed with the wrong keyboard, or with a slip; null if none is near. */
async function meantBy(ctx: Ctx, word: string): Promise<string | null> {
  const blind = typedBlind(word)
  if (blind) {
    const found = await begun<{ word: string }>(ctx.db, [[blind], [beyondWord(blind)]])
    if (found[0]) return found[0].word
  }
  const rows = await said<{ word: string }>(ctx.db, LIKE, [word])
  const near = nearest(word, rows.map((row) => row.word)) // biome-ignore format: one line
  return (
    (near && (rows.find((row) => row.word === near) ?? rows.find((row) => row.word.startsWith(near)))?.word) || null
  )
}
