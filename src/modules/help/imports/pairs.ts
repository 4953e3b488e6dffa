import { type Block, type Leaf, type Run, type Sentence, textOf, withSentences } from '../articles/blocks.ts'
import { blocksOf, type Place, runsOf } from '../articles/markdown.ts'
import type { Segment } from './spans.ts'

// Signs of no alphabet, from the private part of Unicode: they go through Markdown as letters do, and no text needs them.
const [BEGIN, NUMBERED, END, ZERO] = ['\uE000', '\uE001', '\uE002', 0xe010]
const OURS = /[\uE000-\uE01F]/g
const SIGN = /\uE000([\uE010-\uE019]+)\uE001|\uE002/g

const written = (n: number) => String(n).replace(/\d/g, (digit) => String.fromCharCode(ZERO + Number(digit)))
const numberIn = (signs: string) => Number([...signs].map((sign) => sign.charCodeAt(0) - ZERO).join(''))

/** The blocks of a document whose sentences know their originals by spans: however Markdown sets them, the pairs stay together. */
export function blocksFrom(segments: readonly Segment[], place: Place): Block[] {
  const originals: Run[][] = []
  const markdown = segments.map((one) => {
    if (one.kind === 'text') return one.text.replace(OURS, '')
    originals.push(runsOf(one.original.replace(OURS, ''), place))
    return `${BEGIN}${written(originals.length - 1)}${NUMBERED}${one.translated.replace(OURS, '')}${END}`
  })
  const cut = (leaf: Leaf): Leaf => ({
    ...leaf,
    sentences: sentencesIn(
      leaf.sentences.flatMap(({ runs }) => runs),
      originals,
    ),
  })
  return withSentences(blocksOf(markdown.join(''), place), cut)
}

/** A part's text cut at the signs: what stands between two of them renders one original. */
function sentencesIn(runs: readonly Run[], originals: readonly (readonly Run[])[]): Sentence[] {
  const found: { runs: Run[]; original?: readonly Run[] }[] = [{ runs: [] }]
  const add = (run: Run, text: string) => text && found.at(-1)?.runs.push({ ...run, text })
  for (const run of runs) {
    let end = 0
    for (const { 0: sign, 1: number, index } of run.text.matchAll(SIGN)) {
      add(run, run.text.slice(end, index))
      end = index + sign.length
      const original = number === undefined ? undefined : originals[numberIn(number)]
      found.push({ runs: [], ...(original && { original }) })
    }
    add(run, run.text.slice(end))
  }
  return joinBlanks(found)
}

/** A space between two sentences belongs to the first. */
function joinBlanks(all: readonly Sentence[]): Sentence[] {
  const told: Sentence[] = []
  for (const one of all) {
    const last = told.at(-1)
    if (one.runs.length === 0) continue
    if (last && !textOf(one.runs).trim()) told[told.length - 1] = { ...last, runs: [...last.runs, ...one.runs] }
    else told.push(one)
  }
  return told
}
