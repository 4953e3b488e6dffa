import type { DirectoryFilter as Filter } from '#modules/access/index.ts'
import { refuse } from './refusals.ts'

const COMPARISONS_MAX = 50
const LEVELS_MAX = 20
type Attribute = Extract<Filter, { has: unknown }>['has']
type Comparison = Extract<Filter, { by: unknown }>['by']
/** What a list is searched by: the wire's name, and ours. */
export type Names = Readonly<Record<string, Attribute>>

const TOKEN =
  /\s*(?:(?<sign>[()])|(?<text>"(?:[^"\\]|\\.)*")|(?<word>[\w$][\w$:.+-]*(?:\[[^\]"]*(?:"[^"]*"[^\]"]*)?\](?:\.\w+)?)?))/y
const OPERATORS: readonly string[] = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] satisfies Comparison[]

type Reading = { readonly tokens: readonly Token[]; at: number; comparisons: number; readonly names: Names }
type Token = { readonly text: string; readonly from: number; readonly isText: boolean }

/** A filter of RFC 7644 (3.4.2.2) as a question to our lists. */
export function filterOf(written: string, names: Names): Filter {
  const reading = { tokens: tokensOf(written), at: 0, comparisons: 0, names }
  const filter = anyOf(reading, 0)
  if (reading.at < reading.tokens.length) throw unread(reading)
  return filter
}

function tokensOf(written: string): Token[] {
  const tokens: Token[] = []
  const end = written.trimEnd().length
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex
    const found = TOKEN.exec(written)
    if (!found) throw refuse.filterUnread({ rest: written.slice(from, from + 40) }, { field: 'filter' })
    const { sign, text, word } = found.groups ?? {}
    tokens.push({ text: sign ?? text ?? word ?? '', from, isText: text !== undefined })
  }
  return tokens
}

const unread = ({ tokens, at }: Reading) =>
  refuse.filterUnread({ rest: tokens.slice(at, at + 4).map(({ text }) => text).join(' ').slice(0, 40) }, { field: 'filter' }) // biome-ignore format: one thought

const next = (reading: Reading) => reading.tokens[reading.at]
const isWord = (reading: Reading, word: string) => {
  const token = next(reading)
  return token !== undefined && !token.isText && token.text.toLowerCase() === word
}
function take(reading: Reading): Token {
  const token = next(reading)
  if (!token) throw unread(reading)
  reading.at++
  return token
}

function anyOf(reading: Reading, level: number): Filter {
  if (level > LEVELS_MAX)
    throw refuse.filterTooLarge({ limit: COMPARISONS_MAX, levels: LEVELS_MAX }, { field: 'filter' })
  const any = [allOf(reading, level)]
  while (isWord(reading, 'or')) {
    reading.at++
    any.push(allOf(reading, level))
  }
  return any.length === 1 && any[0] ? any[0] : { any }
}

function allOf(reading: Reading, level: number): Filter {
  const all = [one(reading, level)]
  while (isWord(reading, 'and')) {
    reading.at++
    all.push(one(reading, level))
  }
  return all.length === 1 && all[0] ? all[0] : { all }
}

function one(reading: Reading, level: number): Filter {
  if (isWord(reading, '(')) return bracketed(reading, level)
  if (isWord(reading, 'not') && reading.tokens[reading.at + 1]?.text === '(') {
    reading.at++
    return { not: bracketed(reading, level) }
  }
  return comparison(reading)
}

function bracketed(reading: Reading, level: number): Filter {
  reading.at++
  const inner = anyOf(reading, level + 1)
  if (!isWord(reading, ')')) throw unread(reading)
  reading.at++
  return inner
}

function comparison(reading: Reading): Filter {
  if (++reading.comparisons > COMPARISONS_MAX)
    throw refuse.filterTooLarge({ limit: COMPARISONS_MAX, levels: LEVELS_MAX }, { field: 'filter' })
  const path = take(reading)
  if (path.isText || '()'.includes(path.text)) {
    reading.at--
    throw unread(reading)
  }
  const attribute = named(path.text, reading.names)
  const operator = take(reading).text.toLowerCase()
  if (operator === 'pr') return { has: attribute }
  if (!OPERATORS.includes(operator)) {
    reading.at--
    throw unread(reading)
  }
  return { attribute, by: operator as Comparison, value: literalIn(reading) } // it is one of the list
}

const WORK = /\[\s*(?:type\s+eq\s+"work"|primary\s+eq\s+true)\s*\]/i
/** An attribute by its wire name, whatever schema and whichever of one value it names. */
export function named(written: string, names: Names): Attribute {
  const path = bare(written).replace(WORK, '').toLowerCase()
  const [, found] = Object.entries(names).find(([name]) => name.toLowerCase() === path) ?? []
  if (!found)
    throw refuse.filterUnknown({ attribute: written.slice(0, 60), known: Object.keys(names) }, { field: 'filter' })
  return found
}
/** Without the schema it may be named with. */
export const bare = (path: string) => path.replace(/^urn:ietf:params:scim:schemas:core:2\.0:(user|group):/i, '')

function literalIn(reading: Reading): string | number | boolean | null {
  const { text } = take(reading)
  try {
    const value: unknown = JSON.parse(/^(true|false|null)$/i.test(text) ? text.toLowerCase() : text)
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as string
  } catch {
    // said below
  }
  reading.at--
  throw unread(reading)
}
