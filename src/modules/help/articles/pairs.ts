import { type Block, type Leaf, leavesOf, type Run, type Sentence, textOf, withSentences } from './blocks.ts'

/** Sentences that say something; a space alone is none. */
const spoken = ({ sentences }: Leaf) => sentences.filter(({ runs }) => textOf(runs).trim())

/** Where a translation departs from its original: a line in each, and what differs. */
export type Departure = { readonly line: number; readonly originalLine: number; readonly says: string }

/** Block by block: the same kinds in the same order, and in each the same number of sentences. */
export function departures(translated: readonly Block[], original: readonly Block[]): Departure[] {
  const [mine, theirs] = [leavesOf(translated), leavesOf(original)]
  return Array.from({ length: Math.max(mine.length, theirs.length) }).flatMap((_, at) => {
    const [one, other] = [mine[at], theirs[at]]
    const says = one && other ? differenceOf(one, other) : `there is one ${one ? 'more' : 'less'} than in the original`
    return says ? [{ line: one?.line ?? 0, originalLine: other?.line ?? 0, says }] : []
  })
}

function differenceOf(one: Leaf, other: Leaf): string | null {
  if (kindOf(one) !== kindOf(other)) return `${kindOf(one)} where the original has ${kindOf(other)}`
  const [mine, theirs] = [spoken(one).length, spoken(other).length]
  return mine === theirs ? null : `${counted(mine)} where the original has ${counted(theirs)}`
}
const kindOf = (leaf: Leaf) => (leaf.kind === 'heading' ? `a heading of level ${leaf.level}` : `a ${leaf.kind}`)
const counted = (count: number) => (count === 1 ? 'one sentence' : `${count} sentences`)

/**
 * The translation with the original of each sentence beside it: by number of block and of sentence. Where the numbers of
 * sentences differ the last one carries what is left; where the blocks differ nothing is paired, for it would be wrong.
 */
export function pair(translated: readonly Block[], original: readonly Block[]): Block[] {
  const [mine, theirs] = [leavesOf(translated), leavesOf(original)]
  const fits = mine.length === theirs.length && mine.every((leaf, at) => kindOf(leaf) === kindOf(theirs[at] ?? leaf))
  if (!fits) return [...translated]
  let at = 0
  return withSentences(translated, (leaf) => {
    const other = theirs[at++]
    return other ? paired(leaf, other) : leaf
  })
}

/** A heading keeps the original's address, so that a link into the page leads to the same place in every language. */
function paired(leaf: Leaf, other: Leaf): Leaf {
  const [mine, originals] = [spoken(leaf), spoken(other)]
  const originalOf = (sentence: Sentence): readonly Run[] => {
    const at = mine.indexOf(sentence)
    if (at < 0) return []
    const end = at === mine.length - 1 ? originals.length : at + 1
    return originals.slice(at, end).flatMap(({ runs }) => runs)
  }
  const sentences = leaf.sentences.map((sentence) => {
    const found = originalOf(sentence)
    return found.length ? { ...sentence, original: found } : sentence
  })
  const anchor = leaf.kind === 'heading' && other.kind === 'heading' ? { anchor: other.anchor } : {}
  return { ...leaf, ...anchor, sentences }
}
