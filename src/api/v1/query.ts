import type { FastifyRequest } from 'fastify'
import { type Given, given } from './given.ts'

/** What an address asks, name by name. */
export type Question = readonly (readonly [name: string, value: string])[]

const FILTER = /(?:^|&)filter=/i
const ENDS_MAX = 20
/**
 * The question of an address. A filter is JSON, and one client sends it with `&` and `+` as they are: it ends where it is
 * whole, and a plus stands for a blank only where everything else was encoded too.
 */
export function questionOf({ url }: Pick<FastifyRequest, 'url'>): Question {
  const raw = url.includes('?') ? url.slice(url.indexOf('?') + 1) : ''
  const found = FILTER.exec(raw)
  if (!found) return [...new URLSearchParams(raw)]
  const after = raw.slice(found.index + found[0].length)
  const filter = filterIn(after)
  const rest = `${raw.slice(0, found.index)}&${after.slice(filter.length)}`
  return [...new URLSearchParams(rest), ['filter', decoded(filter) ?? filter]]
}

function filterIn(text: string): string {
  const ends = [...text.matchAll(/&|$/g)].slice(0, ENDS_MAX).map(({ index }) => text.slice(0, index))
  return ends.find(isWhole) ?? ends[0] ?? ''
}
function isWhole(text: string): boolean {
  try {
    return typeof JSON.parse(decoded(text) ?? '') === 'object'
  } catch {
    return false
  }
}
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.includes(':') ? text : text.replaceAll('+', ' '))
  } catch {
    return undefined // a lone percent sign
  }
}

/** The question read by its names in any case; what is sent twice is a list. */
export function queryOf(request: Pick<FastifyRequest, 'url'>): Given {
  const all = new Map<string, string[]>()
  for (const [name, value] of questionOf(request)) {
    const known = all.get(name.toLowerCase()) ?? []
    all.set(name.toLowerCase(), [...known, value])
  }
  return given(Object.fromEntries(all))
}
