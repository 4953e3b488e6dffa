import { isHangul } from '#kernel/nearest.ts'

const WORD_MAX = 60
/** The words of a text as searches compare them: small letters, one form, nothing but letters and digits. */
export const wordsOf = (text: string): string[] =>
  text.normalize('NFKC').toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean).map((word) => word.slice(0, WORD_MAX)) // biome-ignore format: one thought

/** A Korean title from each of its words on, without the spaces: people write them together as they please. */
export function gluedOf(title: string): string[] {
  const words = wordsOf(title).filter(isHangul)
  return words.slice(0, -1).map((_, at) => words.slice(at).join(''))
}

/** The words somebody looks for, so many at most. */
export const TERMS_MAX = 6
export const termsOf = (question: string) => [...new Set(wordsOf(question))].slice(0, TERMS_MAX)

/**
 * A word as it is looked for: itself, what it stands for in titles, and what in all that is said. What the catalogue writes so stands
 * for itself, save the last word in titles: it may not be finished yet.
 */
export function meaningOf(
  { word, means }: { readonly word: string; readonly means: readonly string[] },
  isLast: boolean,
) {
  const own = means.includes(word) ? [word] : means
  return [[word], isLast ? means : own, own] as const
}

/** The first text that no longer begins with this one, in code points. */
export const beyondWord = (word: string) => `${word}\u{10ffff}`

/** What a list of SKUs is narrowed by. */
export type Narrowed = {
  readonly market: string
  readonly segment?: string | undefined
  readonly kind?: string | undefined
  readonly publisher?: string | undefined
  readonly term?: string | undefined
  readonly trial?: boolean | undefined
  readonly addon?: boolean | undefined
}
/** The same as the index has it. */
export function facetsFor({ market, segment, ...marks }: Narrowed): string[] {
  const named = Object.entries(marks).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]))
  return [segment ? `${market}/${segment}` : market, ...named]
}

export const FACETS = ['kind', 'publisher', 'segment', 'term', 'trial', 'addon'] as const
export type Counted = { readonly value: string; readonly count: number }
/** How many SKUs each value of each facet has, the most first. */
export function facetsOf(counts: Readonly<Record<string, number>>): Record<(typeof FACETS)[number], Counted[]> {
  const of = (facet: string) =>
    Object.entries(counts)
      .filter(([mark]) => mark.startsWith(`${facet} `))
      .map(([mark, count]) => ({ value: mark.slice(facet.length + 1), count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as ReturnType<typeof facetsOf> // each is there
}
