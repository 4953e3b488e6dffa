/** What a content shows itself to be, and whether it arrived whole: read from its own marks, piece by piece. Nothing is unpacked. */

/** A content that lies somewhere, read where it is asked for. */
export type Lying = { readonly size: number; readonly at: (position: number, length: number) => Promise<Buffer> }
/** Its type, or undefined where it is of no kind that is known here; and whether its end is there. */
export type Look = { readonly type: string | undefined; readonly isWhole: boolean }

const PIECE = 64 * 1024
const OFFICE = 'application/vnd.openxmlformats-officedocument'
const UNKNOWN: Look = { type: undefined, isWhole: true }

type Kind = {
  readonly begins: (start: string) => boolean
  readonly look: (content: Lying, start: Buffer) => Promise<Look>
}
const withSign = (sign: string) => (start: string) => start.startsWith(sign)
const endingIn =
  (type: string, sign: string): Kind['look'] =>
  async (content) => {
    const isWhole = (await tail(content, 2048)).includes(sign, 0, 'latin1') // writers add a few bytes behind their ends
    return { type, isWhole }
  }
// biome-ignore format: a table
const kinds: readonly Kind[] = [
  { begins: withSign('%PDF-'),                look: endingIn('application/pdf', '%%EOF') },
  { begins: withSign('\x89PNG\r\n\x1a\n'),    look: endingIn('image/png', 'IEND\xaeB`\x82') },
  { begins: withSign('\xff\xd8\xff'),         look: async (content) => ({ type: 'image/jpeg', isWhole: await pictureEnds(content) }) },
  { begins: (start) => /^RIFF.{4}WEBP/s.test(start), look: async ({ size }, start) => ({ type: 'image/webp', isWhole: start.readUInt32LE(4) + 8 <= size }) },
  { begins: withSign('PK\x03\x04'),           look: archive },
]

export async function lookAt(content: Lying): Promise<Look> {
  const start = await content.at(0, 16)
  const kind = kinds.find(({ begins }) => begins(start.toString('latin1')))
  if (kind) return kind.look(content, start)
  return (await isText(content)) ? { type: 'text/plain', isWhole: true } : UNKNOWN
}

const tail = ({ size, at }: Lying, length: number) => at(Math.max(0, size - length), Math.min(size, length))

/** Text is well-formed UTF-8 without a null byte, from its first to its last. */
async function isText({ size, at }: Lying): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let position = 0; position < size; position += PIECE) {
      const piece = await at(position, PIECE)
      if (piece.includes(0)) return false
      decoder.decode(piece, { stream: true })
    }
    decoder.decode()
    return true
  } catch {
    return false
  }
}

const [FILL, STUFFED, END] = [0xff, 0x00, 0xd9]
const isBare = (code: number) => code === 0x01 || (code >= 0xd0 && code <= 0xd8)
const STEPS_MAX = 2_000

/** A JPEG is a chain of segments: followed from one to the next, so that the end of a small picture inside is not taken for its own. */
async function pictureEnds({ size, at }: Lying): Promise<boolean> {
  let position = 2
  for (let left = STEPS_MAX + size / PIECE; position < size && left > 0; left--) {
    const step = stepOver(await at(position, PIECE))
    if (step === 0) return true
    position += step
  }
  return false
}

/** How far it is to the next mark, or over the segment that begins here; 0 where the picture ends. */
function stepOver(piece: Buffer): number {
  const mark = markIn(piece)
  if (mark < 0) return Math.max(piece.length - 1, 1)
  if (mark > 0 || piece[1] === END) return mark
  return 2 + (piece.length < 4 ? PIECE : piece.readUInt16BE(2))
}

/** Where the next mark stands: a byte FF and a code, neither stuffing of the picture's own bytes nor one of its restarts. */
function markIn(piece: Buffer): number {
  for (let at = piece.indexOf(FILL); at >= 0 && at < piece.length - 1; at = piece.indexOf(FILL, at + 1)) {
    const code = piece[at + 1] ?? FILL
    if (code !== FILL && code !== STUFFED && !isBare(code)) return at
  }
  return -1
}

const COMMENT_MAX = 65_535
const LIST_MAX = 16 * 1024 * 1024
/** An archive says at its end what is in it and where: all of that must lie before it. What it is, the names in it say. */
async function archive(content: Lying): Promise<Look> {
  const last = await tail(content, COMMENT_MAX + 122)
  const lost: Look = { type: 'application/zip', isWhole: false }
  const list = listIn(last)
  const isThere = list && list.length <= LIST_MAX && list.from + list.length <= content.size - last.length + list.end
  const names = isThere ? namesIn(await content.at(list.from, list.length), list.from) : null
  return names && names.length === list?.count ? { type: typeBy(names), isWhole: true } : lost
}

/** Where the list of entries lies, by the record at the end; a writer of large archives says it in a record before that one. */
function listIn(last: Buffer) {
  const end = last.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > last.length) return null
  const large = last.lastIndexOf('PK\x06\x06', end, 'latin1')
  const isLarge = large >= 0 && large + 56 <= end
  const number = (field: number) =>
    isLarge ? Number(last.readBigUInt64LE(large + field)) : last.readUInt32LE(end + field)
  return isLarge
    ? { end: large, count: number(32), length: number(40), from: number(48) }
    : { end, count: last.readUInt16LE(end + 10), length: number(12), from: number(16) }
}

/** The names of the entries, or null where one of them is not there whole. */
function namesIn(list: Buffer, end: number): string[] | null {
  const names: string[] = []
  for (let at = 0; at < list.length; ) {
    if (list.length - at < 46 || list.readUInt32LE(at) !== 0x02014b50) return null
    const nameEnds = at + 46 + list.readUInt16LE(at + 28)
    if (placed(list, at + 42) + 30 + placed(list, at + 20) > end) return null
    names.push(list.toString('latin1', at + 46, nameEnds))
    at = nameEnds + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32)
  }
  return names
}

/** A number of an entry; one too large to stand here stands elsewhere. */
const placed = (list: Buffer, field: number) => {
  const number = list.readUInt32LE(field)
  return number === 0xffff_ffff ? 0 : number
}

/** An office document with a program in it is none that is taken, whatever it is called. */
function typeBy(names: readonly string[]): string | undefined {
  if (!names.includes('[Content_Types].xml')) return 'application/zip'
  if (names.some((name) => name.endsWith('vbaProject.bin'))) return undefined
  if (names.some((name) => name.startsWith('word/'))) return `${OFFICE}.wordprocessingml.document`
  if (names.some((name) => name.startsWith('xl/'))) return `${OFFICE}.spreadsheetml.sheet`
  return 'application/zip'
}
