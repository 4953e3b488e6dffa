import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

type Chunk = {
  readonly file: string
  readonly name?: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

/**
 * What the first screen needs before it can be read, by who looks at it: the entry, and the parts it asks for at once.
 * A part is named by its file, or by the parcel it travels in (vite.config.ts).
 */
export const screens = {
  stranger: ['index.html', 'src/words/ko/first.ts', 'src/home/LandingPage.tsx'],
  member: ['index.html', 'src/words/ko/first.ts', 'member'],
} as const

export const BUDGET_BYTES = 170_000

/** The gzipped bytes of script a first screen downloads: its parts and all they import, each counted once. */
export function firstScreenBytes(dist: string, parts: readonly string[]): number {
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  const files = [...reached(manifest, parts)].map(({ file }) => file)
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0)
}

function reached(manifest: Manifest, parts: readonly string[], seen = new Set<Chunk>()): Set<Chunk> {
  for (const part of parts) {
    const chunk = manifest[part] ?? Object.values(manifest).find(({ name }) => name === part)
    if (!chunk) throw new Error(`The build has no ${part}.`)
    if (seen.has(chunk)) continue
    seen.add(chunk)
    reached(manifest, chunk.imports ?? [], seen)
  }
  return seen
}
