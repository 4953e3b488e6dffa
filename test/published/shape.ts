import { type TObject, type TProperties, type TSchema, Type } from 'typebox'
import { Value } from 'typebox/value'
import { expect } from 'vitest'
import type { Answer } from '../v1.ts'

/** How the published API writes what it answers: exactly these names, no null where none was ever seen. */
export const text = Type.String()
export const guid = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })
export const whole = Type.Integer()
export const flag = Type.Boolean()
export const instant = Type.String({
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,7})?(Z|[+-]\\d\\d:\\d\\d)?$',
})
export const uri = Type.String({ pattern: '^https://[^\\s<>"{}]+$' })
/** Below /v1 and without it, and a valid URI. */
export const uriPath = Type.String({ pattern: "^/(?!v1/)[\\w\\-.~!$&'()*+,;=:@%/?]*$" })
export const oneOf = <const W extends readonly string[]>(...words: W) => Type.Enum(words as unknown as string[])
export const maybe = Type.Optional

/** An object of these fields and no other. */
export const fields = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, { additionalProperties: false })
export const typed = (objectType: string) => fields({ objectType: Type.Literal(objectType) })
export const marked = (objectType: string) =>
  fields({ etag: Type.String({ minLength: 8 }), objectType: Type.Literal(objectType) })
const header = fields({ key: text, value: text })
export const link = fields({ uri: uriPath, method: Type.Literal('GET'), headers: Type.Array(header) })
export const links = fields({ self: link, next: maybe(link) })
export const collectionOf = (item: TSchema) =>
  fields({
    totalCount: whole,
    items: Type.Array(item),
    links: maybe(links),
    continuationToken: maybe(text),
    attributes: typed('Collection'),
  })

/** Holds an answer against what is published of it. */
export function fits(schema: TSchema, { status, body, headers }: Answer, wanted = 200) {
  const flaws = Value.Errors(schema, body).slice(0, 5)
  expect({ status, flaws, body: flaws.length ? body : null }).toEqual({ status: wanted, flaws: [], body: null })
  expect(headers['content-type']).toBe('application/json; charset=utf-8')
  for (const name of ['ms-requestid', 'ms-correlationid']) expect(headers[name]).toBeTruthy()
}
