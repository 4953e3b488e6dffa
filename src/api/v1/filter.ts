import type { FastifyRequest } from 'fastify'
import { type Given, given } from './given.ts'
import { queryOf } from './query.ts'
import { refuse } from './refusals.ts'

/** By what a field is compared, in the order of its numbers. */
export const operators = [
  'equals', 'not_equals', 'greater_than', 'greater_than_or_equals', 'less_than', 'less_than_or_equals', 'substring', 'and', 'or',
  'starts_with', 'not_starts_with',
] as const // biome-ignore format: a list
export type Operator = (typeof operators)[number]
/** One comparison of a filter. */
export type Asked<Field extends string> = { readonly field: Field; readonly operator: Operator; readonly value: string }

const FILTER_MAX = 4_000
const LEVELS_MAX = 8
/** The filter of a list in any of its three spellings, as the comparisons that must all hold; nothing where none is asked. */
export function filterOf<const F extends readonly string[]>(request: FastifyRequest, fields: F): Asked<F[number]>[] {
  const written = queryOf(request).text('filter')
  if (written === undefined || written.trim() === '') return []
  return comparisons(given(parsed(written)), fields, 0)
}

function comparisons<const F extends readonly string[]>(filter: Given, fields: F, level: number): Asked<F[number]>[] {
  if (level > LEVELS_MAX) throw refuse.filterUnread({}, { field: 'filter' })
  const operator = filter.choice('operator', operators)
  if (operator === undefined) throw refuse.filterUnread({}, { field: 'filter' })
  if (operator === 'and')
    return ['leftFilter', 'rightFilter'].flatMap((side) => comparisons(filter.part(side), fields, level + 1))
  const written = filter.text('field') ?? ''
  const field = fields.find((one) => bare(one) === bare(written))
  if (!field || operator === 'or')
    throw refuse.filterUnknown({ field: written.slice(0, 60), operator }, { field: 'filter' })
  return [{ field, operator, value: filter.text('value') ?? '' }]
}
const bare = (name: string) => name.replaceAll('_', '').toLowerCase()

function parsed(written: string): unknown {
  if (written.length > FILTER_MAX) throw refuse.filterUnread({}, { field: 'filter' })
  try {
    return JSON.parse(written)
  } catch {
    throw refuse.filterUnread({}, { field: 'filter' })
  }
}

/** The one comparison a list can make with a field, in words of ours; any other is refused. */
export function only<F extends string>(asked: readonly Asked<F>[], able: Readonly<Record<F, readonly Operator[]>>) {
  const found: Partial<Record<F, string>> = {}
  for (const { field, operator, value } of asked) {
    if (!able[field].includes(operator) || field in found) throw refuse.filterUnknown({ field, operator }, { field: 'filter' }) // biome-ignore format: one thought
    found[field] = value
  }
  return found
}
