import { type ReactNode, useId } from 'react'
import styles from './kit.module.css'

type Props = { title: string; action?: ReactNode; flush?: boolean; children: ReactNode }

/** A titled part of a page. Sections stand side by side, never inside each other. */
export function Section({ title, action, flush = false, children }: Props) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <h2 id={id}>{title}</h2>
        {action && <div>{action}</div>}
      </div>
      <div className={styles.sectionBody} data-flush={flush || undefined}>
        {children}
      </div>
    </section>
  )
}
