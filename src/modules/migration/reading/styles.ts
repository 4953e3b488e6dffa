import { hearAll, type Workbook } from './workbook.ts'

/** What a number of a sheet says where its style is a date's; null where it is just a number. */
export type Dates = { readonly of: (value: string, style: number) => string | null }

const DAY_MS = 86_400_000
// Day 1 of a workbook is 1 January 1900, and it believes that year to have had a 29 February.
const [SINCE_1900, SINCE_1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)]
/** Formats every workbook knows by number: dates and times. */
const isKnownDate = (format: number) =>
  (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 58)
/** A format of its own is a date's if it names days or years, outside of what is quoted or in brackets. */
const isDateFormat = (code: string) => /[dy]|mmm|년|月/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

export async function datesOf(workbook: Workbook, from1904: boolean): Promise<Dates> {
  const styles = await dateStyles(workbook)
  const since = from1904 ? SINCE_1904 : SINCE_1900
  return {
    of: (value, style) => {
      const days = Number(value)
      if (!styles.has(style) || !(days > 0 && days < 3_000_000)) return null
      return new Date(since + Math.floor(days) * DAY_MS).toISOString().slice(0, 10)
    },
  }
}

/** The places, in the list of cell styles, of those that show dates. */
async function dateStyles(workbook: Workbook): Promise<ReadonlySet<number>> {
  const own = new Map<number, boolean>()
  const formats: number[] = []
  let isCellStyles = false
  await hearAll(workbook, 'xl/styles.xml', {
    opens: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') own.set(Number(numFmtId), isDateFormat(formatCode))
      if (name === 'xf' && isCellStyles) formats.push(Number(numFmtId))
      if (name === 'cellXfs') isCellStyles = true
    },
    closes: (name) => {
      if (name === 'cellXfs') isCellStyles = false
    },
  })
  return new Set(formats.flatMap((format, place) => ((own.get(format) ?? isKnownDate(format)) ? [place] : [])))
}
