import type { FastifyReply, FastifyRequest } from 'fastify'
import { missing } from '#kernel/store.ts'
import type { Call } from '../operate.ts'
import { filterOf, type Names } from './filter.ts'
import { recordOf, said, wordOf } from './patch.ts'
import { refuse } from './refusals.ts'

const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse'
export const SEARCH = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest'
export const RESULTS_MAX = 200
const FAR = 2_000_000_000
const FILTER_MAX = 8_000

export type Asked = Readonly<Record<string, unknown>>
export const queryOf = ({ query }: FastifyRequest) => query as Asked
/** The same questions in a body (`POST …/.search`). */
export function searchOf({ body }: FastifyRequest): Asked {
  const asked = recordOf(body)
  if (!said(asked.schemas, SEARCH)) throw refuse.schemaMissing({ schema: SEARCH }, { field: 'schemas' })
  return asked
}

/** Which part of a list is asked for: from 1 on, and no more than we give at once; a number below means the least there is. */
export function pageOf({ startIndex, count, filter }: Asked, names: Names, max = RESULTS_MAX) {
  const start = numberOf(startIndex, 'startIndex', 1)
  const wanted = numberOf(count, 'count', RESULTS_MAX)
  if (filter !== undefined && (typeof filter !== 'string' || filter.length > FILTER_MAX))
    throw refuse.valueUnfit({ attribute: 'filter' }, { field: 'filter' })
  return {
    skip: Math.max(start, 1) - 1,
    limit: Math.min(Math.max(wanted, 0), max),
    ...(filter !== undefined && filter.trim() !== '' && { filter: filterOf(filter, names) }),
  }
}

function numberOf(written: unknown, attribute: string, otherwise: number): number {
  if (written === undefined || written === '') return otherwise
  if (!/^-?\d{1,30}$/.test(wordOf(written))) throw refuse.valueUnfit({ attribute }, { field: attribute })
  return Math.max(-FAR, Math.min(FAR, Number(written)))
}

/** A page of a list as RFC 7644 (3.4.2) has it. */
export const listed = (resources: readonly object[], total: number, skip: number) => ({
  schemas: [LIST],
  totalResults: total,
  startIndex: skip + 1,
  itemsPerPage: resources.length,
  Resources: resources,
})

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** Whom the address names; what no id can be names nobody. */
export function idOf({ params }: FastifyRequest) {
  const { id } = params as { id: string }
  if (!UUID.test(id)) throw missing()
  return { id: id.toLowerCase() }
}

/** The version somebody says they saw; `*` is whichever there is. One of another notation is none of ours. */
export function versionSeen({ headers, params }: FastifyRequest): Call['expects'] {
  const given = headers['if-match']
  if (given === undefined || given.trim() === '*') return null
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(given.trim())?.[1]
  return { id: (params as { id?: string }).id, version: version ? Number(version) : -1 }
}

type Resource = { readonly meta: { readonly version?: string; readonly location: string } }
/** One resource, with its mark; whoever has it already is told no more than that. */
export function sent(resource: Resource, request: FastifyRequest, reply: FastifyReply) {
  const { version = '' } = resource.meta
  reply.header('etag', version)
  const isKnown = request.method === 'GET' && request.headers['if-none-match'] === version
  return isKnown ? reply.code(304).send() : reply.send(chosenOf(resource, queryOf(request)))
}

/** Whether a part of each resource is wanted at all: what is not shown need not be read. */
export function wants({ attributes, excludedAttributes }: Asked, name: string): boolean {
  const wanted = namesIn(attributes)
  if (wanted.length) return wanted.some((one) => meets(name, one))
  return !namesIn(excludedAttributes).includes(name)
}

const ALWAYS = ['schemas', 'id']
/** What of a resource was asked for (`attributes`, `excludedAttributes`), down to the parts of a value. */
export function chosenOf(resource: object, { attributes, excludedAttributes }: Asked): object {
  const [wanted, unwanted] = [namesIn(attributes), namesIn(excludedAttributes)]
  if (wanted.length) return kept(resource, (path) => ALWAYS.includes(path) || wanted.some((one) => meets(path, one)))
  if (unwanted.length)
    return kept(resource, (path) => ALWAYS.includes(path) || !unwanted.some((one) => within(path, one)))
  return resource
}

const NAMES_MAX = 100
const namesIn = (list: unknown): string[] => {
  const all = Array.isArray(list) ? list : typeof list === 'string' ? list.split(',') : []
  return all
    .slice(0, NAMES_MAX)
    .map((one) =>
      wordOf(one)
        .trim()
        .toLowerCase()
        .replace(/^urn:ietf:params:scim:schemas:core:2\.0:(user|group):/, ''),
    )
    .filter(Boolean)
}
/** The part itself, or something it lies in. */
const within = (path: string, name: string) => path === name || path.startsWith(`${name}.`)
/** … or something that lies in it. */
const meets = (path: string, name: string) => within(path, name) || name.startsWith(`${path}.`)

function kept(value: object, isKept: (path: string) => boolean, under = ''): object {
  const fields = Object.entries(value).flatMap(([name, one]) => {
    const path = (under + name).toLowerCase()
    return isKept(path) ? [[name, partsOf(one, isKept, `${path}.`)]] : []
  })
  return Object.fromEntries(fields)
}
function partsOf(value: unknown, isKept: (path: string) => boolean, under: string): unknown {
  if (Array.isArray(value)) return value.map((one) => partsOf(one, isKept, under))
  const isPlain = typeof value === 'object' && value !== null && !(value instanceof Date)
  return isPlain ? kept(value, isKept, under) : value
}
