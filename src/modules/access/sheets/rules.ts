/** How a sheet of people is read: who, by which roles, where. A row that is wrong says what is wrong with it (issue 3). */
import { parse } from 'csv-parse/sync'
import { type Grant, type Role, scopesOf } from '#kernel/permissions.ts'
import { type Refusal, refusals } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import { vocabulary, word } from '#kernel/words.ts'
import { given } from '../roles/shapes.ts'

export const ROWS_MAX = 500
export const columns = ['name', 'email', 'roles', 'location'] as const
export type Column = (typeof columns)[number]

export const refuse = refusals('access', {
  sheetBroken: {
    kind: 'invalid',
    en: 'This is not a CSV file that can be read: line {line} breaks it.',
    ko: 'CSV 파일로 읽을 수 없어요. {line}번째 줄에서 형식이 깨졌어요.',
    remedy: {
      en: 'Close every quotation mark, or save the sheet as CSV (UTF-8) once more.',
      ko: '따옴표가 모두 닫혔는지 확인하거나 시트를 CSV(UTF-8)로 다시 저장해 주세요.',
    },
    who: ['you'],
  },
  sheetEmpty: {
    kind: 'invalid',
    en: 'The file has no rows below its heading.',
    ko: '제목 줄 아래에 내용이 없어요.',
    remedy: { en: 'Put one person on each line.', ko: '한 줄에 한 사람씩 적어 주세요.' },
    who: ['you'],
  },
  sheetTooLong: {
    kind: 'tooLarge',
    en: 'The file has {rows} rows; {limit} are taken at a time.',
    ko: '파일에 {rows}개 행이 있어요. 한 번에 {limit}개까지 가져올 수 있어요.',
    remedy: { en: 'Split it into several files.', ko: '여러 파일로 나누어 주세요.' },
    who: ['you'],
  },
  sheetColumnMissing: {
    kind: 'invalid',
    en: 'There is no column “{column}”.',
    ko: '“{column}” 열이 없어요.',
    remedy: {
      en: 'The first line names the columns: name, email, roles, location.',
      ko: '첫 줄에 열 이름을 적어 주세요: 이름, 이메일, 역할, 사업장.',
    },
    who: ['you'],
  },
  sheetColumnTwice: {
    kind: 'invalid',
    en: 'Two columns are called “{column}”.',
    ko: '“{column}” 열이 두 번 나와요.',
    remedy: { en: 'Leave one of them out.', ko: '하나만 남겨 주세요.' },
    who: ['you'],
  },
  roleUnread: {
    kind: 'invalid',
    en: '“{written}” is no role of this house.',
    ko: '“{written}”에 해당하는 역할이 없어요.',
    remedy: {
      en: 'Write roles as the roles page names them, separated by semicolons.',
      ko: '역할 페이지에 나오는 이름으로 적고, 여러 개면 세미콜론으로 나누어 주세요.',
    },
    who: ['you'],
  },
  locationUnread: {
    kind: 'invalid',
    en: '“{written}” names no open location of your company, or more than one.',
    ko: '“{written}”에 해당하는 열린 사업장이 없거나 둘 이상이에요.',
    remedy: { en: 'Write the Partner ID of the location.', ko: '사업장의 파트너 ID를 적어 주세요.' },
    who: ['you'],
  },
  roleNotLocated: {
    kind: 'invalid',
    en: '“{role}” holds for the whole organisation and cannot be given at one location.',
    ko: '“{role}” 역할은 조직 전체에 적용되어 한 사업장에만 줄 수 없어요.',
    remedy: { en: 'Put it on a line of its own, with no location.', ko: '사업장 칸을 비운 별도의 줄에 적어 주세요.' },
    who: ['you'],
  },
  rowTwice: {
    kind: 'invalid',
    en: '{email} with this location stands in the file already, on line {line}.',
    ko: '{email:은/는} 같은 사업장으로 {line}번째 줄에 이미 있어요.',
    remedy: { en: 'Join the two lines into one.', ko: '두 줄을 하나로 합쳐 주세요.' },
    who: ['you'],
  },
})

/** A row as it stands in the file. */
export type Written = Readonly<Record<Column, string>> & { readonly line: number }
/** A row as it is understood: roles at a place, or what is wrong with it. */
export type Row = { readonly written: Written; readonly grants: readonly Grant[]; readonly refusal: Refusal | null }

// biome-ignore format: a table
const HEADINGS: Readonly<Record<string, Column>> = {
  name: 'name', 이름: 'name', 성명: 'name',
  email: 'email', mail: 'email', 'e-mail': 'email', 이메일: 'email', 메일: 'email',
  role: 'roles', roles: 'roles', 역할: 'roles',
  location: 'location', 사업장: 'location', 'partner id': 'location', '파트너 id': 'location',
}

/** The rows of a sheet, its columns in any order and either language; what cannot be read at all is refused whole. */
export function rowsIn(text: string): Written[] {
  const [heading = [], ...rows] = cellsOf(text)
  const named = heading.map((title) => HEADINGS[tidy(title).toLowerCase()])
  for (const column of columns) {
    const times = named.filter((one) => one === column).length
    if (times > 1) throw refuse.sheetColumnTwice({ column }, { field: 'text' })
    if (times === 0 && column === 'email') throw refuse.sheetColumnMissing({ column }, { field: 'text' })
  }
  if (rows.length === 0) throw refuse.sheetEmpty({}, { field: 'text' })
  if (rows.length > ROWS_MAX) throw refuse.sheetTooLong({ rows: rows.length, limit: ROWS_MAX }, { field: 'text' })
  return rows.map((cells, at) => {
    const cell = (column: Column) => plain(cells[named.indexOf(column)] ?? '')
    return { name: cell('name'), email: cell('email'), roles: cell('roles'), location: cell('location'), line: at + 2 }
  })
}

/** A cell, without the apostrophe by which a sheet of ours keeps a formula from being run. */
const plain = (cell: string) => tidy(cell).replace(/^'(?=[=+\-@])/, '')

function cellsOf(text: string): string[][] {
  const delimiter = [',', ';', '\t'].find((sign) => (text.split(/\r?\n/, 1)[0] ?? '').includes(sign)) ?? ','
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true })
  } catch (error) {
    throw refuse.sheetBroken({ line: (error as { lines?: number }).lines ?? 1 }, { field: 'text' })
  }
}

/** What each row asks for; `meant` are the locations its texts name. */
export function understood(rows: readonly Written[], meant: ReadonlyMap<string, string>): Row[] {
  const seen = new Map<string, number>()
  return rows.map((written) => {
    const key = `${written.email.toLowerCase()} ${meant.get(written.location) ?? written.location}`
    const line = seen.get(key)
    seen.set(key, line ?? written.line)
    if (line !== undefined) return { written, grants: [], refusal: refuse.rowTwice({ email: written.email, line }, { field: 'email' }) } // biome-ignore format: one thought
    return { written, ...grantsIn(written, meant) }
  })
}

function grantsIn({ roles, location }: Written, meant: ReadonlyMap<string, string>): Omit<Row, 'written'> {
  const scopeId = location ? meant.get(location) : null
  if (scopeId === undefined) return { grants: [], refusal: refuse.locationUnread({ written: location }, { field: 'location' }) } // biome-ignore format: one thought
  const grants: Grant[] = []
  for (const written of roles.split(/[;|/]/).map(tidy).filter(Boolean)) {
    const role = roleNamed(written)
    if (!role) return { grants: [], refusal: refuse.roleUnread({ written }, { field: 'roles' }) }
    if (scopeId && !scopesOf(role).includes('location'))
      return { grants: [], refusal: refuse.roleNotLocated({ role: word(`role.${role}`) }, { field: 'roles' }) }
    grants.push({ role, scope: scopeId ? 'location' : 'organisation', scopeId })
  }
  return { grants, refusal: null }
}

/** A role by its code or by its name in either language. */
export function roleNamed(written: string): Role | undefined {
  const text = written.toLowerCase()
  return given.find((role) => {
    const said = vocabulary.get(`role.${role}`)
    return [role, said?.en, said?.ko].some((name) => name?.toLowerCase() === text)
  })
}
