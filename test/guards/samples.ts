import type { TSchema } from 'typebox'

type Shape = TSchema & {
  type?: string | string[]
  format?: string
  enum?: unknown[]
  minimum?: number
  minLength?: number
  pattern?: string
  properties?: Record<string, Shape>
  required?: string[]
  additionalProperties?: Shape
  items?: Shape
  minItems?: number
  anyOf?: Shape[]
  default?: unknown
}

const FORMATS: Readonly<Record<string, string>> = {
  uuid: '01900000-0000-7000-8000-000000000000',
  email: 'someone@hanbit.example',
  'date-time': '2026-03-02T09:00:00.000Z',
  date: '2026-03-02',
  uri: 'https://hanbit.example',
}

/** Something a shape would take, as far as a shape can say: enough to come past the door and ask for what is not there. */
export function sampleOf(schema: TSchema): unknown {
  const shape = schema as Shape
  if (shape.default !== undefined) return shape.default
  if (shape.enum) return shape.enum[0]
  if (shape.anyOf) return sampleOf(shape.anyOf[0] as Shape)
  const type = Array.isArray(shape.type) ? shape.type[0] : shape.type
  return type ? BY_TYPE[type]?.(shape) : null
}

const BY_TYPE: Readonly<Record<string, (shape: Shape) => unknown>> = {
  string: ({ format, minLength = 1, pattern }) => FORMATS[format ?? ''] ?? fitting(pattern) ?? 'x'.repeat(minLength),
  integer: ({ minimum = 1 }) => minimum,
  number: ({ minimum = 1 }) => minimum,
  boolean: () => true,
  null: () => null,
  array: ({ items, minItems = 0 }) => Array.from({ length: minItems }, () => sampleOf(items as Shape)),
  object: ({ properties = {}, required = [], additionalProperties }) =>
    Object.fromEntries(required.map((name) => [name, sampleOf((properties[name] ?? additionalProperties) as Shape)])),
}

/** A country, a code of digits, a place in a list, a hash, a token: the few patterns our shapes ask for. */
const PATTERNED = [
  'KR',
  '123456',
  '12345678',
  'abc-def',
  'A1',
  'abc1',
  '2026-03-02T09:00:00.000Z_01900000-0000-7000-8000-000000000000',
]
const fitting = (pattern?: string) =>
  pattern && [...PATTERNED, '0'.repeat(64), 'a'.repeat(32)].find((text) => new RegExp(pattern).test(text))
