/** Figures as a file brings them: a line of headings, then a figure a line. */
import { parse } from 'csv-parse/sync'
import type { Static } from 'typebox'
import { refusals } from '#kernel/refusal.ts'
import type { FigureShape } from './shapes.ts'

const COLUMNS = ['partnerId', 'area', 'metric', 'day', 'value'] as const
const ROWS_MAX = 20_000
const refuse = refusals('levels', {
  fileUnread: {
    kind: 'invalid',
    en: 'This is not a table: {reason}',
    ko: '표로 읽을 수 없는 파일이에요. {reason}',
    remedy: {
      en: 'Send CSV in UTF-8, with a line of headings.',
      ko: '첫 줄에 열 이름이 있는 UTF-8 CSV로 보내 주세요.',
    },
  },
  columnsMissing: {
    kind: 'invalid',
    en: 'These columns are missing: {columns}.',
    ko: '빠진 열이 있어요: {columns}.',
    remedy: {
      en: 'The first line names the columns: partnerId, area, metric, day, value.',
      ko: '첫 줄에 열 이름을 적어 주세요: partnerId, area, metric, day, value.',
    },
  },
})

type Row = Static<typeof FigureShape>
/** The rows of a file, each as it would have been sent; what cannot be a figure is left for the check to name. */
export function figuresIn(csv: string): Row[] {
  const records = parsed(csv)
  const missing = COLUMNS.filter((column) => !records.head.includes(column))
  if (missing.length > 0) throw refuse.columnsMissing({ columns: missing }, { field: 'csv' })
  return records.rows.map((row) => {
    const cell = (column: (typeof COLUMNS)[number]) => row[records.head.indexOf(column)]?.trim() ?? ''
    const value = cell('value')
    return {
      ...{ partnerId: cell('partnerId'), area: cell('area'), metric: cell('metric'), day: cell('day') },
      value: value === '' ? Number.NaN : Number(value),
    }
  })
}

function parsed(csv: string): { head: string[]; rows: string[][] } {
  try {
    const [head = [], ...rows]: string[][] = parse(csv, {
      ...{ bom: true, skip_empty_lines: true, relax_column_count: true, to: ROWS_MAX + 1 },
      delimiter: delimiterOf(csv),
    })
    return { head: head.map((one) => one.trim()), rows }
  } catch (error) {
    throw refuse.fileUnread({ reason: error instanceof Error ? error.message : '' }, { field: 'csv' })
  }
}

/** Whatever stands most often in the line of headings. */
function delimiterOf(csv: string): string {
  const [head = ''] = csv.split('\n', 1)
  const count = (sign: string) => head.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
