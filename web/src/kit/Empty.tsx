import type { ReactNode } from 'react'
import styles from './kit.module.css'
import { type Plain, say } from './say.ts'

/** A word that says nothing is here, whose `.text` says what would be and how it comes to be. */
type Told = { [K in Plain]: `${K}.text` extends Plain ? K : never }[Plain]
type Props = { of: Told; title?: never; children?: ReactNode } | { of?: never; title: string; children?: ReactNode }

/** Nothing is here: says what would be, and how it comes to be. */
export function Empty({ of, title, children }: Props) {
  return (
    <div className={styles.empty}>
      <h2>{of ? say(of) : title}</h2>
      {of && <p>{say(`${of}.text` as Told)}</p>}
      {children}
    </div>
  )
}
