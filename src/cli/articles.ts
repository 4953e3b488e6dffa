/** `npx guildhall articles check | stamp | import FOLDER --language ko [--topic NAME] [--keep-damaged]`. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Config } from '#config'
import { as, migrate } from '#database/migrate.ts'
import { openDatabase } from '#database/open.ts'
import { openOwner } from '#database/owner.ts'
import { Refusal } from '#kernel/refusal.ts'
import { languages, vocabulary } from '#kernel/words.ts'
import {
  damageWords,
  faultsIn,
  nameOf as fileOf,
  type Known,
  SHIPPED,
  sourcesIn,
  stampsDue,
  takeIn as takeInArticle,
} from '#modules/help/keeping.ts'
import '#modules/vocabulary.ts'
import { inNetworkOf } from '#worker/worker.ts'

/** What articles may point at, read from where it is said: the portal's pages and workspaces, and the topics that have a name. */
export function knownPlaces(): Known {
  const read = (file: string) => readFileSync(new URL(`../../web/src/${file}`, import.meta.url), 'utf8')
  const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)
  return {
    pages: all(read('router.tsx'), /page\('([^']+)'/g).map((path) => path.replace(/\$(\w+)/g, ':$1')),
    workspaces: [...new Set(all(read('shell/workspaces.ts'), /name: 'shell\.space\.(\w+)'/g))],
    topics: [...vocabulary.keys()].flatMap((key) => (key.startsWith('topic.') ? key.slice('topic.'.length) : [])),
  }
}

async function check(): Promise<number> {
  const sources = await sourcesIn()
  const known = knownPlaces()
  const faults = faultsIn(sources, known)
  const written = sources.map(({ text }) => text).join('\n')
  const unexplained = known.pages.filter((page) => !written.includes(`'${page}'`) && !page.startsWith('/help'))
  for (const page of unexplained) console.log(`no article is about the page ${page} yet`)
  for (const { file, line, says } of faults) console.log(`articles/${file}:${line}  ${says}`)
  console.log(`${sources.length} files, ${faults.length} faults`)
  return faults.length ? 1 : 0
}

/** Says of each translation which original it renders now; only after somebody has looked it over. */
async function stamp(): Promise<number> {
  const due = stampsDue(await sourcesIn())
  for (const source of due) {
    writeFileSync(join(SHIPPED, fileOf(source)), source.text)
    console.log(`stamped articles/${fileOf(source)}`)
  }
  console.log(due.length ? `${due.length} stamped` : 'nothing to do')
  return 0
}

type Options = { language?: string | undefined; topic?: string | undefined; 'keep-damaged'?: boolean | undefined }

async function takeIn(folder: string | undefined, options: Options, config: Config): Promise<number> {
  const language = languages.find((one) => one === options.language)
  if (!folder || !language) {
    console.error(`Say the folder and the language: guildhall articles import FOLDER --language ${languages.join('|')}`)
    return 2
  }
  const { owner, secret, stop } = await openOwner(config)
  try {
    await migrate(owner, secret)
    const database = openDatabase(as('door', owner, secret))
    const inNetwork = inNetworkOf({ ...database, clock: () => new Date() })
    const more = { language, topic: options.topic, keepDamaged: options['keep-damaged'] ?? false }
    let failed = 0
    for (const name of markdownIn(folder)) {
      const text = readFileSync(join(folder, name), 'utf8')
      const input = { name, text, ...defined(more) }
      failed += await inNetwork((ctx) => takeInArticle(ctx, input)).then(told(name), refused(name))
    }
    await database.close()
    return failed ? 1 : 0
  } finally {
    await stop()
  }
}

const defined = <T extends object>(all: T) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  } // what was not said is not there

const markdownIn = (folder: string): string[] =>
  statSync(folder).isDirectory()
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .sort()
    : []

type Told = Awaited<ReturnType<typeof takeInArticle>>
const told =
  (name: string) =>
  ({ outcome, pairs, damages }: Told): number => {
    console.log(`${name}: ${outcome}, ${pairs} sentence ${pairs === 1 ? 'pair' : 'pairs'}`)
    for (const { line, what, id } of damages)
      console.log(`  ${name}:${line}  ${id && `${id}: `}${damageWords[what].en}`)
    return outcome === 'damaged' ? 1 : 0
  }
const refused = (name: string) => (error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  console.log(`${name}: ${error.says('en')} ${error.remedy('en')}`)
  return 1
}

export async function articles(args: readonly string[], config: () => Config): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { language: { type: 'string' }, topic: { type: 'string' }, 'keep-damaged': { type: 'boolean' } },
  })
  const [what, folder] = positionals
  if (what === 'check') return check()
  if (what === 'stamp') return stamp()
  if (what === 'import') return takeIn(folder, values, config())
  console.error('Say what to do: guildhall articles check | stamp | import FOLDER --language ko')
  return 2
}
