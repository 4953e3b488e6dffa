import { say } from '../../kit/say.ts'
import { type Share, Shares } from '../Shares.tsx'
import type { Import } from './queries.ts'

/** The rows by what becomes of them. */
export function Counted({ file: { counts, rowCount }, label }: { file: Import; label: string }) {
  if (!counts) return null
  // biome-ignore format: a table
  const parts: Share[] = [
    { name: 'new',     title: say('migration.counts.new'),     value: counts.new,     look: 'main' },
    { name: 'changed', title: say('migration.counts.changed'), value: counts.changed, look: 'soft' },
    { name: 'same',    title: say('migration.counts.same'),    value: counts.same,    look: 'quiet' },
    { name: 'refused', title: say('migration.counts.refused'), value: counts.refused, look: 'bad' },
  ]
  return <Shares parts={parts} label={label} lead={say('migration.counts.of', { n: rowCount })} />
}
