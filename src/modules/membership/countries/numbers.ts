/** A number somebody has given a company: of which kind, in which shape, and whether its check digits hold. */
import { createRequire } from 'node:module'
import type { Validator } from 'stdnum'
import { speak, type Word, word } from '#kernel/words.ts'

/** `shape` is matched without separators; `check` says whether the check digits hold, where there are any. */
export type NumberKind = {
  readonly id: string
  readonly label: Word
  readonly shape: RegExp
  readonly prefix: string
  readonly example: string
  readonly check: (value: string) => boolean
}
export type Reading = 'malformed' | 'mistyped' | { readonly kind: string; readonly value: string }

/** Rows of a table: country, kind, validator (`.` none), shape, example, name in English | in Korean. */
export function kindsFrom(table: string): ReadonlyMap<string, readonly NumberKind[]> {
  const kinds = new Map<string, NumberKind[]>()
  for (const line of table.trim().split('\n')) {
    const [, code = '', id = '', validator = '', shape = '', example = '', en = '', ko = ''] =
      /^\s*(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s+(.+?)\s*\|\s*(.+?)\s*$/.exec(line) ?? []
    const key = `number.${code}.${id}`
    speak({ [key]: { en, ko } })
    const [, prefix = '', rest = ''] = /^(?:<(\w+)>)?(.*)$/.exec(shape) ?? []
    const kind = {
      id,
      label: word(key),
      shape: new RegExp(`^(?:${rest})$`),
      prefix,
      example,
      check: checkOf(validator),
    }
    kinds.set(code, [...(kinds.get(code) ?? []), kind])
  }
  return kinds
}

/** Read as any one of the kinds a country knows; a number right in shape only is taken for mistyped. */
export function readNumber(text: string, kinds: readonly NumberKind[]): Reading {
  const readings = kinds.map((kind) => readAs(text, kind))
  return readings.find((one) => typeof one === 'object') ?? readings.find((one) => one === 'mistyped') ?? 'malformed'
}

function readAs(text: string, { id, shape, prefix, check }: NumberKind): Reading {
  const bare = bareForm(text)
  const own = prefix && bare.startsWith(prefix) && !shape.test(bare) ? bare.slice(prefix.length) : bare
  if (!shape.test(own)) return 'malformed'
  return check(own) ? { kind: id, value: prefix + own } : 'mistyped'
}

/** Upper case, one width, no separators. */
export const bareForm = (text: string) =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}./\u2212]/gu, '')

function checkOf(validator: string): (value: string) => boolean {
  if (validator === '.') return () => true
  const own = ownChecks[validator]
  if (own) return own
  const [code = '', name = ''] = validator.split('.')
  return (value) => library()[code]?.[name]?.validate(value).isValid === true
}

// Loaded when first asked: the validators of 92 countries take 0.2 s and 20 MB.
const load = createRequire(import.meta.url)
function library(): Record<string, Record<string, Validator>> {
  const { stdnum }: typeof import('stdnum') = load('stdnum')
  return stdnum
}

// What the library lacks: Kazakhstan's BIN, Japan's invoice number, which is T before a corporate number.
const ownChecks: Readonly<Record<string, (value: string) => boolean>> = {
  'KZ.bin': (value) => {
    const sum = (first: number) =>
      [...value.slice(0, 11)].reduce((all, digit, at) => all + Number(digit) * (((at + first) % 11) + 1), 0) % 11
    const digit = sum(0) === 10 ? sum(2) : sum(0)
    return digit === Number(value[11])
  },
  'JP.invoice': (value) => library().JP?.cn?.validate(value.slice(1)).isValid === true,
}
