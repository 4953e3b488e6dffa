import { numberOf } from '../kit/Amount.tsx'
import styles from './migration.module.css'

export type Share = {
  name: string
  title: string
  value: number
  look: 'main' | 'soft' | 'faint' | 'quiet' | 'wait' | 'bad'
}

/** The parts of a whole as one bar, and as numbers beneath it: the bar only repeats what is written. */
export function Shares({ parts, label, lead }: { parts: readonly Share[]; label: string; lead?: string }) {
  return (
    <figure className={styles.shares} aria-label={label}>
      <div className={styles.bar} aria-hidden>
        {parts
          .filter(({ value }) => value > 0)
          .map(({ name, value, look }) => (
            <span key={name} data-look={look} style={{ flexGrow: value }} />
          ))}
      </div>
      <dl>
        {parts.map(({ name, title, value, look }) => (
          <div key={name}>
            <dt data-look={look}>{title}</dt>
            <dd>{numberOf(value)}</dd>
          </div>
        ))}
      </dl>
      {lead && <figcaption>{lead}</figcaption>}
    </figure>
  )
}
