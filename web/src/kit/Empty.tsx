import type { ReactNode } from 'react'
import styles from './kit.module.css'

/** Nothing is here: says what would be, and how it comes to be. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {children}
    </div>
  )
}
