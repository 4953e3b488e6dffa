/** How a file of customers is read: by its heading, in either language, whatever parts its columns. */

// biome-ignore format: a table
const HEADINGS: Readonly<Record<string, string>> = {
  companyname: 'companyName', company: 'companyName', name: 'companyName', 상호: 'companyName', 회사: 'companyName',
  domainprefix: 'domainPrefix', domain: 'domainPrefix', 도메인: 'domainPrefix',
  country: 'country', 국가: 'country', addressline1: 'addressLine1', address: 'addressLine1', 주소: 'addressLine1',
  addressline2: 'addressLine2', 상세주소: 'addressLine2', city: 'city', 시군구: 'city', state: 'state', 시도: 'state',
  postalcode: 'postalCode', zip: 'postalCode', 우편번호: 'postalCode', phone: 'phone', 전화번호: 'phone',
  registrationid: 'registrationId', 등록번호: 'registrationId', firstname: 'firstName', 이름: 'firstName', lastname: 'lastName', 성: 'lastName',
  email: 'email', 이메일: 'email', language: 'language', 언어: 'language', tags: 'tags', 태그: 'tags',
}
export const COLUMNS = ['companyName', 'domainPrefix', 'country', 'addressLine1', 'city', 'state', 'postalCode', 'phone', 'registrationId', 'firstName', 'lastName', 'email', 'language', 'tags'] as const // biome-ignore format: a list

type Line = Record<string, string>
/** The lines below the heading, by column, blank ones in their places, and the number of the first; none where the heading names no company. */
export const linesIn = (text: string) => numberedBy(HEADINGS, 'companyName', text)

/** The same of any file: by what its headings may be called, and the one without which it is none. */
export function numberedBy(headings: Readonly<Record<string, string>>, needed: string, text: string): { first: number; lines: Line[] } {
  const all = rowsIn(text.replace(/^\uFEFF/, ''))
  const top = all.findIndex((row) => row.some((cell) => cell.trim()))
  const named = (all[top] ?? []).map((title) => headings[title.toLowerCase().replace(/[\s·_-]/g, '')])
  if (!named.includes(needed)) return { first: 0, lines: [] }
  const lines = all.slice(top + 1).map((cells) =>
    Object.fromEntries(named.flatMap((name, at) => (name && cells[at] ? [[name, plain(cells[at])]] : []))),
  )
  return { first: top + 2, lines: lines.slice(0, lines.findLastIndex((line) => !isBlank(line)) + 1) }
} // biome-ignore format: one story
const isBlank = (line: Line) => Object.values(line).every((cell) => cell === '')

const CELL_MAX = 400
/** Without the apostrophe by which a sheet of ours keeps a formula from being run. */
const plain = (cell: string) => cell.trim().replace(/^'(?=[=+\-@])/, '').slice(0, CELL_MAX) // biome-ignore format: one thought

/** Rows of cells that are not empty. */
export const cellsIn = (text: string) => rowsIn(text).filter((row) => row.some((cell) => cell.trim()))

/** Every row of cells; a quoted cell may hold anything, line breaks too. */
function rowsIn(text: string): string[][] {
  const sign = signOf(text)
  const rows: string[][] = [[]]
  for (const [, written = '', end] of text.matchAll(new RegExp(`("(?:[^"]|"")*"|[^${sign}\\r\\n]*)(${sign}|\\r?\\n|$)`, 'g'))) {
    rows.at(-1)?.push(unquoted(written))
    if (end !== sign) rows.push([])
  }
  return rows
} // biome-ignore format: one thought

const signOf = (text: string) => {
  const heading = text.split(/\r?\n/, 1)[0] ?? ''
  return [',', ';', '\t'].find((one) => heading.includes(one)) ?? ','
}
const unquoted = (written: string) =>
  written.length > 1 && written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written
