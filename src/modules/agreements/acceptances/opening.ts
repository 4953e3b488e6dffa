import { inflateSync } from 'node:zlib'
import { Value } from 'typebox/value'
import { Pack } from './evidence.ts'

/** A pack as it lies in a file: the JSON itself, or the JSON attached inside the PDF. Null when there is none. */
export function packIn(bytes: Buffer): Pack | null {
  const isPdf = bytes.subarray(0, 5).toString('latin1') === '%PDF-'
  const candidates = isPdf ? streamsOf(bytes) : [bytes]
  for (const candidate of candidates) {
    const pack = parsed(candidate)
    if (pack) return pack
  }
  return null
}

function parsed(bytes: Buffer): Pack | null {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    return Value.Check(Pack, value) ? value : null
  } catch {
    return null // not JSON: not a pack
  }
}

const FILE = /\/Type\s*\/EmbeddedFile[\s\S]{0,400}?\/Length\s+(\d+)[\s\S]{0,400}?stream\r?\n/g

/** The files attached to a PDF, unpacked. */
function* streamsOf(bytes: Buffer): Generator<Buffer> {
  for (const found of bytes.toString('latin1').matchAll(FILE)) {
    const start = found.index + found[0].length
    const stream = bytes.subarray(start, start + Number(found[1]))
    yield found[0].includes('/FlateDecode') ? inflated(stream) : stream
  }
}

function inflated(stream: Buffer): Buffer {
  try {
    return inflateSync(stream)
  } catch {
    return Buffer.alloc(0) // cut off or overwritten: nothing can be read from it
  }
}
