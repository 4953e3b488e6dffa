import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { type Encoding, textOf } from './encoding.ts'
import { refuse } from './refusals.ts'
import { cellOf, ROW_LENGTH_MAX, type Rows } from './rows.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
const LOOK_CHARACTERS = 64 * 1024

/** What parts the columns: the sign that stands most often in the header, outside quotation marks. */
export async function delimiterOf(path: string, encoding: Encoding): Promise<string> {
  let start = ''
  for await (const piece of textOf(path, encoding)) {
    start += piece
    if (start.length > LOOK_CHARACTERS) break
  }
  const header = headerLine(start.replace(/^\s+/, ''))
  const counted = DELIMITERS.map((sign) => [sign, header.split(sign).length] as const)
  return counted.reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}

/** The first line, without what is quoted: a comma in a name parts nothing. */
const headerLine = (start: string) => (start.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/)[0] ?? '') // biome-ignore format: one thought

/** The rows of a text with columns, as they come. An empty line counts as a row, and is not one. */
export async function* csvRows(path: string, { encoding, delimiter }: { encoding: Encoding; delimiter: string }): Rows {
  const parser = parse({ delimiter, bom: true, relax_column_count: true, max_record_size: ROW_LENGTH_MAX })
  const source = Readable.from(textOf(path, encoding)).on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let row = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row++
      if (cells.length > 1 || cells[0] !== '') yield { row, cells: cells.map(cellOf) }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const at = { row: row + 1, limit: ROW_LENGTH_MAX }
    throw error.code === 'CSV_MAX_RECORD_SIZE'
      ? refuse.rowTooLong(at, { field: 'file' })
      : refuse.quoteOpen(at, { field: 'file' })
  } finally {
    source.destroy()
  }
}
