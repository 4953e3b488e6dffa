import type { FastifyRequest } from 'fastify'
import { refuse } from './refusals.ts'

/** What a caller sent, read by the wire's names in whatever case they wrote them; null is as if it had not been sent. */
export type Given = {
  readonly text: (name: string) => string | undefined
  readonly flag: (name: string) => boolean | undefined
  readonly count: (name: string) => number | undefined
  readonly instant: (name: string) => string | undefined
  /** One of a list of words, written as the wire does, in camelCase, in PascalCase, or as its number. */
  readonly choice: <const W extends readonly string[]>(name: string, words: W) => W[number] | undefined
  readonly part: (name: string) => Given
  readonly parts: (name: string) => Given[]
  readonly texts: (name: string) => string[]
  readonly has: (name: string) => boolean
}
type Fields = ReadonlyMap<string, unknown>

/** Of names that differ by case alone the last one counts, as it does where a name is sent twice. */
export function given(value: unknown, at = ''): Given {
  const fields: Fields = new Map(Object.entries(recordIn(value, at)).map(([name, one]) => [name.toLowerCase(), one]))
  const under = (name: string) => (at ? `${at}.${name}` : name)
  const read = <T>(name: string, reader: (value: unknown) => T | undefined): T | undefined => {
    const one = fields.get(name.toLowerCase())
    if (one === null || one === undefined) return undefined
    const found = reader(one)
    if (found === undefined) throw refuse.propertyUnfit({ property: under(name) }, { field: under(name) })
    return found
  }
  const list = (name: string) => read(name, (one) => (Array.isArray(one) ? one : [one])) ?? []
  return {
    text: (name) => read(name, lineIn),
    flag: (name) => read(name, flagIn),
    count: (name) => read(name, countIn),
    instant: (name) => read(name, instantIn),
    choice: (name, words) => choiceIn(read(name, lineIn), words, under(name)),
    part: (name) => given(read(name, partIn), under(name)),
    parts: (name) => list(name).map((one, index) => given(one, `${under(name)}.${index}`)),
    texts: (name) => list(name).map((one) => lineIn(one) ?? ''),
    has: (name) => read(name, (one) => one) !== undefined,
  }
}

const partIn = (value: unknown): object | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
function recordIn(value: unknown, at: string): object {
  if (value === undefined || value === null) return {}
  const record = partIn(value)
  if (!record) throw refuse.propertyUnfit({ property: at || 'body' }, at ? { field: at } : {})
  return record
}

/** A text; numbers and flags are taken as they are written, for some clients write them so. */
function lineIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return lineIn(value.at(-1)) // the same name twice in a query
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}
function flagIn(value: unknown): boolean | undefined {
  const text = lineIn(value)?.trim().toLowerCase()
  return text === 'true' ? true : text === 'false' ? false : undefined
}
function countIn(value: unknown): number | undefined {
  const text = lineIn(value)?.trim() ?? ''
  return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined
}

const INSTANT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/i
/** A point in time as any client writes it: without a zone it is UTC, and whatever is finer than a millisecond is left off. */
function instantIn(value: unknown): string | undefined {
  const text = lineIn(value)?.trim() ?? ''
  if (!INSTANT.test(text)) return undefined
  const isBare = !/T.*(Z|[+-]\d\d:?\d\d)$/i.test(text)
  const read = new Date(isBare && text.includes('T') ? `${text}Z` : text)
  return Number.isNaN(read.getTime()) || text.startsWith('0000') || !isDay(text.slice(0, 10))
    ? undefined
    : read.toISOString()
}
/** A day that a calendar has: what is beyond the end of a month is no day of the next. */
const isDay = (day: string) => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)

const bare = (word: string) => word.replace(/[\s_-]/g, '').toLowerCase()
/** The word of a list that is meant. */
export function choiceIn<const W extends readonly string[]>(
  written: string | undefined,
  words: W,
  property: string,
): W[number] | undefined {
  if (written === undefined || written.trim() === '') return undefined
  const text = bare(written)
  const found = /^\d{1,3}$/.test(text) ? words[Number(text)] : words.find((word) => bare(word) === text)
  if (!found) throw refuse.wordUnknown({ word: written.slice(0, 60), property }, { field: property })
  return found
}

export const bodyOf = ({ body }: Pick<FastifyRequest, 'body'>) => given(body)

/** An input with what was not said left out of it. */
export const saying = <T extends object>(input: T): T =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as T // fewer fields, of the same kind
