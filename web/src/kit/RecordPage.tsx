import { type ReactNode, useEffect } from 'react'
import styles from './kit.module.css'
import { Page, type Trail } from './Page.tsx'
import { see } from './recent.ts'
import { StateBadge, type Tone } from './StateBadge.tsx'
import { useMeOrStranger } from './useMe.ts'

type Props = {
  title: string
  trail: Trail
  lead?: ReactNode
  state?: { of: string; state: string; tone?: Tone | undefined }
  /** The allowed next moves: usually `<Moves … />`. */
  moves?: ReactNode
  /** What is told beside the facts: usually `<History … />`. */
  history?: ReactNode
  /** Its address, if the palette should remember that it was looked at. */
  to?: string
  children: ReactNode
}

/** One record: its name, its state and what may be done; facts left, history right. */
export function RecordPage({ title, trail, lead, state, moves, history, to, children }: Props) {
  const tenantId = useMeOrStranger()?.tenant?.id
  useEffect(() => {
    if (to && tenantId) see(tenantId, { name: title, to })
  }, [to, tenantId, title])
  return (
    <Page title={title} trail={trail} lead={lead} beside={state && <StateBadge {...state} />} action={moves}>
      <div className={history ? styles.record : undefined}>
        <div className={styles.stack}>{children}</div>
        {history && <div className={styles.stack}>{history}</div>}
      </div>
    </Page>
  )
}
