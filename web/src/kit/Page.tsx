import { Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './kit.module.css'
import { say } from './say.ts'
import { useTitle } from './useTitle.ts'

/** The pages above this one, the outermost first. */
export type Trail = readonly { name: string; to: string }[]

type Props = {
  title: string
  trail?: Trail
  lead?: ReactNode
  /** Beside the title: a state, a count. */
  beside?: ReactNode
  /** The page's one primary action, and what else may be done. */
  action?: ReactNode
  /** Text and forms read better narrow; lists take what there is. */
  narrow?: boolean
  children?: ReactNode
}

/** Every page: where it lies, what it is called, what can be done, and then itself. */
export function Page({ title, trail = [], lead, beside, action, narrow = false, children }: Props) {
  const heading = useHeading(title)
  return (
    <article className={styles.page} data-narrow={narrow || undefined}>
      <header className={styles.pageHead}>
        {trail.length > 0 && <Breadcrumbs trail={trail} title={title} />}
        <div className={styles.titleLine}>
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {beside}
          {action && <div className={styles.pageActions}>{action}</div>}
        </div>
        {lead && (
          <Text component="div" c="dimmed" maw="42rem">
            {lead}
          </Text>
        )}
      </header>
      {children}
    </article>
  )
}

function Breadcrumbs({ trail, title }: { trail: Trail; title: string }) {
  return (
    <nav aria-label={say('kit.trail')} className={styles.trail}>
      <ol>
        {trail.map(({ name, to }) => (
          <li key={to}>
            <Link to={to}>{name}</Link>
          </li>
        ))}
        {trail.at(-1)?.name !== title && <li aria-current="page">{title}</li>}
      </ol>
    </nav>
  )
}

let first = true

/** Names the window, and brings the reader who navigates by ear to the new page's title. */
function useHeading(title: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  useTitle(title)
  useEffect(() => {
    if (!first && document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
    first = false
  }, [])
  return heading
}
