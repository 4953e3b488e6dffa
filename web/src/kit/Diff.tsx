import { VisuallyHidden } from '@mantine/core'
import styles from './kit.module.css'
import { say } from './say.ts'

export type Segment = { readonly text: string; readonly change: 'same' | 'added' | 'removed' }

/** A redline: what was added and what was taken out, marked for the eye and said for the ear. */
export function Diff({ segments, lang }: { segments: readonly Segment[]; lang?: string }) {
  if (segments.every(({ change }) => change === 'same')) return <p>{say('kit.diff.same')}</p>
  return (
    <div className={styles.diff} lang={lang}>
      {segments.map((segment, at) => (
        <Part key={at} {...segment} />
      ))}
    </div>
  )
}

function Part({ text, change }: Segment) {
  if (change === 'same') return text
  const Mark = change === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <VisuallyHidden>{`[${say(`kit.diff.${change}`)}: `}</VisuallyHidden>
      {text}
      <VisuallyHidden>{`${say('kit.diff.end')}] `}</VisuallyHidden>
    </Mark>
  )
}
