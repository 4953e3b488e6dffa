import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { lookAt } from './marks.ts'

const look = (content: Buffer) =>
  lookAt({
    size: content.length,
    at: async (position, length) => content.subarray(position, position + length),
  })
const numbers = (...fields: [number, 1 | 2 | 4][]) =>
  Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(4)
      field.writeUInt32LE(value)
      return field.subarray(0, bytes)
    }),
  )

type Packed = { name: string; content: Buffer; unpacked?: number; at?: number }
/** An archive as any packer writes it; what it says of an entry may be made to lie. */
function zip(...entries: Packed[]) {
  const places: number[] = []
  let body = Buffer.alloc(0)
  const headOf = ({ name, content, unpacked = content.length }: Packed) => {
    const packed = deflateRawSync(content)
    const facts = numbers([20, 2], [0, 2], [8, 2], [0, 4], [crc32(content), 4], [packed.length, 4], [unpacked, 4], [name.length, 2], [0, 2]) // biome-ignore format: a record
    return { facts, packed, name: Buffer.from(name) }
  }
  for (const entry of entries) {
    const { facts, packed, name } = headOf(entry)
    places.push(body.length)
    body = Buffer.concat([body, Buffer.from('PK\x03\x04'), facts, name, packed])
  }
  const list = Buffer.concat(
    entries.flatMap((entry, n) => {
      const { facts, name } = headOf(entry)
      const place = numbers([0, 2], [0, 2], [0, 2], [0, 4], [entry.at ?? places[n] ?? 0, 4])
      return [Buffer.from('PK\x01\x02'), numbers([20, 2]), facts, place, name]
    }),
  )
  const end = numbers([0, 2], [0, 2], [entries.length, 2], [entries.length, 2], [list.length, 4], [body.length, 4], [0, 2]) // biome-ignore format: a record
  return Buffer.concat([body, list, Buffer.from('PK\x05\x06'), end])
}
const types: Packed = { name: '[Content_Types].xml', content: Buffer.from('<Types/>') }
const words: Packed = { name: 'word/document.xml', content: Buffer.from('<w:document/>'.repeat(40)) }
const cells: Packed = { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') }

const segment = (code: number, content: Buffer) =>
  Buffer.concat([Buffer.from([0xff, code, (content.length + 2) >> 8, (content.length + 2) & 0xff]), content])
const small = Buffer.from('ffd8ffe000044a46ffda0002112233ffd9', 'hex')
/** A photo with a small picture inside, restarts and stuffed bytes, as a camera writes it. */
const photo = Buffer.concat([
  Buffer.from('ffd8', 'hex'),
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), small])),
  segment(0xda, Buffer.from('010203')),
  Buffer.from('11ff0022ffd033ff00', 'hex'),
  Buffer.alloc(70_000, 0x55),
  Buffer.from('ffd9', 'hex'),
])
const webp = Buffer.concat([Buffer.from('RIFF'), numbers([22, 4]), Buffer.from('WEBPVP8 '), Buffer.alloc(14, 1)])
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(40, 7), Buffer.from('0000000049454e44ae426082', 'hex')]) // biome-ignore format: one thought
const pdf = Buffer.from(`%PDF-1.4\n${'0 0 obj\n'.repeat(9)}trailer\n<<>>\nstartxref\n9\n%%EOF`)
const OFFICE = 'application/vnd.openxmlformats-officedocument'

// biome-ignore format: a table
const samples: readonly [string, Buffer, string][] = [
  ['a PDF',                                             pdf,                           'application/pdf'],
  ['a PNG',                                             png,                           'image/png'],
  ['a photo with a small picture inside',               photo,                         'image/jpeg'],
  ['a WebP',                                            webp,                          'image/webp'],
  ['an archive',                                        zip(words),                    'application/zip'],
  ['a document',                                        zip(types, words),             `${OFFICE}.wordprocessingml.document`],
  ['a document whose list of types comes last',         zip(words, types),             `${OFFICE}.wordprocessingml.document`],
  ['a sheet',                                           zip(types, cells),             `${OFFICE}.spreadsheetml.sheet`],
]

describe('a content is known by its marks, and whole', () => {
  test.each(samples)('%s', async (_, content, type) => expect(await look(content)).toEqual({ type, isWhole: true }))
  test('with what cameras and archivers write behind its end', async () => {
    expect(await look(Buffer.concat([photo, Buffer.alloc(4_000, 1)]))).toEqual({ type: 'image/jpeg', isWhole: true })
    expect(await look(Buffer.concat([pdf, Buffer.from('\r\n\0\0')]))).toMatchObject({ isWhole: true })
  })
  test('a text, to its last letter', async () => {
    const text = Buffer.from('가나다 '.repeat(30_000))
    expect(await look(text)).toEqual({ type: 'text/plain', isWhole: true })
    expect((await look(Buffer.concat([text, Buffer.from([0])]))).type).toBeUndefined()
    expect((await look(text.subarray(0, -3))).type).toBeUndefined()
  })
})

describe('cut off anywhere, it is not taken for whole', () => {
  test.each(samples)('%s', async (_, content, type) => {
    const step = Math.max(1, Math.floor(content.length / 400))
    const taken: number[] = []
    for (let length = 16; length < content.length; length += step) {
      const found = await look(content.subarray(0, length))
      if (found.type === type && found.isWhole) taken.push(length)
    }
    expect(taken).toEqual([])
  })
  test('an archive whose middle is missing', async () => {
    const whole = zip(types, {
      name: 'word/media.bin',
      content: Buffer.from(crypto.getRandomValues(new Uint8Array(900))),
    })
    expect(await look(Buffer.concat([whole.subarray(0, 200), whole.subarray(600)]))).toMatchObject({ isWhole: false })
  })
})

describe('made to mislead, it is not what it says', () => {
  test('a document with a program in it is of no kind that is taken', async () => {
    const program = { name: 'word/vbaProject.bin', content: Buffer.from('Sub AutoOpen()') }
    expect((await look(zip(types, words, program))).type).toBeUndefined()
  })
  test('an archive that would unpack to gigabytes is looked at without unpacking', async () => {
    const bomb = { name: 'word/document.xml', content: Buffer.alloc(50_000_000), unpacked: 0xffff_fff0 }
    expect(await look(zip(types, bomb))).toEqual({ type: `${OFFICE}.wordprocessingml.document`, isWhole: true })
  })
  test.each([
    ['an entry said to lie beyond the end', zip({ ...words, at: 0x7fff_ffff })],
    ['an archive that counts more entries than it has', Buffer.concat([zip(words).subarray(0, -14), numbers([9, 2], [9, 2]), zip(words).subarray(-10)])], // biome-ignore format: one thought
    ['an end and nothing else', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from('PK\x05\x06'), Buffer.alloc(18, 0xff)])], // biome-ignore format: one thought
    ['a photo of nothing but marks', Buffer.concat([Buffer.from('ffd8', 'hex'), Buffer.alloc(400_000, Buffer.from('ffe00002', 'hex'))])], // biome-ignore format: one thought
  ])('%s', async (_, content) => expect(await look(content)).toMatchObject({ isWhole: false }))
  test('a picture as text, a page, a program', async () => {
    expect(await look(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'))).toMatchObject({ type: 'text/plain' }) // biome-ignore format: one thought
    expect((await look(Buffer.from('4d5a90000300000004000000ffff0000', 'hex'))).type).toBeUndefined()
    expect((await look(Buffer.from('GIF89a\x01\0\x01\0'))).type).toBeUndefined()
  })
})
