import type { ReactNode } from 'react'
import { Empty } from './Empty.tsx'
import styles from './kit.module.css'
import { Section } from './Section.tsx'
import { say } from './say.ts'
import { When } from './When.tsx'

/** Something that happened to a record. */
export type Moment = { id: string; at: string; title: ReactNode; who?: string | null | undefined; detail?: ReactNode }

/** What happened, the latest first. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  if (moments.length === 0) return <Empty title={say('kit.history.empty')} />
  return (
    <ol className={styles.timeline}>
      {moments.map(({ id, at, title, who, detail }) => (
        <li key={id}>
          <p>{title}</p>
          {detail && <div>{detail}</div>}
          <small>
            {who && `${who} · `}
            <When at={at} time />
          </small>
        </li>
      ))}
    </ol>
  )
}

/** The history of a record, as its page shows it on the right. */
export const History = ({ moments }: { moments: readonly Moment[] }) => (
  <Section title={say('kit.history')}>
    <Timeline moments={moments} />
  </Section>
)
