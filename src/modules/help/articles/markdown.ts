import MarkdownIt, { type Token } from 'markdown-it'
import { type Block, type Cell, type Mark, notes, type Run, textOf } from './blocks.ts'
import { sentencesOf } from './sentences.ts'

/** The reader of Markdown. Raw HTML is told apart so that its tags can be dropped; nothing of it is ever kept. */
const reader = new MarkdownIt({ html: true, linkify: false, typographer: false })
reader.validateLink = () => true // every address is judged by `safeHref`, and what may not lead anywhere is text
/** How deep quotes and lists may lie in each other; deeper is read as text. */
reader.options.maxNesting = 20

/** Where the article stands, so that its links to its neighbours find them. */
export type Place = { readonly topic: string }

/** Reads Markdown into the blocks of an article. Whatever is written, what comes out is text, marks and safe addresses. */
export function blocksOf(markdown: string, place: Place = { topic: '' }): Block[] {
  const tokens = reader.parse(markdown, {})
  const anchors = new Map<string, number>()
  return readBlocks({ tokens, at: 0, place, anchors })
}

/** One line of Markdown: the text of an original that stands alone. */
export const runsOf = (markdown: string, place: Place = { topic: '' }): Run[] =>
  readRuns(reader.parseInline(markdown, {})[0]?.children ?? [], place)

type Reading = {
  readonly tokens: readonly Token[]
  at: number
  readonly place: Place
  readonly anchors: Map<string, number>
}

function readBlocks(reading: Reading): Block[] {
  const blocks: Block[] = []
  while (reading.at < reading.tokens.length && reading.tokens[reading.at]?.nesting !== -1) {
    const block = readBlock(reading)
    if (block) blocks.push(block)
  }
  reading.at++ // past what closes it
  return blocks
}

function readBlock(reading: Reading): Block | null {
  const token = reading.tokens[reading.at++]
  if (!token) return null
  const line = (token.map?.[0] ?? 0) + 1
  const read = READ[token.type]
  return read ? read(token, line, reading) : null
}

type Read = (token: Token, line: number, reading: Reading) => Block | null
const list =
  (start: (token: Token) => number | null): Read =>
  (token, line, reading) => {
    const items: Block[][] = []
    while (reading.tokens[reading.at]?.type === 'list_item_open') {
      reading.at++
      items.push(readBlocks(reading))
    }
    reading.at++
    return { kind: 'list', line, start: start(token), items }
  }
const code: Read = ({ content }, line) => ({ kind: 'code', line, text: content.replace(/\n$/, '') })

const READ: Readonly<Record<string, Read>> = {
  heading_open: (token, line, reading) => {
    const runs = inlineOf(reading)
    const level = Math.min(4, Math.max(2, Number(token.tag.slice(1))))
    return {
      kind: 'heading',
      line,
      level,
      anchor: anchorOf(textOf(runs), reading.anchors),
      sentences: sentencesOf(runs),
    }
  },
  paragraph_open: (_, line, reading) => paragraph(line, inlineOf(reading)),
  bullet_list_open: list(() => null),
  ordered_list_open: list((token) => Number(token.attrGet('start') ?? 1)),
  blockquote_open: (_, line, reading) => ({ kind: 'quote', line, ...noted(readBlocks(reading)) }),
  table_open: (_, line, reading) => readTable(line, reading),
  fence: code,
  code_block: code,
  hr: (_, line) => ({ kind: 'rule', line }),
  html_block: ({ content }, line) => paragraph(line, [{ text: textOfHtml(content) }]),
}

const paragraph = (line: number, runs: readonly Run[]): Block | null => {
  const sentences = sentencesOf(runs)
  return sentences.length ? { kind: 'paragraph', line, sentences } : null
}

/** The runs of the inline token that stands here, and past its closing. */
function inlineOf(reading: Reading): Run[] {
  const children = reading.tokens[reading.at]?.children ?? []
  reading.at += 2
  return readRuns(children, reading.place)
}

function readTable(line: number, reading: Reading): Block {
  const rows: Cell[][] = []
  let at = line
  for (
    let token = reading.tokens[reading.at];
    token && token.type !== 'table_close';
    token = reading.tokens[++reading.at]
  ) {
    if (token.type === 'tr_open') {
      rows.push([])
      at = (token.map?.[0] ?? at - 1) + 1
    }
    if (token.type !== 'inline') continue
    const sentences = sentencesOf(readRuns(token.children ?? [], reading.place))
    rows.at(-1)?.push({ kind: 'cell', line: at, sentences })
  }
  reading.at++
  return { kind: 'table', line, head: rows[0] ?? [], rows: rows.slice(1) }
}

const NOTE = /^\[!(\w+)\]\s*/
/** `[!NOTE]` at the head of a quotation makes it a note. */
function noted(blocks: Block[]): Pick<Extract<Block, { kind: 'quote' }>, 'note' | 'blocks'> {
  const [first, ...rest] = blocks
  const runs = first?.kind === 'paragraph' ? first.sentences.flatMap((one) => one.runs) : []
  const sign = NOTE.exec(runs[0]?.text ?? '')
  const note = notes.find((one) => one === sign?.[1]?.toLowerCase()) ?? null
  if (!sign || !note || first?.kind !== 'paragraph') return { note: null, blocks }
  const left = [{ ...runs[0], text: runs[0]?.text.slice(sign[0].length) ?? '' }, ...runs.slice(1)].filter(
    ({ text }) => text,
  )
  const body = left.length ? [{ ...first, sentences: sentencesOf(left) }] : []
  return { note, blocks: [...body, ...rest] }
}

const MARKS: Readonly<Record<string, Mark>> = { strong: 'strong', em: 'emphasis', s: 'struck' }

/** Inline tokens as runs: marks pile up, links carry their address, pictures are what is said of them, tags are dropped. */
function readRuns(tokens: readonly Token[], place: Place): Run[] {
  const marks: Mark[] = []
  const links: (string | null)[] = []
  const runs: Run[] = []
  for (const token of tokens) {
    if (opensOrCloses(token, marks, links, place)) continue
    const { text, as } = pieceOf(token)
    const all = as ? [...new Set([...marks, as])] : [...marks]
    const href = links.at(-1) ?? undefined
    if (text) runs.push({ text, ...(all.length > 0 && { marks: all }), ...(href !== undefined && { href }) })
  }
  return joined(runs)
}

/** A link or a mark that begins or ends here: the piles say what holds now. */
function opensOrCloses(token: Token, marks: Mark[], links: (string | null)[], place: Place) {
  const { type, tag, nesting } = token
  if (nesting === 0) return false
  const pile: unknown[] = tag === 'a' ? links : marks
  if (nesting === -1) pile.pop()
  else if (type === 'link_open') links.push(safeHref(String(token.attrGet('href') ?? ''), place))
  else marks.push(MARKS[tag] ?? 'emphasis')
  return true
}

function pieceOf({ type, content, children }: Token): { text: string; as?: Mark } {
  if (type === 'code_inline') return { text: content, as: 'code' }
  if (type === 'softbreak') return { text: ' ' }
  if (type === 'hardbreak') return { text: '\n' }
  if (type === 'html_inline') return { text: /^<br\b/i.test(content) ? '\n' : '' }
  return { text: type === 'image' ? (children ?? []).map((one) => one.content).join('') : content }
}

/** Neighbours that look and lead the same are one run. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (last && last.href === run.href && String(last.marks ?? '') === String(run.marks ?? '')) {
      all[all.length - 1] = { ...last, text: last.text + run.text }
    } else all.push(run)
  }
  return all
}

const HOUSE = 'https://house.invalid'
/** An address a reader may follow: within the house, or elsewhere on the web or by mail; null for any other. */
export function safeHref(given: string, { topic }: Place): string | null {
  if (!URL.canParse(given, HOUSE) || /[\p{Cc}\\]/u.test(given)) return null
  const { origin, protocol, href, pathname, hash } = new URL(given, HOUSE)
  if (origin !== HOUSE) return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : null
  if (given.startsWith('#') || given.startsWith('/')) return given
  const neighbour = /^\/([\w-]+)\.md$/.exec(pathname)?.[1]
  return neighbour && topic && !given.includes('/') ? `/help/${topic}/${neighbour}${hash}` : null
}

/** A heading's own address within the page: its words, joined; the second of a name gets a number. */
function anchorOf(text: string, known: Map<string, number>): string {
  const name =
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'part'
  const count = (known.get(name) ?? 0) + 1
  known.set(name, count)
  return count === 1 ? name : `${name}-${count}`
}

/** What is written in a block of HTML, without its tags, comments and programs. */
const textOfHtml = (html: string) =>
  html
    .replace(/<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, ' ')
    .replace(/<[^>]*>?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
