/** How the log is handed out as a sheet. */
import type { Entry } from './tables.ts'

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
