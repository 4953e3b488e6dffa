import type { Step } from '../../kit/Steps.tsx'
import { say } from '../../kit/say.ts'
import type { Import } from './queries.ts'

/** The questions of an import, in their order; the first two are answered by the upload, for good. */
const names = ['kind', 'file', 'columns', 'check', 'run'] as const
export type ImportStep = (typeof names)[number]
const UPLOAD: readonly ImportStep[] = ['kind', 'file']

export const stepsOf = (file?: Import): Step[] =>
  names.map((name) => ({
    name,
    title: say(`migration.step.${name}`),
    hint: hintOf(name, file),
    closed: isClosed(name, file),
  }))

const isClosed = (name: ImportStep, file: Import | undefined) => file !== undefined && UPLOAD.includes(name)

function hintOf(name: ImportStep, file: Import | undefined): string {
  if (name === 'check' && file?.status === 'checking') return say('migration.step.check.going')
  if (name === 'run' && file?.status === 'done') return say('migration.step.run.done')
  if (name === 'run' && file?.status === 'undone') return say('migration.step.run.undone')
  return say(`migration.step.${name}.hint`)
}

// biome-ignore format: a table
const places: Readonly<Record<Import['status'], ImportStep>> = {
  uploaded: 'columns', mapped: 'columns',
  checking: 'check',   checked: 'check',
  running:  'run',     failed: 'run', done: 'run', undoing: 'run', undone: 'run', discarded: 'run',
}

/** Where an import stands; its columns may be gone back to as long as they may be matched. */
export function stepAt(file: Import, wanted: string | undefined): ImportStep {
  const place = places[file.status]
  return wanted === 'columns' && file.moves.includes('map') ? 'columns' : place
}
export const reachedBy = (file: Import) => names.indexOf(places[file.status])
