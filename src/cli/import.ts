import { createReadStream, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Config } from '#config'
import type { Id } from '#kernel/id.ts'
import { folderAt } from '#modules/files/index.ts'
import * as migration from '#modules/migration/index.ts'
import { atDesk, type Desk, fits } from './desk.ts'

const HOW = `guildhall import FILE --kind ${migration.importKinds.join('|')} [--dry-run] [--problems OUT.csv]
                      [--match field=Header]… [--delimiter ;] [--encoding cp949]
guildhall import --continue ID | --undo ID | --list
guildhall import --mappings | --forget KIND/KEY`
const MEGABYTE = 1_048_576
const options = {
  kind: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  problems: { type: 'string' },
  match: { type: 'string', multiple: true },
  delimiter: { type: 'string' },
  encoding: { type: 'string' },
  continue: { type: 'string' },
  undo: { type: 'string' },
  list: { type: 'boolean', default: false },
  mappings: { type: 'boolean', default: false },
  forget: { type: 'string' },
} as const

type Import = migration.Import
type Given = ReturnType<typeof given>
const given = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true })

/** Imports a file of the old centre from the command line, by the same commands as the desk; every step is in the audit. */
export const importing = (args: readonly string[], config: Config): Promise<number> =>
  atDesk(config, (desk) => asked(given(args), { ...desk, config }))

type Importing = Desk & { readonly config: Config }
async function asked({ values, positionals: [file] }: Given, desk: Importing): Promise<number> {
  if (values.list) return listed(desk)
  if (values.mappings) return mappings(desk)
  if (values.forget) return forgotten(desk, values.forget)
  if (values.undo) return worked(desk, await ask(desk, 'undo', values.undo))
  if (values.continue) return goneOn(desk, values.continue)
  const kind = migration.importKinds.find((one) => one === values.kind)
  if (!file || !kind) {
    console.error(HOW)
    return 2
  }
  return taken(desk, { file, kind, values })
}

const asks = { check: migration.askCheck, run: migration.askRun, undo: migration.askUndo } as const
const ask = ({ act }: Desk, what: keyof typeof asks, id: string): Promise<Import> =>
  act(`POST /vendor/imports/:id/${what}`, (ctx) => asks[what](ctx, { id: id as Id<'import'> }), { id })

async function taken(
  desk: Importing,
  { file, kind, values }: { file: string; kind: migration.ImportKind; values: Given['values'] },
) {
  const contents = folderAt(join(desk.config.DATA_DIR, 'files'))
  const chosen = migration.chosenOf(values)
  const look = async (path: string, name: string) =>
    migration.typeOf[(await migration.tableOf(path, name, chosen)).format]
  const arrival = {
    name: basename(file),
    stream: createReadStream(file),
    bytesMax: desk.config.IMPORT_MB_MAX * MEGABYTE,
    look,
  }
  const content = await contents.takeIn(desk.vendorId, arrival)
  const path = await contents.pathOf(desk.vendorId, content.sha256)
  const table = await migration.tableOf(path, content.name, chosen)
  const row = await desk.act('POST /vendor/imports', (ctx) => migration.takeFile(ctx, { kind, content, path, table }))
  const matched = await matchedBy(desk, row, values.match ?? [])
  console.log(
    `${row.id}  ${row.fileName}: ${row.rowCount} rows, ${Object.entries(matched.mapping)
      .map(([field, header]) => `${field}=${header}`)
      .join(', ')}`,
  )
  const checked = await done(desk, await ask(desk, 'check', row.id))
  console.log(countsOf(checked))
  if (values.problems) await writeProblems(desk, checked, values.problems)
  if (values['dry-run'] || checked.status !== 'checked') return checked.status === 'checked' ? 0 : 1
  return worked(desk, await ask(desk, 'run', row.id))
}

async function matchedBy(desk: Desk, row: Import, matches: readonly string[]): Promise<Import> {
  if (matches.length === 0) return row
  const own = Object.fromEntries(
    matches.map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
  )
  const free = Object.entries(row.mapping).filter(([, header]) => !Object.values(own).includes(header))
  const mapping = Object.entries({ ...Object.fromEntries(free), ...own }).map(([field, header]) => ({ field, header }))
  return desk.act('PUT /vendor/imports/:id/mapping', (ctx) => migration.match(ctx, { id: row.id, mapping }))
}

async function goneOn(desk: Desk, id: string): Promise<number> {
  fits('GET /vendor/imports/:id', { id })
  const file = await desk.look((ctx) => migration.findImport(ctx, { id: id as Id<'import'> }))
  const waits = file.status === 'checked' || file.status === 'failed'
  return worked(desk, waits ? await ask(desk, 'run', id) : file)
}

/** Works on an import to its end; a server that runs beside does the same, and neither does a step twice. */
async function done(desk: Desk, file: Import): Promise<Import> {
  let now = file
  while (['checking', 'running', 'undoing'].includes(now.status)) {
    now = (await desk.look((ctx) => migration.step(ctx, now.id))) ?? now
    if (now.status === 'running' || now.status === 'undoing')
      console.log(`${now.status}: ${now.taken} taken, ${now.returned} returned`)
  }
  return now
}

async function worked(desk: Desk, file: Import): Promise<number> {
  const { status, taken: count, returned, failure } = await done(desk, file)
  console.log(`${status}: ${count} taken, ${returned} returned${failure ? ` (${failure})` : ''}`)
  return status === 'done' || status === 'undone' ? 0 : 1
}

const countsOf = ({ status, counts, failure }: Import) =>
  counts
    ? `${status}: ${counts.new} new, ${counts.changed} changed, ${counts.same} the same, ${counts.refused} with an error, ${counts.resembling} resemble another`
    : `${status}: ${failure ?? ''}`

const writeProblems = async (desk: Desk, { id }: Import, path: string) =>
  writeFileSync(path, await desk.look((ctx) => migration.reportOf(ctx, { id })))

/** How files were matched by hand: what the next one with the same headers is matched by. */
async function mappings(desk: Desk): Promise<number> {
  for (const { kind, key, mapping } of await desk.look((ctx) => migration.importMappingsOf(ctx, {})))
    console.log(
      [`${kind}/${key}`, ...Object.entries(mapping).map(([field, header]) => `${field}=${header}`)].join('  '),
    )
  return 0
}

async function forgotten(desk: Desk, of: string): Promise<number> {
  const [given, key = ''] = of.split('/')
  const kind = migration.importKinds.find((one) => one === given)
  if (!kind) {
    console.error(HOW)
    return 2
  }
  const input = { kind, key }
  await desk.act('DELETE /vendor/imports/mappings/:kind/:key', (ctx) => migration.forgetMapping(ctx, input), input)
  return mappings(desk)
}

async function listed(desk: Desk): Promise<number> {
  const { items } = await desk.look((ctx) => migration.listImports(ctx, { limit: 50 }))
  for (const { id, kind, status, fileName, rowCount } of items)
    console.log([id, kind, status, `${rowCount} rows`, fileName].join('  '))
  return 0
}
