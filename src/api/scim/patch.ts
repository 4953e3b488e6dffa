import { bare } from './filter.ts'
import { refuse } from './refusals.ts'

export const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'
const OPERATIONS_MAX = 1_000
/** What this service says and its callers do not. */
export const READ_ONLY = /^(schemas|id|meta|groups)\b/i
type Op = 'add' | 'replace' | 'remove'
/** One step of a patch: at one path, without its schema; a step without a path was taken apart into one for each value. */
export type Step = { readonly op: Op; readonly path: string; readonly value: unknown }

/** The steps of a patch (RFC 7644 3.5.2), as directories really send them: operations in capitals, values without a path. */
export function stepsOf(body: unknown): Step[] {
  const { schemas, Operations: listed, operations } = recordOf(body)
  if (!said(schemas, PATCH_OP)) throw refuse.schemaMissing({ schema: PATCH_OP }, { field: 'schemas' })
  const all = listed ?? operations
  if (!Array.isArray(all) || all.length === 0 || all.length > OPERATIONS_MAX)
    throw refuse.valueUnfit({ attribute: 'Operations' }, { field: 'Operations' })
  return all.flatMap(stepsIn)
}

function stepsIn(operation: unknown): Step[] {
  const { op: written, path, value } = recordOf(operation)
  const op = opOf(written)
  if (path !== undefined && path !== null && path !== '') {
    if (typeof path !== 'string') throw refuse.pathUnknown({ path: wordOf(path).slice(0, 60) }, { field: 'path' })
    return [{ op, path: bare(path), value }]
  }
  if (op === 'remove') throw refuse.targetMissing({}, { field: 'path' })
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuse.valueUnfit({ attribute: 'value' }, { field: 'value' })
  const steps = Object.entries(value).map(([name, one]) => ({ op, path: bare(name), value: one }))
  return steps.filter(({ path: one }) => !READ_ONLY.test(one)) // sent along with the rest, and not meant
}

function opOf(written: unknown): Op {
  const op = typeof written === 'string' ? written.toLowerCase() : ''
  if (op === 'add' || op === 'replace' || op === 'remove') return op
  throw refuse.operationUnread({ op: wordOf(written).slice(0, 40) }, { field: 'op' })
}

/** Whether a body says that it is of a schema. */
export const said = (schemas: unknown, schema: string) =>
  Array.isArray(schemas) && schemas.some((one) => typeof one === 'string' && one.toLowerCase() === schema.toLowerCase())

/** What was sent, if it is an object at all. */
export function recordOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuse.valueUnfit({ attribute: 'value' })
  return value as Record<string, unknown>
}

/** A yes or no, also where a directory writes it as a word. */
export function flagOf(value: unknown, attribute: string): boolean {
  if (typeof value === 'boolean') return value
  const text = typeof value === 'string' ? value.trim().toLowerCase() : ''
  if (text === 'true' || text === 'false') return text === 'true'
  throw refuse.valueUnfit({ attribute }, { field: attribute })
}

/** A value as a word, whatever was sent: an object may say of itself how it is written, or be nested without end, and is not asked. */
export const wordOf = (value: unknown): string => (typeof value === 'object' && value !== null ? '{…}' : String(value))

/** A line of text. */
export function textOf(value: unknown, attribute: string): string {
  if (typeof value === 'string') return value
  throw refuse.valueUnfit({ attribute }, { field: attribute })
}
