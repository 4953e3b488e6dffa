/** What an article is made of once it is read: plain data that a page draws, and nothing a browser would run. */

export type Mark = 'strong' | 'emphasis' | 'struck' | 'code'
/** A piece of text that looks and leads the same all through. A line feed in it breaks the line. */
export type Run = { readonly text: string; readonly marks?: readonly Mark[]; readonly href?: string }

/** One sentence, its trailing space included: a block's sentences put together are its text, to the letter. */
export type Sentence = { readonly runs: readonly Run[]; readonly original?: readonly Run[] }

export const notes = ['note', 'tip', 'important', 'warning', 'caution'] as const
type At = {
  /** The line it begins at, in the source without its front matter, from 1. */
  readonly line: number
}
export type Heading = At & {
  readonly kind: 'heading'
  readonly level: number
  readonly anchor: string
  readonly sentences: readonly Sentence[]
}
export type Paragraph = At & { readonly kind: 'paragraph'; readonly sentences: readonly Sentence[] }
export type Cell = At & { readonly kind: 'cell'; readonly sentences: readonly Sentence[] }
/** What carries sentences; everything else holds such blocks or none. */
export type Leaf = Heading | Paragraph | Cell
export type Block =
  | Heading
  | Paragraph
  | (At & { readonly kind: 'code'; readonly text: string })
  | (At & { readonly kind: 'rule' })
  | (At & { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Block[])[] })
  | (At & { readonly kind: 'quote'; readonly note: (typeof notes)[number] | null; readonly blocks: readonly Block[] })
  | (At & { readonly kind: 'table'; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] })

/** The parts that carry sentences, in reading order: what a translation is paired by. */
export const leavesOf = (blocks: readonly Block[]): Leaf[] =>
  blocks.flatMap((block): Leaf[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [block]
      case 'list':
        return block.items.flatMap(leavesOf)
      case 'quote':
        return leavesOf(block.blocks)
      case 'table':
        return [...block.head, ...block.rows.flat()]
      default:
        return []
    }
  })

/** The blocks again, each part with the sentences it is given. */
export function withSentences(blocks: readonly Block[], of: (leaf: Leaf) => Leaf): Block[] {
  const cell = (one: Cell) => ({ ...one, sentences: of(one).sentences })
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return of(block) as Block // a heading stays a heading: only its sentences and anchor change
      case 'list':
        return { ...block, items: block.items.map((item) => withSentences(item, of)) }
      case 'quote':
        return { ...block, blocks: withSentences(block.blocks, of) }
      case 'table':
        return { ...block, head: block.head.map(cell), rows: block.rows.map((row) => row.map(cell)) }
      default:
        return block
    }
  })
}

export const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')
export const textOfLeaf = ({ sentences }: Leaf) => sentences.map(({ runs }) => textOf(runs)).join('')

/** All that is written in an article, a line a part: what is searched and quoted. */
export const plainText = (blocks: readonly Block[]): string =>
  leavesOf(blocks)
    .map((leaf) => textOfLeaf(leaf).trim())
    .filter(Boolean)
    .join('\n')

/** The build of an article in one line: two languages of one article have the same. */
export const buildOf = (blocks: readonly Block[]): string => blocks.map(buildOfOne).join(' ')

function buildOfOne(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `h${block.level}`
    case 'list':
      return `${block.start === null ? 'ul' : 'ol'}(${block.items.map(buildOf).join(' | ')})`
    case 'quote':
      return `quote(${buildOf(block.blocks)})`
    case 'table':
      return `table(${block.head.length}×${block.rows.length + 1})`
    default:
      return block.kind
  }
}
