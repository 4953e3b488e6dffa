import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

type Chunk = { readonly file: string; readonly imports?: readonly string[]; readonly css?: readonly string[] }
type Manifest = Readonly<Record<string, Chunk>>

/** What the first screen needs before it can be read, by who looks at it: the entry, and the parts it asks for at once. */
// biome-ignore format: a table
export const screens = {
  stranger: ['index.html', 'src/words/ko.ts', 'src/home/FrontPage.tsx', 'src/home/LandingPage.tsx'],
  member:   ['index.html', 'src/words/ko.ts', 'src/home/FrontPage.tsx', 'src/home/HomePage.tsx', 'src/shell/Shell.tsx'],
} as const

export const BUDGET_BYTES = 170_000

/** The gzipped bytes of script a first screen downloads: its parts and all they import, each counted once. */
export function firstScreenBytes(dist: string, parts: readonly string[]): number {
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  const files = [...reached(manifest, parts)].map((name) => manifest[name]?.file ?? '')
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0)
}

function reached(manifest: Manifest, parts: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of parts.filter((part) => !seen.has(part))) {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`The build has no ${name}.`)
    seen.add(name)
    reached(manifest, chunk.imports ?? [], seen)
  }
  return seen
}
