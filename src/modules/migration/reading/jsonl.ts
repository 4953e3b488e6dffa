import { type Encoding, textOf } from './encoding.ts'
import { refuse } from './refusals.ts'
import { cellOf, ROW_LENGTH_MAX, type Rows } from './rows.ts'

/** How many objects are looked at to know the columns: a name that comes later belongs to none. */
const LOOK_ROWS = 1_000

/** The rows of JSON lines: the header is made of the names of the first objects, in the order they come. */
export async function* jsonRows(path: string, encoding: Encoding): Rows {
  const headers = await namesIn(path, encoding)
  yield { row: 1, cells: headers.map(cellOf) }
  const known = new Set(headers)
  for await (const { row, object } of objectsOf(path, encoding)) {
    const strange = Object.keys(object).filter((name) => !known.has(name))
    const cells = [...headers, ...strange].map((name) =>
      cellOf(plain(Object.hasOwn(object, name) ? object[name] : null)),
    )
    yield { row, cells }
  }
}

async function namesIn(path: string, encoding: Encoding): Promise<string[]> {
  const names = new Set<string>()
  for await (const { row, object } of objectsOf(path, encoding)) {
    for (const name of Object.keys(object)) names.add(name)
    if (row > LOOK_ROWS) break
  }
  return [...names]
}

const UNREADABLE = '\ufffd'
const plain = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) return UNREADABLE // its last digits are lost
  return typeof value === 'object' ? written(value) : String(value)
}
/** What is nested is kept as it was written; deeper than can be written again, it is unreadable. */
function written(value: object): string {
  try {
    return JSON.stringify(value)
  } catch {
    return UNREADABLE
  }
}

async function* objectsOf(path: string, encoding: Encoding) {
  let row = 1 // the header has no line of its own
  for await (const line of linesOf(path, encoding)) {
    row++
    if (line.trim() !== '') yield { row, object: objectIn(line, row) }
  }
}

function objectIn(line: string, row: number): Readonly<Record<string, unknown>> {
  const value = parsed(line)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuse.notJson({ row }, { field: 'file' })
  return { ...value }
}
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

async function* linesOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  let [rest, count] = ['', 1]
  for await (const piece of textOf(path, encoding)) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      count++
      yield line
    }
    if (rest.length > ROW_LENGTH_MAX)
      throw refuse.rowTooLong({ row: count + 1, limit: ROW_LENGTH_MAX }, { field: 'file' })
  }
  if (rest) yield rest
}
