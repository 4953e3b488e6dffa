import { asc, desc, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { refusals } from './refusal.ts'

const { placeUnknown } = refusals('page', {
  placeUnknown: {
    kind: 'invalid',
    en: 'The list cannot be continued from “{after}”.',
    ko: '“{after}” 위치에서는 목록을 이어서 볼 수 없어요.',
    remedy: {
      en: 'Begin again with the first page, and send its “next” back as it came.',
      ko: '첫 페이지부터 다시 조회하고, 응답의 “next” 값을 받은 그대로 보내 주세요.',
    },
    who: ['you'],
  },
})

export type Page<Row> = { items: Row[]; next: string | null }

/** How many rows a page holds when the caller does not say. */
export const PAGE_ROWS = 50

/** Asked for one row too many, so that its presence says whether there is more. `place` names where the last row stands. */
export const cut = <Row extends { id: string }>(
  rows: Row[],
  limit: number,
  place = (row: Row) => placeOf(row.id),
): Page<Row> => {
  const last = rows[limit - 1]
  return { items: rows.slice(0, limit), next: rows.length > limit && last ? place(last) : null }
}

/** What a list can be ordered by: the type its column is compared as, and how its value is written. No instant at all comes last. */
const kinds = {
  id: ['uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
  instant: ['timestamptz', /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z|infinity)$/],
  day: ['date', /^\d{4}-\d\d-\d\d$/],
  text: ['text', /^[^\0]*$/],
  flag: ['boolean', /^(true|false)$/],
  count: ['integer', /^\d{1,9}$/],
} as const satisfies Record<string, readonly [string, RegExp]>
type Kind = keyof typeof kinds

/** The order of a list, said once: by which columns, and whether from the least up or from the greatest down. The id is its last. */
export type Order = { readonly way: 'up' | 'down'; readonly by: readonly (readonly [SQLWrapper, Kind])[] }

export const inOrder = ({ way, by }: Order): SQL[] => by.map(([column]) => (way === 'up' ? asc(column) : desc(column)))

/** The rows that follow a place in that order; all of them where no place is named. */
export function beyond({ way, by }: Order, after: string | undefined): SQL | undefined {
  if (after === undefined) return undefined
  const marks = readPlace(after, by.map(([, kind]) => kind)) // biome-ignore format: one thought
  const columns = sql.join(by.map(([column]) => sql`${column}`), sql`, `) // biome-ignore format: one thought
  const values = sql.join(marks.map((mark, at) => sql`${mark}::${sql.raw(kinds[by[at]?.[1] ?? 'text'][0])}`), sql`, `) // biome-ignore format: one thought
  return sql`(${columns}) ${sql.raw(way === 'up' ? '>' : '<')} (${values})`
}

/** A place in a list: what the list is ordered by, as the page's last row has it. One notation for every list; callers send it back as it is. */
export const placeOf = (...marks: readonly (string | boolean | Date | null)[]): string =>
  Buffer.from(JSON.stringify(marks.map(written))).toString('base64url')

const written = (mark: string | boolean | Date | null) =>
  mark === null ? 'infinity' : mark instanceof Date ? mark.toISOString() : String(mark)

/** What a place says, or a refusal: it was cut off, made up, or belongs to another list. */
export function readPlace(after: string, wanted: readonly Kind[]): string[] {
  const marks = parsed(after)
  const fits = (kind: Kind, at: number) => isMark(marks[at], kind)
  if (marks.length !== wanted.length || !wanted.every(fits))
    throw placeUnknown({ after: after.slice(0, 60) }, { field: 'after' })
  return marks.map(String)
}

const isMark = (mark: unknown, kind: Kind) =>
  typeof mark === 'string' &&
  kinds[kind][1].test(mark) &&
  (kind !== 'instant' || isInstant(mark)) &&
  (kind !== 'day' || isInstant(`${mark}T00:00:00.000Z`)) &&
  mark.isWellFormed()

/** Written as we write them: no day that a calendar does not have, no year nought. */
const isInstant = (mark: string) =>
  mark === 'infinity' ||
  (!mark.startsWith('0000') && !Number.isNaN(Date.parse(mark)) && new Date(mark).toISOString() === mark)

function parsed(after: string): unknown[] {
  try {
    const marks: unknown = JSON.parse(Buffer.from(after, 'base64url').toString())
    return Array.isArray(marks) ? marks : []
  } catch {
    return [] // no place of ours
  }
}
