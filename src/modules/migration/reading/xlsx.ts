import { posix } from 'node:path'
import { refuse } from './refusals.ts'
import { COLUMNS_MAX, cellOf, ROW_LENGTH_MAX, type Row, type Rows } from './rows.ts'
import { type Strings, stringsOf } from './strings.ts'
import { type Dates, datesOf } from './styles.ts'
import { hear, hearAll, openWorkbook, type Workbook } from './workbook.ts'

/** The rows of the first visible sheet of a workbook. Formulas are not reckoned: what the workbook last showed is taken, as text. */
export async function* xlsxRows(path: string): Rows {
  const workbook = await openWorkbook(path)
  try {
    const { sheet, from1904 } = await bookOf(workbook)
    const [strings, dates] = [await stringsOf(workbook), await datesOf(workbook, from1904)]
    yield* sheetRows(workbook, sheet, { strings, dates })
  } finally {
    workbook.zip.close()
  }
}

/** Which part is the first sheet that is not hidden, and from which year it counts its days. */
async function bookOf(workbook: Workbook): Promise<{ sheet: string; from1904: boolean }> {
  const sheets: { id: string; isHidden: boolean }[] = []
  let from1904 = false
  await hearAll(workbook, 'xl/workbook.xml', {
    opens: (name, given) => {
      if (name === 'sheet') sheets.push({ id: given['r:id'] ?? '', isHidden: (given.state ?? 'visible') !== 'visible' })
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(given.date1904 ?? '')
    },
  })
  const targets = new Map<string, string>()
  await hearAll(workbook, 'xl/_rels/workbook.xml.rels', {
    opens: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, Target)
    },
  })
  const first = sheets.find(({ isHidden }) => !isHidden)
  const target = first && targets.get(first.id)
  const sheet = target?.startsWith('/') ? target.slice(1) : posix.join('xl', target ?? '')
  if (!target || !workbook.parts.has(sheet)) throw refuse.notATable({}, { field: 'file' })
  return { sheet, from1904 }
}

type Words = { readonly strings: Strings; readonly dates: Dates }
async function* sheetRows(workbook: Workbook, sheet: string, words: Words): Rows {
  const { ear, take } = listener(words)
  for await (const _ of hear(workbook, sheet, ear)) yield* take()
}

/** Hears a sheet cell by cell, and gathers the rows that have been closed. */
function listener(words: Words) {
  let ready: Row[] = []
  let [row, cells, isValue] = [0, [] as string[], false]
  let [column, cell, length] = [0, NO_CELL, 0]
  const openCell = ({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>) => {
    column = r ? columnOf(r) : column + 1
    if (column < 0) throw refuse.damaged({}, { field: 'file' })
    if (column >= COLUMNS_MAX) throw refuse.tooManyColumns({ count: column + 1, limit: COLUMNS_MAX }, { field: 'file' })
    cell = { type: t, style: Number(s), value: '' }
  }
  const closeCell = () => {
    while (cells.length < column) cells.push('')
    cells[column] = cellOf(shown(cell, words))
    length += cells[column]?.length ?? 0
    if (length > ROW_LENGTH_MAX) throw refuse.rowTooLong({ row, limit: ROW_LENGTH_MAX }, { field: 'file' })
  }
  const openRow = ({ r }: Readonly<Record<string, string>>) => {
    row = placeOf(r, row)
    ;[cells, column, length] = [[], -1, 0]
  }
  const closeRow = () => {
    if (cells.some((one) => one !== '')) ready.push({ row, cells })
  }
  // biome-ignore format: a table
  const opens: Readonly<Record<string, (given: Readonly<Record<string, string>>) => void>> = { row: openRow, c: openCell, v: () => { isValue = true }, t: () => { isValue = true } }
  // biome-ignore format: a table
  const closes: Readonly<Record<string, () => void>> = { row: closeRow, c: closeCell, v: () => { isValue = false }, t: () => { isValue = false } }
  const text = (piece: string) => {
    if (!isValue) return
    cell.value += piece
    if (cell.value.length > ROW_LENGTH_MAX) throw refuse.rowTooLong({ row, limit: ROW_LENGTH_MAX }, { field: 'file' })
  }
  const take = () => {
    const rows = ready
    ready = []
    return rows
  }
  const ear = { opens: (name: string, given: Readonly<Record<string, string>>) => opens[name]?.(given), closes: (name: string) => closes[name]?.(), text } // biome-ignore format: one ear
  return { ear, take }
}

const SHEET_ROWS = 1_048_576
/** Rows of a sheet are numbered upwards, some left out; a number that cannot be is nobody's. */
function placeOf(given: string | undefined, before: number): number {
  const row = given === undefined ? before + 1 : Number(given)
  if (!Number.isInteger(row) || row <= before || row > SHEET_ROWS) throw refuse.damaged({}, { field: 'file' })
  return row
}

const columnOf = (reference: string) => {
  let column = 0
  for (const letter of reference) {
    const place = letter.charCodeAt(0) - 64
    if (place < 1 || place > 26) break
    column = column * 26 + place
  }
  return column - 1
}

type Cell = { readonly type: string; readonly style: number; value: string }
const NO_CELL: Cell = { type: 'n', style: 0, value: '' }
/** What a cell shows: a shared text, a date where its style says so, or its value. A number is written out, without an exponent. */
function shown({ type, style, value }: Cell, { strings, dates }: Words): string {
  if (type === 's') return strings.at(Number(value))
  if (type === 'b') return value === '1' ? 'true' : 'false'
  if (type !== 'n' || value === '') return value
  return dates.of(value, style) ?? (/e/i.test(value) ? whole(Number(value)) : value)
}
const whole = (value: number) =>
  Number.isSafeInteger(value)
    ? String(value)
    : value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 10 })
