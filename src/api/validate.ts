import { type TObject, type TSchema, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import Format from 'typebox/format'
import { Pointer, Value } from 'typebox/value'
import { type Refusal, Refusals } from '#kernel/refusal.ts'
import type { Method } from '#kernel/route.ts'
import { LEGIBLE } from '#kernel/shapes.ts'
import { shapes } from './refusals.ts'

type Place = 'params' | 'querystring' | 'body'
type Fault = { keyword: string; instancePath: string; params: Record<string, unknown> }

/** One flat input, as HTTP carries it: what the path names, and the rest in the query or the body. Unknown fields are refused. */
export function parts(method: Method, path: string, takes: TObject): Partial<Record<Place, TObject>> {
  const inPath = [...path.matchAll(/:(\w+)/g)].flatMap(([, name]) => name ?? [])
  const rest = Type.Omit(takes, inPath)
  const place = method === 'GET' || method === 'DELETE' ? 'querystring' : 'body'
  return { params: closed(Type.Pick(takes, inPath)) as TObject, [place]: closed(rest) as TObject }
}

/** An instant that our clock and the database both write alike: no leap second, no zone's name behind it, a year of four digits. */
Format.Set('date-time', (text) => Format.IsDateTime(text) && YEAR.test(instantIn(text)))
const YEAR = /^(?!0000)\d{4}-/
const instantIn = (text: string) => (Number.isNaN(Date.parse(text)) ? '' : new Date(text).toISOString())
/** What the database counts with. */
const WHOLE_MAX = 2_147_483_647

/** The same schema with every object in it closed to unknown fields, and every whole number to what the database takes. */
export function closed(schema: TSchema): TSchema {
  const one = Object.defineProperties({}, Object.getOwnPropertyDescriptors(schema)) as Record<string, unknown> // keeps hidden marks
  if (typeof one.properties === 'object') {
    one.properties = Object.fromEntries(
      Object.entries(one.properties as Record<string, TSchema>).map(([name, value]) => [name, closed(value)]),
    )
    one.additionalProperties ??= false
  }
  if ([one.type].flat().includes('integer')) one.maximum ??= WHOLE_MAX
  if (typeof one.items === 'object') one.items = closed(one.items as TSchema)
  return one as unknown as TSchema
}

/** Fastify's validator: numbers in addresses are read from text, bodies are taken literally, mistakes come back all at once. */
export function validator({ schema, httpPart }: { schema: unknown; httpPart?: string | undefined }) {
  const shape = schema as TSchema
  let compiled: ReturnType<typeof Compile<TSchema>> | undefined
  const written = JSON.stringify(shape)
  const hasDefaults = written.includes('"default":')
  const hasMoreThanText = httpPart !== 'body' && /"type":(?!"string"|"object")/.test(written)
  return (given: unknown) => {
    const defaulted = hasDefaults ? Value.Default(shape, given ?? {}) : (given ?? {})
    const value = hasMoreThanText ? Value.Convert(shape, defaulted) : defaulted
    const hidden = hiddenIn(value, '')
    if (hidden.length) return { error: new Refusals(hidden.slice(0, 20)) }
    compiled ??= Compile(shape) // when first asked: most routes of a house sleep for days
    if (compiled.Check(value)) return { value }
    const faults = (compiled.Errors(value) as unknown as Fault[]).filter(({ keyword }) => keyword !== 'boolean')
    return { error: new Refusals(faults.flatMap((fault) => refusalOf(fault, value)).slice(0, 20)) }
  }
}

/**
 * Null bytes, lone surrogates and direction overrides are in nobody's name: they are refused anywhere, before any rule.
 * So is what is nested without end, which no form of ours is.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/
const LEVELS_MAX = 32
function hiddenIn(value: unknown, field: string, level = 0): Refusal[] {
  if (level > LEVELS_MAX) return [shapes.tooDeep({ limit: LEVELS_MAX }, { field })]
  if (typeof value === 'string') {
    return HIDDEN.test(value) || !value.isWellFormed() ? [shapes.hiddenCharacters({}, { field })] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => hiddenIn(inner, field ? `${field}.${name}` : name, level + 1))
}

/** What a form leaves unchosen arrives as nothing: its shape is no news to whoever has not chosen yet. */
const CHOSEN: readonly string[] = ['pattern', 'format', 'enum', 'const']

function refusalOf({ keyword, instancePath, params }: Fault, given: unknown): Refusal[] {
  const field = instancePath.slice(1).replaceAll('/', '.')
  const under = (name: string) => (field ? `${field}.${name}` : name)
  const named = (params.requiredProperties ?? params.additionalProperties ?? []) as string[]
  if (keyword === 'required') return named.map((name) => shapes.required({}, { field: under(name) }))
  if (keyword === 'additionalProperties') return named.map((name) => shapes.unknown({}, { field: under(name) }))
  const isOpen = CHOSEN.includes(keyword) && params.pattern !== LEGIBLE && Pointer.Get(given, instancePath) === ''
  return [isOpen ? shapes.required({}, { field }) : shapeRefusal(keyword, params, field)]
}

type Params = Record<string, unknown>
const range = ({ comparison, limit }: Params, at: { field: string }) =>
  shapes.outOfRange({ limit: `${comparison ?? ''} ${limit ?? ''}`.trim() }, at)
const long = ({ limit }: Params, at: { field: string }) => shapes.tooLong({ limit }, at)
const short = ({ limit }: Params, at: { field: string }) => shapes.tooShort({ limit }, at)
const choice = ({ allowedValues }: Params, at: { field: string }) =>
  shapes.notOneOf({ allowed: allowedValues ?? '' }, at)

const byKeyword: Readonly<Record<string, (params: Params, at: { field: string }) => Refusal>> = {
  maxLength: long,
  maxItems: ({ limit }, at) => shapes.tooMany({ limit }, at),
  minLength: short,
  minItems: ({ limit }, at) => shapes.tooFew({ limit }, at),
  minimum: range,
  maximum: range,
  enum: choice,
  const: choice,
}

function shapeRefusal(keyword: string, params: Params, field: string): Refusal {
  const known = byKeyword[keyword]
  if (known) return known(params, { field })
  if (params.pattern === LEGIBLE) return shapes.tooShort({ limit: 1 }, { field })
  if (params.pattern) return shapes.wrongPattern({}, { field }) // a pattern is for machines: the reference has it
  return shapes.wrongForm({ wanted: String(params.format ?? params.type ?? keyword) }, { field })
}
