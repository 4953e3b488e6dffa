import type { ReactNode } from 'react'
import styles from './kit.module.css'
import { say } from './say.ts'

/** What is known about a record, name by name. */
export const Facts = ({ children }: { children: ReactNode }) => <dl className={styles.facts}>{children}</dl>

/** One thing that is known; what is not known says so. */
export function Fact({ name, children }: { name: string; children?: ReactNode }) {
  const known = children !== undefined && children !== null && children !== '' && children !== false
  return (
    <>
      <dt>{name}</dt>
      <dd>{known ? children : <span style={{ color: 'var(--mantine-color-dimmed)' }}>{say('kit.none')}</span>}</dd>
    </>
  )
}
