import type { FastifyRequest } from 'fastify'
import { PAGE_ROWS } from '#kernel/page.ts'
import type { Given } from './given.ts'
import { queryOf, questionOf } from './query.ts'
import { refuse } from './refusals.ts'
import { attributesOf, type Link, linkTo, selfOf } from './resource.ts'

const PAGE_MAX = 200
const TOKEN = 'ms-continuationtoken'
const TOKEN_MAX = 1_200
const SEEKS = ['first', 'next', 'previous', 'last', 'page_index'] as const

/** How many are wanted at once; none, or nought, is as many as we see fit. */
export function sizeOf(query: Given, usual = PAGE_ROWS): number {
  const size = query.count('size') ?? 0
  if (size < 0) throw refuse.propertyUnfit({ property: 'size' }, { field: 'size' })
  return size === 0 ? usual : Math.min(size, PAGE_MAX)
}

/** Where a page begins that is sought by a token: at the beginning, or after the page the token was given with. */
export function seekOf(request: FastifyRequest, usual = PAGE_ROWS) {
  const query = queryOf(request)
  const seek = query.choice('seekOperation', SEEKS) ?? query.choice('seek_operation', SEEKS)
  const token = String(request.headers[TOKEN] ?? '').trim()
  if (seek !== undefined && seek !== 'first' && seek !== 'next') throw refuse.seekUnknown({ seek })
  if (token.length > TOKEN_MAX) throw refuse.propertyUnfit({ property: 'MS-ContinuationToken' })
  const goesOn = token !== '' && seek !== 'first'
  return { limit: sizeOf(query, usual), ...(goesOn && { after: token }) }
}

/** The same address once more, with some of its question said otherwise: as links name it. */
function again(request: FastifyRequest, changed: Readonly<Record<string, string>> = {}): string {
  const params = request.params as Readonly<Record<string, string>> // as its line names them
  const uri = (request.routeOptions.url ?? '')
    .replace(/^\/v1(?=\/)/, '')
    .replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? '').toLowerCase())
  const said = Object.keys(changed).map((name) => name.toLowerCase())
  const kept = questionOf(request).filter(([name]) => !said.includes(name.toLowerCase()))
  const query = new URLSearchParams([...kept, ...Object.entries(changed)].map(([name, value]) => [name, value]))
  const written = query.toString().replaceAll('+', '%20')
  return written ? `${uri}?${written}` : uri
}
/** The address asked for. */
export const addressOf = (request: FastifyRequest) => again(request)

/** A page of a list that goes on by a token: in the body, and in the headers of its next link. */
export function sought<T>(
  items: readonly T[],
  next: string | null,
  request: FastifyRequest,
  objectType = 'Collection',
) {
  const headers = next === null ? [] : [{ key: 'MS-ContinuationToken', value: next }]
  const links: { self: Link; next?: Link } = { self: linkTo(addressOf(request)) }
  if (next !== null) links.next = linkTo(again(request, { seekOperation: 'Next' }), headers)
  return {
    ...(next !== null && { continuationToken: next }),
    totalCount: items.length,
    items,
    links,
    ...attributesOf(objectType),
  }
}

/** Where a page begins that is sought by how many come before it; without a size the list is given whole. */
export function offsetOf(request: FastifyRequest, most: number) {
  const query = queryOf(request)
  const [size, skip] = [query.count('size') ?? 0, query.count('offset') ?? 0]
  const wrong = size < 0 ? 'size' : skip < 0 || skip > OFFSET_MAX ? 'offset' : null
  if (wrong) throw refuse.propertyUnfit({ property: wrong }, { field: wrong })
  return { limit: size === 0 ? most : Math.min(size, most), skip }
}
const OFFSET_MAX = 1_000_000

/** A page of a list that goes on by an offset: its next link says where. */
export const turned = <T>(items: readonly T[], next: string | null, request: FastifyRequest) => ({
  totalCount: items.length,
  items,
  links: { ...selfOf(addressOf(request)), ...(next !== null && { next: linkTo(again(request, { offset: next })) }) },
  ...attributesOf('Collection'),
})
