import { withoutCode } from './code.ts'

/**
 * Documents published in translation carry their originals in spans:
 * `<span data-ttu-id="1-1">translated</span><span class="sxs-lookup"><span data-stu-id="1-1">original</span></span>`.
 */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pair'; readonly id: string; readonly translated: string; readonly original: string }
export const damages = ['unclosed', 'partnerMissing', 'idDiffers', 'idTwice', 'nested', 'stray'] as const
/** What is wrong with a span: the line of the file it begins in, and its id if it has one. */
export type Damage = { readonly line: number; readonly what: (typeof damages)[number]; readonly id: string }
export type Spans = { readonly segments: readonly Segment[]; readonly damages: readonly Damage[] }

type Tag = {
  readonly kind: 'translated' | 'lookup' | 'original' | 'other' | 'close'
  readonly at: number
  readonly end: number
  readonly id: string
  readonly line: number
}
type Scan = { readonly text: string; readonly tags: readonly Tag[] }
/** A pair that was read whole, or what keeps it from being one. `next` is the tag to go on from. */
type Read =
  | { readonly pair: Extract<Segment, { kind: 'pair' }>; readonly next: number }
  | { readonly what: Damage['what'] }

/** What one step through the tags yields: the text it keeps, where to go on, and what was wrong. */
type Step = {
  readonly kept: readonly Segment[]
  readonly next: number
  readonly opens?: number
  readonly what?: Damage['what'] | undefined
}

/** Reads the spans of a document. What is damaged keeps its text and loses its original; every damage is named once. */
export function spansOf(text: string, linesBefore = 0): Spans {
  const scan: Scan = { text, tags: tagsOf(text) }
  const found: Damage[] = []
  const segments: Segment[] = []
  const ids = new Set<string>()
  let [end, open, at] = [0, 0, 0]
  for (let tag = scan.tags[0]; tag; tag = scan.tags[at]) {
    segments.push({ kind: 'text', text: text.slice(end, tag.at) })
    const step = tag.kind === 'translated' ? stepPair(scan, at, ids) : stepOther(scan, at, open)
    if (step.what) found.push({ line: linesBefore + tag.line, what: step.what, id: tag.id })
    segments.push(...step.kept)
    open = Math.max(0, open + (step.opens ?? 0))
    at = step.next
    end = scan.tags[at - 1]?.end ?? end
  }
  segments.push({ kind: 'text', text: text.slice(end) })
  return { segments: segments.filter((one) => one.kind === 'pair' || one.text), damages: found }
}

/** A pair, or past what is left of one; an id that was there before is said and kept. */
function stepPair(scan: Scan, at: number, ids: Set<string>): Step {
  const read = readPair(scan, at)
  if ('what' in read) return { ...pastDamaged(scan, at), what: read.what }
  const what = ids.has(read.pair.id) ? ('idTwice' as const) : undefined
  ids.add(read.pair.id)
  return { kept: [read.pair], next: read.next, what }
}

const TAG = /<(\/?)span\b([^<>]*)>/gi

/** The span tags of a text, in order; what stands in code is code. */
function tagsOf(text: string): Tag[] {
  let [line, counted] = [1, 0]
  return [...withoutCode(text).matchAll(TAG)].map(({ 0: tag, 1: slash, 2: attributes = '', index }) => {
    line += text.slice(counted, index).split('\n').length - 1
    counted = index
    return { ...kindOf(slash === '/', attributes), at: index, end: index + tag.length, line }
  })
}

function kindOf(isClose: boolean, attributes: string): Pick<Tag, 'kind' | 'id'> {
  if (isClose) return { kind: 'close', id: '' }
  const [, side, id = ''] = /\bdata-(ttu|stu)-id\s*=\s*["']?([^"'\s>]*)/i.exec(attributes) ?? []
  if (side) return { kind: side.toLowerCase() === 'ttu' ? 'translated' : 'original', id }
  return { kind: /\bclass\s*=\s*["']?[^"'>]*\bsxs-lookup\b/i.test(attributes) ? 'lookup' : 'other', id: '' }
}

function readPair(scan: Scan, at: number): Read {
  const own = contentOf(scan, at)
  if ('what' in own) return own
  const group = readLookup(scan, own.close + 1)
  if (!group || !isBlank(scan, scan.tags[own.close]?.end, group.at)) return { what: 'partnerMissing' }
  if ('what' in group) return { what: group.what }
  const id = scan.tags[at]?.id ?? ''
  if (group.id !== id) return { what: 'idDiffers' }
  return { pair: { kind: 'pair', id, translated: own.content, original: group.content }, next: group.next }
}

type Lookup = { at: number } & ({ id: string; content: string; next: number } | { what: Damage['what'] })
/** `<span class="sxs-lookup"><span data-stu-id="…">original</span></span>` at this tag; null if none begins here. */
function readLookup(scan: Scan, at: number): Lookup | null {
  const [outer, inner] = [scan.tags[at], scan.tags[at + 1]]
  if (outer?.kind !== 'lookup') return null
  if (inner?.kind !== 'original' || !isBlank(scan, outer.end, inner.at)) return { at: outer.at, what: 'partnerMissing' }
  const own = contentOf(scan, at + 1)
  if ('what' in own) return { at: outer.at, what: own.what }
  const [last, end] = [scan.tags[own.close], scan.tags[own.close + 1]]
  if (end?.kind !== 'close' || !isBlank(scan, last?.end, end.at)) return { at: outer.at, what: 'unclosed' }
  return { at: outer.at, id: inner.id, content: own.content, next: own.close + 2 }
}

/** What stands in a span, tags of other spans dropped, and the tag that closes it; a paragraph's end closes nothing. */
function contentOf({ text, tags }: Scan, at: number): { content: string; close: number } | { what: Damage['what'] } {
  let content = ''
  let depth = 1
  for (let n = at + 1; n < tags.length; n++) {
    const kind = tags[n]?.kind ?? 'close'
    const part = text.slice(tags[n - 1]?.end, tags[n]?.at)
    content += part
    depth += kind === 'close' ? -1 : 1
    const ending = endsParagraph(part) ? 'unclosed' : ENDINGS[kind]
    if (ending) return { what: ending }
    if (depth === 0) return { content, close: n }
  }
  return { what: 'unclosed' }
}
/** What may not begin within a span, and what it then is. */
const ENDINGS: Partial<Record<Tag['kind'], Damage['what']>> = {
  translated: 'nested',
  lookup: 'unclosed',
  original: 'unclosed',
}

const endsParagraph = (part: string) => /\n[ \t]*\n/.test(part)
const isBlank = ({ text }: Scan, from = 0, to = 0) => from <= to && !text.slice(from, to).trim()

/** Past a damaged pair, up to the next that may be whole: its text is kept, an original that is whole is not text. */
function pastDamaged(scan: Scan, at: number): Step {
  const kept: Segment[] = []
  const { text, tags } = scan
  let next = at + 1
  for (let tag = tags[next]; tag && tag.kind !== 'translated'; tag = tags[next]) {
    const part = text.slice(tags[next - 1]?.end, tag.at)
    if (endsParagraph(part)) break
    kept.push({ kind: 'text', text: part })
    const group = readLookup(scan, next)
    next = group && 'next' in group ? group.next : next + 1
  }
  return { kept, next }
}

/** A tag that begins no pair: a span of another kind is passed, anything else is out of place. */
function stepOther(scan: Scan, at: number, open: number): Step {
  const kind = scan.tags[at]?.kind
  const group = readLookup(scan, at)
  if (group) return { kept: [], next: 'next' in group ? group.next : at + 1, what: 'partnerMissing' }
  if (kind === 'other') return { kept: [], next: at + 1, opens: 1 }
  if (kind === 'close') return { kept: [], next: at + 1, opens: -1, what: open > 0 ? undefined : 'stray' }
  return { kept: [], next: at + 1, what: 'nested' }
}
