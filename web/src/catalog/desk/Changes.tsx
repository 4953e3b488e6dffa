import { Diff } from '../../kit/Diff.tsx'
import { say } from '../../kit/say.ts'
import styles from '../catalog.module.css'

/** A thing that is said of a record: what it is called, what it was, and what it is to be. */
export type Told = readonly [name: string, before: string, after: string]

/** What an edit changes, before it is kept: each thing as it was and as it will be. */
export function Changes({ of }: { of: readonly Told[] }) {
  const changed = of.filter(([, before, after]) => before !== after)
  if (changed.length === 0) return null
  return (
    <section className={styles.changes} aria-label={say('catalogDesk.changes')} aria-live="polite">
      <h3>{say('catalogDesk.changes')}</h3>
      <dl>
        {changed.map(([name, before, after]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Diff segments={segmentsOf(before, after)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const segmentsOf = (before: string, after: string) => [
  ...(before ? [{ text: before, change: 'removed' as const }] : []),
  ...(before && after ? [{ text: ' ', change: 'same' as const }] : []),
  ...(after ? [{ text: after, change: 'added' as const }] : []),
]
