import { numberedBy } from '../../customers/reading.ts'

// biome-ignore format: a table
const HEADINGS: Readonly<Record<string, string>> = {
  sku: 'sku', market: 'market', country: 'market', 국가: 'market', segment: 'segment', 고객구분: 'segment',
  term: 'term', 약정: 'term', cycle: 'cycle', 청구주기: 'cycle', price: 'price', 가격: 'price', retail: 'retail', 권장가: 'retail',
}
export const COLUMNS = ['sku', 'market', 'segment', 'term', 'cycle', 'price', 'retail'] as const
export type PriceRow = Record<(typeof COLUMNS)[number], string>

const CELL_MAX = 60
/** The lines of a file of prices below its heading; none where no column is headed `sku`. */
export function priceRowsIn(text: string): PriceRow[] {
  const { lines } = numberedBy(HEADINGS, 'sku', text)
  const cell = (line: Record<string, string>, name: string) => (line[name] ?? '').slice(0, CELL_MAX)
  return lines.map((line) => ({
    ...{ sku: cell(line, 'sku'), market: cell(line, 'market'), segment: cell(line, 'segment') },
    ...{ term: cell(line, 'term'), cycle: cell(line, 'cycle') },
    ...{ price: cell(line, 'price'), retail: cell(line, 'retail') },
  }))
}
