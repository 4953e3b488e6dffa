import { refusals } from '#kernel/refusal.ts'
import type { Entry } from './tables.ts'

export const refuse = refusals('audit', {
  placeUnknown: {
    kind: 'invalid',
    en: 'The log cannot be continued from “{after}”.',
    ko: '“{after}” 위치에서는 로그를 이어서 볼 수 없습니다.',
    remedy: { en: 'Begin again with the newest entries.', ko: '최신 항목부터 다시 조회해 주세요.' },
    who: ['you'],
  },
})

/** Where a page of the log ends: an instant, and the entry among those of that instant. */
export const placeOf = ({ at, id }: Pick<Entry, 'at' | 'id'>) => `${at.toISOString()}_${id}`

const PLACE = /^((?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
export function readPlace(after: string) {
  const [, at, id] = PLACE.exec(after) ?? []
  if (!at || !id || Number.isNaN(Date.parse(at)))
    throw refuse.placeUnknown({ after: after.slice(0, 60) }, { field: 'after' })
  return { at, id }
}

const COLUMNS = ['time', 'operation', 'who', 'kind', 'address', 'request', 'what', 'record', 'old', 'new']

/** One line a change, with a byte order mark, so that a spreadsheet reads Korean. */
export function csvOf(entries: readonly Entry[]): string {
  const lines = entries.flatMap((entry) => {
    const { at, operation, actorName, actorKind, address, requestId } = entry
    const start = [at.toISOString(), operation, actorName, actorKind, address, requestId]
    const changes = entry.changes.map(({ what, id, old, new: now }) => [...start, what, id, json(old), json(now)])
    return changes.length ? changes : [[...start, '', '', '', '']]
  })
  return `\uFEFF${[COLUMNS, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

const json = (values: object | null) => (values ? JSON.stringify(values) : '')

/** A cell that begins like a formula is text to a spreadsheet. */
function cell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
