import { parse } from 'yaml'

/** An article as it lies in its file: what is said of it, and the text. `bodyLine` is the line of the file the text begins after. */
export type Split = {
  readonly front: Readonly<Record<string, unknown>>
  readonly body: string
  readonly bodyLine: number
}

const FRONT = /^\uFEFF?---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/

/** The front matter and the text behind it; null if the front matter cannot be read. A file without any has none. */
export function split(source: string): Split | null {
  const text = source.replace(/\r\n?/g, '\n')
  const head = FRONT.exec(text)
  if (!head) return { front: {}, body: text, bodyLine: 0 }
  const front = frontOf(head[1] ?? '')
  return front && { front, body: text.slice(head[0].length), bodyLine: head[0].split('\n').length - 1 }
}

function frontOf(yaml: string): Split['front'] | null {
  try {
    const value: unknown = parse(yaml, { schema: 'core', maxAliasCount: 10, logLevel: 'error' })
    if (value === null || value === undefined) return {}
    return typeof value === 'object' && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null // damaged: whoever reads it says so, with the file's name
  }
}

/** A text field of the front matter; numbers and dates are text too. */
export const textAt = (front: Split['front'], ...names: readonly string[]): string => {
  const value = names.map((name) => front[name]).find((one) => typeof one === 'string' || typeof one === 'number')
  return String(value ?? '').trim()
}
export const textsAt = (front: Split['front'], name: string): string[] => {
  const value = front[name]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}
