import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from } from 'pg-copy-streams'
import type { Db } from './context.ts'

export type Cell = string | number | readonly string[]
const PIECE = 64 * 1024

/** Streams rows into a table as the database takes them fastest, inside the transaction: never all of them in memory. */
export async function copyInto(db: Db, target: string, rows: AsyncIterable<readonly Cell[]>): Promise<void> {
  // The connection behind the transaction: drizzle keeps it, and has no word for COPY.
  const { $client: client } = db as unknown as {
    $client: { alone(): Promise<void>; query(stream: ReturnType<typeof from>): NodeJS.WritableStream }
  }
  await client.alone()
  await pipeline(Readable.from(pieces(rows)), client.query(from(`copy ${target} from stdin`)))
}

async function* pieces(rows: AsyncIterable<readonly Cell[]>) {
  let piece = ''
  for await (const cells of rows) {
    piece += `${cells.map(written).join('\t')}\n`
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  if (piece) yield piece
}

const written = (cell: Cell): string => {
  if (typeof cell === 'number') return String(cell)
  return typeof cell === 'string' ? escaped(cell) : `{${cell.map(element).join(',')}}`
}
const escaped = (text: string) => (/[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => SIGNS[sign] ?? sign) : text) // biome-ignore format: one thought
const SIGNS: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
/** An element of an array stands in quotation marks, and is escaped once for the array and once for the stream. */
const element = (text: string) => `"${/[\\"\t\n\r]/.test(text) ? escaped(text.replace(/[\\"]/g, '\\$&')) : text}"`
