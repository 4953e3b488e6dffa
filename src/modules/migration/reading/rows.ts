import { flawIn } from '#kernel/text.ts'
import type { Encoding } from './encoding.ts'

/** A row as it came: where it stands (the header is row 1) and its cells, each a line of text. */
export type Row = { readonly row: number; readonly cells: readonly string[] }
export type Rows = AsyncIterable<Row>
/** How a text is to be read, where somebody said so. */
export type Chosen = { readonly encoding?: Encoding; readonly delimiter?: string }

export const COLUMNS_MAX = 200
export const ROWS_MAX = 1_000_000
export const ROW_LENGTH_MAX = 1_000_000

const PLAIN = /^(?! )[\x20-\x7e]*$/
const PROTECTED = /^'(?=[=+\-@\t\r＝＋－＠])/
/**
 * A cell as it is kept: one line, composed, without blanks at its ends. An apostrophe that keeps a spreadsheet from reading a
 * formula is ours or its own: it goes again. A null, which no database text holds, becomes the sign for what cannot be read.
 */
export function cellOf(text: string): string {
  if (text === '') return text
  const bare = text.startsWith("'") ? text.replace(PROTECTED, '') : text
  if (PLAIN.test(bare) && !bare.endsWith(' ') && !bare.includes('  ')) return bare
  return bare.replaceAll('\0', '\ufffd').normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** Whether a cell holds what nobody sees, or the sign for what could not be read. */
export const isUnseen = (cell: string) => !ASCII.test(cell) && (cell.includes('\ufffd') || flawIn(cell) !== null)
const ASCII = /^[\x20-\x7e]*$/

/** A word as two writers of it would agree: without case, spaces and signs. */
export const wordForm = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') // biome-ignore format: one thought

const RISKY = /^[=+\-@\t\r\n＝＋－＠]/
/** A cell as it is written out: text that a spreadsheet would run as a formula (some read full-width signs too) gets an apostrophe in front. */
export const harmless = (text: string) => (RISKY.test(text) ? `'${text}` : text)

/** What a CSV file begins with, or a spreadsheet takes its UTF-8 for something older. */
export const MARK = '\ufeff'

/** A line of a CSV file. */
export const csvLine = (cells: readonly string[]) => `${cells.map(csvCell).join(',')}\r\n`
function csvCell(text: string): string {
  const safe = harmless(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
