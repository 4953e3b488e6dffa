/** Our own articles as they lie in the repository: `articles/<topic>/<slug>.<language>.md`. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { languages } from '#kernel/words.ts'
import type { Source } from './rules.ts'

export const SHIPPED = fileURLToPath(new URL('../../../../articles/', import.meta.url))
const FILE = new RegExp(`^([a-z0-9-]+)/([a-z0-9-]+)\\.(${languages.join('|')})\\.md$`)

/** Every article of a folder, in the order of their names; what is named otherwise is none. */
export async function sourcesIn(folder = SHIPPED): Promise<Source[]> {
  if (!existsSync(folder)) return []
  const files = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll('\\', '/')).sort()
  const sources = files.map(async (file): Promise<Source[]> => {
    const [, topic, slug, name] = FILE.exec(file) ?? []
    const language = languages.find((one) => one === name)
    if (!topic || !slug || !language) return []
    return [{ topic, slug, language, text: await readFile(join(folder, file), 'utf8') }]
  })
  return (await Promise.all(sources)).flat()
}
