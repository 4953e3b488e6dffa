/** Which letters the bytes of a text stand for: told by its first bytes, else by what fits from its first to its last. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { refuse } from './refusals.ts'

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'cp949', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/** How a text is to be read, as typed on a command line: an encoding by its name, a delimiter. */
export function chosenOf({ encoding, delimiter }: { encoding?: string | undefined; delimiter?: string | undefined }) {
  const known = encodings.find((one) => one === encoding?.toLowerCase())
  if (encoding && !known) throw refuse.encodingWrong({ encoding }, { field: 'encoding' })
  return { ...(known && { encoding: known }), ...(delimiter && { delimiter }) }
}

const PIECE_BYTES = 256 * 1024
const LOOK_BYTES = 4096
const UNREADABLE = '\ufffd'

const isUnreadable = (text: string) => text.includes(UNREADABLE)
// biome-ignore format: a table
const MARKS: readonly (readonly [string, Encoding])[] = [['efbbbf', 'utf-8'], ['fffe', 'utf-16le'], ['feff', 'utf-16be']]

/** The encoding of a text without one that was chosen: by its mark, by the nulls beside its signs, or the one that fits. */
export async function encodingOf(path: string): Promise<Encoding> {
  const start = await startOf(path)
  const mark = MARKS.find(([bytes]) => start.toString('hex').startsWith(bytes))?.[1] ?? wideBy(start, OFTEN)
  if (mark) return fitting(path, mark, refuse.encodingWrong({ encoding: mark.toUpperCase() }, { field: 'file' }))
  if (await fits(path, 'utf-8')) return 'utf-8'
  const wide = wideBy(start, SELDOM)
  if (wide && (await fits(path, wide))) return wide
  return fitting(path, 'cp949', refuse.encodingUnknown({}, { field: 'file' }))
}

/** The encoding somebody chose, if the text is written in it. */
export const chosen = (path: string, encoding: Encoding) =>
  fitting(path, encoding, refuse.encodingWrong({ encoding: encoding.toUpperCase() }, { field: 'encoding' }))

async function fitting(path: string, encoding: Encoding, otherwise: Error): Promise<Encoding> {
  if (!(await fits(path, encoding))) throw otherwise
  return encoding
}

async function startOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOK_BYTES), 0, LOOK_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** One sign of ASCII among so many letters: of any text, and of one in Hangul or Kanji that is not UTF-8. */
const [OFTEN, SELDOM] = [4, 200]
const isSign = (byte: number | undefined) =>
  byte !== undefined && byte < 0x7f && (byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d))

/** Without a mark, UTF-16 shows by signs of ASCII with a null beside them: commas and line ends, whatever the script. (The letter 가 is a null and no sign.) */
function wideBy(start: Buffer, among: number): Encoding | undefined {
  const [little, big] = [signsIn(start, 0), signsIn(start, 1)]
  const [more, fewer] = [Math.max(little, big), Math.min(little, big)]
  if (more * among < start.length / 2 || fewer * 4 > more) return
  return little > big ? 'utf-16le' : 'utf-16be'
}

/** How many pairs of bytes are a sign of ASCII and a null, the sign being the pair's first or second. */
function signsIn(start: Buffer, sign: 0 | 1): number {
  let count = 0
  for (let at = 0; at + 1 < start.length; at += 2) if (start[at + 1 - sign] === 0 && isSign(start[at + sign])) count++
  return count
}

async function fits(path: string, encoding: Encoding): Promise<boolean> {
  try {
    for await (const text of textOf(path, encoding)) {
      if (encoding === 'cp949' && isUnreadable(text)) return false
      if (text.includes('\0')) throw refuse.nullBytes({}, { field: 'file' })
    }
    return true
  } catch (error) {
    if (error instanceof TypeError) return false // what a strict decoder says to bytes that stand for nothing
    throw error
  }
}

/** The text of a file, piece by piece; strict, so that no letter is lost without a word. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = decoderOf(encoding)
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) yield decoder.write(piece as Buffer)
  yield decoder.end()
}

function decoderOf(encoding: Encoding) {
  if (encoding === 'cp949') {
    const decoder = iconv.getDecoder('cp949') // Node's own knows EUC-KR without the letters CP949 adds
    return { write: (piece: Buffer) => decoder.write(piece), end: () => decoder.end() ?? '' }
  }
  const decoder = new TextDecoder(encoding, { fatal: true })
  return { write: (piece: Buffer) => decoder.decode(piece, { stream: true }), end: () => decoder.decode() }
}
