import { diffArrays } from 'diff'
import { blocksOf } from '#kernel/prose.ts'

/** A piece of a comparison: in both texts, only in the new one, or only in the old one. */
export const changes = ['same', 'added', 'removed'] as const
export type Segment = { readonly text: string; readonly change: (typeof changes)[number] }

const paragraphs = (text: string) => blocksOf(text).map((block) => `${block.text}\n\n`)

/**
 * What changed from one text to the other, word by word. Paragraphs are matched first: a new clause shows as one whole
 * addition, and never as words scattered between its neighbours.
 */
export function redline(before: string, after: string): Segment[] {
  const segments: Segment[] = []
  let removed: string[] = []
  const flush = (added: string[]) => {
    for (let at = 0; at < Math.max(removed.length, added.length); at++) {
      segments.push(...wordsChanged(removed[at] ?? '', added[at] ?? ''))
    }
    removed = []
  }
  for (const part of diffArrays(paragraphs(before), paragraphs(after))) {
    if (part.removed) removed = part.value
    else if (part.added) flush(part.value)
    else {
      flush([])
      segments.push({ text: part.value.join(''), change: 'same' })
    }
  }
  flush([])
  return joined(segments)
}

// Below this share of common words two paragraphs are two paragraphs, not one that changed.
const ALIKE_MIN = 0.35

// A word of any alphabet, blanks, or one sign: a Korean word keeps its ending.
const words = (text: string) => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []

function wordsChanged(before: string, after: string): Segment[] {
  const parts = diffArrays(words(before), words(after)).map(
    ({ value, added, removed }): Segment => ({
      text: value.join(''),
      change: added ? 'added' : removed ? 'removed' : 'same',
    }),
  )
  const common = parts.filter(({ change }) => change === 'same').reduce((sum, { text }) => sum + text.trim().length, 0)
  if (common >= ALIKE_MIN * Math.max(before.length, after.length)) return parts
  return [
    { text: before, change: 'removed' },
    { text: after, change: 'added' },
  ]
}

function joined(segments: readonly Segment[]): Segment[] {
  const out: Segment[] = []
  for (const { text, change } of segments) {
    if (text === '') continue
    const last = out.at(-1)
    if (last?.change === change) out[out.length - 1] = { text: last.text + text, change }
    else out.push({ text, change })
  }
  return out
}
