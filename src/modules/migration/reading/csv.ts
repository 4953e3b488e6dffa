import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { type Encoding, textOf } from './encoding.ts'
import { refuse } from './refusals.ts'
import { cellOf, ROW_LENGTH_MAX, type Rows } from './rows.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
const LOOK_CHARACTERS = 64 * 1024
/** A first line by which a spreadsheet says what it parts columns with. */
const SAID = /^sep=(.)$/i

/** What parts the columns: the sign that stands most often in the header, outside quotation marks. */
export async function delimiterOf(path: string, encoding: Encoding): Promise<string> {
  let start = ''
  for await (const piece of textOf(path, encoding)) {
    start += piece
    if (start.length > LOOK_CHARACTERS) break
  }
  const header = headerLine(start.replace(/^\s+/, ''))
  const said = SAID.exec(header)?.[1]
  if (said) return said
  const counted = DELIMITERS.map((sign) => [sign, header.split(sign).length] as const)
  return counted.reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}

/** The first line, without what is quoted: a comma in a name parts nothing. */
const headerLine = (start: string) => (start.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/)[0] ?? '') // biome-ignore format: one thought

const isRow = (cells: readonly string[]) => cells.length > 1 || cells[0] !== ''

/** The rows of a text with columns, as they come. An empty line counts as a row, and is not one. */
export async function* csvRows(path: string, { encoding, delimiter }: { encoding: Encoding; delimiter: string }): Rows {
  const parser = parse({ delimiter, bom: true, relax_column_count: true, max_record_size: ROW_LENGTH_MAX })
  const source = Readable.from(textOf(path, encoding)).on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let row = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row++
      if (isRow(cells) && !(row === 1 && SAID.test(cells.join(delimiter)))) yield { row, cells: cells.map(cellOf) }
    }
  } catch (error) {
    throw error instanceof CsvError ? refusalFor(error, row + 1) : error
  } finally {
    source.destroy()
  }
}

const refusalFor = ({ code }: CsvError, row: number) => {
  const at = { row, limit: ROW_LENGTH_MAX }
  const why = code === 'CSV_MAX_RECORD_SIZE' ? refuse.rowTooLong : refuse.quoteOpen
  return why(at, { field: 'file' })
}
