import { type ReactNode, useEffect, useRef } from 'react'
import { useTitle } from '../kit/useTitle.ts'
import styles from './access.module.css'

type Props = { title: string; lead?: ReactNode; children: ReactNode }

/** A page at the door: one question, in the middle of the screen. Its title is read out when the question changes. */
export function Door({ title, lead, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useTitle(title)
  useEffect(() => {
    if (title && document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [title])
  return (
    <article className={styles.door}>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p>{lead}</p>}
      </header>
      {children}
    </article>
  )
}
