/** A workbook is an archive of XML: opened without trusting what it says of its own size, its parts read as streams. */
import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { Refusal } from '#kernel/refusal.ts'
import { refuse } from './refusals.ts'

const MEGABYTE = 1_048_576
/** Unpacked: one part, all parts, and how much larger than packed a large part may be. Sheets pack well, bombs pack a thousandfold. */
const [PART_MAX, ALL_MAX, RATIO_MAX, RATIO_FROM] = [2_048 * MEGABYTE, 3_072 * MEGABYTE, 120, 10 * MEGABYTE]
const ENTRIES_MAX = 2_000
/** Between two tags: longer than any cell a spreadsheet holds (32,767 letters), escaped. */
const BETWEEN_MAX = MEGABYTE

export type Workbook = { readonly zip: ZipFile; readonly parts: ReadonlyMap<string, Entry> }
const bomb = () => refuse.unpacksTooLarge({}, { field: 'file' })
const damaged = () => refuse.damaged({}, { field: 'file' })

/** Opens the archive and looks at its list of parts; what would unpack too large is not unpacked. */
export async function openWorkbook(path: string): Promise<Workbook> {
  const zip = await openPromise(path, { autoClose: false }).catch(() => null)
  if (!zip) throw damaged()
  try {
    return { zip, parts: await partsOf(zip) }
  } catch (error) {
    zip.close()
    throw isOurs(error) ? error : damaged()
  }
}
const isOurs = (error: unknown): error is Refusal => error instanceof Error && 'declared' in error

async function partsOf(zip: ZipFile) {
  const parts = new Map<string, Entry>()
  let all = 0
  for await (const entry of zip.eachEntry()) {
    const { fileName, compressedSize, uncompressedSize } = entry
    all += uncompressedSize
    const isSwollen = uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * RATIO_MAX
    if (isSwollen || uncompressedSize > PART_MAX || all > ALL_MAX || parts.size >= ENTRIES_MAX) throw bomb()
    if (parts.has(fileName)) throw damaged() // which of the two is meant is anybody's guess
    parts.set(fileName, entry)
  }
  return parts
}

/** What somebody hears of a part while it is read: tags that open and close, and the text between. */
export type Ear = {
  readonly opens?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly closes?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Reads a part of a workbook; after each piece, whatever the ear has gathered may be taken. */
export async function* hear({ zip, parts }: Workbook, name: string, ear: Ear): AsyncGenerator<void> {
  const entry = parts.get(name)
  if (!entry) return
  const stream = await zip.openReadStreamPromise(entry).catch(() => null)
  if (!stream) throw damaged()
  try {
    yield* parsed(stream, ear)
  } catch (error) {
    throw isOurs(error) ? error : damaged() // sizes that lie, broken XML, a deflate stream cut off
  } finally {
    stream.destroy()
  }
}

async function* parsed(stream: Readable, ear: Ear): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false, xmlns: false } as const)
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw damaged() // a workbook has none; it could name entities without end
  })
  parser.on('opentag', (tag) => ear.opens?.(bare(tag.name), tag.attributes))
  parser.on('closetag', (tag) => ear.closes?.(bare(tag.name)))
  parser.on('text', (text) => ear.text?.(text))
  stream.setEncoding('utf8')
  let between = 0
  for await (const piece of stream as AsyncIterable<string>) {
    const tag = piece.lastIndexOf('<')
    between = tag < 0 ? between + piece.length : piece.length - tag
    if (between > BETWEEN_MAX) throw bomb() // the parser keeps a text until its end
    parser.write(piece)
    yield
  }
  parser.close()
  yield
}
/** Writers may put a prefix before every tag of the sheet. */
const bare = (name: string) => name.slice(name.indexOf(':') + 1)

/** Hears a part to its end. */
export async function hearAll(workbook: Workbook, name: string, ear: Ear): Promise<void> {
  for await (const _ of hear(workbook, name, ear));
}
