/** A column as it goes into a file. */
export type CsvColumn<Row> = { title: string; text: (row: Row) => string }

const MARK = '\uFEFF' // without it Excel reads Hangul as something else
const FORMULA = /^[=+\-@\t\r]/ // a cell that begins so would be run by a spreadsheet

const cell = (text: string) => {
  const safe = FORMULA.test(text) && !/^[+-]?\d[\d.,\s]*$/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function csvOf<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ text }) => text(row)))]
  return MARK + lines.map((line) => line.map(cell).join(',')).join('\r\n')
}

/** Hands a text to the reader as a file. */
export function handOver(name: string, text: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

type Page<Row> = { items: readonly Row[]; next: string | null }
type Ask<Row> = (after: string | undefined) => Promise<Page<Row>>

/** Every row of a list, page by page, telling how many are here so far. */
export async function everyRow<Row>(ask: Ask<Row>, watch: (rows: number) => void): Promise<Row[]> {
  const rows: Row[] = []
  let next: string | null | undefined
  do {
    const page: Page<Row> = await ask(next ?? undefined)
    rows.push(...page.items)
    watch(rows.length)
    next = page.next
  } while (next)
  return rows
}
