/** A file as a table: of which format, in which encoding, under which headers, and its rows. */
import { open } from 'node:fs/promises'
import { csvRows, delimiterOf } from './csv.ts'
import { chosen, type Encoding, encodingOf, textOf } from './encoding.ts'
import { jsonRows } from './jsonl.ts'
import { refuse } from './refusals.ts'
import { type Chosen, COLUMNS_MAX, ROWS_MAX, type Rows } from './rows.ts'
import { openWorkbook } from './workbook.ts'
import { xlsxRows } from './xlsx.ts'

export const formats = ['csv', 'xlsx', 'jsonl'] as const
export type Format = (typeof formats)[number]
/** How a file is read, found out by looking at it. */
export type Table = {
  readonly format: Format
  readonly encoding: Encoding | null
  readonly delimiter: string | null
  readonly headers: readonly string[]
}

// biome-ignore format: a table
const endings: Readonly<Record<Format, readonly string[]>> = {
  csv:   ['csv', 'txt', 'tsv', 'tab'],
  xlsx:  ['xlsx', 'xlsm'],
  jsonl: ['jsonl', 'ndjson', 'json'],
}
export const typeOf: Readonly<Record<Format, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/x-ndjson',
}

/** Looks at a file: what it is, how it is written, and what its columns are called. */
export async function tableOf(path: string, name: string, given: Chosen = {}): Promise<Table> {
  const read = await readingOf(path, name, given)
  for await (const { cells } of rowsOf(path, read)) return { ...read, headers: headersIn(cells) }
  throw refuse.noHeader({}, { field: 'file' })
}

type Read = Omit<Table, 'headers'>
async function readingOf(path: string, name: string, { encoding, delimiter }: Chosen): Promise<Read> {
  const start = await startOf(path)
  if (start.startsWith('d0cf11e0')) throw refuse.oldExcel({}, { field: 'file' })
  if (start.startsWith('504b0304')) return fit(name, await asWorkbook(path))
  if (KNOWN_OTHERS.test(start)) throw refuse.notATable({}, { field: 'file' })
  const written = encoding ? await chosen(path, encoding) : await encodingOf(path)
  const first = await firstLetter(path, written)
  if (first === '{' || (first === '[' && endings.jsonl.includes(endingOf(name))))
    return fit(name, { format: 'jsonl', encoding: written, delimiter: null })
  return fit(name, { format: 'csv', encoding: written, delimiter: delimiter ?? (await delimiterOf(path, written)) })
}
/** PDF, PNG, JPEG, GIF, gzip, RAR, 7z, programs: none of them a table, whatever its bytes would spell. */
const KNOWN_OTHERS = /^(25504446|89504e47|ffd8ff|47494638|1f8b|52617221|377abcaf|7f454c46|4d5a90)/

async function asWorkbook(path: string): Promise<Read> {
  const { zip, parts } = await openWorkbook(path)
  zip.close()
  if (!parts.has('xl/workbook.xml')) throw refuse.notATable({}, { field: 'file' })
  return { format: 'xlsx', encoding: null, delimiter: null }
}

/** The name must not say that it is something else. */
function fit(name: string, read: Read): Read {
  const ending = endingOf(name)
  if (!endings[read.format].includes(ending))
    throw refuse.nameMisleads({ ending, format: read.format.toUpperCase() }, { field: 'file' })
  return read
}

const endingOf = (name: string) => /\.(\w{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''

async function startOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return buffer.toString('hex', 0, bytesRead)
  } finally {
    await file.close()
  }
}

async function firstLetter(path: string, encoding: Encoding): Promise<string> {
  for await (const piece of textOf(path, encoding)) {
    const letter = piece.trimStart()[0]
    if (letter) return letter
  }
  return ''
}

function headersIn(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '')
  if (last < 0) throw refuse.noHeader({}, { field: 'file' })
  if (last >= COLUMNS_MAX) throw refuse.tooManyColumns({ count: last + 1, limit: COLUMNS_MAX }, { field: 'file' })
  const headers = cells.slice(0, last + 1).map((cell, at) => cell || `(${at + 1})`)
  const forms = headers.map((header) => header.toLowerCase())
  const twice = headers.filter((_, at) => forms.indexOf(forms[at] ?? '') !== at)
  if (twice.length) throw refuse.duplicateHeaders({ headers: [...new Set(twice)].slice(0, 10) }, { field: 'file' })
  return headers
}

/** All rows of a file as it is read, the header first. */
export function rowsOf(path: string, { format, encoding, delimiter }: Read): Rows {
  if (format === 'xlsx') return xlsxRows(path)
  const written = encoding ?? 'utf-8'
  return format === 'jsonl'
    ? jsonRows(path, written)
    : csvRows(path, { encoding: written, delimiter: delimiter ?? ',' })
}

/** Looks at a file to its end: what cannot be read whole is refused before anything of it is kept. */
export async function wholeTableOf(path: string, name: string, given: Chosen = {}): Promise<Table> {
  const table = await tableOf(path, name, given)
  for await (const _ of bodyOf(path, table));
  return table
}

/** The rows below the header, bounded. */
export async function* bodyOf(path: string, table: Table): Rows {
  let count = -1
  for await (const row of rowsOf(path, table)) {
    if (++count === 0) continue
    if (count > ROWS_MAX) throw refuse.tooManyRows({ limit: ROWS_MAX }, { field: 'file' })
    yield row
  }
  if (count < 1) throw refuse.onlyHeader({}, { field: 'file' })
}
