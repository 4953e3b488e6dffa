import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { GoThere, Way } from './Blocked.tsx'
import styles from './kit.module.css'
import type { Problem } from './problem.ts'
import { say } from './say.ts'

type Props = { problem: Problem; again?: (() => unknown) | undefined }

/** What stopped the reader: the cause, what clears it, who can, and the way on. It is read out, and brought into sight. */
export function ProblemNote({ problem, again }: Props) {
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problem) note.current?.scrollIntoView({ block: 'nearest' })
  }, [problem])
  const { title, remedy, who, link, retryAfter, requestId } = problem.told
  return (
    <div className={styles.note} data-tone="bad" role="alert" ref={note}>
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        <h2>{title}</h2>
        {remedy && <p>{remedy}</p>}
        <Way who={who} />
        {link && <GoThere to={link} />}
        {problem.status >= 500 && requestId && !remedy?.includes(requestId) && (
          <p className={styles.way}>{say('kit.request', { id: requestId })}</p>
        )}
        {problem.status === 412 && <ReadAgain />}
        {again && <Again wait={retryAfter ?? 0} again={again} />}
      </div>
    </div>
  )
}

/** Somebody else was faster: what is on the screen is read again, what was typed stays. */
function ReadAgain() {
  const queries = useQueryClient()
  return (
    <Button size="xs" variant="default" w="fit-content" onClick={() => queries.invalidateQueries()}>
      {say('kit.reread')}
    </Button>
  )
}

/** Waits as long as the server asked before it can be pressed. */
function Again({ wait, again }: { wait: number; again: () => unknown }) {
  const [left, count] = useState(wait)
  useEffect(() => {
    if (left <= 0) return
    const tick = setTimeout(() => count(left - 1), 1000)
    return () => clearTimeout(tick)
  }, [left])
  return (
    <Button size="xs" variant="default" w="fit-content" disabled={left > 0} onClick={() => again()}>
      {left > 0 ? say('kit.again.in', { n: left }) : say('kit.again')}
    </Button>
  )
}
