import type { Run, Sentence } from './blocks.ts'

const END = /[.!?。！？…]+["'”’»)\]]*(?=\s|$)/gu
/** They end in a dot and end no sentence. */
const SHORTENED = /(?:^|[\s(])(?:e\.g|i\.e|vs|cf|No|Mr|Mrs|Ms|Dr|St|approx)\.$/u
/** They may end one: then a capital follows. */
const FORMS = /(?:^|\s)(?:Inc|Ltd|Co|Corp|etc|a\.m|p\.m)\.$/iu

/** Where each sentence ends, its trailing space included. Code and the inside of links are one thing each, whatever dots they hold. */
export function endsOf(runs: readonly Run[]): number[] {
  const text = runs.map(asOne).join('')
  const ends: number[] = []
  for (const { index, 0: sign } of text.matchAll(END)) {
    const end = index + sign.length
    const rest = text.slice(end)
    if (!isWithin(text.slice(0, end), rest)) ends.push(end + (/^\s*/.exec(rest)?.[0].length ?? 0))
  }
  return [...new Set([...ends.filter((end) => end < text.length), text.length])]
}

/** A dot inside a sentence: of a short form, or of a date such as 2026. 11. 22. */
const isWithin = (before: string, rest: string): boolean =>
  SHORTENED.test(before) ||
  (/\d\.$/.test(before) && /^\s+\d/.test(rest)) ||
  (FORMS.test(before) && /^\s+\p{Ll}/u.test(rest))

/** A run as the search for ends sees it: a sentence never ends within code or in the midst of a link. */
function asOne({ text, marks, href }: Run): string {
  if (marks?.includes('code')) return 'x'.repeat(text.length)
  return href === undefined ? text : 'x'.repeat(Math.max(0, text.length - 1)) + text.slice(-1)
}

/** The text of a part, sentence by sentence. */
export function sentencesOf(runs: readonly Run[]): Sentence[] {
  let begin = 0
  return endsOf(runs).flatMap((end) => {
    const one = slice(runs, begin, end)
    begin = end
    return one.length ? [{ runs: one }] : []
  })
}

/** The runs between two places of their text. */
export function slice(runs: readonly Run[], from: number, to: number): Run[] {
  let at = 0
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += run.text.length
    return text ? [{ ...run, text }] : []
  })
}
