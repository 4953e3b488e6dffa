/** How the published API writes what it answers: attributes, links, collections. */
import { etagOf } from './etag.ts'

type Header = { readonly key: string; readonly value: string }
export type Link = { readonly uri: string; readonly method: string; readonly headers: readonly Header[] }

/** An address below `/v1`, without it: clients put both together. Whatever a URI cannot hold is encoded. */
export const linkTo = (uri: string, headers: readonly Header[] = []): Link => ({ uri, method: 'GET', headers })
export const selfOf = (uri: string) => ({ self: linkTo(uri) })
export const path = (parts: TemplateStringsArray, ...names: readonly string[]) =>
  parts.reduce((text, part, at) => text + encodeURIComponent(names[at - 1] ?? '') + part)

/** A word of ours as this wire writes names: with a capital. */
export const pascal = (word: string) => word.replace(/^./, (letter) => letter.toUpperCase())

/** What every resource says of itself; the mark only where it can be changed. */
export const attributesOf = (objectType: string, changeable?: { id: string; version: number }) => ({
  attributes: { ...(changeable && { etag: etagOf(changeable) }), objectType },
})

/** A list that is given whole. */
export const collection = <T>(items: readonly T[], uri?: string) => ({
  totalCount: items.length,
  items,
  ...(uri !== undefined && { links: selfOf(uri) }),
  ...attributesOf('Collection'),
})
