/** The laws of the house, each a function from sources to what breaks it: so that a planted violation can be shown to be caught. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type Source = { readonly file: string; readonly text: string }
export type Needs = Readonly<Record<string, readonly string[]>>

const read = (root: string, wanted: (file: string) => boolean): Source[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && wanted(file))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
const isTest = (file: string) => /\.test\.tsx?$/.test(file)
export const sources = (root: string) => read(root, (file) => !isTest(file))
export const tests = (root: string) => read(root, isTest)

type Import = { file: string; target: string; isType: boolean }
export const importsOf = ({ file, text }: Source): Import[] =>
  [...text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([#.][^']+)'/gm)].map(([, type, name = '']) => ({
    file,
    target: name.startsWith('#') ? name.slice(1) : join(dirname(file), name),
    isType: type !== undefined,
  }))

/**
 * Who imports whom: kernel knows nobody, a module the kernel and the index of what it needs. The top knows all, and of a module
 * what lies beside its index; the demo alone plays the slices themselves, and the database has every table.
 */
export function wrongImports(all: readonly Source[], needs: Needs): string[] {
  return all.flatMap(importsOf).flatMap(({ file, target }) => {
    const wrong = wrongImport(file.split('/'), target.split('/'), needs)
    return wrong ? [`${file} imports ${target}: ${wrong}`] : []
  })
}

const LOWER: Readonly<Record<string, readonly string[]>> = {
  kernel: ['kernel'],
  modules: ['kernel', 'modules'],
  database: ['database', 'kernel', 'config'],
}

function wrongImport(
  [layer = '', own = '']: string[],
  [to = '', module = '', ...entry]: string[],
  needs: Needs,
): string | null {
  const allowed = LOWER[layer]
  const isTables = layer === 'database' && own === 'tables.ts'
  if (allowed && !isTables && !allowed.includes(to.replace('.ts', ''))) return `${layer} knows nothing of ${to}`
  if (layer !== 'modules' && to === 'modules' && entry.length > 1 && !isTables && layer !== 'demo')
    return `a slice of ${module} is its own: only what lies beside its index is open`
  if (layer !== 'modules' || to !== 'modules' || module === own || module === 'modules.ts') return null
  if (!needs[own]?.includes(module)) return `${own} does not need ${module}`
  return entry.join('/') === 'index.ts' ? null : `only the index of ${module} is open to others`
}

const READS = /(?<!Array|Buffer|Readable|Uint8Array|Object)\.from\((?=[a-z])|\bdb\s*\.(update|delete)\(/g

/** Every query on a table names whose rows it wants: `within` the tenant or `across` the network. */
export function unboundedQueries(all: readonly Source[]): string[] {
  return all.flatMap(({ file, text }) => {
    if (!file.startsWith('modules/')) return []
    const code = text.replace(/^.*\/\/ published:.*$/gm, '')
    const reads = code.match(READS)?.length ?? 0
    const bounds = code.match(/\b(within|across)\(/g)?.length ?? 0
    return bounds >= reads || reads === 0
      ? []
      : [`${file} asks ${reads} times and says ${bounds} times whose rows it means`]
  })
}

/** The clock is `ctx.now`, chance and configuration are nobody's business in rules and commands. */
export const wallClocks = (all: readonly Source[]): string[] =>
  all.flatMap(({ file, text }) =>
    /\/(rules|commands|queries|conditions)(\.ts$|\/)/.test(file) &&
    /new Date\(\)|Date\.now\(\)|Math\.random\(|process\.env/.test(text)
      ? [`${file} looks at the wall clock, at chance or at the environment`]
      : [],
  )

const OUTSIDE = /from 'node:(dns|fs|net|tls|dgram|https?|http2|child_process)(\/promises)?'|\bfetch\(/
/** What runs inside a transaction reaches no file and no network: that is asked `beforehand`, through a port. */
export const reachesOutside = (all: readonly Source[]): string[] =>
  all.flatMap(({ file, text }) =>
    /^modules\/.*\/(rules|commands|queries|conditions|reactions|jobs)(\.ts$|\/)/.test(file) && OUTSIDE.test(text)
      ? [`${file} reaches outside from within a transaction`]
      : [],
  )

const FORBIDDEN_NAMES = /(^|\/)(utils?|helpers?|common|services?|managers?|constants?|misc)(\.tsx?$|\/)/
export const namelessThings = (all: readonly Source[]): string[] =>
  all.flatMap(({ file }) => (FORBIDDEN_NAMES.test(file) ? [`${file} has no name of its own`] : []))

const LINES_MAX = 300
export const longFiles = (all: readonly Source[]): string[] =>
  all.flatMap(({ file, text }) => {
    const lines = text.trimEnd().split('\n').length
    return lines > LINES_MAX && !/\/words\/|words\.ts$|vocabulary/.test(file) ? [`${file} has ${lines} lines`] : []
  })

/** A module may need only what stands above it: so there is no cycle. */
export function needsBelow(needs: Needs): string[] {
  const names = Object.keys(needs)
  return names.flatMap((name, at) =>
    (needs[name] ?? [])
      .filter((one) => !names.slice(0, at).includes(one))
      .map((one) => `${name} needs ${one}, which is not above it`),
  )
}

const SQL_WORDS = /\b(select|insert into|update|delete from)\s/i
/** Routes and surfaces translate, rules and conditions judge: no SQL, no database in their hands. */
export const sqlOutOfPlace = (all: readonly Source[]): string[] =>
  all.flatMap(({ file, text }) =>
    /(\/(routes|rules|shapes|conditions)\.ts$|\/rules\/|^surfaces\/)/.test(file) &&
    (new RegExp(`sql\`[^\`]*${SQL_WORDS.source}`, 'i').test(text) || /\bctx\.db\b/.test(text))
      ? [`${file} holds SQL`]
      : [],
  )
