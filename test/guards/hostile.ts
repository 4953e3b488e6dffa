/** What somebody who means harm types, pastes and sends; and every place of an input where it could be put. */
import type { TSchema } from 'typebox'
import { parts, validator } from '#api/validate.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Method, Route } from '#kernel/route.ts'
import { sampleOf } from './samples.ts'

type Shape = TSchema & {
  type?: string | string[]
  maxLength?: number
  format?: string
  enum?: unknown[]
  const?: unknown
  pattern?: string
  properties?: Record<string, Shape>
  items?: Shape
  anyOf?: Shape[]
}

/** No field takes these: the sentence for them is a refusal. */
// biome-ignore format: a table
const never: Readonly<Record<string, unknown>> = {
  'a null byte':             'Hanbit\0Systems',
  'a lone surrogate':        'Hanbit\ud800',
  'a text turned around':    'invoice\u202efdp.exe',
  'a number past all':       1e308,
  'nothing':                 null,
  'a list in a list':        [[[]]],
  'an object':               { $ne: null, toString: 'x', constructor: { prototype: { isStaff: true } } },
}

/** Longer than any text of ours that says no length. */
const LONG = 20_000
/** As much as Node lets an address be: a longer one comes to no route. */
const LONG_IN_ADDRESS = 'ㄱ'.repeat(1_500)

const ID = '01900000-0000-7000-8000-000000000000'
const place = (...marks: string[]) => Buffer.from(JSON.stringify(marks)).toString('base64url')

/** These may be somebody’s words: they are kept as they are, or refused, and do nothing. */
// biome-ignore format: a table
const odd: Readonly<Record<string, unknown>> = {
  'a script':                '<script>globalThis.hit=1</script><img src=x onerror=globalThis.hit=1>',
  'SQL':                     `'; drop table accounts; -- " \\ $1 %s {0}`,
  'a pattern':               '%_\\%[a-z]*(?:.*)+$',
  'emoji':                   '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🚀',
  'right to left':           'שלום ‏مرحبا',
  'combining without end':   `e${'\u0301'.repeat(60)}`,
  'only spaces':             ' \t\u3000 ',
  'lines':                   'one\r\ntwo: three\n\n.\n',
  'a path':                  '../../../../etc/passwd',
  'a formula':               '=cmd|\' /C calc\'!A0',
  'a template':              '{{7*7}}<%= 7*7 %>{name:을/를}#{7}',
  'a key of objects':        '__proto__',
  'a name every object has': 'constructor',
  'nothing written':         '',
  'a number as text':        '1e999',
  'below zero':              -1,
  'past 64 bits':            2 ** 63,
  'a broken number':         0.1,
  'yes':                     true,
  'an empty list':           [],
  'a day that is none':      '2026-02-30',
  'a time that is none':     '+275760-09-13T00:00:00.001Z',
  'the year nought':         '0000-01-01T00:00:00Z',
  'the last second':         '9999-12-31T23:59:59-14:00',
  'a leap second':           '2026-06-30T23:59:60Z',
  'a time with its zone':    '2026-03-02T09:00:00Z[Europe/Berlin]',
  'a place before all':      place('0000-01-01T00:00:00.000Z', ID),
  'a place on a day that is none': place('2026-02-30T00:00:00.000Z', ID),
  'a place of two flags':    place('true', ID),
  'a place with half a letter': place('\ud800', ID),
  'a place with a null byte': place('a\0b', ID),
  'a place of another list': place(ID),
  'a place that is none':    place('x', 'y', 'z'),
  'a place of a place':      Buffer.from('[[["a"]]]').toString('base64url'),
  'half an address':         '%E0%A4%A%zz%',
  'an id of nobody':         ID,
  'an address of elsewhere': 'javascript:alert(1)//https://elsewhere.example',
  'a mailbox of two':        'a@hanbit.example,b@hanbit.example\nBcc: c@hanbit.example',
}

type Place = { way: string[]; shape: Shape }
/** Every place of an input, by the names that lead to it. */
function placesOf({ takes }: Route): Place[] {
  const under = (shape: Shape, way: string[]): Place[] => [
    ...(way.length ? [{ way, shape }] : []),
    ...Object.entries(shape.properties ?? {}).flatMap(([name, inner]) => under(inner, [...way, name])),
    ...(shape.items ? under(shape.items, [...way, '0']) : []),
  ]
  return under(takes as Shape, [])
}

/** The same input with one place of it filled otherwise. */
function filled(input: unknown, [name, ...way]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value
  if (Array.isArray(input)) return [filled(input[0], way, value)]
  const record = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>
  return { ...record, [name]: filled(record[name], way, value) }
}

/** What an address can carry: well-formed text, and what is written as such. */
const travels = (value: unknown) => (typeof value === 'string' ? value.isWellFormed() : typeof value !== 'object')
const isInAddress = ({ endpoint }: Route, [name]: readonly string[]) =>
  /^(GET|DELETE) /.test(endpoint) || endpoint.includes(`:${name}`)

export type Try = { place: string; what: string; input: object; isRefused: boolean }
/** The whole input with one place of it spoilt, in every way, for every place. */
function triesOf(route: Route, whole: object): Try[] {
  return placesOf(route).flatMap(({ way: place, shape }) => {
    const inAddress = isInAddress(route, place)
    const long = inAddress ? LONG_IN_ADDRESS : 'ㄱ'.repeat((shape.maxLength ?? LONG) + 1)
    const all = Object.entries({ 'a text without end': long, ...never, ...odd })
    const isText = (value: unknown) => inAddress && typeof value === 'number' // a number in an address is a text too
    return all
      .filter(([, value]) => !inAddress || travels(value))
      .map(([what, value]) => ({
        ...{ place: place.join('.'), what, input: filled(whole, place, value) as object },
        isRefused: !(what in odd) && value !== null && !isText(value),
      }))
  })
}

/** Every try once: of what the door refuses at a place one is sent, for it says the same at every route; the rest with its refusals. */
export function alikeOnce(route: Route, whole: object): (Try & { refusals?: readonly Refusal[] })[] {
  const [door, heard] = [doorOf(route), new Set<string>()]
  return triesOf(route, whole).map((one) => {
    const refusals = door(one.input)?.all
    const isHeard = heard.has(one.place)
    if (refusals) heard.add(one.place)
    return refusals && isHeard ? { ...one, refusals } : one
  })
}

/** What the door says to an input before any route is asked: the very reading that stands before each of them. */
function doorOf({ endpoint, takes }: Route) {
  const [method, path] = endpoint.split(' ') as [Method, string]
  const doors = Object.entries(parts(method, path, takes)).map(([httpPart, schema]) => ({
    names: Object.keys(schema.properties),
    inAddress: httpPart !== 'body',
    judge: validator({ schema, httpPart }),
  }))
  return (input: object) => {
    const given = Object.entries(input)
    for (const { names, inAddress, judge } of doors) {
      const own = given.filter(([name]) => names.includes(name))
      const { error } = judge(Object.fromEntries(own.map(([name, value]) => [name, inAddress ? String(value) : value])))
      if (error) return error
    }
    return null
  }
}

/** An input with every field in it, also those that may be left out. */
export function wholeOf({ takes }: Route): Record<string, unknown> {
  const whole = (shape: Shape): unknown => {
    if (shape.properties) return Object.fromEntries(Object.entries(shape.properties).map(([name, is]) => [name, whole(is)])) // biome-ignore format: one thought
    return shape.items ? [whole(shape.items)] : sampleOf(shape)
  }
  return whole(takes as Shape) as Record<string, unknown>
}

/** A length, a choice, a form of its own, or a pattern without repetition. */
const ends = ({ maxLength, enum: choice, const: one, format = '', pattern }: Shape) =>
  maxLength !== undefined ||
  choice !== undefined ||
  one !== undefined ||
  ['uuid', 'date', 'date-time'].includes(format) ||
  (pattern !== undefined && /^\^.*\$$/.test(pattern) && !/[*+]|,\}/.test(pattern))

/** Places of text that no shape sets an end to. */
export function endless({ takes }: Route): string[] {
  const under = (shape: Shape, name: string): string[] => {
    const isText = [shape.type].flat().includes('string')
    return [
      ...(isText && !ends(shape) ? [name] : []),
      ...Object.entries(shape.properties ?? {}).flatMap(([key, inner]) => under(inner, `${name}.${key}`)),
      ...[shape.items ?? [], shape.anyOf ?? []].flat().flatMap((inner) => under(inner, name)),
    ]
  }
  return under(takes as Shape, '')
}
