/** The states a country's addresses name (domain.md 1.2): from a fixed list, written in any of their names. */
import type { Said } from '#kernel/words.ts'
import { americas } from './states-americas.ts'
import { asiaPacific } from './states-asia-pacific.ts'

export type State = { readonly code: string; readonly name: Said; readonly also: readonly string[] }

const read = (entry: string): State => {
  const [, code = '', names = ''] = /^(\S+) (.+)$/.exec(entry.trim()) ?? []
  const [en = '', ko = '', ...also] = names.split('/')
  return { code, name: { en, ko }, also }
}

export const statesOf: ReadonlyMap<string, readonly State[]> = new Map(
  Object.entries({ ...americas, ...asiaPacific }).map(([country, list]) => [country, list.split(',').map(read)]),
)

const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\s\p{P}]/gu, '')
    .normalize('NFC')
    .toLowerCase()

/** The state meant by a code, with or without its country's, or by any of its names. */
export function stateNamed(text: string, country: string): State | undefined {
  const meant = plain(text)
  return statesOf
    .get(country)
    ?.find(({ code, name, also }) =>
      [code, `${country}${code}`, name.en, name.ko, ...also]
        .map(plain)
        .some((one) => one === meant || one.replace(/[県府省市현부성시도]$/u, '') === meant),
    )
}
