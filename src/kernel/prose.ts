/** Longer texts (agreements, terms) are plain Markdown: headings, paragraphs, numbered or dashed items. Nothing else is read from it. */
export type Block = { readonly kind: 'title' | 'heading' | 'item' | 'paragraph'; readonly text: string }

/** The text's own form: one line feed, composed letters, no blanks at line ends; what is hashed and compared is this. */
export const tidyProse = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** The text in the pieces a page or a document sets one below the other. */
export const blocksOf = (text: string): Block[] =>
  tidyProse(text)
    .split(/\n\n|\n(?=#{1,3} |- |\d{1,3}\. )/)
    .map(blockOf)
    .filter((block) => block.text !== '')

function blockOf(text: string): Block {
  const line = text.replace(/\s*\n\s*/g, ' ').trim()
  const heading = /^(#{1,3}) (.*)$/.exec(line)
  if (heading) return { kind: heading[1] === '#' ? 'title' : 'heading', text: heading[2] ?? '' }
  return line.startsWith('- ') ? { kind: 'item', text: line.slice(2) } : { kind: 'paragraph', text: line }
}
