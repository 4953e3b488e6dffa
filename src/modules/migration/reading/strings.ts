import { refuse } from './refusals.ts'
import { ROW_LENGTH_MAX } from './rows.ts'
import { hearAll, type Workbook } from './workbook.ts'

const BYTES_MAX = 160 * 1_048_576
const FIRST_BYTES = 1_048_576

/** The texts of a workbook, kept as bytes in one block: a million of them as objects would fill the memory. */
export type Strings = { readonly at: (index: number) => string }

export async function stringsOf(workbook: Workbook): Promise<Strings> {
  const kept = block()
  let [text, isText, isSounds] = ['', false, false]
  await hearAll(workbook, 'xl/sharedStrings.xml', {
    opens: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isSounds = true // how a name is read aloud: no part of it
      isText = name === 't' && !isSounds
    },
    text: (piece) => {
      if (isText) text += piece
      if (text.length > ROW_LENGTH_MAX) throw refuse.unpacksTooLarge({}, { field: 'file' })
    },
    closes: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') isSounds = false
      if (name === 'si') kept.add(text)
    },
  })
  return kept
}

function block() {
  let bytes = Buffer.alloc(FIRST_BYTES)
  let [length, count] = [0, 0]
  let ends = new Uint32Array(FIRST_BYTES / 64)
  return {
    add(text: string) {
      const size = Buffer.byteLength(text)
      if (length + size > BYTES_MAX) throw refuse.unpacksTooLarge({}, { field: 'file' })
      if (length + size > bytes.length) bytes = Buffer.concat([bytes], Math.max(bytes.length * 2, length + size))
      if (count === ends.length) ends = longer(ends)
      length += bytes.write(text, length)
      ends[count++] = length
    },
    at: (index: number) =>
      isPlace(index, count) ? bytes.toString('utf8', index === 0 ? 0 : ends[index - 1], ends[index]) : '',
  }
}

const isPlace = (index: number, count: number) => Number.isInteger(index) && index >= 0 && index < count

function longer(numbers: Uint32Array<ArrayBuffer>) {
  const more = new Uint32Array(numbers.length * 2)
  more.set(numbers)
  return more
}
